"""The median with an interval that assumes nothing about the distribution."""

import numpy as np
from numpy.typing import ArrayLike

from clarion.statistics.answer import Estimate, Interval, StatisticsError
from clarion.statistics.arguments import checked_level
from clarion.statistics.differences import observations
from clarion.statistics.distributions import binomial_probabilities
from clarion.statistics.shift_limits import ROUNDING


def median(values: ArrayLike, level: float = 0.95) -> Estimate:
    """The median and its exact interval from order statistics.

    The interval runs from the k-th smallest to the k-th greatest value, k the greatest number with P(B < k) ≤ (1 -
    level)/2 for B binomial with n and 1/2. It covers the median with probability 1 - 2 P(B < k), or more where values
    are tied.

    Args:
        values: shape (n,); missing ones (NaN) are left out and counted in the notes.
        level: wanted probability, 0.95 say.

    Returns:
        The median, with an interval without ends (infinite) where n is too small for the level: 5 values or fewer at
        0.95.

    Raises:
        StatisticsError: no value, an infinite value, or a level outside (0, 1).

    Source: Thompson, Ann Math Stat 1936;7:122; Hahn & Meeker, Statistical Intervals, section 5.2.
    """
    numbers = observations(values, "values")
    present = np.sort(numbers[~np.isnan(numbers)])
    n = present.size
    if n == 0:
        raise StatisticsError("There is no value to take the median of.")
    tail = (1 - checked_level(level)) / 2
    below = binomial_probabilities(n, 0.5)[: n // 2 + 1].cumsum()  # P(B ≤ j)
    rank = int((below <= tail * (1 + ROUNDING)).sum())
    notes: tuple[str, ...] = ()
    if missing := numbers.size - n:
        notes += (f"{missing} missing {'value' if missing == 1 else 'values'} left out.",)
    if rank == 0:
        notes += (f"No interval: {n} values are too few for one at level {level:g}.",)
    interval = Interval(
        low=float(present[rank - 1]) if rank else -np.inf,
        high=float(present[n - rank]) if rank else np.inf,
        level=level,
        method=f"order statistics {rank} and {n - rank + 1} of {n}" if rank else "order statistics",
        attained=1 - 2 * float(below[rank - 1]) if rank else 1.0,
    )
    return Estimate(value=float(np.median(present)), n=n, method="median", interval=interval, notes=notes)
