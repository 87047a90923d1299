"""Medians and quantiles of a group of participants over visits, as tables and as data of charts."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
import numpy as np

from clarion.studies.analysis.measured import Measured
from clarion.studies.document import Cell, Row
from clarion.studies.figures.material import Group, Material
from clarion.studies.figures.wording import amount
from clarion.studies.observations import Floats
from clarion.studies.privacy.suppression import suppressed_nested
from clarion.studies.privacy.tables import HIDDEN
from clarion.studies.tables.cells import EMPTY, NONE, text_cell

LEVELS = (0.1, 0.25, 0.5, 0.75, 0.9)


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """How the values of a group lie at one visit."""

    n: int
    of: int
    """Participants of the group, with a value or without."""
    quantiles: tuple[float, ...]
    """At ``LEVELS``; NaN where too few values stand behind one to show it."""

    @property
    def median(self) -> float:
        """The value in the middle."""
        return self.quantiles[LEVELS.index(0.5)]


def spread(values: Floats, threshold: int) -> Spread:
    """The spread of one visit's ``values``, shape (participants,), NaN where missing.

    Quantiles interpolate linearly between order statistics (Hyndman and Fan's type 7, The American Statistician 1996).
    Nothing is given for fewer than ``threshold`` values, and no quantile beyond the quartiles where fewer than
    ``threshold`` lie outside it: those would be single participants' values.
    """
    present = values[np.isfinite(values)]
    n = int(present.size)
    found = np.quantile(present, LEVELS) if n and n >= threshold else np.full(len(LEVELS), np.nan)
    tails = np.array([round(min(level, 1 - level), 6) for level in LEVELS])
    found[(tails < 0.25) & (tails * n < threshold)] = np.nan
    return Spread(n=n, of=int(values.size), quantiles=tuple(float(one) for one in found))


def spreads(material: Material, variable: Measured, group: Group) -> tuple[Spread, ...]:
    """The spread of a variable at every visit."""
    values = material.values(variable.id)[group.members]
    return tuple(spread(values[:, visit], material.threshold) for visit in range(values.shape[1]))


def measured_visits(material: Material, variable: Measured) -> list[int]:
    """The columns of the visits at which anybody has a value."""
    return [int(visit) for visit in np.flatnonzero(np.isfinite(material.values(variable.id)).any(axis=0))]


HEAD = ("Visit", "Participants", "Median", "Quartiles")


def spread_rows(material: Material, variable: Measured, visits: Sequence[int]) -> tuple[Row, ...]:
    """Participants, median and quartiles at each visit, arm by arm."""
    rows: list[Row] = []
    indent = 1 if len(material.groups) > 1 else 0
    for group in material.groups:
        if indent:
            rows.append(Row(label=group.label, cells=(EMPTY,) * 3, heading=True))
        found = [spreads(material, variable, group)[visit] for visit in visits]
        # Two visits that differ by one participant would tell that this one was missing at the other.
        hidden = suppressed_nested([one.of for one in found[:1]] + [one.n for one in found], material.threshold)
        for place, (visit, one) in enumerate(zip(visits, found, strict=True), start=1):
            count, *rest = spread_cells(one, partial(amount, decimals=variable.decimals))
            count = Cell(text=HIDDEN, suppressed=True) if place in hidden else count
            rows.append(Row(label=material.visits[visit], cells=(count, *rest), indent=indent))
    return tuple(rows)


def spread_cells(one: Spread, text: Callable[[float], str]) -> tuple[Cell, Cell, Cell]:
    """The three cells of a row of such a table; ``text`` shows a value."""
    count = Cell(text=f"{one.n:,}", count=one.n, of=one.of)
    if not one.n:
        return count, NONE, NONE
    lower, median, upper = (text(value) for value in one.quantiles[1:4])
    return count, text_cell(median, one.n), text_cell(f"{lower} to {upper}", one.n)
