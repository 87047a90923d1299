"""What is measured at visits, and what is derived from it: scores and responses."""

from typing import Literal

import msgspec

from clarion.studies.definition.table import Table


class Measure(Table, frozen=True, kw_only=True):
    """A quantity that is measured at visits."""

    id: str
    """The name by which rules, data and analyses call it."""
    label: str
    """What readers see."""
    unit: str | None = None
    """The unit in which it is kept and shown; none for counts and scores."""
    decimals: int
    """The precision in which the data state it, in decimals of ``unit``. Values are rounded to it before they are
    compared or ranked, since float noise breaks ties."""
    better: Literal["lower", "higher", "neither"] = "neither"
    """Which values are better. Figures, the worst value and gradings go by it."""
    range: tuple[float, float] | None = None
    """The allowed values, both ends included, in ``unit``; one outside is an error that names the row."""
    categories: dict[str, str] = msgspec.field(default_factory=dict)
    """Where the values are codes: the codes and their labels."""
    baseline_table: bool = False
    """Whether the baseline table shows its value at baseline."""
    grades: str | None = None
    """A shipped grading that is applied to it, such as ``CTCAE v5 creatinine increased``."""
    upper_limit: float | None = None
    """The upper limit of normal, in ``unit``, where a grading needs it."""
    lower_limit: float | None = None
    """The lower limit of normal, in ``unit``, where a grading needs it."""


class Score(Table, frozen=True, kw_only=True):
    """A measure that is computed from others by a score that Clarion ships (``clarion study scores`` lists them)."""

    id: str
    """The measure's name from here on."""
    label: str
    """What readers see."""
    score: str
    """The shipped score: ``SLEDAI-2K``, ``CKD-EPI 2021`` …"""
    inputs: dict[str, str] = msgspec.field(default_factory=dict)
    """The score's inputs and the measures or characteristics that hold them, where the names differ."""
    parameters: dict[str, float] = msgspec.field(default_factory=dict)
    """The score's parameters where they differ from its own: ``window-days = 10``."""
    better: Literal["lower", "higher", "neither"] = "neither"
    """Which values are better."""
    baseline_table: bool = False
    """Whether the baseline table shows its value at baseline."""


class Level(Table, frozen=True, kw_only=True):
    """One level of a response, with the rule that makes it."""

    id: str
    """The name by which analyses and the rules below call it."""
    label: str
    """What readers see."""
    rule: str
    """A rule over measures, ``baseline`` and ``change``, and the levels above it: ``not complete and proteinuria <
    0.5 * baseline(proteinuria)``."""


class Responses(Table, frozen=True, kw_only=True):
    """A derived response: its levels from best to worst. A participant who reaches none is a non-responder."""

    id: str
    """The name by which analyses call it."""
    label: str
    """What readers see."""
    levels: tuple[Level, ...]
    """Its levels, the best first. A participant is at the first level whose rule is met."""
    source: str = ""
    """Where the definition comes from."""
    measure: str | None = None
    """The measure that a bare ``baseline`` and ``change`` in the rules are about."""
    boundary: Literal["refuse", "as-written"] = "refuse"
    """A value exactly on a limit of a rule: an error that names the row, or decided by the rule as it is written
    (``<`` leaves it out). Say ``as-written`` once you have looked at the rule with such a value in mind."""
