"""The distribution of a sum of weights of which each one counts or not, by the toss of a coin.

It is the null distribution of the signed-rank statistic given ties and zeros (the weights are doubled ranks; Wilcoxon
1945, Streitberg & Röhmel 1986), and of the paired permutation test (the weights are the absolute differences). Its
generating function is the product of 1 + x^w over the weights w, multiplied out one weight after another.
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import StatisticsError

COUNTED = 100
"""Up to so many weights the 2ⁿ outcomes are counted in whole numbers; beyond, floating point is faster."""

FAR = 10_000
"""Up to such sums, too: the long integers hold a digit for each."""

MOST_WEIGHTS = 4_000
"""With more weights the counts leave the range of floating-point numbers."""

SMALL = 1_000
"""Floating-point counts start at 2^-1000 instead of 1, so that 2,000 doublings fit."""


def packed_counts(weights: Sequence[int], limit: int, bits: int) -> int:
    """The number of outcomes for every sum from 0 to ``limit``, as the digits of one long integer.

    Args:
        weights: positive integers in increasing order.
        limit: the greatest sum wanted.
        bits: width of a digit; more than the number of weights, so that no digit overflows.

    Returns:
        The sum over s of count(s) · 2^(bits·s). A weight then costs one shift and one addition.
    """
    counts = 1
    reached = 0
    for weight in weights:
        if weight > limit:
            break
        counts += counts << (bits * weight)
        reached += weight
        if reached > limit:
            counts &= (1 << (bits * (limit + 1))) - 1
    return counts


def _counted(weights: Sequence[int], statistic: int) -> tuple[float, float]:
    """P(sum ≤ statistic) and P(sum < statistic), from whole numbers."""
    bits = len(weights) + 2
    counts = packed_counts(weights, statistic, bits)
    # The digits of a number to the base b add up to the number modulo b - 1, as 9 does for decimals.
    at_most = counts % ((1 << bits) - 1)
    below = at_most - (counts >> (bits * statistic))
    outcomes = 1 << len(weights)
    return at_most / outcomes, below / outcomes


def _scaled_counts(weights: Sequence[int], limit: int) -> tuple[NDArray[np.float64], int]:
    """The distribution of the sum from 0 to ``limit``: numbers up to 1, and the power of two to multiply them by."""
    total = sum(weights)
    middle = min(limit, total // 2)
    counts, spare = np.zeros(middle + 1), np.zeros(middle + 1)
    counts[0] = 2.0**-SMALL
    reached = 0
    for weight in weights:
        if weight > middle:
            break
        reached = min(middle, reached + weight)
        spare[:weight] = counts[:weight]
        np.add(counts[weight : reached + 1], counts[: reached + 1 - weight], out=spare[weight : reached + 1])
        counts, spare = spare, counts
    if limit > middle:
        mirrored = total - np.arange(middle + 1, min(limit, total) + 1)
        counts = np.concatenate([counts, counts[mirrored]])
    exponent = math.frexp(float(counts.max()))[1]
    return np.ldexp(counts, -exponent), exponent + SMALL - len(weights)


def _summed(weights: Sequence[int], statistic: int) -> tuple[float, float]:
    """P(sum ≤ statistic) and P(sum < statistic) from the distributions of two halves of the weights.

    Each half reaches half as far, and is symmetric, so that a quarter of each is enough. Only positive numbers are
    added: the relative error stays below the number of weights times 1e-16.
    """
    half, half_power = _scaled_counts(weights[::2], statistic)
    rest, rest_power = _scaled_counts(weights[1::2], statistic)
    remaining = statistic - np.arange(half.size)
    at_most = float(half @ np.cumsum(rest)[np.minimum(remaining, rest.size - 1)])
    within = remaining < rest.size
    exactly = float(half[within] @ rest[remaining[within]])
    power = half_power + rest_power
    return math.ldexp(at_most, power), math.ldexp(max(0.0, at_most - exactly), power)


def tail_probabilities(weights: Sequence[int], statistic: int) -> tuple[float, float]:
    """P(sum ≤ statistic) and P(sum ≥ statistic), where each weight is in the sum with probability one half.

    Exact (rounded once) up to ``COUNTED`` weights, to a relative error of 1e-12 beyond. Probabilities below 1e-308 may
    become 0.

    Args:
        weights: n positive integers in any order.
        statistic: a sum that they can reach.

    Raises:
        StatisticsError: there are more than ``MOST_WEIGHTS`` weights, or the sum cannot be reached.
    """
    if len(weights) > MOST_WEIGHTS:
        raise StatisticsError(
            f"An exact distribution takes at most {MOST_WEIGHTS} differences, not {len(weights)}. Ask for another."
        )
    step = math.gcd(*weights) or 1
    ordered = sorted(int(weight) // step for weight in weights)
    total = sum(ordered)
    sought, remainder = divmod(int(statistic), step)
    if remainder or not 0 <= sought <= total:
        raise StatisticsError(f"No choice of the weights adds up to {statistic}.")
    nearer = min(sought, total - sought)
    at_most, below = (_counted if len(ordered) <= COUNTED and nearer <= FAR else _summed)(ordered, nearer)
    return (at_most, 1 - below) if sought == nearer else (1 - below, at_most)
