"""Follow-up times as arguments: how long each participant was observed, and what ended it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.answer import StatisticsError


def follow_up(times: ArrayLike, ended_by: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """``times`` and what ended each, as arrays of one length.

    Args:
        times: follow-up of each participant, shape (n,), one unit, at least 0.
        ended_by: shape (n,); 0 where the participant was still under observation (censored), a positive whole number
            for an event: True and False, or 1, 2, … for competing events.

    Raises:
        StatisticsError: no participant, unequal lengths, a missing or negative time, or something else that ended one.
    """
    durations = np.asarray(times, dtype=np.float64)
    causes = np.asarray(ended_by)
    if durations.ndim != 1 or durations.shape != causes.shape or not durations.size:
        raise StatisticsError(
            f"Each participant has one time and one status: {durations.shape} and {causes.shape} do not fit."
        )
    wrong = np.flatnonzero(~(np.isfinite(durations) & (durations >= 0)))
    if wrong.size:
        raise StatisticsError(
            f"Time {wrong[0] + 1} is {durations[wrong[0]]}: a follow-up time is a number of at least 0."
        )
    try:
        whole = causes.astype(np.int64)
    except (TypeError, ValueError) as error:
        raise StatisticsError("A status is 0 (censored) or the whole number of an event.") from error
    wrong = np.flatnonzero((whole != causes) | (whole < 0))
    if wrong.size:
        raise StatisticsError(
            f"Status {wrong[0] + 1} is {causes[wrong[0]]}, not 0 (censored) or the number of an event."
        )
    return durations, whole
