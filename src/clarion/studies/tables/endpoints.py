"""A table for each endpoint: its analyses with result, interval and P."""

from collections.abc import Iterator

from clarion.studies.analysis.decimals import shown
from clarion.studies.definition import Study
from clarion.studies.document import AnalysisResult, Cell, Number, Row, Table
from clarion.studies.tables.cells import EMPTY, count_cell

_MAIN = {
    "summary": ("median", "mean"),
    "paired": ("against-median", "median", "estimate", "mean-change"),
    "groups": ("first-median", "second-median", "estimate"),
    "friedman": ("statistic",),
    "response": ("count", "posterior-mean", "risk-difference"),
    "paired-response": ("against-count", "count"),
    "time-to-event": ("events", "median"),
    "events": ("count",),
}
"""Which numbers stand in an endpoint's table, in their order; P has a column of its own."""
_WORDS = {
    "median": "Median",
    "mean": "Mean",
    "against-median": "Median before",
    "estimate": "Estimated difference",
    "mean-change": "Mean change",
    "first-median": "Median, first arm",
    "second-median": "Median, second arm",
    "statistic": "Statistic",
    "count": "Participants",
    "against-count": "Participants before",
    "posterior-mean": "Posterior mean",
    "risk-difference": "Risk difference",
    "events": "Events",
}


def endpoint_tables(study: Study, results: tuple[AnalysisResult, ...]) -> Iterator[Table]:
    """One table for each endpoint that has analyses."""
    for endpoint in study.endpoints:
        found = [one for one in results if one.endpoint == endpoint.id]
        if not found:
            continue
        yield Table(
            id=f"endpoint-{endpoint.id}",
            title=f"{endpoint.label} ({endpoint.role})",
            sentence=endpoint.description or f"{endpoint.label}: the analyses of this {endpoint.role} endpoint.",
            head=("", "Result", "Interval", "P"),
            rows=tuple(row for one in found for row in _rows(one)),
            notes=tuple(dict.fromkeys(note for one in found for note in one.notes)),
        )


def _rows(result: AnalysisResult) -> Iterator[Row]:
    """The analysis's name with n and P, then its numbers."""
    if result.refused:
        yield Row(label=result.label, cells=(Cell(text=f"not computed: {result.refused}"), EMPTY, EMPTY))
        return
    p = result.numbers.get("p")
    yield Row(
        label=result.label + ("" if result.planned else " (not planned)"),
        cells=(Cell(text=f"n = {result.n:,}", count=result.n), EMPTY, _plain(p) if p else EMPTY),
        heading=True,
    )
    families = [name for name in result.numbers if name.startswith(("change-", "difference-", "median-", "incidence-"))]
    for quantity in (*_MAIN.get(result.kind, ()), *families):
        number = result.numbers.get(quantity)
        if number is not None and (quantity in _WORDS or quantity in families):
            yield Row(
                label=_words(quantity, result),
                indent=1,
                cells=(_value(quantity, result), _interval(quantity, result), EMPTY),
            )


def _words(quantity: str, result: AnalysisResult) -> str:
    """What a number is called in the table."""
    if quantity == "median" and result.kind == "paired":
        return "Median after"
    return _WORDS.get(quantity) or quantity.replace("-", " ", 1).capitalize()


def _plain(number: Number) -> Cell:
    return Cell(text=number.text, n=number.n)


def _value(quantity: str, result: AnalysisResult) -> Cell:
    """A number as it is shown; a count with its percentage."""
    number = result.numbers[quantity]
    if number.of is not None and number.value is not None:
        return count_cell(int(number.value), number.of)
    return Cell(text=f"{number.text} {number.unit}".rstrip(), n=number.n)


def _interval(quantity: str, result: AnalysisResult) -> Cell:
    """The number's interval; a count's is that of its percentage."""
    number = result.numbers.get("percent" if quantity == "count" else quantity)
    if number is None or not number.interval:
        return EMPTY
    low, high = (_end(number, end) for end in (number.low, number.high))
    return Cell(text=f"{low} to {high}{' %' if number.unit == '%' else ''}", n=number.n)


def _end(number: Number, end: float | None) -> str:
    return "no limit" if end is None else shown(end, number.decimals)
