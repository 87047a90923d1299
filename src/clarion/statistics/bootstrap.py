"""Bootstrap intervals: for a statistic whose distribution nobody wants to assume."""

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri

from clarion.statistics.answer import Estimate, Interval, StatisticsError
from clarion.statistics.arguments import checked_count, checked_level, checked_name

Numbers = NDArray[np.float64]
Statistic = Literal["median", "mean"] | Callable[[Numbers], float]
"""Its name, or a function of a sample: one value, or one row, a participant."""
BootstrapMethod = Literal["bca", "percentile"]
_METHODS: dict[BootstrapMethod, str] = {"bca": "BCa", "percentile": "percentile"}
"""Each in words."""

_AT_ONCE = 1 << 20
"""Values that are resampled at a time, so that memory stays flat."""


def bootstrap(
    values: ArrayLike,
    statistic: Statistic = "median",
    *,
    method: BootstrapMethod = "bca",
    level: float = 0.95,
    resamples: int = 9999,
    seed: int = 1,
) -> Estimate:
    """A ``statistic`` of ``values`` with its bootstrap interval.

    ``bca`` corrects the percentiles for bias z0 (how many resamples fall below the estimate, those equal counted half)
    and acceleration a (from leaving out one participant at a time): the ends are the quantiles
    Φ(z0 + (z0 ± z) / (1 - a (z0 ± z))) of the resamples. Assumes independent participants.

    Args:
        values: one value for each participant, shape (n,), or one row, shape (n, columns); participants are resampled
            whole. Those with a NaN are left out, with a note.
        statistic: ``median``, ``mean``, or a function of a sample, shape (n,) or (n, columns).
        method: of the interval.
        level: of the interval.
        resamples: how many, at least 100.
        seed: the same seed gives the same interval.

    Returns:
        The statistic of the data. A note says where an interval is one point, and where the acceleration could not be
        computed and is taken as 0.

    Raises:
        StatisticsError: fewer than two participants, or a statistic that is not a finite number.

    Source: Efron, J Am Stat Assoc 1987;82:171.
    """
    checked_name(method, tuple(_METHODS), "bootstrap interval called")
    checked_level(level)
    checked_count(resamples, "number of resamples", least=100)
    data, notes = _complete(values)
    evaluate = _over_samples(statistic)
    value = float(evaluate(data[None])[0])
    drawn = _resampled(data, evaluate, resamples, np.random.default_rng(seed))
    if not (np.isfinite(value) and np.isfinite(drawn).all()):
        raise StatisticsError("The statistic is not a finite number for the data or for one of their resamples.")
    tails = np.array([(1 - level) / 2, (1 + level) / 2])
    if method == "bca" and np.ptp(drawn) > 0:
        tails = _corrected(tails, data, value, drawn, evaluate, notes)
    low, high = np.quantile(drawn, tails)
    if low == high:
        notes.append("The resamples hardly differ, so the interval is one point: it says nothing about uncertainty.")
    words = f"{_METHODS[method]} bootstrap, {resamples} resamples, seed {seed}"
    name = statistic if isinstance(statistic, str) else getattr(statistic, "__name__", "statistic")
    interval = Interval(low=float(low), high=float(high), level=level, method=words)
    return Estimate(value=value, n=len(data), method=name, interval=interval, notes=tuple(notes))


def _complete(values: ArrayLike) -> tuple[Numbers, list[str]]:
    data = np.asarray(values, dtype=np.float64)
    if data.ndim not in (1, 2):
        raise StatisticsError("A bootstrap needs one value or one row of values for each participant.")
    kept = data[~np.isnan(data.reshape(len(data), -1)).any(axis=1)]
    if len(kept) < 2:
        raise StatisticsError(f"A bootstrap needs at least two participants, not {len(kept)}.")
    missing = len(data) - len(kept)
    return kept, [f"{missing} of {len(data)} participants have no value and are left out."] if missing else []


def _over_samples(statistic: Statistic) -> Callable[[Numbers], Numbers]:
    """The statistic of each sample in an array of samples; known ones at one go."""
    if statistic == "median":
        return lambda samples: np.asarray(np.median(samples, axis=1))
    if statistic == "mean":
        return lambda samples: np.asarray(np.mean(samples, axis=1))
    if not callable(statistic):
        raise StatisticsError(f"There is no statistic {statistic!r}. Known are median and mean, or give a function.")
    return lambda samples: np.array([float(statistic(sample)) for sample in samples])


def _resampled(
    data: Numbers, evaluate: Callable[[Numbers], Numbers], resamples: int, random: np.random.Generator
) -> Numbers:
    block = max(1, _AT_ONCE // data.size)
    done: list[Numbers] = []
    for start in range(0, resamples, block):
        rows = random.integers(0, len(data), size=(min(block, resamples - start), len(data)))
        done.append(evaluate(data[rows]))
    return np.concatenate(done)


def _corrected(
    tails: Numbers,
    data: Numbers,
    value: float,
    drawn: Numbers,
    evaluate: Callable[[Numbers], Numbers],
    notes: list[str],
) -> Numbers:
    """The quantiles that BCa takes instead of ``tails``."""
    below = ((drawn < value).sum() + (drawn <= value).sum()) / (2 * len(drawn))
    if below in (0, 1):
        notes.append("The estimate lies outside all resamples: the percentiles are not corrected.")
        return tails
    bias = ndtri(below)
    without = evaluate(np.array([np.delete(data, at, axis=0) for at in range(len(data))]))
    distances = without.mean() - without
    spread = (distances**2).sum()
    acceleration = (distances**3).sum() / (6 * spread**1.5) if spread > 0 else 0.0
    if spread == 0:
        notes.append("Leaving out any one participant changes nothing: the acceleration is taken as 0.")
    moved = bias + ndtri(tails)
    result: Numbers = ndtr(bias + moved / (1 - acceleration * moved))
    return result
