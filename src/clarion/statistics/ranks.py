"""Ranks with ties, in whole numbers.

A mid-rank (the mean of the ranks that tied values share) is a multiple of one half, so twice the mid-rank is an
integer, and rank sums can be added and compared without rounding.
"""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Zeros: TypeAlias = Literal["wilcoxon", "pratt"]
"""What becomes of zero differences: left out before ranking (Wilcoxon 1945), or ranked, then left out (Pratt 1959)."""

ZEROS: tuple[Zeros, ...] = ("wilcoxon", "pratt")


def doubled_ranks(values: ArrayLike) -> NDArray[np.int64]:
    """Twice the mid-ranks of the values, along the last axis.

    Args:
        values: shape (..., n). Missing values (NaN) rank last, each with a rank of its own.

    Returns:
        Integers of the same shape: first + last of the ranks (from 1) that tied values share.
    """
    numbers = np.asarray(values, dtype=np.float64)
    order = np.argsort(numbers, axis=-1, kind="stable")
    ordered = np.take_along_axis(numbers, order, axis=-1)
    place = np.broadcast_to(np.arange(1, numbers.shape[-1] + 1), numbers.shape)
    differs = ordered[..., 1:] != ordered[..., :-1]
    edge = np.ones((*numbers.shape[:-1], 1), dtype=bool)
    first = np.maximum.accumulate(np.where(np.concatenate([edge, differs], axis=-1), place, 0), axis=-1)
    ends = np.where(np.concatenate([differs, edge], axis=-1), place, numbers.shape[-1])
    last = np.minimum.accumulate(ends[..., ::-1], axis=-1)[..., ::-1]
    ranks = np.empty(numbers.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, first + last, axis=-1)
    return ranks


def signed_doubled_ranks(differences: ArrayLike, zeros: Zeros) -> NDArray[np.int64]:
    """Twice the mid-ranks of the absolute differences, with the differences' signs, along the last axis.

    Args:
        differences: shape (..., n), already rounded to their precision; NaN is missing.
        zeros: whether zero differences take up ranks (``pratt``) or not (``wilcoxon``).

    Returns:
        Integers of the same shape; 0 where the difference is zero or missing.
    """
    numbers = np.asarray(differences, dtype=np.float64)
    ranks = doubled_ranks(np.abs(numbers))
    if zeros == "wilcoxon":
        ranks = ranks - 2 * (numbers == 0).sum(axis=-1, keepdims=True)
    return ranks * np.sign(np.nan_to_num(numbers)).astype(np.int64)


def tie_sizes(values: ArrayLike) -> NDArray[np.int64]:
    """How many values share each distinct value, in increasing order of the values; NaN is left out."""
    numbers = np.asarray(values, dtype=np.float64)
    return np.unique(numbers[~np.isnan(numbers)], return_counts=True)[1].astype(np.int64)


def tie_term(values: ArrayLike) -> int:
    """The sum of t³ - t over the groups of t tied values, by which ties reduce the variance of a rank sum."""
    return sum(int(size) ** 3 - int(size) for size in tie_sizes(values))
