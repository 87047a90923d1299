import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.sign_test import sign_test

differences = st.lists(st.integers(-3, 3), min_size=1, max_size=15)


@given(differences)
def test_two_sided_p_is_twice_the_binomial_tail(values):
    answer = sign_test(values)
    n = answer.used
    fewer = min(answer.statistic, n - answer.statistic)
    tail = sum(math.comb(n, k) for k in range(int(fewer) + 1)) / 2**n
    assert answer.p == pytest.approx(min(1, 2 * tail), abs=1e-14)


@given(differences)
def test_exchanging_the_samples_exchanges_the_alternatives(values):
    turned = [-value for value in values]
    assert sign_test(values, alternative="less").p == pytest.approx(
        sign_test(turned, alternative="greater").p, abs=1e-15
    )


def test_zero_and_missing_differences_are_left_out_and_said():
    answer = sign_test([3.3, 2, 5, None, 1], [3.1, 2, 1, 3, 0])
    assert (answer.n, answer.used, answer.statistic) == (4, 3, 3)
    assert answer.p == 0.25
    assert "3 of 3 non-zero differences are positive; zero differences left out: 1." in answer.why
    assert answer.notes == ("1 pair with a missing value was left out.",)


def test_float_noise_is_no_difference():
    assert sign_test([0.3], [0.1 + 0.2]).used == 0


def test_without_differences_p_is_one():
    answer = sign_test([1, 2], [1, 2])
    assert answer.p == 1
    assert "All differences are zero" in answer.notes[0]
