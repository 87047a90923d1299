"""What an analysis has to know of a measure or score: its label, unit, precision, and which direction is better."""

from typing import Literal

import msgspec

from clarion.studies.definition import Dosing, Measure, Study, TimeToEvent
from clarion.studies.document import Number
from clarion.studies.scores.deriving import decimals_of, unit_of
from clarion.studies.scores.deriving import measured as measures_and_scores
from clarion.studies.units import shown

PERCENT = "%"
PERCENTAGE_POINTS = "percentage points"


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """A measure or a score."""

    id: str
    label: str
    unit: str | None
    """As the study file writes it."""
    shown_unit: str
    decimals: int
    better: Literal["lower", "higher", "neither"]
    range: tuple[float, float] | None = None


def measured(study: Study, id: str) -> Measured:
    """The measure or score of this id."""
    found = next(one for one in measures_and_scores(study) if one.id == id)
    unit = unit_of(study, id)
    return Measured(
        id=id,
        label=found.label,
        unit=unit,
        shown_unit=shown(unit) if unit else "",
        decimals=decimals_of(study, id),
        better=found.better,
        range=found.range if isinstance(found, Measure) else None,
    )


def unit_of_quantity(study: Study, analysis: str, number: Number) -> str:
    """The unit of a ``number`` of an ``analysis``, as the study file writes it: of its measure, dose or time.

    The document shows units prettily, which can't be read back.
    """
    if number.unit in (PERCENT, PERCENTAGE_POINTS):
        return PERCENT
    one = next(each for each in study.analyses if each.id == analysis)
    if isinstance(one, Dosing):
        return next(dose.unit for dose in study.doses if dose.id == one.dose)
    if isinstance(one, TimeToEvent):
        return next(each.unit or "" for each in study.characteristics if each.id == one.time)
    measure = getattr(one, "measure", None)
    return (unit_of(study, measure) or "") if isinstance(measure, str) else ""
