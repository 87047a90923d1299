"""Bars of works by year, as numbers for SVG attributes (the security policy lets no style be written in a page)."""

from collections.abc import Sequence
from typing import NamedTuple

from clarion.catalogue.queries.shapes import Tally

HEIGHT = 100
"""The tallest bar, in the drawing's own units."""
STEP = 10
"""From one bar to the next, in the same units."""
GAP = 2


class Bar(NamedTuple):
    """One year's bar and the part of the drawing that answers to a pointer."""

    year: str
    works: int
    address: str
    x: int
    y: float
    height: float


class Chart(NamedTuple):
    """A drawing ``width`` × :data:`HEIGHT` units with one bar for each year between the first and the last."""

    width: int
    bars: tuple[Bar, ...]
    first: str
    last: str
    most: int


def bars(years: Sequence[Tally], path: str) -> Chart | None:
    """Bars for ``years`` (the latest first), oldest first, empty years kept; None for fewer than two years.

    ``path`` is the address under which the years' pages lie.
    """
    if len(years) < 2:
        return None
    works = {int(one.value): one.works for one in years}
    first, last = min(works), max(works)
    # A stray early year would leave most of the drawing empty.
    first = max(first, last - 59)
    most = max(works.values())
    drawn = []
    for place, year in enumerate(range(first, last + 1)):
        count = works.get(year, 0)
        height = round(HEIGHT * count / most, 2) if count else 0
        drawn.append(Bar(str(year), count, f"{path}{year}/", place * STEP, HEIGHT - height, height))
    return Chart(len(drawn) * STEP - GAP, tuple(drawn), str(first), str(last), most)
