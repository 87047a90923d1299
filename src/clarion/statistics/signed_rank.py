"""The Wilcoxon signed-rank test: exact given the ties and zeros that the data have, or by the normal distribution."""

import math
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.alternatives import normal_p_value, p_value, z_score
from clarion.statistics.answer import ALTERNATIVES, Alternative, Significance
from clarion.statistics.arguments import checked_name
from clarion.statistics.differences import paired_differences
from clarion.statistics.ranks import ZEROS, Zeros, signed_doubled_ranks, tie_sizes
from clarion.statistics.rounding import Decimals
from clarion.statistics.sign_flips import packed_counts, tail_probabilities

RankMethod: TypeAlias = Literal["auto", "exact", "asymptotic"]
RANK_METHODS: tuple[RankMethod, ...] = ("auto", "exact", "asymptotic")

EXACT_PAIRS = 1_000
"""Up to so many non-zero differences ``auto`` is exact; that takes a tenth of a second."""

WORD = 64
"""Bits of the integers that hold counts where they fit."""


def signed_rank_distribution(doubled: ArrayLike) -> NDArray[np.int64] | NDArray[np.object_]:
    """How many of the 2ⁿ ways to give n ranks signs lead to each sum of the positive ones.

    Args:
        doubled: twice the mid-ranks of the n non-zero absolute differences, positive integers.

    Returns:
        Counts, exact, by the doubled sum 0 … sum(doubled); they add up to 2ⁿ. 64-bit integers for n up to 62, Python's
        integers beyond. Time and memory grow with n³ bits: for a P value at hundreds of pairs use `signed_rank`.
    """
    ranks = sorted(int(rank) for rank in np.asarray(doubled).ravel())
    total = sum(ranks)
    words = (len(ranks) + 1) // WORD + 1
    packed = packed_counts(ranks, total, words * WORD)
    digits = np.frombuffer(packed.to_bytes((total + 1) * words * 8, "little"), dtype="<u8").reshape(total + 1, words)
    if words == 1:
        return digits[:, 0].astype(np.int64)
    counts = digits[:, words - 1].astype(object)
    for word in range(words - 2, -1, -1):
        counts = counts * (1 << WORD) + digits[:, word].astype(object)
    return counts


def signed_rank_z(doubled: ArrayLike, statistic: float, *, alternative: Alternative, continuity: bool) -> float:
    """The standardised W+, with mean Σr/2 and variance Σr²/4 over the mid-ranks r of the non-zero differences.

    Ties and both treatments of zeros are in the ranks; written out, the variance is n(n+1)(2n+1)/24 - Σ(t³-t)/48.

    Args:
        doubled: twice the mid-ranks, shape (n,), n > 0.
        statistic: W+, the sum of the mid-ranks of the positive differences.
        alternative: for the side of the correction.
        continuity: whether W+ is moved by one half towards its mean.
    """
    ranks = np.asarray(doubled, dtype=np.int64)
    mean = int(ranks.sum()) / 4
    deviation = math.sqrt(int((ranks**2).sum())) / 4
    return z_score(statistic - mean, deviation, alternative=alternative, continuity=continuity)


def signed_rank(
    x: ArrayLike,
    y: ArrayLike | None = None,
    *,
    alternative: Alternative = "two-sided",
    method: RankMethod = "auto",
    zeros: Zeros = "wilcoxon",
    continuity: bool = False,
    decimals: Decimals = None,
) -> Significance:
    """Test whether paired differences are symmetric about zero.

    Exact: the distribution of W+ when each non-zero difference is positive or negative with probability one half, given
    the absolute differences, ties included. Asymptotic: the normal distribution with the tie-corrected variance.

    Args:
        x: first values, shape (n,), or the differences where ``y`` is None. Pairs with a missing value are left out.
        y: second values, in the same order and unit.
        alternative: ``greater`` says that x tends to be greater than y.
        method: ``auto`` is exact up to ``EXACT_PAIRS`` non-zero differences.
        zeros: zero differences left out before ranking (``wilcoxon``), or ranked and then left out (``pratt``).
        continuity: continuity correction of the asymptotic method.
        decimals: to how many decimals differences are rounded before ranking; None for the precision of the data.

    Returns P and W+, the sum of the ranks of the positive differences. P is 1 where every difference is zero.

    Raises StatisticsError for unequal lengths, an infinite value, no complete pair, or too many for an exact test.

    Sources: Wilcoxon, Biometrics Bulletin 1945;1:80; Pratt, J Am Stat Assoc 1959;54:655; Hollander & Wolfe,
    Nonparametric Statistical Methods, chapter 3.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    checked_name(method, RANK_METHODS, "method of a rank test")
    checked_name(zeros, ZEROS, "treatment of zero differences")
    differences = paired_differences(x, y, decimals)
    signed = signed_doubled_ranks(differences.values, zeros)
    ranks = np.abs(signed[signed != 0])
    doubled = int(signed[signed > 0].sum())
    p, way, how = _judged(ranks, doubled, method=method, alternative=alternative, continuity=continuity)
    silent = () if ranks.size else ("All differences are zero: they say nothing against the null hypothesis.",)
    return Significance(
        test="Wilcoxon signed-rank test",
        p=p,
        statistic=doubled / 2,
        symbol="W+",
        n=int(signed.size),
        used=int(ranks.size),
        alternative=alternative,
        method=way,
        why=f"{how}; {_about_data(ranks, signed.size - ranks.size, zeros)}.",
        notes=differences.notes() + silent,
    )


def _judged(
    ranks: NDArray[np.int64], doubled: int, *, method: RankMethod, alternative: Alternative, continuity: bool
) -> tuple[float, str, str]:
    """P, the method that gave it, and in words how."""
    if ranks.size == 0:
        return 1.0, "exact", "P is 1 by definition, as there is no difference to rank"
    if method == "exact" or (method == "auto" and ranks.size <= EXACT_PAIRS):
        p = p_value(*tail_probabilities(ranks.tolist(), doubled), alternative)
        return p, "exact", f"Exact: W+ among all 2^{ranks.size} ways to give the non-zero differences their signs"
    z = signed_rank_z(ranks, doubled / 2, alternative=alternative, continuity=continuity)
    reason = "as asked for" if method == "asymptotic" else f"as there are more than {EXACT_PAIRS:,} differences"
    how = f"Normal approximation {reason}, z = {z:.4g}, {'with' if continuity else 'without'} continuity correction"
    return normal_p_value(z, alternative), "asymptotic", how


def _about_data(ranks: NDArray[np.int64], zero: int, zeros: Zeros) -> str:
    """What was done about ties and zeros."""
    sizes = tie_sizes(ranks)
    tied = int(sizes[sizes > 1].sum())
    ties = f"{tied} of {ranks.size} non-zero differences tied and given mid-ranks" if tied else "no ties"
    if zero == 0:
        return f"{ties}, no zero differences"
    handling = "left out before ranking (Wilcoxon)" if zeros == "wilcoxon" else "ranked, then left out (Pratt)"
    return f"{ties}; {zero} zero {'difference' if zero == 1 else 'differences'} {handling}"
