"""The sum of m weights chosen at random from N: the null distribution of a rank sum, given the ties."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

INTEGER_OUTCOMES = 2**62
"""Up to so many choices their counts fit 64-bit integers."""

MOST_CHOSEN_FROM = 1_000
"""With more weights the counts leave the range of floating-point numbers."""


def choice_work(weights: Sequence[int], chosen: int) -> int:
    """About how many additions `choice_sum_distribution` takes, or more than any limit where it is not possible."""
    scaled, fewer, _ = _scaled(weights, chosen)
    if len(scaled) > MOST_CHOSEN_FROM:
        return 2**62
    return len(scaled) * fewer * (1 + sum(scaled[len(scaled) - fewer :])) // 2


def choice_sum_distribution(
    weights: Sequence[int], chosen: int
) -> tuple[NDArray[np.int64], NDArray[np.int64] | NDArray[np.float64]]:
    """How many choices of ``chosen`` weights have each sum.

    The generating function is the coefficient of y^chosen in the product of 1 + y·x^w over the weights w (Streitberg &
    Röhmel, Statistical Software Newsletter 1986;12:10), multiplied out one weight after another.

    Args:
        weights: N integers in any order, N ≤ 1,000.
        chosen: m, 0 … N.

    Returns:
        The sums that occur, increasing, and their counts; the counts add up to C(N, m). They are integers where C(N, m)
        < 2^62, and otherwise floating-point numbers with a relative error below 1e-12.
    """
    scaled, fewer, step = _scaled(weights, chosen)
    reach = sum(scaled[len(scaled) - fewer :])
    dtype = np.int64 if math.comb(len(scaled), fewer) < INTEGER_OUTCOMES else np.float64
    counts = np.zeros((fewer + 1, reach + 1), dtype=dtype)
    counts[0, 0] = 1
    for index, weight in enumerate(scaled):
        greatest = 0
        ends = []
        for size in range(1, min(index + 1, fewer) + 1):
            greatest += scaled[index + 1 - size]
            ends.append(min(greatest, reach) + 1)
        for size in range(len(ends), 0, -1):
            end = ends[size - 1]
            np.add(counts[size, weight:end], counts[size - 1, : end - weight], out=counts[size, weight:end])
    occurring = np.flatnonzero(counts[fewer])
    sums = occurring * step + min(weights, default=0) * fewer
    if fewer == chosen:
        return sums, counts[fewer][occurring]
    return (sum(weights) - sums)[::-1], counts[fewer][occurring][::-1]


def _scaled(weights: Sequence[int], chosen: int) -> tuple[list[int], int, int]:
    """The weights from 0 in steps of 1, increasing; the smaller of chosen and left; and the step they had."""
    least = min(weights, default=0)
    above = [int(weight) - least for weight in weights]
    step = math.gcd(*above) or 1
    return sorted(weight // step for weight in above), min(chosen, len(weights) - chosen), step
