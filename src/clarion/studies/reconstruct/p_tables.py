"""For which rank sums a signed-rank test gives an admissible P: as a table over what else P depends on.

Given the ties and zeros, P is monotone in one whole number, here called the statistic: two-sided, how far the doubled
rank sum of the positive differences lies from its middle; one-sided, that sum itself. So for each pattern of ties the
admissible ones are a range.
"""

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

import msgspec

from clarion.statistics.alternatives import normal_p_value
from clarion.statistics.answer import Alternative
from clarion.statistics.attainable import TiePattern, p_values_of_pattern
from clarion.statistics.ranks import Zeros
from clarion.statistics.signed_rank import signed_rank_z
from clarion.studies.analysis.decimals import as_decimal
from clarion.studies.reconstruct.admissible import Admissible

MOST_EXACT = 12
"""The patterns of ties of so many differences can be gone through one by one: there are 2ⁿ with those of zeros."""

MOST_ASYMPTOTIC = 30
"""The ways to divide so many differences into groups of ties are few enough."""


class RankTest(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-rank test as the study file states it."""

    exact: bool
    continuity: bool
    zeros: Zeros
    alternative: Alternative


Row = tuple[int, ...]
"""What P depends on (the code of the pattern; or how many are not zero, and their tie term), then the least and the
greatest admissible statistic."""


@lru_cache(maxsize=32)
def exact_rows(n: int, test: RankTest, wanted: Admissible) -> tuple[Row, ...]:
    """(code, least, greatest) for each pattern of ties of ``n`` differences that can give a wanted exact P."""
    rows = []
    for code in range(2**n):
        pattern = _pattern(pattern_sizes(code, n), test.zeros, zero_first=bool(code >> (n - 1)))
        if found := _exact_range(pattern, test, wanted):
            rows.append((code, *found))
    return tuple(rows)


@lru_cache(maxsize=32)
def asymptotic_rows(n: int, test: RankTest, wanted: Admissible) -> tuple[Row, ...]:
    """(how many are not zero, tie term, least, greatest) for each case that can give a wanted asymptotic P."""
    rows = []
    for nonzero in range(n + 1):
        # P depends on the groups of ties only through their term, so one division with each is enough.
        divisions = {sum(t**3 - t for t in sizes): sizes for sizes in _partitions(nonzero, nonzero)}
        for ties, sizes in divisions.items():
            pattern = TiePattern(groups=sizes, n_zero=n - nonzero, zeros=test.zeros)
            if found := _asymptotic_range(pattern, test, wanted):
                rows.append((nonzero, ties, *found))
    return tuple(rows)


def pattern_sizes(code: int, n: int) -> tuple[int, ...]:
    """The sizes of the groups of equal absolute values, in increasing order of value, that ``code`` stands for.

    Bit k - 1, for k from 1 to n - 1, says that a new group begins after k values. (Bit n - 1 says that the first group
    are zeros.)
    """
    begins = [0, *(k for k in range(1, n) if code >> (k - 1) & 1), n]
    return tuple(later - earlier for earlier, later in pairwise(begins))


def _pattern(sizes: tuple[int, ...], zeros: Zeros, *, zero_first: bool) -> TiePattern:
    """The tie pattern of groups of which the first may be zeros."""
    return TiePattern(groups=sizes[zero_first:], n_zero=sizes[0] if zero_first else 0, zeros=zeros)


def _exact_range(pattern: TiePattern, test: RankTest, wanted: Admissible) -> tuple[int, int] | None:
    """The least and the greatest statistic with a wanted exact P; None where there is none."""
    if not pattern.groups:
        return (0, 0) if wanted.side(Fraction(1)) == 0 else None
    middle = int(pattern.doubled_ranks().sum()) // 2
    found = [
        middle - int(2 * one.statistic) if test.alternative == "two-sided" else int(2 * one.statistic)
        for one in p_values_of_pattern(pattern, alternative=test.alternative)
        if wanted.side(Fraction(as_decimal(one.p))) == 0
    ]
    return (min(found), max(found)) if found else None


def _asymptotic_range(pattern: TiePattern, test: RankTest, wanted: Admissible) -> tuple[int, int] | None:
    """The least and the greatest statistic with a wanted asymptotic P; None where there is none.

    Other patterns with the same tie term reach other rank sums, so every whole number is tried, by bisection.
    """
    ranks = pattern.doubled_ranks()
    total = int(ranks.sum())
    two_sided = test.alternative == "two-sided"
    last = total // 2 if two_sided else total

    def above(statistic: int) -> int:
        """-1 where P is above the wanted ones, 0 within, 1 below: increasing, as P falls with the statistic."""
        # The lower tail is the upper one seen in a mirror.
        doubled = {"two-sided": total // 2 + statistic, "greater": statistic, "less": total - statistic}[
            test.alternative
        ]
        p = 1.0
        if ranks.size:
            z = signed_rank_z(ranks, doubled / 2, alternative=test.alternative, continuity=test.continuity)
            p = normal_p_value(z, test.alternative)
        return -wanted.side(Fraction(as_decimal(p)))

    first = bisect_left(range(last + 1), 0, key=above)
    end = bisect_left(range(last + 1), 1, key=above)
    if first == end:
        return None
    return (total - end + 1, total - first) if test.alternative == "less" else (first, end - 1)


def _partitions(total: int, most: int) -> Iterator[tuple[int, ...]]:
    """The ways to divide ``total`` into groups of at most ``most``, regardless of order."""
    if total == 0:
        yield ()
        return
    for size in range(min(total, most), 0, -1):
        for rest in _partitions(total - size, size):
            yield (size, *rest)
