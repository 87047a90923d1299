import itertools
import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.friedman_exact import friedman_tail
from clarion.statistics.ranks import doubled_ranks

shapes = st.sampled_from([(1, 3), (2, 2), (2, 4), (3, 3), (4, 3), (5, 2)])
tables = shapes.flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 4), min_size=shape[1], max_size=shape[1]), min_size=shape[0], max_size=shape[0]
    )
)


def enumerated(ranks):
    observed = (ranks.sum(axis=0) ** 2).sum()
    orders = [np.array(list(itertools.permutations(row))) for row in ranks.tolist()]
    sums = [sum(choice) for choice in itertools.product(*orders)]
    return np.mean([(total**2).sum() >= observed for total in sums])


@settings(max_examples=40)
@given(tables)
def test_p_is_the_share_of_all_exchanges_within_rows(table):
    ranks = doubled_ranks(table)
    assert friedman_tail(ranks) == pytest.approx(enumerated(ranks), abs=1e-12)


@pytest.mark.parametrize(("n", "k"), [(3, 3), (4, 3), (2, 4), (3, 4), (2, 6)])
def test_complete_agreement_has_the_smallest_p(n, k):
    # All rows alike: k! of the (k!)^n orders.
    ranks = doubled_ranks([range(k)] * n)
    orders = float(np.prod(np.arange(1, k + 1)))
    assert friedman_tail(ranks) == pytest.approx(orders ** (1 - n), rel=1e-12)


def test_rows_without_order_give_p_one():
    assert friedman_tail(doubled_ranks([[1, 1, 1], [2, 2, 2]])) == 1


def occupancies(balls, boxes, most):
    """The ways to write ``balls`` as ``boxes`` decreasing numbers up to ``most``."""
    if boxes == 0:
        return [()] if balls == 0 else []
    return [
        (first, *rest) for first in range(min(balls, most) + 1) for rest in occupancies(balls - first, boxes - 1, first)
    ]


@pytest.mark.parametrize("n", [6, 12])  # 7^7 and 13^7 possible vectors: added in an array, and sorted
def test_one_preference_a_row_is_the_problem_of_balls_in_boxes(n):
    boxes = 8
    chosen = np.random.default_rng(n).integers(0, 3, n)
    table = np.eye(boxes)[chosen]
    observed = (np.bincount(chosen) ** 2).sum()
    ways = sum(
        math.factorial(n)
        // math.prod(map(math.factorial, numbers))
        * (math.factorial(boxes) // math.prod(math.factorial(count) for count in Counter(numbers).values()))
        for numbers in occupancies(n, boxes, n)
        if sum(number**2 for number in numbers) >= observed
    )
    assert friedman_tail(doubled_ranks(table)) == pytest.approx(ways / boxes**n, rel=1e-12)


@pytest.mark.parametrize("shape", [(2, 9), (40, 6)])
def test_tables_out_of_reach_have_no_exact_p(shape):
    assert friedman_tail(doubled_ranks(np.random.default_rng(2).normal(size=shape))) is None
