"""Hodges-Lehmann estimates of a shift, with intervals that invert the exact rank tests."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from clarion.statistics.alternatives import normal_p_value
from clarion.statistics.answer import Estimate, Interval, StatisticsError
from clarion.statistics.arguments import checked_level
from clarion.statistics.choice_sums import choice_sum_distribution, choice_work
from clarion.statistics.differences import in_units, paired_differences, whole_numbers
from clarion.statistics.rank_sum import rank_sum_z
from clarion.statistics.ranks import doubled_ranks
from clarion.statistics.rounding import rounded, stated_decimals
from clarion.statistics.shift_limits import Limit, lower_limit
from clarion.statistics.sign_flips import tail_probabilities
from clarion.statistics.signed_rank import EXACT_PAIRS, signed_rank_z
from clarion.statistics.two_samples import two_samples

MOST_AVERAGES = 12_500_000
"""Pairwise averages or differences held in memory: 5,000 pairs, or two samples of 3,500."""

EXACT_SHIFT_WORK = 200_000_000
"""Additions up to which a step of the exact two-sample interval is taken, a twentieth of a second; ties need some."""


def hodges_lehmann(
    x: ArrayLike, y: ArrayLike | None = None, *, level: float = 0.95, decimals: int | None = None
) -> Estimate:
    """The median of the averages of every two differences (each with itself, too), and its interval.

    The interval holds the shifts θ that the exact signed-rank test of the differences minus θ does not reject, given
    the ties among them; its ends are averages of two differences (Walsh averages) and belong to it. Above 1,000 pairs
    the test is asymptotic. Zero differences count as any other. (R leaves them out.)

    Args:
        x: the first values, shape (n,), or the differences where ``y`` is None. Pairs with a missing value are left
            out.
        y: the second values, in the same order and unit.
        level: wanted level of the interval.
        decimals: to how many decimals differences are rounded; None for the precision of the data.

    Returns:
        The estimate in the unit of the data. ``attained`` is the level that the discrete distribution gives; the
        interval has no ends (infinite) where there are too few pairs, 5 or fewer at 0.95.

    Raises:
        StatisticsError: no complete pair, unequal lengths, or more than 5,000 pairs.

    Sources: Hodges & Lehmann, Ann Math Stat 1963;34:598; Hollander & Wolfe, sections 3.2 and 3.3; for ties, Noether, J
    Am Stat Assoc 1967;62:184.
    """
    checked_level(level)
    differences = paired_differences(x, y, decimals)
    whole = whole_numbers(differences)
    n = whole.size
    if n * (n + 1) // 2 > MOST_AVERAGES:
        raise StatisticsError(
            f"{n} pairs have too many averages. Estimate from a random sample of at most 5,000 pairs."
        )
    rows, columns = np.triu_indices(n)
    sums = whole[rows] + whole[columns]
    exact = n <= EXACT_PAIRS
    ends = [_one_sample_limit(sign * whole, sign * sums, (1 - level) / 2, exact=exact) for sign in (1, -1)]
    return _estimate(
        sums,
        ends,
        unit=2 * 10.0**differences.decimals,
        n=n,
        level=level,
        exact=exact,
        test="signed-rank test",
        notes=differences.notes(),
    )


def hodges_lehmann_shift(x: ArrayLike, y: ArrayLike, *, level: float = 0.95, decimals: int | None = None) -> Estimate:
    """The median of all differences between a value of x and one of y, and its interval.

    The interval holds the shifts θ for which the rank-sum test of x - θ and y does not reject; it is exact given the
    ties while that is quick, and asymptotic beyond.

    Args:
        x: the first sample, shape (m,); missing values (NaN) are left out.
        y: the second sample, shape (n,).
        level: wanted level of the interval.
        decimals: to how many decimals values are rounded; None for the precision of the data.

    Returns:
        As `hodges_lehmann`.

    Raises:
        StatisticsError: a sample without a value, or more than 12.5 million differences.

    Sources: Hodges & Lehmann, Ann Math Stat 1963;34:598; Hollander & Wolfe, sections 4.2 and 4.3.
    """
    checked_level(level)
    samples = two_samples(x, y)
    m, n = samples.first.size, samples.second.size
    if m * n > MOST_AVERAGES:
        raise StatisticsError("The samples have too many pairwise differences. Estimate from random samples of 3,500.")
    precision = stated_decimals(samples.pooled()) if decimals is None else decimals
    first, second = (in_units(rounded(sample, precision), precision) for sample in (samples.first, samples.second))
    exact = choice_work(doubled_ranks(samples.pooled()).tolist(), m) <= EXACT_SHIFT_WORK
    ends = [_two_sample_limit(sign * first, sign * second, (1 - level) / 2, exact=exact) for sign in (1, -1)]
    return _estimate(
        np.subtract.outer(first, second).ravel(),
        ends,
        unit=10.0**precision,
        n=m + n,
        level=level,
        exact=exact,
        test="rank-sum test",
        notes=samples.notes(),
    )


def _one_sample_limit(
    whole: NDArray[np.int64], sums: NDArray[np.int64], error: float, *, exact: bool
) -> tuple[int | None, float]:
    """The lower end among the sums of two differences, and the error on that side."""
    values, counts = np.unique(sums, return_counts=True)
    above = sums.size - np.concatenate([[0], np.cumsum(counts)])  # W+ for the shifts in each gap

    def upper_tail(gap: int) -> float:
        # Four times the difference minus the shift: odd, so never 0, and tied only where differences are.
        shifted = 4 * whole - _inside(gap, values)
        ranks = doubled_ranks(np.abs(shifted))
        if exact:
            return tail_probabilities(ranks.tolist(), 2 * int(above[gap]))[1]
        z = signed_rank_z(ranks, float(above[gap]), alternative="greater", continuity=False)
        return normal_p_value(z, "greater")

    n = whole.size
    guess = n * (n + 1) / 4 - ndtri(error) * np.sqrt(n * (n + 1) * (2 * n + 1) / 24)
    return _value(lower_limit(values.size, _gap_with(above, guess), upper_tail, error), values)


def _two_sample_limit(
    first: NDArray[np.int64], second: NDArray[np.int64], error: float, *, exact: bool
) -> tuple[int | None, float]:
    """The lower end among the differences of two values, and the error on that side."""
    values, counts = np.unique(np.subtract.outer(first, second), return_counts=True)
    m, total = first.size, first.size + second.size
    above = m * second.size - np.concatenate([[0], np.cumsum(counts)])  # U for the shifts in each gap
    distributions: dict[bytes, tuple[NDArray[np.int64], NDArray[np.int64] | NDArray[np.float64]]] = {}

    def upper_tail(gap: int) -> float:
        ranks = doubled_ranks(np.concatenate([2 * first - _inside(gap, values), 2 * second]))
        doubled = 2 * int(above[gap]) + m * (m + 1)
        if not exact:
            return normal_p_value(rank_sum_z(ranks, m, doubled, alternative="greater", continuity=False), "greater")
        pattern = np.sort(ranks).tobytes()
        if pattern not in distributions:
            distributions[pattern] = choice_sum_distribution(ranks.tolist(), m)
        sums, ways = distributions[pattern]
        return float(ways[sums >= doubled].sum() / ways.sum())

    guess = m * second.size / 2 - ndtri(error) * np.sqrt(m * second.size * (total + 1) / 12)
    return _value(lower_limit(values.size, _gap_with(above, guess), upper_tail, error), values)


def _inside(gap: int, values: NDArray[np.int64]) -> int:
    """Twice a point in the gap below (gap 0) or above the gap-th value: odd, so that nothing can be equal to it."""
    return 2 * int(values[0]) - 1 if gap == 0 else 2 * int(values[gap - 1]) + 1


def _gap_with(above: NDArray[np.int64], statistic: float) -> int:
    """The first gap whose statistic is below this one; statistics fall from gap to gap."""
    return int(np.searchsorted(-above, -statistic))


def _value(limit: Limit, values: NDArray[np.int64]) -> tuple[int | None, float]:
    """The value that the interval begins with, None where it has no end, and the error on that side."""
    return (None if limit.breakpoint is None else int(values[limit.breakpoint])), limit.error


def _estimate(
    points: NDArray[np.int64],
    ends: list[tuple[int | None, float]],
    *,
    unit: float,
    n: int,
    level: float,
    exact: bool,
    test: str,
    notes: tuple[str, ...],
) -> Estimate:
    """The median of the points with the interval whose lower end, and whose negated upper end, are given."""
    (low, error_below), (negated_high, error_above) = ends
    if low is None or negated_high is None:
        notes += (f"The interval has no ends: {n} observations are too few for level {level:g}.",)
    return Estimate(
        value=float(np.median(points)) / unit,
        n=n,
        method="Hodges-Lehmann estimate",
        interval=Interval(
            low=-np.inf if low is None else low / unit,
            high=np.inf if negated_high is None else -negated_high / unit,
            level=level,
            method=f"inverted {'exact' if exact else 'asymptotic'} {test}",
            attained=1 - error_below - error_above if exact else None,
        ),
        notes=notes,
    )
