"""The Wilcoxon-Mann-Whitney rank-sum test: exact given the ties, or by the normal distribution."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.alternatives import normal_p_value, z_score
from clarion.statistics.answer import ALTERNATIVES, Alternative, Significance, StatisticsError
from clarion.statistics.arguments import checked_name
from clarion.statistics.choice_sums import choice_sum_distribution, choice_work
from clarion.statistics.ranks import doubled_ranks, tie_sizes
from clarion.statistics.rounding import Decimals, rounded
from clarion.statistics.signed_rank import RANK_METHODS, RankMethod
from clarion.statistics.two_samples import two_samples

EXACT_WORK = 1_600_000_000
"""Additions up to which ``auto`` is exact, about half a second: two samples of 170 without ties, of 140 with them."""

POSSIBLE_WORK = 10 * EXACT_WORK
"""Additions up to which an exact test is run when asked for."""


def rank_sum(
    x: ArrayLike,
    y: ArrayLike,
    *,
    alternative: Alternative = "two-sided",
    method: RankMethod = "auto",
    continuity: bool = False,
    decimals: Decimals = None,
) -> Significance:
    """Test whether two independent samples come from the same distribution, against a shift.

    Exact: the rank sum of the first sample among all ways to choose m of the N pooled mid-ranks. Two-sided P is the
    probability of a rank sum as far from its mean or farther; without ties that is twice the smaller tail. Asymptotic:
    the normal distribution with variance mn/12 · (N + 1 - Σ(t³-t) / (N(N-1))).

    Args:
        x: the first sample, shape (m,); missing values (NaN) are left out.
        y: the second sample, shape (n,).
        alternative: ``greater`` says that x tends to be greater than y.
        method: ``auto`` is exact while that takes less than about half a second.
        continuity: continuity correction of the asymptotic method.
        decimals: to how many decimals values are rounded before ranking; None for the precision of the data.

    Returns:
        P and U, the number of pairs in which x is greater plus half those in which they are equal; the rank sum of x is
        U + m(m+1)/2. (R calls U W.)

    Raises:
        StatisticsError: a sample without a value, an infinite value, or samples too great for an exact test.

    Sources: Wilcoxon, Biometrics Bulletin 1945;1:80; Mann & Whitney, Ann Math Stat 1947;18:50; Lehmann, Nonparametrics,
    chapter 1.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    checked_name(method, RANK_METHODS, "method of a rank test")
    samples = two_samples(x, y)
    m, total = samples.first.size, samples.first.size + samples.second.size
    ranks = doubled_ranks(rounded(samples.pooled(), decimals))
    doubled = int(ranks[:m].sum())
    p, way, how = _judged(ranks, m, doubled, method=method, alternative=alternative, continuity=continuity)
    sizes = tie_sizes(ranks)
    tied = int(sizes[sizes > 1].sum())
    return Significance(
        test="Wilcoxon-Mann-Whitney rank-sum test",
        p=p,
        statistic=(doubled - m * (m + 1)) / 2,
        symbol="U",
        n=total,
        used=total,
        alternative=alternative,
        method=way,
        why=f"{how}; {tied} of {total} values tied and given mid-ranks." if tied else f"{how}; no ties.",
        notes=samples.notes(),
    )


def _judged(
    ranks: NDArray[np.int64], m: int, doubled: int, *, method: RankMethod, alternative: Alternative, continuity: bool
) -> tuple[float, str, str]:
    """P, the method that gave it, and in words how."""
    total = ranks.size
    work = choice_work(ranks.tolist(), m)
    if method == "exact" and work > POSSIBLE_WORK:
        raise StatisticsError(f"An exact test of {m} and {total - m} values takes too long. Ask for asymptotic.")
    if method == "exact" or (method == "auto" and work <= EXACT_WORK):
        how = f"Exact: the rank sum among all {_ways(total, m)} ways to choose {m} of {total} ranks"
        return _exact_p(ranks, m, doubled, alternative), "exact", how
    z = rank_sum_z(ranks, m, doubled, alternative=alternative, continuity=continuity)
    reason = "as asked for" if method == "asymptotic" else "as the samples are too great for an exact test"
    how = f"Normal approximation {reason}, z = {z:.4g}, {'with' if continuity else 'without'} continuity correction"
    return normal_p_value(z, alternative), "asymptotic", how


def rank_sum_z(ranks: NDArray[np.int64], m: int, doubled: int, *, alternative: Alternative, continuity: bool) -> float:
    """The standardised rank sum; 0 where all values are tied.

    Args:
        ranks: twice the mid-ranks of the pooled sample, shape (N,).
        m: size of the first sample.
        doubled: twice its rank sum.
        alternative: for the side of the correction.
        continuity: whether the rank sum is moved by one half towards its mean.
    """
    total = ranks.size
    spread = int((ranks**2).sum()) - int(ranks.sum()) ** 2 / total
    if spread <= 0:
        return 0.0
    deviation = math.sqrt(m * (total - m) / (total * (total - 1)) * spread) / 2
    departure = (doubled - m * (total + 1)) / 2
    return z_score(departure, deviation, alternative=alternative, continuity=continuity)


def _exact_p(ranks: NDArray[np.int64], m: int, doubled: int, alternative: Alternative) -> float:
    """P from the distribution of twice the rank sum, whose mean is m(N + 1)."""
    sums, counts = choice_sum_distribution(ranks.tolist(), m)
    if alternative == "two-sided":
        mean = m * (ranks.size + 1)
        extreme = np.abs(sums - mean) >= abs(doubled - mean)
    else:
        extreme = sums >= doubled if alternative == "greater" else sums <= doubled
    return min(1.0, float(counts[extreme].sum() / counts.sum()))


def _ways(total: int, m: int) -> str:
    """C(total, m), written so that it can be read."""
    ways = math.comb(total, m)
    return f"{ways:,}" if ways < 10**9 else f"C({total}, {m})"
