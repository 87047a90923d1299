"""What a publication reported, each number bound to the analysis that yields it."""

from typing import Literal

from clarion.studies.definition.table import Table


class Claim(Table, frozen=True, kw_only=True):
    """One number, or one relation, that a publication reported.

    Exactly one of ``value``, ``below``, ``above`` and ``less_than`` is given.
    """

    id: str
    """Its name."""
    text: str
    """What was reported, in your own words."""
    analysis: str
    """The id of the analysis that yields the number."""
    quantity: str
    """Which number of the analysis: ``p``, ``median``, ``count``, ``percent``, ``baseline-median`` … (the reference
    lists those of each kind)."""
    value: str | None = None
    """The number as printed, so that its last digit tells its precision: ``"0.008"``, ``"33.3"``."""
    unit: str | None = None
    """The unit of the printed number, where it is not the measure's own."""
    rounding: Literal["half-up", "truncated", "either"] = "half-up"
    """How the printed number was shortened: rounded, cut off, or either of them."""
    below: float | None = None
    """Reported as less than this: ``P < 0.05``."""
    above: float | None = None
    """Reported as at least this, or as not significant: ``P >= 0.05`` is ``above = 0.05``."""
    less_than: str | None = None
    """Reported as less than the same quantity of another analysis, which is named here: ``the rate declined``."""
    inferred: str = ""
    """Where the publication leaves something open (a unit, a test) and the study file settles it: how, and why."""
    source: str = ""
    """Where in the publication it stands: ``Abstract, Results``."""
