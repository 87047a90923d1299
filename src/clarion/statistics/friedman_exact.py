"""The permutation distribution of Friedman's statistic: ranks exchanged within each block, given the ties."""

import itertools
import math

import numpy as np
from numpy.typing import NDArray

MOST_TREATMENTS = 8
"""With more, the 8! = 40,320 orders of one block are too many to go through."""

MOST_STEPS = 5_000_000
"""Rank-sum vectors that may be gone through in all; half a second. 11 blocks of 5 are possible, 5 of 6, 60 of 3."""

DENSE = 20_000_000
"""Up to so many different keys, probabilities are added in an array with a place for each."""

SORTING = 8
"""How much longer a vector takes where the keys must be sorted instead."""


def friedman_tail(doubled: NDArray[np.int64]) -> float | None:
    """P of rank sums as uneven as the observed ones or more, each block's ranks in any order with the same probability.

    Block after block the distribution of the vector of rank sums is built up. It is the same for every order of the
    treatments, so that sorted vectors suffice. The statistic grows with the sum of squares of the rank sums, whatever
    the ties.

    Args:
        doubled: twice the mid-ranks within blocks, shape (n blocks, k treatments).

    Returns:
        P, to a relative error below 1e-12; None where more than ``MOST_TREATMENTS`` or ``MOST_STEPS`` would have to be
        gone through.
    """
    blocks, treatments = doubled.shape
    if treatments > MOST_TREATMENTS or _steps_at_least(doubled) > MOST_STEPS:
        return None
    least = int(doubled.min())
    step = math.gcd(*(doubled - least).ravel().tolist()) or 1
    scaled = (doubled - least) // step
    observed = int((scaled.sum(axis=0) ** 2).sum())
    sums = np.sort(scaled[:1].T, axis=0)
    probability = np.ones(1)
    steps = 0
    for block in range(1, blocks):
        orders = np.array(sorted(set(itertools.permutations(scaled[block].tolist()))), dtype=np.int64).T
        keys = (int(scaled[: block + 1].max(axis=1).sum()) + 1) ** (treatments - 1)
        steps += sums.shape[1] * orders.shape[1] * (1 if keys <= DENSE else SORTING)
        if steps > MOST_STEPS or keys > np.iinfo(np.int64).max:
            return None
        sums = (sums[:, :, None] + orders[:, None, :]).reshape(treatments, -1)
        probability = np.repeat(probability / orders.shape[1], orders.shape[1])
        if block < blocks - 1:
            sums, probability = _merged(sums, probability)
    return min(1.0, float(probability[(sums**2).sum(axis=0) >= observed].sum()))


def _steps_at_least(doubled: NDArray[np.int64]) -> float:
    """A low guess of the steps, to give up at once where they are too many.

    The rank sums of b rows of k different ranks fill a permutohedron, whose volume is k^(k-2) b^(k-1) (Stanley,
    Enumerative Combinatorics I, section 4.6): k! times as many as there are sorted vectors, and each is followed by k!
    others. The guess is a quarter of the sum over b, as there are fewer for few rows.
    """
    treatments = doubled.shape[1]
    untied = int((np.diff(np.sort(doubled, axis=1), axis=1) > 0).all(axis=1).sum())
    return math.exp((treatments - 3) * math.log(treatments) + treatments * math.log(untied)) / 4 if untied else 0.0


def _merged(sums: NDArray[np.int64], probability: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Columns that hold the same sums in any order made one, with the sum of their probabilities."""
    ordered = list(sums)
    for turn in range(len(ordered)):  # odd-even transposition sort, quicker than sorting millions of short columns
        for row in range(turn % 2, len(ordered) - 1, 2):
            pair = ordered[row], ordered[row + 1]
            ordered[row], ordered[row + 1] = np.minimum(*pair), np.maximum(*pair)
    total = int(sums[:, 0].sum())  # the same in all columns, so that the greatest sum follows from the others
    base = int(ordered[-1].max()) + 1
    keys = np.zeros(sums.shape[1], dtype=np.int64)
    for place in ordered[:-1]:
        keys = keys * base + place
    if base ** (len(ordered) - 1) <= DENSE:
        added = np.bincount(keys, weights=probability)
        kept = np.flatnonzero(added)
        weights = added[kept]
    else:
        kept, inverse = np.unique(keys, return_inverse=True)
        weights = np.bincount(inverse, weights=probability)
    merged = np.empty((len(ordered), kept.size), dtype=np.int64)
    rest = kept
    for row in range(len(ordered) - 2, -1, -1):
        rest, merged[row] = np.divmod(rest, base)
    merged[-1] = total - merged[:-1].sum(axis=0)
    return merged, weights.astype(np.float64)
