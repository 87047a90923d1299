"""Tables of a result document as a report prints them."""

import re
from collections.abc import Sequence

from clarion.studies.document import AnalysisResult, Table
from clarion.studies.report.content import Grid, Line

_NUMERIC = re.compile(r"[<>≥≤±+−-]?\s*\d|[–—]$|n/a$|withheld$|no limit|n = ")
_LONGEST_NUMBER = 40


def grid(table: Table) -> Grid:
    """``table`` with its columns of numbers told from those of words."""
    lines = tuple(
        Line(
            cells=(row.label, *(cell.text for cell in row.cells)),
            indent=row.indent,
            heading=row.heading,
        )
        for row in table.rows
    )
    return Grid(
        id=table.id,
        title=table.title,
        sentence=table.sentence,
        head=table.head,
        lines=lines,
        numeric=numeric_columns(table.head, lines),
        notes=table.notes,
    )


def numeric_columns(head: Sequence[str], lines: Sequence[Line]) -> tuple[bool, ...]:
    """Of each column but the first, which holds labels: whether most of what is in it is numbers."""
    columns = ([line.cells[place] for line in lines if len(line.cells) > place] for place in range(1, len(head)))
    return (False, *(_is_numeric(column) for column in columns))


def _is_numeric(texts: Sequence[str]) -> bool:
    written = [text for text in texts if text]
    numbers = [text for text in written if _NUMERIC.match(text) and len(text) <= _LONGEST_NUMBER]
    return 2 * len(numbers) > len(written)


def alternatives_grid(results: Sequence[AnalysisResult]) -> Grid:
    """What other choices would have given, analysis by analysis; the choice that was made stands out."""
    lines: list[Line] = []
    for result in results:
        lines.append(Line(cells=(result.label, "", ""), heading=True))
        lines += [
            Line(
                cells=(one.label, one.p.text or one.p.why, "as run" if one.chosen else ""),
                indent=1,
                strong=one.chosen,
            )
            for one in result.alternatives
        ]
    return Grid(
        id="alternatives",
        title="Results by choice",
        sentence="",
        head=("Choice", "Result", ""),
        lines=tuple(lines),
        numeric=(False, True, False),
    )


def numbers_grid(results: Sequence[AnalysisResult]) -> Grid:
    """Every number of ``results``, for analyses that no other table shows."""
    lines: list[Line] = []
    for result in results:
        told = result.numbers.get("n")
        n = told.text if told is not None and told.suppressed else f"{result.n:,}"
        lines.append(Line(cells=(result.label, f"n = {n}", ""), heading=True))
        for quantity, number in result.numbers.items():
            ends = [number.low, number.high]
            interval = " to ".join("no limit" if end is None else f"{end:,.{number.decimals}f}" for end in ends)
            value = f"{number.text} {number.unit}".strip()
            shown = interval.replace("-", "−") if number.interval else ""
            lines.append(Line(cells=(quantity.replace("-", " ").capitalize(), value, shown), indent=1))
    return Grid(
        id="other-analyses",
        title="Analyses without an endpoint",
        sentence="",
        head=("", "Result", "Interval"),
        lines=tuple(lines),
        numeric=(False, True, True),
    )
