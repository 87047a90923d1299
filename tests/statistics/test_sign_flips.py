import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.sign_flips import COUNTED, MOST_WEIGHTS, packed_counts, tail_probabilities

weights = st.lists(st.integers(1, 30), min_size=1, max_size=10)


def by_hand(numbers, statistic):
    sums = [sum(chosen) for chosen in itertools.product(*((0, number) for number in numbers))]
    return (
        sum(total <= statistic for total in sums) / len(sums),
        sum(total >= statistic for total in sums) / len(sums),
    )


@given(weights, st.data())
def test_tails_are_those_of_all_outcomes_counted_one_by_one(numbers, data):
    chosen = data.draw(st.lists(st.booleans(), min_size=len(numbers), max_size=len(numbers)))
    statistic = sum(itertools.compress(numbers, chosen))
    assert tail_probabilities(numbers, statistic) == by_hand(numbers, statistic)


def exact_tail(numbers, statistic):
    """P(sum ≤ statistic) by fractions, from a dictionary of sums."""
    counts = {0: 1}
    for number in numbers:
        added = dict(counts)
        for total, count in counts.items():
            added[total + number] = added.get(total + number, 0) + count
        counts = added
    return Fraction(sum(count for total, count in counts.items() if total <= statistic), 2 ** len(numbers))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.48, 0.5, 0.9])
def test_many_weights_are_summed_to_twelve_digits(share):
    numbers = np.random.default_rng(5).integers(1, 60, COUNTED + 60).tolist()
    statistic = int(sum(numbers) * share)
    less, greater = tail_probabilities(numbers, statistic)
    expected = exact_tail(numbers, statistic)
    assert less == pytest.approx(float(expected), rel=1e-12)
    assert greater == pytest.approx(float(1 - exact_tail(numbers, statistic - 1)), rel=1e-12)


def test_the_farthest_tail_of_a_thousand_weights_does_not_vanish():
    less, greater = tail_probabilities(range(1, 1001), 3)
    assert less == pytest.approx(5 * 2.0**-1000, rel=1e-12)  # sums 0, 1, 2, 3 in two ways
    assert greater == 1


def test_the_most_weights_possible_stay_within_range():
    less, greater = tail_probabilities([1] * MOST_WEIGHTS, MOST_WEIGHTS // 2)
    middle = math.comb(MOST_WEIGHTS, MOST_WEIGHTS // 2) / 2**MOST_WEIGHTS
    assert less == pytest.approx(0.5 + middle / 2, rel=1e-11)
    assert greater == pytest.approx(less, rel=1e-11)


def test_more_weights_are_refused():
    with pytest.raises(StatisticsError, match="at most 4000"):
        tail_probabilities([1] * (MOST_WEIGHTS + 1), 5)


@pytest.mark.parametrize(("numbers", "statistic"), [([2, 4], 3), ([2, 4], 8), ([2, 4], -2)])
def test_a_sum_that_cannot_be_is_refused(numbers, statistic):
    with pytest.raises(StatisticsError, match="adds up"):
        tail_probabilities(numbers, statistic)


def test_without_weights_the_sum_is_zero():
    assert tail_probabilities([], 0) == (1, 1)


@settings(max_examples=30)
@given(weights, st.integers(2, 9))
def test_scaling_all_weights_changes_nothing(numbers, factor):
    statistic = numbers[0]
    scaled = [factor * number for number in numbers]
    assert tail_probabilities(scaled, factor * statistic) == tail_probabilities(numbers, statistic)


def test_large_sums_of_few_weights_are_summed_as_well():
    numbers = [10_007, 20_011, 30_013, 40_009]
    assert tail_probabilities(numbers, 50_020) == by_hand(numbers, 50_020)


@given(weights)
def test_packed_counts_add_up_to_all_outcomes(numbers):
    bits = len(numbers) + 2
    counts = packed_counts(sorted(numbers), sum(numbers), bits)
    digits = [counts >> bits * place & (1 << bits) - 1 for place in range(sum(numbers) + 1)]
    assert sum(digits) == 2 ** len(numbers)
    assert digits == digits[::-1]
