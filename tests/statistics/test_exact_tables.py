import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.exact_tables import has_few_tables, probability_of_extreme

tables = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=3).filter(
    lambda table: any(map(any, table))
)


def same_margins(table):
    """Every table with the margins of ``table``, found by trying all rows."""
    columns = tuple(map(sum, zip(*table, strict=True)))
    rows = [
        [row for row in itertools.product(range(sum(one) + 1), repeat=len(columns)) if sum(row) == sum(one)]
        for one in table
    ]
    return [one for one in itertools.product(*rows) if tuple(map(sum, zip(*one, strict=True))) == columns]


@given(tables)
@settings(max_examples=40, deadline=None)
def test_the_probability_is_the_sum_over_all_tables(table):
    def weight(one):
        return 1 / math.prod(math.factorial(value) for row in one for value in row)

    every = [weight(one) for one in same_margins(table)]
    expected = sum(one for one in every if one <= weight(table) * (1 + 1e-9)) / sum(every)
    assert probability_of_extreme(table) == pytest.approx(expected, rel=1e-9)


@given(tables)
@settings(max_examples=40, deadline=None)
def test_the_limit_is_the_number_of_tables(table):
    number = len(same_margins(table))
    rows, columns = tuple(map(sum, table)), tuple(map(sum, zip(*table, strict=True)))
    assert has_few_tables(rows, columns, number)
    assert not has_few_tables(rows, columns, number - 1)


@given(tables)
def test_turning_the_table_changes_nothing(table):
    turned = [list(column) for column in zip(*table, strict=True)]
    assert probability_of_extreme(table) == pytest.approx(probability_of_extreme(turned), rel=1e-12)


def test_the_most_probable_table_has_probability_one():
    assert probability_of_extreme([[1, 1, 1], [1, 1, 1]]) == 1
