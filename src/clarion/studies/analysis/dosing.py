"""The doses given against the doses planned."""

import math

import msgspec
import numpy as np

from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.decimals import needed_decimals, plain
from clarion.studies.analysis.missing import Flags, only_observed
from clarion.studies.analysis.numbers import count_number, missing_number, number
from clarion.studies.analysis.planned_dose import Planned, given_amounts, planned
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.release import held_against
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.definition import Dose, Dosing, Study
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import DoseGiven, Floats, Observations
from clarion.studies.units import shown

ROUNDING = 1e-9
"""By so many per cent a dose may be off its tolerance for the noise of floats."""
DIGITS = 4
"""Significant digits to which doses are shown."""


class _Compared(msgspec.Struct, frozen=True, kw_only=True):
    """The doses of those for whom they were planned, and of those who had them all the same."""

    doses: list[DoseGiven]
    given: Floats
    """Of each participant: the whole amount; NaN for those who had none."""
    plan: Planned
    outside: Flags
    """Given, and further from the plan than the tolerance."""
    left_out: Flags
    """Planned, and not given."""
    unplanned: Flags
    """Given, and planned for other arms."""


def dosing(study: Study, observations: Observations, analysis: Dosing) -> AnalysisResult:
    """What was given (for each kg or m² where it is planned so), deviations from the plan, release criteria not met.

    A deviation is a dose outside the tolerance, one that was planned and not given, and one that was given to a
    participant of an arm for which it is not planned. Rows of one dose of one participant are added up.

    Raises RefusalError where nobody had the dose, StudyError where the units of rows do not fit.
    """
    only_observed(analysis.missing, "doses")
    dose = next(one for one in study.doses if one.id == analysis.dose)
    members = chosen(study, observations, analysis)
    compared = _compared(study, observations, dose, members)
    had = ~np.isnan(compared.given)
    each = (compared.given / compared.plan.body)[had & ~np.isnan(compared.plan.body)]
    rows = _rows(compared.doses, had)
    deviating = compared.outside | compared.left_out | compared.unplanned
    numbers = {"n": count_number(int(had.sum()), None, rows=rows)}
    numbers |= _described(dose, each, rows)
    numbers["deviations"] = count_number(
        int(deviating.sum()), int((members & (had | compared.left_out)).sum()), rows=_rows(compared.doses, deviating)
    )
    numbers["release-failures"], notes = _release(study, dose, compared.doses)
    return result(
        analysis,
        numbers,
        n=int(had.sum()),
        method=_method(dose),
        notes=(*_about(compared, had), *notes),
    )


def _compared(study: Study, observations: Observations, dose: Dose, members: Flags) -> _Compared:
    doses = [given for given in observations.doses if given.dose == dose.id and members[given.participant]]
    if not doses:
        raise RefusalError(f'No dose "{dose.id}" of these participants is in the data.')
    plan = planned(study, observations, dose)
    given = given_amounts(observations, doses, plan.unit)
    places = [place for place, arm in enumerate(study.arms) if not dose.arms or arm.id in dose.arms]
    meant, had = np.isin(observations.arms, places) & members, ~np.isnan(given)
    known = had & ~np.isnan(plan.amounts)
    distance = np.full(given.shape, np.nan)
    distance[known] = 100 * np.abs(given[known] - plan.amounts[known]) / plan.amounts[known]
    return _Compared(
        doses=doses,
        given=given,
        plan=plan,
        outside=meant & known & (np.nan_to_num(distance) > dose.tolerance + ROUNDING),
        left_out=meant & ~had,
        unplanned=had & ~meant,
    )


def _described(dose: Dose, each: Floats, rows: str) -> dict[str, Number]:
    """Median and extremes in the unit of the plan."""
    unit = shown(dose.unit)
    if not each.size:
        why = "No weight or height of a participant with this dose is known."
        return {name: missing_number(why, unit=unit) for name in ("median", "minimum", "maximum")}
    most = max(0, DIGITS - 1 - math.floor(math.log10(dose.amount)))
    values = {"median": float(np.median(each)), "minimum": float(each.min()), "maximum": float(each.max())}
    return {
        name: number(value, needed_decimals(value, 0, most), n=each.size, unit=unit, rows=rows)
        for name, value in values.items()
    }


def _release(study: Study, dose: Dose, doses: list[DoseGiven]) -> tuple[Number, tuple[str, ...]]:
    """How many doses (rows) fail a criterion, and what could not be told."""
    product = next(one for one in study.products if one.id == dose.product)
    held = held_against(product, doses)
    if not held:
        return missing_number("The study file names no release criterion of the product.", n=len(doses)), ()
    failed = np.any([one.truth == 0 for one in held], axis=0)
    notes = []
    for one in held:
        not_met, unknown = int((one.truth == 0).sum()), int(np.isnan(one.truth).sum())
        if not_met:
            notes.append(f"{one.criterion.label}: not met by {not_met:,} of {len(doses):,} doses.")
        if 0 < unknown < len(doses):
            notes.append(f"{one.criterion.label}: the data of {unknown:,} of {len(doses):,} doses do not tell.")
    if untold := [one.criterion.label for one in held if np.isnan(one.truth).all()]:
        notes.append(f"Not checked, as the dose data hold nothing about it: {'; '.join(untold)}.")
    if len(untold) == len(held):
        why = "The dose data hold nothing that a release criterion is about."
        return missing_number(why, n=len(doses)), tuple(notes)
    rows = row_ranges((given.file, np.array([given.row])) for given, flag in zip(doses, failed, strict=True) if flag)
    return count_number(int(failed.sum()), len(doses), rows=rows), tuple(notes)


def _about(compared: _Compared, had: Flags) -> tuple[str, ...]:
    """What makes up the deviations, and what could not be compared."""
    repeated = len(compared.doses) - int(had.sum())
    counts = {
        "Participants with a dose outside the tolerance": int(compared.outside.sum()),
        "Participants for whom the dose was planned and not recorded": int(compared.left_out.sum()),
        "Participants with a dose that was planned for other arms": int(compared.unplanned.sum()),
        "Participants whose dose can't be compared, as their weight or height is not known": int(
            (had & np.isnan(compared.plan.amounts)).sum()
        ),
        "Further rows of a participant who has one already, added to it": repeated,
    }
    return tuple(f"{what}: {count:,}." for what, count in counts.items() if count)


def _method(dose: Dose) -> str:
    each = {"participant": "", "kg": ", for each kg of body weight", "m2": ", for each m² of body surface (Mosteller)"}
    cap = f", at most {plain(dose.cap)} {shown(dose.cap_unit)}" if dose.cap is not None else ""
    return (
        f"Planned were {plain(dose.amount)} {shown(dose.unit)}{cap}; shown is what was given{each[dose.per]}. A "
        f"deviation is a dose more than {dose.tolerance:g} % from the plan, one left out, or one given unplanned."
    )


def _rows(doses: list[DoseGiven], participants: Flags) -> str:
    """The rows of the doses of ``participants``."""
    return row_ranges((one.file, np.array([one.row])) for one in doses if participants[one.participant])
