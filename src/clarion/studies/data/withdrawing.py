"""Participants who left the study, and what becomes of values from after that: the population's rule."""

import numpy as np
from numpy.typing import NDArray

from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.visiting import Occasions
from clarion.studies.definition import Study
from clarion.studies.observations import Floats


def withdrawal_days(study: Study, numbers: dict[str, Floats], problems: ProblemList) -> Floats | None:
    """The study day on which each participant left, NaN for those who did not; None where nobody can have left.

    ``numbers``: the characteristics. A date is counted from the characteristic that the data files name as ``start``,
    of which there has to be exactly one.
    """
    id = study.population.withdrawn
    if id is None or id not in numbers:
        return None
    kind = next((one.kind for one in study.characteristics if one.id == id), "number")
    if kind != "date":
        return numbers[id]
    starts = {data.start for data in study.data if data.start is not None}
    if len(starts) == 1 and (start := starts.pop()) in numbers:
        return numbers[id] - numbers[start]
    message = f"The withdrawal `{id}` is a date, and the data files do not name one `start` that days are counted from."
    remedy = "Name the same `start` in each [[data]] table, or state the withdrawal as a study day."
    problems.add("error", "the data files", f"characteristic {id}", message, remedy)
    return None


def hold_withdrawals(
    occasions: Occasions, withdrawn: Floats | None, holding: NDArray[np.bool_], study: Study, problems: ProblemList
) -> Occasions:
    """``occasions`` after the population's rule for values after a participant left the study.

    ``withdrawn``: the study day on which each participant left, NaN for those who did not. ``holding``: which rows
    hold a value. A row without a day is after the withdrawal where the first day of its visit's window is, or the
    planned day of a visit without a window.
    """
    if withdrawn is None or np.isnan(withdrawn).all():
        return occasions
    earliest = np.array([(visit.window or (visit.day,))[0] for visit in study.visits], dtype=np.float64)
    days = np.where(np.isnan(occasions.days), earliest[occasions.visits], occasions.days)
    after = occasions.used() & holding & (days > withdrawn[occasions.participants])
    rule = study.population.after_withdrawal
    if rule == "refuse":
        message = "The row holds values from after the participant's withdrawal."
        remedy = "Mend the day; or state what becomes of such values: `after-withdrawal` in [population]."
        problems.refuse(occasions.file, occasions.rows[after], message, remedy)
        return occasions
    what = "kept" if rule == "keep" else "left out"
    problems.warn(occasions.file, occasions.rows[after], f"Values from after the participant's withdrawal were {what}.")
    return occasions if rule == "keep" else occasions.without(after)
