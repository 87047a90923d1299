"""Adverse events, and when they would stop the study."""

from typing import Literal

from clarion.studies.definition.table import Table


class Stopping(Table, frozen=True, kw_only=True):
    """A boundary of safety: the study stops when more have such an event than a tolerable rate explains."""

    label: str = "Safety stopping boundary"
    """What readers see."""
    grade: int = 3
    """Events of this CTCAE grade and above count."""
    related_only: bool = True
    """Whether only events related to the treatment count."""
    tolerable: float
    """The tolerable proportion of participants with such an event, 0 to 1."""
    confidence: float = 0.95
    """The posterior probability that the true proportion is above ``tolerable`` at which the study stops."""


class Safety(Table, frozen=True, kw_only=True):
    """The ``[safety]`` table: how adverse events are counted."""

    dictionary: Literal["CTCAE v5", "CTCAE v4", "MedDRA", "none"] = "CTCAE v5"
    """What terms and grades are taken from."""
    severe: int = 3
    """Events of this grade and above are counted beside all events."""
    missing_grade: Literal["refuse", "count"] = "refuse"
    """An event without a grade: an error that names the row, or counted among all and named as ungraded."""
    monitored: bool = True
    """Whether adverse events were looked for; where so, a participant without a row had none. Where not, the table
    says that events were not recorded, and computes no proportion."""
    stopping: Stopping | None = None
    """A boundary at which the study would have stopped."""
