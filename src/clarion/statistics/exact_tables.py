"""All tables of counts with given margins, gone through in whole numbers."""

import math
from functools import lru_cache

Margin = tuple[int, ...]


def has_few_tables(rows: Margin, columns: Margin, limit: int) -> bool:
    """Whether at most ``limit`` tables have these totals of ``rows`` and ``columns``."""
    begun: dict[Margin, int] = {rows: 1}
    for column in columns:
        longer: dict[Margin, int] = {}
        total = 0
        for rest, number in begun.items():
            for part in _divided(column, rest):
                left = _less(rest, part)
                longer[left] = longer.get(left, 0) + number
                total += number
                if total > limit:  # each can be completed, so there are at least so many
                    return False
        begun = longer
    return True


def probability_of_extreme(table: list[list[int]]) -> float:
    """The probability, margins given, of all tables that are not more probable than ``table``.

    A table's probability is the product of its columns' multinomial coefficients over that of the row totals. Tables
    that are begun alike (the same left for each row, the same product so far) are carried on as one, with their number.
    """
    if len(table) > len(table[0]):  # fewer rows make fewer states
        table = [list(column) for column in zip(*table, strict=True)]
    rows = tuple(sum(row) for row in table)
    begun: dict[tuple[Margin, int], int] = {(rows, 1): 1}
    observed = 1
    for column in zip(*table, strict=True):
        observed *= _coefficient(column)
        longer: dict[tuple[Margin, int], int] = {}
        for (rest, product), number in begun.items():
            for part in _divided(sum(column), rest):
                key = _less(rest, part), product * _coefficient(part)
                longer[key] = longer.get(key, 0) + number
        begun = longer
    extreme = sum(product * number for (_, product), number in begun.items() if product <= observed)
    return extreme / _coefficient(rows)


@lru_cache(maxsize=100_000)
def _coefficient(parts: Margin) -> int:
    """The multinomial coefficient of ``parts``."""
    result, total = 1, 0
    for part in parts:
        total += part
        result *= math.comb(total, part)
    return result


def _less(rest: Margin, part: Margin) -> Margin:
    return tuple(have - used for have, used in zip(rest, part, strict=True))


@lru_cache(maxsize=100_000)
def _divided(total: int, rest: Margin) -> tuple[Margin, ...]:
    """Every way to divide a column's ``total`` over rows of which each can hold ``rest``."""
    if len(rest) == 1:
        return ((total,),)
    below = sum(rest[1:])
    return tuple(
        (first, *others)
        for first in range(max(0, total - below), min(total, rest[0]) + 1)
        for others in _divided(total - first, rest[1:])
    )
