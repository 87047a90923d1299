"""Time to one event: the Kaplan-Meier curve, its median, and the log-rank test."""

import math
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from clarion.statistics.answer import Estimate, Interval, Significance, StatisticsError
from clarion.statistics.arguments import checked_level, checked_name
from clarion.statistics.follow_up import follow_up

Numbers = NDArray[np.float64]
Transform = Literal["log-log", "log", "plain"]
"""On which scale the interval of a survival probability is symmetric."""
_ROUNDING = 1e-12
"""Within this of one half a survival probability is one half."""


class SurvivalCurve(msgspec.Struct, frozen=True, kw_only=True):
    """A Kaplan-Meier curve: one entry for each time at which there was an event; before the first the estimate is 1."""

    times: tuple[float, ...]
    at_risk: tuple[int, ...]
    """How many were under observation just before each time."""
    events: tuple[int, ...]
    estimate: tuple[float, ...]
    """Probability of no event up to and including each time."""
    standard_error: tuple[float, ...]
    """By Greenwood's formula; NaN where the estimate is 0."""
    low: tuple[float, ...]
    high: tuple[float, ...]
    """Pointwise interval; NaN where the estimate is 0."""
    level: float
    method: str
    n: int
    longest: float
    """The longest follow-up: the curve says nothing beyond, unless it has reached 0."""
    median: Estimate
    """The median time with Brookmeyer and Crowley's interval; infinite where it is not reached."""


def kaplan_meier(
    times: ArrayLike, observed: ArrayLike, *, level: float = 0.95, transform: Transform = "log-log"
) -> SurvivalCurve:
    """The Kaplan-Meier estimate of survival, with Greenwood's standard error and pointwise intervals.

    S(t) = Π (1 - d/n) over the event times up to t, d events among n at risk. Its standard error is
    S √Σ d / (n (n - d)), carried to the scale of ``transform``, log(-log S) by default, and back.
    The median is the first time at which S is at most one half, or the middle of the time that S is exactly one half.
    Its interval holds the times at which one half lies in the pointwise interval (Brookmeyer and Crowley).

    Args:
        times: follow-up of each participant, shape (n,), in one unit.
        observed: shape (n,); whether the event ended it (True, 1) or the participant was censored (False, 0). A
            participant censored at the time of an event was at risk.
        level: of the intervals.
        transform: the intervals' scale.

    Raises:
        StatisticsError: as :func:`clarion.statistics.follow_up.follow_up`, or no event at all.

    Assumes that censoring says nothing about the event. Computed by statsmodels.

    Sources: Kaplan & Meier, J Am Stat Assoc 1958;53:457; Greenwood, The natural duration of cancer, 1926; Kalbfleisch &
    Prentice, The Statistical Analysis of Failure Time Data, section 1.4; Brookmeyer & Crowley, Biometrics 1982;38:29.
    """
    # Of the optional extra "studies", and slow to import.
    from statsmodels.duration.survfunc import SurvfuncRight  # noqa: PLC0415

    checked_name(transform, tuple(_TRANSFORMS), "scale of an interval")
    z = float(ndtri((1 + checked_level(level)) / 2))
    durations, status = _one_event(times, observed)
    curve = SurvfuncRight(durations, status)
    survival, error = curve.surv_prob, np.where(curve.surv_prob > 0, curve.surv_prob_se, math.nan)
    low, high = _TRANSFORMS[transform](survival, error, z)
    method = f"Kaplan-Meier, {transform} interval"
    return SurvivalCurve(
        times=tuple(curve.surv_times.tolist()),
        at_risk=tuple(int(number) for number in curve.n_risk),
        events=tuple(int(number) for number in curve.n_events),
        estimate=tuple(survival.tolist()),
        standard_error=tuple(error.tolist()),
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        level=level,
        method=method,
        n=durations.size,
        longest=float(durations.max()),
        median=_median(curve.surv_times, survival, low, high, n=durations.size, level=level, method=method),
    )


def survival_at(curve: SurvivalCurve, time: float) -> Estimate:
    """The probability of no event up to and including ``time``, with its pointwise interval.

    Args:
        curve: of :func:`kaplan_meier`.
        time: in the unit of the curve.

    Raises:
        StatisticsError: nobody was followed for so long, and some had no event.
    """
    if time > curve.longest and curve.estimate[-1] > 0:
        raise StatisticsError(f"Nobody was followed until {time:g}: the longest follow-up is {curve.longest:g}.")
    passed = sum(1 for one in curve.times if one <= time)
    value, low, high = (
        (curve.estimate[passed - 1], curve.low[passed - 1], curve.high[passed - 1]) if passed else (1.0, 1.0, 1.0)
    )
    return Estimate(
        value=value,
        n=curve.n,
        method=curve.method,
        interval=None if math.isnan(low) else Interval(low=low, high=high, level=curve.level, method=curve.method),
    )


def log_rank(times: ArrayLike, observed: ArrayLike, groups: Sequence[object]) -> Significance:
    """The log-rank test that two or more groups have the same survival.

    The statistic compares the events of each group with those expected were the risk the same, by the hypergeometric
    distribution at each event time; chi-squared with groups - 1 degrees of freedom.

    Args:
        times: follow-up of each participant, shape (n,).
        observed: whether the event ended it, shape (n,).
        groups: the group of each, shape (n,).

    Raises:
        StatisticsError: as :func:`kaplan_meier`, there are not two groups, or at no event were several groups at risk
            with somebody to lose, so nothing is left to chance.

    Source: Mantel, Cancer Chemother Rep 1966;50:163; Peto & Peto, J R Stat Soc A 1972;135:185. Computed by statsmodels.
    """
    # Of the optional extra "studies", and slow to import.
    from statsmodels.duration.survfunc import survdiff  # noqa: PLC0415

    durations, status = _one_event(times, observed)
    if len(groups) != durations.size:
        raise StatisticsError(f"There are {durations.size} participants, but {len(groups)} entries for their groups.")
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    if len(numbers) < 2:
        raise StatisticsError("The log-rank test compares two or more groups; all participants are in one.")
    try:
        statistic, p = survdiff(durations, status, np.array([numbers[group] for group in groups]))
    except np.linalg.LinAlgError as error:
        raise StatisticsError(
            "The groups can't be compared: at the times of the events there was no choice of who had them."
        ) from error
    return Significance(
        test="log-rank test",
        p=float(p),
        statistic=float(statistic),
        symbol="chi-squared",
        n=durations.size,
        used=durations.size,
        alternative="two-sided",
        method="asymptotic",
        why=f"Chi-squared approximation for {len(numbers)} groups with {int(status.sum())} events.",
        df=(float(len(numbers) - 1),),
    )


def _one_event(times: ArrayLike, observed: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    durations, status = follow_up(times, observed)
    if status.max() > 1:
        raise StatisticsError("There are several kinds of event. Use the cumulative incidence, or choose one of them.")
    if not status.any():
        raise StatisticsError("There was no event: there is no curve to estimate.")
    return durations, status


def _log_log(survival: Numbers, error: Numbers, z: float) -> tuple[Numbers, Numbers]:
    inner = np.where(np.isnan(error), 0.5, survival)
    spread = np.exp(z * error / np.abs(inner * np.log(inner)))
    return inner**spread, inner ** (1 / spread)


def _log(survival: Numbers, error: Numbers, z: float) -> tuple[Numbers, Numbers]:
    spread = np.exp(z * error / np.where(np.isnan(error), 1, survival))
    return survival / spread, np.minimum(1, survival * spread)


def _plain(survival: Numbers, error: Numbers, z: float) -> tuple[Numbers, Numbers]:
    return np.maximum(0, survival - z * error), np.minimum(1, survival + z * error)


_TRANSFORMS: dict[Transform, Callable[[Numbers, Numbers, float], tuple[Numbers, Numbers]]] = {
    "log-log": _log_log,
    "log": _log,
    "plain": _plain,
}


def _median(
    times: Numbers, survival: Numbers, low: Numbers, high: Numbers, *, n: int, level: float, method: str
) -> Estimate:
    reached = np.flatnonzero(survival <= 0.5 + _ROUNDING)
    value = float(times[reached[0]]) if reached.size else math.inf
    if reached.size > 1 and abs(survival[reached[0]] - 0.5) <= _ROUNDING:
        value = float(times[reached[0]] + times[reached[1]]) / 2
    interval = Interval(
        low=_first(times, low <= 0.5 + _ROUNDING),
        high=_first(times, high < 0.5 - _ROUNDING),
        level=level,
        method=f"Brookmeyer-Crowley, {method}",
    )
    notes = () if reached.size else ("The median is not reached: more than half have no event within their follow-up.",)
    return Estimate(value=value, n=n, method="median survival time", interval=interval, notes=notes)


def _first(times: Numbers, condition: NDArray[np.bool_]) -> float:
    """The first time at which the condition holds; infinite where it never does."""
    at = np.flatnonzero(condition)
    return float(times[at[0]]) if at.size else math.inf
