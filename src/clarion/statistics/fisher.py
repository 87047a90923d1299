"""Fisher's exact test of a table of counts, with the conditional odds ratio of a 2 × 2 table."""

import math
from functools import cache
from typing import Literal

import numpy as np
from scipy.stats import hypergeom, random_table
from scipy.stats.contingency import odds_ratio as scipy_odds_ratio

from clarion.statistics.answer import ALTERNATIVES, Alternative, Estimate, Interval, Significance, StatisticsError
from clarion.statistics.arguments import checked_count, checked_level, checked_name
from clarion.statistics.tables import Table, counts, four_counts

FisherMethod = Literal["auto", "exact", "monte-carlo"]
_METHODS: tuple[FisherMethod, ...] = ("auto", "exact", "monte-carlo")
_TABLES = 2_000_000
"""Up to so many tables are gone through by ``auto``; two columns need no such limit."""
_EQUAL = 1 + 1e-7
"""Probabilities whose ratio is within this are equal: they differ by rounding only."""


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
    above and below one. Larger tables are gone through exactly where there are few of them; otherwise ``samples``
    random tables drawn with ``seed`` estimate P as (1 + those not more probable) / (1 + ``samples``).

    Raises StatisticsError for what is not a table of counts with two rows and columns that hold anything.

    Sources: R. A. Fisher, The Design of Experiments (1935); G. H. Freeman, J. H. Halton, Biometrika 38 (1951) 141-149;
    W. M. Patefield, Applied Statistics 30 (1981) 91-97 for the random tables.
    """
    checked_name(method, _METHODS, "Fisher test called")
    checked_name(alternative, ALTERNATIVES, "alternative")
    array = counts(table)
    array = array[array.sum(1) > 0][:, array.sum(0) > 0]
    if min(array.shape) < 2:
        raise StatisticsError("The table has a single row or column that is not empty: there is nothing to compare.")
    rows, columns = tuple(array.sum(1).tolist()), tuple(array.sum(0).tolist())
    total = int(array.sum())
    if array.shape == (2, 2) and method != "monte-carlo":
        p = _two_by_two(int(array[0, 0]), total, rows[0], columns[0], alternative)
        return _answer(p, total, alternative, f"hypergeometric distribution with row totals {rows}")
    if alternative != "two-sided":
        raise StatisticsError("A one-sided Fisher test is exact, of a 2 × 2 table.")
    if method == "exact" or (method == "auto" and _number_of_tables(rows, columns) <= _TABLES):
        p = _enumerated(array.tolist(), rows, columns)
        return _answer(p, total, alternative, "all tables with these margins")
    return _monte_carlo(array, checked_count(samples, "number of random tables", least=1), seed)


def conditional_odds_ratio(table: Table, *, level: float = 0.95) -> Estimate:
    """The conditional maximum likelihood estimate of the odds ratio of a 2 × 2 ``table``, with its exact interval.

    All margins given, the upper left count has Fisher's noncentral hypergeometric distribution; the estimate makes its
    mean the observed count, and the ends of the interval make the observed tail (1 - ``level``) / 2. Zero and infinite
    ends occur where a count is zero. Raises StatisticsError for a table that is not 2 × 2 or has an empty margin.

    Source: J. Cornfield, Proceedings of the Third Berkeley Symposium 4 (1956) 135-148; computed by SciPy.
    """
    a, b, c, d = four_counts(table)
    if 0 in (a + b, c + d, a + c, b + d):
        raise StatisticsError("A row or a column of the table is empty: the odds ratio is not defined.")
    result = scipy_odds_ratio([[a, b], [c, d]], kind="conditional")
    ends = result.confidence_interval(checked_level(level))
    return Estimate(
        value=float(result.statistic),
        n=a + b + c + d,
        method="conditional maximum likelihood odds ratio",
        interval=Interval(low=float(ends.low), high=float(ends.high), level=level, method="exact conditional"),
    )


def _answer(p: float, total: int, alternative: Alternative, source: str) -> Significance:
    return Significance(
        test="Fisher exact test",
        p=p,
        statistic=p,
        symbol="P",
        n=total,
        used=total,
        alternative=alternative,
        method="exact",
        why=f"Exact, from the {source}.",
    )


def _two_by_two(a: int, total: int, row: int, column: int, alternative: Alternative) -> float:
    first = hypergeom(total, row, column)
    if alternative == "less":
        return float(first.cdf(a))
    if alternative == "greater":
        return float(first.sf(a - 1))
    values = np.arange(max(0, row + column - total), min(row, column) + 1)
    probabilities = first.pmf(values)
    return min(1.0, float(probabilities[probabilities <= first.pmf(a) * _EQUAL].sum()))


def _enumerated(table: list[list[int]], rows: tuple[int, ...], columns: tuple[int, ...]) -> float:
    """P by going through the tables column by column, in whole numbers.

    A table's probability is the product of its columns' multinomial coefficients over that of the row totals. Tables
    begun alike (same rows' rest, same product so far) are carried on together, with their number.
    """
    begun: dict[tuple[tuple[int, ...], int], int] = {(rows, 1): 1}
    for column in columns:
        longer: dict[tuple[tuple[int, ...], int], int] = {}
        for (rest, product), number in begun.items():
            for part in _columns(column, rest):
                key = tuple(have - used for have, used in zip(rest, part, strict=True)), product * _coefficient(part)
                longer[key] = longer.get(key, 0) + number
        begun = longer
    observed = math.prod(_coefficient(tuple(column)) for column in zip(*table, strict=True))
    extreme = sum(product * number for (_, product), number in begun.items() if product <= observed)
    return extreme / _coefficient(rows)


@cache
def _coefficient(parts: tuple[int, ...]) -> int:
    """The multinomial coefficient of ``parts``."""
    result, total = 1, 0
    for part in parts:
        total += part
        result *= math.comb(total, part)
    return result


def _columns(total: int, rest: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Every way to divide ``total`` over rows that can hold ``rest``."""
    if len(rest) == 1:
        return [(total,)]
    below = sum(rest[1:])
    return [
        (first, *others)
        for first in range(max(0, total - below), min(total, rest[0]) + 1)
        for others in _columns(total - first, rest[1:])
    ]
