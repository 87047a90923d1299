"""Hodges-Lehmann estimates of large samples: order statistics of all pairwise sums, found without making the sums.

Ten thousand pairs have fifty million averages. How many of them are at most t is counted from the sorted sample in the
time of one search for each value; bisection over t then finds the k-th smallest.
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from clarion.statistics.answer import Estimate, Interval
from clarion.statistics.arguments import checked_level
from clarion.studies.observations import Floats

Whole = NDArray[np.int64]
METHOD = "Hodges-Lehmann"
INTERVAL = "Hodges-Lehmann (normal approximation)"


def large_shift(differences: Floats, *, level: float, decimals: int) -> Estimate:
    """The median of the averages of every two of n ``differences``, and its asymptotic interval.

    With M = n(n + 1)/2 averages, the interval runs from the C-th smallest to the C-th greatest of them,
    C = M/2 - z √(n(n + 1)(2n + 1)/24), rounded down. Ties among the differences are not allowed for: they make the
    interval wider than it need be. Meant for hundreds of pairs and more, where the exact interval is out of reach.

    Args:
        differences: shape (n,), complete.
        level: of the interval, 0.95 say.
        decimals: to how many decimals the differences are stated.

    Source: Hollander & Wolfe, Nonparametric Statistical Methods, sections 3.2 and 3.3.
    """
    values = _whole(differences, decimals)
    n = values.size

    def at_most(total: int) -> int:
        ordered = int(np.searchsorted(values, total - values, side="right").sum())
        return (ordered + int((2 * values <= total).sum())) // 2

    deviation = math.sqrt(n * (n + 1) * (2 * n + 1) / 24)
    span = (2 * int(values[0]), 2 * int(values[-1]))
    return _estimate(at_most, n * (n + 1) // 2, deviation, span, unit=2 * 10.0**decimals, level=level, n=n)


def large_shift_between(first: Floats, second: Floats, *, level: float, decimals: int) -> Estimate:
    """The median of all m n differences first - second of two samples, and its asymptotic interval.

    As :func:`large_shift`, with M = mn and C = M/2 - z √(mn(m + n + 1)/12).

    Args:
        first: shape (m,), complete.
        second: shape (n,), complete.
        level: of the interval.
        decimals: to how many decimals the values are stated.

    Source: Hollander & Wolfe, sections 4.2 and 4.3.
    """
    one, other = _whole(first, decimals), _whole(second, decimals)
    m, n = one.size, other.size

    def at_most(difference: int) -> int:
        return m * n - int(np.searchsorted(other, one - difference, side="left").sum())

    deviation = math.sqrt(m * n * (m + n + 1) / 12)
    span = (int(one[0] - other[-1]), int(one[-1] - other[0]))
    return _estimate(at_most, m * n, deviation, span, unit=10.0**decimals, level=level, n=m + n)


def _whole(values: Floats, decimals: int) -> Whole:
    """``values`` sorted, in units of their last decimal."""
    result: Whole = np.sort(np.rint(values * 10.0**decimals).astype(np.int64))
    return result


def _estimate(
    at_most: Callable[[int], int],
    count: int,
    deviation: float,
    span: tuple[int, int],
    *,
    unit: float,
    level: float,
    n: int,
) -> Estimate:
    """The middle one of ``count`` sums, and the two that are z ``deviation`` from the middle."""

    def smallest(place: int) -> int:
        """The least sum at most which there are ``place`` sums."""
        low, high = span
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if at_most(middle) >= place else (middle + 1, high)
        return low

    z = float(ndtri((1 + checked_level(level)) / 2))
    outer = max(1, math.floor(count / 2 - z * deviation))
    middle = (smallest((count + 1) // 2) + smallest(count // 2 + 1)) / 2
    interval = Interval(
        low=smallest(outer) / unit, high=smallest(count + 1 - outer) / unit, level=level, method=INTERVAL
    )
    return Estimate(value=middle / unit, n=n, method=METHOD, interval=interval)
