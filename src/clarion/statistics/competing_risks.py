"""Time to the first of several kinds of event: the cumulative incidence of each."""

from collections.abc import Mapping

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_level
from clarion.statistics.follow_up import follow_up

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
_ROUNDING = 1e-12
"""Within this of 1 an incidence is 1."""


class CumulativeIncidence(msgspec.Struct, frozen=True, kw_only=True):
    """The cumulative incidence of one kind of event: one entry for each time at which one of this kind happened."""

    cause: int
    """The number that stands for this kind of event."""
    times: tuple[float, ...]
    at_risk: tuple[int, ...]
    """How many were under observation, without any event, just before each time."""
    events: tuple[int, ...]
    estimate: tuple[float, ...]
    """Probability that this kind of event came first, up to and including each time."""
    standard_error: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    """Pointwise interval; the estimate itself where the standard error is 0."""
    level: float
    method: str
    n: int


def cumulative_incidence(
    times: ArrayLike, ended_by: ArrayLike, *, level: float = 0.95
) -> Mapping[int, CumulativeIncidence]:
    """The Aalen-Johansen estimate of the cumulative incidence of each kind of event.

    I(t) = Σ S(t-) d/n over the times up to t, d events of the kind among n at risk, S the probability of no event of
    any kind (Kaplan-Meier). With D events of any kind, its variance at t is the sum over the times s up to t of
    (I(t) - I(s))² D / (n (n - D)) + S(s-)² d (n - d) / n³ - 2 (I(t) - I(s)) S(s-) d / n², whose first term is 0
    at s = t, also where D = n. Intervals are symmetric on the scale log(-log(1 - I)).

    Unlike 1 - Kaplan-Meier with the other events taken as censored, the incidences and S add up to 1.

    Args:
        times: follow-up of each participant, shape (n,), in one unit.
        ended_by: shape (n,); 0 for censored, else the number of the kind of event.
        level: of the intervals.

    Returns:
        The curve of each kind of event that happened, by its number.

    Raises:
        StatisticsError: as :func:`clarion.statistics.follow_up.follow_up`, or no event at all.

    Sources: Aalen & Johansen, Scand J Stat 1978;5:141; Marubini & Valsecchi, Analysing Survival Data from Clinical
    Trials, 1995, chapter 10, for the variance; Choudhury, Stat Med 2002;21:1129, for the interval. The incidence is
    computed by statsmodels; the variance here, as statsmodels has none where the last at risk have an event together.
    """
    # Of the optional extra "studies", and slow to import.
    from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: PLC0415

    checked_level(level)
    durations, causes = follow_up(times, ended_by)
    kinds = np.unique(causes[causes > 0])
    if not kinds.size:
        raise StatisticsError("There was no event: there is no incidence to estimate.")
    numbered = np.where(causes > 0, np.searchsorted(kinds, causes) + 1, 0)
    with np.errstate(divide="ignore", invalid="ignore"):  # in its own variance, which is not used
        found = CumIncidenceRight(durations, numbered)
    at = np.searchsorted(found.times, durations)
    at_risk = np.bincount(at)[::-1].cumsum()[::-1]
    events = np.array([np.bincount(at[causes == kind], minlength=found.times.size) for kind in kinds])
    return {
        kind: _curve(kind, found.times, incidence, events[number], events.sum(axis=0), at_risk, level)
        for number, (kind, incidence) in enumerate(zip(kinds.tolist(), found.cinc, strict=True))
    }


def _curve(
    kind: int, times: Numbers, incidence: Numbers, events: Counts, all_events: Counts, at_risk: Counts, level: float
) -> CumulativeIncidence:
    """The curve at the times at which an event of the kind happened."""
    error = np.sqrt(_variance(incidence, events, all_events, at_risk))
    shown = events > 0
    low, high = _interval(incidence[shown], error[shown], float(ndtri((1 + level) / 2)))
    return CumulativeIncidence(
        cause=kind,
        times=tuple(times[shown].tolist()),
        at_risk=tuple(at_risk[shown].tolist()),
        events=tuple(events[shown].tolist()),
        estimate=tuple(incidence[shown].tolist()),
        standard_error=tuple(error[shown].tolist()),
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        level=level,
        method="Aalen-Johansen, log-log interval",
        n=int(at_risk[0]),
    )


def _variance(incidence: Numbers, events: Counts, all_events: Counts, at_risk: Counts) -> Numbers:
    """The variance of ``incidence`` at each time; all shape (times,), with somebody at risk at each.

    The squares of I(t) - I(s) are multiplied out, so that running sums over s do.
    """
    n, d, remaining = at_risk.astype(float), events.astype(float), (at_risk - all_events).astype(float)
    free = np.concatenate([[1.0], np.cumprod(remaining / n)[:-1]])  # of any event, just before each time
    hazard = np.divide(all_events, n * remaining, out=np.zeros_like(n), where=remaining > 0)
    mixed = free * d / n**2
    squares = incidence**2 * hazard + free**2 * d * (n - d) / n**3 + 2 * incidence * mixed
    linear = incidence * hazard + mixed
    total = np.cumsum(squares) - 2 * incidence * np.cumsum(linear) + incidence**2 * np.cumsum(hazard)
    return np.asarray(np.maximum(0.0, total), dtype=np.float64)


def _interval(incidence: Numbers, error: Numbers, z: float) -> tuple[Numbers, Numbers]:
    """Ends on the scale log(-log(1 - I)), for incidences above 0; the incidence where it has no error or is 1."""
    known = (error > 0) & (incidence < 1 - _ROUNDING)
    free = np.where(known, 1 - incidence, 0.5)
    spread = np.exp(z * error / np.abs(free * np.log(free)))
    low, high = 1 - free ** (1 / spread), 1 - free**spread
    return np.where(known, low, incidence), np.where(known, high, incidence)
