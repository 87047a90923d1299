"""Somebody who has everything that a study published, knows how it is made, and wants to know about single people."""

import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path

import msgspec
import numpy as np
from pypdf import PdfReader
from scipy.optimize import Bounds, LinearConstraint, milp

from clarion.studies.document import AnalysisResult, Document, Table

ROWS = re.compile(r"\b\w+\.csv: \d|\brows? \d")
_COURSE = re.compile(r' (?:d|transform)="[^"]*"')


def texts_of(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` as text, pictures of pixels apart."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".pdf":
            pages = PdfReader(io.BytesIO(path.read_bytes())).pages
            found[str(path.relative_to(folder))] = "\n".join(page.extract_text() for page in pages)
        elif path.is_file() and path.suffix != ".png":
            # Where the lines of a drawing run is no number that anybody reads.
            found[str(path.relative_to(folder))] = _COURSE.sub("", path.read_text("utf-8-sig"))
    return found


def numbers_in(document: Document) -> Iterator[float]:
    """Every number in the document's JSON, those within texts as well."""
    for text in re.findall(r"−?-?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?", msgspec.json.encode(document).decode()):
        yield float(text.replace(",", "").replace("−", "-"))


class Unknowns:
    """How many participants there are of each kind, kinds told apart as finely as anything published does.

    The attacker writes down every published number as an equation and asks what is the least and the most that a number
    which is withheld can be.
    """

    def __init__(self, kinds: list[Mapping[str, str]]) -> None:
        self.kinds = kinds
        self._rows: list[np.ndarray] = []
        self._values: list[float] = []

    def learn(self, count: float, which: Callable[[Mapping[str, str]], bool]) -> None:
        """That ``count`` participants are of the kinds that ``which`` picks."""
        self._rows.append(self._picked(which))
        self._values.append(count)

    def range_of(self, which: Callable[[Mapping[str, str]], bool]) -> tuple[int, int]:
        """The least and the most that the participants of these kinds can be, by everything that was learnt."""
        wanted = self._picked(which)
        ends = []
        for sign in (1, -1):
            found = milp(
                sign * wanted,
                constraints=LinearConstraint(np.array(self._rows), self._values, self._values),
                bounds=Bounds(0, np.inf),
                integrality=np.ones(len(self.kinds)),
                options={"time_limit": 20},
            )
            assert found.x is not None, "what was published does not fit together"
            ends.append(round(sign * found.fun))
        return ends[0], ends[1]

    def _picked(self, which: Callable[[Mapping[str, str]], bool]) -> np.ndarray:
        return np.array([float(which(kind)) for kind in self.kinds])


def kinds(**choices: tuple[str, ...]) -> list[Mapping[str, str]]:
    """Every combination of ``choices``."""
    return [dict(zip(choices, one, strict=True)) for one in product(*choices.values())]


def told(document: Document, analysis: str) -> dict[str, float]:
    """The numbers of an analysis that are told, by quantity."""
    result = result_of(document, analysis)
    return {name: one.value for name, one in result.numbers.items() if one.value is not None}


def result_of(document: Document, analysis: str) -> AnalysisResult:
    """What an analysis gave."""
    return next(one for one in document.analyses if one.id == analysis)


def table_of(document: Document, id: str) -> Table:
    """A table of the document, or of one of its figures; an empty one for a figure that there is not."""
    tables = [*document.tables, *(figure.table for figure in document.figures)]
    found = [one for one in (document.baseline_table, *tables) if one is not None and one.id == id]
    assert found or id.startswith("figure-")
    return found[0] if found else Table(id=id, title="", sentence="", head=(), rows=())


def blocks(table: Table) -> Iterator[tuple[str, str, int, int | None, int | None]]:
    """Heading, row, column, count and denominator of each cell of a table."""
    heading = ""
    for row in table.rows:
        if row.heading:
            heading = row.label
            continue
        for column, cell in enumerate(row.cells):
            yield heading, row.label, column, cell.count, cell.of


def json_of(folder: Path) -> Document:
    """The document as it was published."""
    content = (folder / "result.json").read_bytes()
    assert json.loads(content)["public"] is True
    return msgspec.json.decode(content, type=Document)
