"""Fisher's exact test of a table of counts, with the conditional odds ratio of a 2 × 2 table."""

import math
from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

from clarion.statistics.answer import ALTERNATIVES, Alternative, Estimate, Interval, Significance, StatisticsError
from clarion.statistics.arguments import checked_count, checked_level, checked_name
from clarion.statistics.distributions import EQUAL, exact_p_value, from_ratios
from clarion.statistics.exact_tables import has_few_tables, probability_of_extreme
from clarion.statistics.roots import root
from clarion.statistics.tables import Table, four_counts, occupied

FisherMethod = Literal["auto", "exact", "monte-carlo"]
_METHODS: tuple[FisherMethod, ...] = ("auto", "exact", "monte-carlo")
_FEW = 1_000_000
"""``auto`` goes through so many tables: a second or two."""
_FAR = 600.0
"""The logarithm of an odds ratio that no counts can tell from an infinite one."""


def fisher(
    table: Table,
    *,
    method: FisherMethod = "auto",
    alternative: Alternative = "two-sided",
    samples: int = 100_000,
    seed: int = 1,
) -> Significance:
    """Fisher's exact test that rows and columns of ``table`` (counts) are independent, all margins given.

    Two-sided P is the sum of the probabilities of all tables with these margins that are not more probable than the
    observed one. ``greater`` and ``less``, for 2 × 2 tables only, are the tails of the upper left count: an odds ratio
    above and below one. Empty rows and columns are left out.

    Args:
        table: counts, any number of rows and columns.
        method: ``auto`` goes through all tables that have the margins where they are at most a million, and draws
            random ones otherwise; ``exact`` goes through them however many they are, which can take minutes.
        alternative: the odds ratio is not one, or ``greater`` or ``less`` than one.
        samples: how many random tables; P is then (1 + those not more probable) / (1 + samples).
        seed: of the random tables: the same seed gives the same P.

    Raises:
        StatisticsError: not a table of counts with two rows and two columns that hold anything; a one-sided test of a
            larger table.

    Sources: Fisher, J R Stat Soc 1935;98:39; Freeman & Halton, Biometrika 1951;38:141; Patefield, Appl Stat 1981;30:91,
    for the random tables.

    >>> round(fisher([[3, 1], [1, 3]]).p, 4)
    0.4857
    """
    checked_name(method, _METHODS, "Fisher test called")
    checked_name(alternative, ALTERNATIVES, "alternative")
    array = occupied(table)
    if array.shape == (2, 2) and method != "monte-carlo":
        return _two_by_two(array, alternative)
    if alternative != "two-sided":
        raise StatisticsError("A one-sided Fisher test is for a 2 × 2 table, and exact.")
    rows, columns = tuple(array.sum(1).tolist()), tuple(array.sum(0).tolist())
    if method == "exact" or (method == "auto" and has_few_tables(rows, columns, _FEW)):
        p = probability_of_extreme(array.tolist())
        return _answer(array, p, "exact", "Exact: all tables with these margins were gone through.")
    return _monte_carlo(array, checked_count(samples, "number of random tables", least=1), seed)


def conditional_odds_ratio(table: Table, *, level: float = 0.95) -> Estimate:
    """The conditional maximum likelihood estimate of the odds ratio of a 2 × 2 ``table``, with its exact interval.

    All margins given, the upper left count has Fisher's noncentral hypergeometric distribution. The estimate makes its
    mean the observed count; the ends of the interval make the tails from the observed count (1 - ``level``) / 2. An end
    is 0 or infinite where a count is 0.

    Args:
        table: counts, 2 × 2.
        level: of the interval.

    Raises:
        StatisticsError: the table is not 2 × 2 counts, or has an empty row or column.

    Source: Cornfield, Proc Third Berkeley Symp 1956;4:135.
    """
    a, b, c, d = four_counts(table)
    if 0 in (a + b, c + d, a + c, b + d):
        raise StatisticsError("A row or a column of the table is empty: the odds ratio is not defined.")
    tail = (1 - checked_level(level)) / 2
    counts, up, down = _upper_left_counts(a + b, a + c, a + b + c + d)
    at = a - int(counts[0])

    def solved(excess: Callable[[NDArray[np.float64]], float]) -> float:
        """The odds ratio that makes this of the probabilities of ``counts`` zero."""
        return math.exp(root(lambda log_ratio: excess(from_ratios(up * math.exp(log_ratio), down)), -_FAR, _FAR))

    is_least, is_greatest = a == counts[0], a == counts[-1]
    low = 0.0 if is_least else solved(lambda chances: float(chances[at:].sum()) - tail)
    high = math.inf if is_greatest else solved(lambda chances: float(chances[: at + 1].sum()) - tail)
    value = low if is_least else high if is_greatest else solved(lambda chances: float(chances @ (counts - a)))
    return Estimate(
        value=value,
        n=a + b + c + d,
        method="conditional maximum likelihood odds ratio",
        interval=Interval(low=low, high=high, level=level, method="exact conditional"),
    )


def _two_by_two(array: NDArray[np.int64], alternative: Alternative) -> Significance:
    upper_left, total = int(array[0, 0]), int(array.sum())
    row, column = int(array[0].sum()), int(array[:, 0].sum())
    counts, up, down = _upper_left_counts(row, column, total)
    summed = {
        "two-sided": "all tables no more probable than the observed one",
        "less": f"an upper left count up to {upper_left}",
        "greater": f"an upper left count from {upper_left}",
    }[alternative]
    return Significance(
        test="Fisher exact test",
        p=exact_p_value(from_ratios(up, down), upper_left - int(counts[0]), alternative),
        statistic=float(upper_left),
        symbol="upper left count",
        n=total,
        used=total,
        alternative=alternative,
        method="exact",
        why=f"Exact from the hypergeometric distribution, all margins given: the probabilities of {summed} are summed.",
    )


def _upper_left_counts(
    row: int, column: int, total: int
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """The counts k that a 2 × 2 table can have on its upper left, and the ratios of their probabilities.

    P(k + 1) / P(k) = (row - k) (column - k) / ((k + 1) (total - row - column + k + 1)), all margins given; as
    :func:`clarion.statistics.distributions.from_ratios` takes them, numerators first.
    """
    counts = np.arange(max(0, row + column - total), min(row, column) + 1)
    k = counts[:-1].astype(np.float64)
    return counts, (row - k) * (column - k), (k + 1) * (total - row - column + k + 1)


def _answer(array: NDArray[np.int64], p: float, method: str, why: str) -> Significance:
    total = int(array.sum())
    return Significance(
        test="Fisher-Freeman-Halton test",
        p=p,
        statistic=float(np.exp(_log_probabilities(array[None]))[0]),
        symbol="probability of the table",
        n=total,
        used=total,
        alternative="two-sided",
        method=method,
        why=why,
    )


def _log_probabilities(tables: NDArray[np.int64]) -> NDArray[np.float64]:
    """The log probability of each of ``tables``, shape (number, rows, columns), their margins given."""
    rows, columns, total = tables[0].sum(1), tables[0].sum(0), tables[0].sum()
    margins = gammaln(rows + 1).sum() + gammaln(columns + 1).sum() - gammaln(total + 1)
    result: NDArray[np.float64] = margins - gammaln(tables + 1).sum((1, 2))
    return result


def _monte_carlo(array: NDArray[np.int64], samples: int, seed: int) -> Significance:
    # A second to load, for the few who draw tables.
    from scipy.stats import random_table  # noqa: PLC0415

    drawn = random_table(array.sum(1), array.sum(0), seed=np.random.default_rng(seed)).rvs(samples, method="patefield")
    logs = _log_probabilities(np.concatenate([array[None], drawn.astype(np.int64)]))
    p = float((logs <= logs[0] + np.log(EQUAL)).sum()) / (samples + 1)
    why = f"Estimated from {samples} random tables with these margins (seed {seed}); the observed one counts too."
    return _answer(array, p, "Monte Carlo", why)
