"""How much of a dose was planned for each participant, and how much was given, in the same unit."""

import msgspec
import numpy as np

from clarion.studies.definition import Dose, Study
from clarion.studies.observations import DoseGiven, Floats, Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.scores.deriving import unit_of
from clarion.studies.scores.shipped.body_size import mosteller
from clarion.studies.units import UnitError, factor, product

BODY_UNITS = {"kg": "kg", "m2": "m**2"}


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A dose as planned for each participant."""

    unit: str
    """Of whole amounts: the dose's unit, times kg or m² where it is for each of these."""
    body: Floats
    """Of each participant: kilograms, square metres, or 1; NaN where weight or height is not known."""
    amounts: Floats
    """Of each participant: the whole amount, after the cap."""


def planned(study: Study, observations: Observations, dose: Dose) -> Planned:
    """What the plan comes to: amount, times body weight or surface, at most the cap.

    Body surface is √(weight in kg · height in cm / 3600) in m² (Mosteller, N Engl J Med 1987;317:1098). Weight and
    height that are measures are those of the dose's visit, or of the baseline where it names none. Units are checked
    with the study file; one that does not fit raises UnitError.
    """
    count = len(observations.participants)
    body = np.ones(count)
    if dose.per != "participant":
        weight = _held(study, observations, dose, dose.weight, "kg")
        body = weight if dose.per == "kg" else mosteller(weight, _held(study, observations, dose, dose.height, "cm"))
    body = np.where(body > 0, body, np.nan)
    unit = product(dose.unit, BODY_UNITS[dose.per]) if dose.per in BODY_UNITS else dose.unit
    amounts = dose.amount * body
    if dose.cap is not None:
        amounts = np.minimum(amounts, dose.cap * factor(dose.cap_unit, unit))
    return Planned(unit=unit, body=body, amounts=amounts)


def given_amounts(observations: Observations, doses: list[DoseGiven], unit: str) -> Floats:
    """How much each participant was given in all ``doses`` together, in ``unit``; NaN for those who had none.

    Raises StudyError with every row whose unit can't be converted.
    """
    amounts, problems = np.full(len(observations.participants), np.nan), []
    for given in doses:
        try:
            amount = given.amount * factor(given.unit, unit)
        except UnitError as error:
            problems.append(
                Problem(
                    severity="error",
                    file=given.file,
                    place=f"row {given.row}",
                    message=f"The dose can't be compared with the planned one: {error}",
                    remedy="Mend the unit of the row, or of the dose in the study file.",
                )
            )
            continue
        before = amounts[given.participant]
        amounts[given.participant] = amount if np.isnan(before) else before + amount
    if problems:
        raise StudyError(tuple(problems))
    return amounts


def _held(study: Study, observations: Observations, dose: Dose, id: str | None, unit: str) -> Floats:
    """Weight or height of each participant, in ``unit``."""
    assert id is not None  # the study file is refused where a dose needs it and does not name it
    if id in observations.measures:
        column = observations.visit(dose.visit or study.baseline.id)
        return observations.measures[id].values[:, column] * factor(unit_of(study, id), unit)
    stated = next(one.unit for one in study.characteristics if one.id == id)
    return observations.numbers[id] * factor(stated, unit)
