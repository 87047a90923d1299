"""Which P values a signed-rank test of so many pairs can give: what a reported P says about the data behind it."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.statistics.alternatives import normal_p_value, p_value
from clarion.statistics.answer import ALTERNATIVES, Alternative
from clarion.statistics.arguments import checked_count, checked_name
from clarion.statistics.ranks import ZEROS, Zeros
from clarion.statistics.signed_rank import signed_rank_distribution, signed_rank_z

PatternMethod: TypeAlias = Literal["exact", "mid-P", "asymptotic"]
PATTERN_METHODS: tuple[PatternMethod, ...] = ("exact", "mid-P", "asymptotic")


class TiePattern(msgspec.Struct, frozen=True, kw_only=True):
    """Which absolute differences are equal: all that the test's distribution depends on."""

    groups: tuple[int, ...]
    """How many non-zero differences share each absolute value, smallest value first."""
    n_zero: int = 0
    zeros: Zeros = "wilcoxon"

    def doubled_ranks(self) -> NDArray[np.int64]:
        """Twice the mid-ranks of the non-zero differences, increasing."""
        sizes = np.array(self.groups, dtype=np.int64)
        before = np.cumsum(sizes) - sizes + (self.n_zero if self.zeros == "pratt" else 0)
        return np.repeat(2 * before + sizes + 1, sizes)


class AttainableP(msgspec.Struct, frozen=True, kw_only=True):
    """One answer that the test can give."""

    pattern: TiePattern
    statistic: float
    """W+; for a two-sided test the smaller one of W+ and W-."""
    p: float


def signed_rank_patterns(n_nonzero: int, n_zero: int = 0, zeros: Zeros = "wilcoxon") -> Iterator[TiePattern]:
    """Every pattern of ties that ``n_nonzero`` absolute differences can have: 2^(n-1), from none tied to all tied.

    Raises:
        StatisticsError: a negative number, or no non-zero difference.
    """
    n = checked_count(n_nonzero, "number of non-zero differences", least=1)
    checked_count(n_zero, "number of zero differences")
    checked_name(zeros, ZEROS, "treatment of zero differences")
    for joined in range(1 << (n - 1)):
        sizes = [1]
        for place in range(n - 1):
            if joined >> place & 1:
                sizes[-1] += 1
            else:
                sizes.append(1)
        yield TiePattern(groups=tuple(sizes), n_zero=n_zero, zeros=zeros)


def p_values_of_pattern(
    pattern: TiePattern,
    *,
    method: PatternMethod = "exact",
    continuity: bool = False,
    alternative: Alternative = "two-sided",
) -> tuple[AttainableP, ...]:
    """Every P that differences with these ties can give, by increasing statistic.

    Args:
        pattern: the ties.
        method: ``exact``; ``mid-P`` counts the observed statistic's own probability by half; ``asymptotic`` as
            `signed_rank`.
        continuity: correction of the asymptotic method.
        alternative: two-sided P are given for the lower half of the statistic's values, the upper half mirrors them.

    Raises:
        StatisticsError: there is no such method or alternative.
    """
    checked_name(method, PATTERN_METHODS, "method for attainable P values")
    checked_name(alternative, ALTERNATIVES, "alternative")
    ranks = pattern.doubled_ranks()
    counts = signed_rank_distribution(ranks)
    outcomes = 1 << ranks.size
    at_most = np.cumsum(counts)
    last = int(ranks.sum()) // 2 if alternative == "two-sided" else int(ranks.sum())
    results = []
    for doubled in np.flatnonzero(counts[: last + 1]).tolist():
        if method == "asymptotic":
            z = signed_rank_z(ranks, doubled / 2, alternative=alternative, continuity=continuity)
            p = normal_p_value(z, alternative)
        else:
            own = int(counts[doubled])
            less = int(at_most[doubled])
            greater = outcomes - less + own
            halved = own / 2 if method == "mid-P" else 0.0
            p = p_value((less - halved) / outcomes, (greater - halved) / outcomes, alternative)
        results.append(AttainableP(pattern=pattern, statistic=doubled / 2, p=p))
    return tuple(results)


def attainable_p_values(
    n: int,
    *,
    method: PatternMethod = "exact",
    continuity: bool = False,
    alternative: Alternative = "two-sided",
) -> tuple[AttainableP, ...]:
    """Every P that n pairs without ties or zero differences can give, by increasing statistic.

    Raises:
        StatisticsError: n below 1, or no such method or alternative.
    """
    untied = TiePattern(groups=(1,) * checked_count(n, "number of pairs", least=1))
    return p_values_of_pattern(untied, method=method, continuity=continuity, alternative=alternative)


def patterns_giving(
    p: float,
    *,
    decimals: int,
    n_nonzero: int,
    n_zero: int = 0,
    zeros: Zeros = "wilcoxon",
    method: PatternMethod = "exact",
    continuity: bool = False,
    alternative: Alternative = "two-sided",
) -> Iterator[AttainableP]:
    """Every pattern of ties and statistic whose P, rounded, is a reported one.

    Args:
        p: the P reported, 0.008 say.
        decimals: how many it was reported with, 3 say.
        n_nonzero: how many differences are not zero; 2^(n-1) patterns are gone through, up to 12 in a second.
        n_zero: how many are.
        zeros: their treatment; so for the others, see `p_values_of_pattern`.
        method: by which the P was computed.
        continuity: correction of the asymptotic method.
        alternative: of the test reported.
    """
    for pattern in signed_rank_patterns(n_nonzero, n_zero, zeros):
        for answer in p_values_of_pattern(pattern, method=method, continuity=continuity, alternative=alternative):
            if round(answer.p, decimals) == round(p, decimals):
                yield answer
