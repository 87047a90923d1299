import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.distributions import at_least, binomial_probabilities, exact_p_value, from_ratios

rates = st.floats(1e-9, 1 - 1e-9)


@given(st.integers(0, 400), rates)
@settings(max_examples=40, deadline=None)
def test_the_binomial_probabilities_are_those_of_exact_fractions(n, rate):
    yes, no = Fraction(rate), 1 - Fraction(rate)
    # The products are cut to 200 bits: all digits of fractions of thousands of bits would take too long.
    exact = [math.comb(n, k) * cut(yes**k) * cut(no ** (n - k)) for k in range(n + 1)]
    assert binomial_probabilities(n, rate) == pytest.approx([float(one) for one in exact], rel=1e-12, abs=1e-290)


def cut(value):
    """``value`` with 200 significant bits."""
    shift = 200 + value.denominator.bit_length() - value.numerator.bit_length()
    return Fraction((value.numerator << shift) // value.denominator, 1 << shift)


def test_large_numbers_keep_their_digits():
    probabilities = binomial_probabilities(100_000, 0.3)
    assert probabilities @ np.arange(100_001) == pytest.approx(30_000, rel=1e-12)
    # Stirling: the greatest probability is 1 / sqrt(2 pi n p q), to a relative 1 / n.
    assert probabilities.max() == pytest.approx(1 / math.sqrt(2 * math.pi * 21_000), rel=1e-5)


@pytest.mark.parametrize(("rate", "expected"), [(0, [1, 0, 0, 0]), (1, [0, 0, 0, 1])])
def test_impossible_and_sure_events_have_their_place(rate, expected):
    assert binomial_probabilities(3, rate).tolist() == expected


def test_of_nobody_there_is_one_outcome():
    assert binomial_probabilities(0, 0.3).tolist() == [1]


def test_probabilities_follow_from_their_ratios_whichever_is_greatest():
    for up, down in (([4, 3], [1, 1]), ([1, 1], [2, 3]), ([2, 1], [1, 2])):
        found = from_ratios(np.array(up, dtype=float), np.array(down, dtype=float))
        weights = np.cumprod([1, up[0] / down[0], up[1] / down[1]])
        assert found == pytest.approx(weights / weights.sum(), rel=1e-15)


def test_tails_begin_with_certainty_and_end_with_none():
    assert at_least(np.array([0.25, 0.5, 0.25])).tolist() == [1, 0.75, 0.25, 0]


def test_the_three_alternatives_of_an_exact_test():
    chances = np.array([0.1, 0.3, 0.35, 0.2, 0.05])
    assert exact_p_value(chances, 1, "less") == pytest.approx(0.4)
    assert exact_p_value(chances, 1, "greater") == pytest.approx(0.9)
    assert exact_p_value(chances, 1, "two-sided") == pytest.approx(0.65)


def test_outcomes_that_differ_by_rounding_alone_are_as_probable():
    assert exact_p_value(np.array([0.2, 0.6, 0.2 * (1 + 1e-12)]), 0, "two-sided") == pytest.approx(0.4)


def test_an_unknown_alternative_is_refused():
    with pytest.raises(StatisticsError, match="two-sided, less, greater"):
        exact_p_value(np.array([1.0]), 0, "larger")
