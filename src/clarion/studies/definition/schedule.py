"""When participants are seen."""

from typing import Literal

from clarion.studies.definition.table import Table


class Visit(Table, frozen=True, kw_only=True):
    """A planned visit."""

    id: str
    """The name by which data and analyses call it."""
    label: str
    """What readers see."""
    day: int
    """The planned day, counted from the study's day 0."""
    window: tuple[int, int] | None = None
    """The first and last day that still count as this visit, both included."""
    baseline: bool = False
    """Whether change is counted from this visit; exactly one visit of a study is its baseline."""


class Schedule(Table, frozen=True, kw_only=True):
    """The ``[schedule]`` table: what happens to data that do not fit the visits."""

    out_of_window: Literal["refuse", "keep", "drop"] = "refuse"
    """A visit whose day is outside its window: an error that names the row, kept as that visit, or left out and
    counted."""
    duplicates: Literal["refuse", "first", "last", "mean", "closest"] = "refuse"
    """Two values of one measure at one visit: an error that names both rows, or which of them counts (``closest`` to
    the planned day)."""
