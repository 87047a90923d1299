"""Every P that paired tests of a few pairs can give, found once for each number of pairs."""

from functools import cache
from itertools import chain
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from clarion.evidence.checks.rounding import Range
from clarion.statistics.attainable import PatternMethod, TiePattern, attainable_p_values, signed_rank_patterns
from clarion.statistics.signed_rank import signed_rank_distribution

MOST_PAIRS = 12
"""There are 2^(n-1) patterns of ties among n differences; those of 12 are gone through in half a second."""

Setting = Literal[
    "exact",
    "exact, ties",
    "approximate",
    "approximate, ties",
    "corrected",
    "corrected, ties",
    "sign",
    "permutation",
]
"""A test with its settings: Wilcoxon's signed-rank test, exact or by the normal distribution without and with the
correction for continuity, each without and with tied or zero differences; the sign test; the permutation test."""

SIGNED_RANK: tuple[Setting, ...] = (
    "exact",
    "approximate",
    "corrected",
    "exact, ties",
    "approximate, ties",
    "corrected, ties",
)

_UNTIED: tuple[tuple[Setting, PatternMethod, bool], ...] = (
    ("exact", "exact", False),
    ("approximate", "asymptotic", False),
    ("corrected", "asymptotic", True),
)
"""Settings without ties: method, and whether it is corrected for continuity."""


class Attained(msgspec.Struct, frozen=True, gc=False):
    """A P that a setting can give, and W, the smaller rank sum, where no differences are tied; else -1."""

    p: float
    statistic: float


class PairedPValues(msgspec.Struct, frozen=True):
    """What tests of ``n`` pairs can give: the P values of each setting, increasing, two-sided."""

    n: int
    p_values: dict[Setting, NDArray[np.float64]]
    statistics: dict[Setting, NDArray[np.float64]]
    """W for each, of settings without ties."""

    def within(self, setting: Setting, wanted: Range) -> Attained | None:
        """The first P of a setting in an interval; None where none is."""
        values = self.p_values[setting]
        at = int(np.searchsorted(values, wanted.low))
        if at == values.size or values[at] > wanted.high:
            return None
        known = self.statistics.get(setting)
        return Attained(float(values[at]), -1.0 if known is None else float(known[at]))

    def least(self, setting: Setting) -> float:
        """The smallest P that a setting can give."""
        return float(self.p_values[setting][0])


@cache
def paired_p_values(n: int) -> PairedPValues:
    """What tests of ``n`` pairs, 1 to `MOST_PAIRS`, can give.

    With ties: every pattern of ties among n differences or fewer, zeros being left out (Wilcoxon) or ranked first
    (Pratt). So it covers missing pairs too. A permutation test of m differences counts some of the 2^m ways to give
    them signs, and as many with all signs turned: P is a multiple of 2^(1-m).
    """
    p_values: dict[Setting, NDArray[np.float64]] = {}
    statistics: dict[Setting, NDArray[np.float64]] = {}
    for setting, method, corrected in _UNTIED:
        untied = attainable_p_values(n, method=method, continuity=corrected)
        p_values[setting] = np.array([one.p for one in untied])
        statistics[setting] = np.array([one.statistic for one in untied])
    exact, departures = _with_ties(n)
    p_values["exact, ties"] = exact
    p_values["approximate, ties"] = _normal(departures[0], departures[1])
    p_values["corrected, ties"] = _normal(np.maximum(departures[0] - 1, 0), departures[1])
    p_values["sign"] = np.unique(np.concatenate([_sign(m) for m in range(1, n + 1)]))
    p_values["permutation"] = np.arange(1, 2 ** (n - 1) + 1) / 2.0 ** (n - 1)
    return PairedPValues(n, p_values, statistics)


def _with_ties(n: int) -> tuple[NDArray[np.float64], tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """The exact two-sided P values of every pattern; and for each rank sum its distance from the middle, doubled, with
    the doubled standard deviation."""
    exact: set[float] = set()
    pairs: set[tuple[int, int]] = set()
    for pattern in _patterns(n):
        ranks = pattern.doubled_ranks()
        counts = signed_rank_distribution(ranks)
        total, squares = int(ranks.sum()), int((ranks * ranks).sum())
        sums = np.flatnonzero(counts[: total // 2 + 1])
        tails = np.cumsum(counts, dtype=np.float64)[sums] / 2.0 ** (ranks.size - 1)
        exact.update(np.minimum(tails, 1.0).tolist())
        pairs.update((total - 2 * one, squares) for one in sums.tolist())
    ordered = np.array(sorted(pairs), dtype=np.float64)
    return np.array(sorted(exact)), (ordered[:, 0] / 2, np.sqrt(ordered[:, 1]) / 2)


def _patterns(n: int) -> chain[TiePattern]:
    """Every pattern of ties of ``n`` differences or fewer, with both treatments of zeros."""
    dropped = (signed_rank_patterns(m) for m in range(1, n + 1))
    ranked = (signed_rank_patterns(m, n - m, "pratt") for m in range(1, n))
    return chain.from_iterable(chain(dropped, ranked))


def _normal(distances: NDArray[np.float64], deviations: NDArray[np.float64]) -> NDArray[np.float64]:
    """Two-sided P of the normal distribution, increasing, without repetitions."""
    return np.asarray(np.unique(2 * ndtr(-distances / deviations)), dtype=np.float64)


def _sign(m: int) -> NDArray[np.float64]:
    """Two-sided P values of the sign test of ``m`` differences, increasing."""
    ways = np.ones(1)
    for _ in range(m):
        ways = np.append(ways, 0.0) + np.append(0.0, ways)
    return np.minimum(1.0, 2 * np.cumsum(ways)[: m // 2 + 1] / 2.0**m)
