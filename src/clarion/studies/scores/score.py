"""What a shipped score, grading or set of criteria is."""

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from clarion.studies.definition import ReleaseCriterion
from clarion.studies.observations import Floats


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """What a score needs to know."""

    id: str
    label: str
    unit: str | None = None
    """The unit in which the score takes it; values in another are converted."""
    kind: Literal["number", "yes/no", "category"] = "number"
    codes: dict[str, float] = msgspec.field(default_factory=dict)
    """Of a category: the words that are understood, in small letters, and the number that stands for each."""
    molar_mass: float | None = None
    """Of a substance, in g/mol: converts amounts (µmol/L) to masses (mg/dL)."""
    optional: bool = False


Values = Mapping[str, Floats]
"""Inputs by id, each participants x visits (or x 1), NaN where missing; an optional one that is not given is absent."""
Parameters = Mapping[str, float]


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """A score."""

    name: str
    """With its version, as study files name it: ``CKD-EPI 2021``."""
    label: str
    source: str
    """Where the definition was published."""
    unit: str | None = None
    decimals: int
    """To how many decimals its result is given."""
    range: tuple[float, float] | None = None
    better: Literal["lower", "higher", "neither"] = "neither"
    inputs: tuple[Input, ...]
    parameters: dict[str, float] = msgspec.field(default_factory=dict)
    """Parameters with the value that holds where the study file gives none."""
    notes: tuple[str, ...] = ()
    """What a user has to know, in whole sentences."""
    compute: Callable[[Values, Parameters], Floats]
    """The score of each participant at each visit; NaN where an input is missing."""


class Grading(msgspec.Struct, frozen=True, kw_only=True):
    """A grading of a laboratory value."""

    name: str
    """``CTCAE v5 creatinine increased``."""
    source: str
    unit: str | None
    needs: tuple[Literal["upper-limit", "lower-limit", "baseline"], ...] = ()
    """What it needs beside the value."""
    notes: tuple[str, ...] = ()
    grade: Callable[[Floats, Floats, Floats, Floats], Floats]
    """``grade(values, lower limit, upper limit, baseline)``: 0 to 4 for each value, NaN where it can't be told; limits
    and baseline are NaN where not given."""


class Criteria(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that a product has to meet, as rules over the columns of the dose data."""

    name: str
    source: str
    conditions: tuple[ReleaseCriterion, ...]
    notes: tuple[str, ...] = ()
