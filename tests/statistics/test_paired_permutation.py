import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.paired_permutation import MOST_LISTED, paired_permutation

tenths = st.lists(st.integers(-40, 40).map(lambda number: number / 10), min_size=1, max_size=8)


def enumerated(values, alternative, decimals=1):
    whole = [round(value * 10**decimals) for value in values]
    observed = sum(whole)
    sums = [sum(signs) for signs in itertools.product(*((number, -number) for number in whole))]
    as_extreme = {
        "less": [total <= observed for total in sums],
        "greater": [total >= observed for total in sums],
        "two-sided": [abs(total) >= abs(observed) for total in sums],
    }[alternative]
    return sum(as_extreme) / len(sums)


@settings(max_examples=60)
@given(tenths, st.sampled_from(["two-sided", "less", "greater"]))
def test_exact_p_is_the_share_of_all_sign_patterns(values, alternative):
    assert paired_permutation(values, alternative=alternative).p == enumerated(values, alternative)


def test_fine_differences_are_listed_in_two_halves():
    # In units of the tenth decimal the distribution of the sum has far too many places to go through them.
    values = np.random.default_rng(7).normal(0.5, 1, 11).round(10)
    for alternative in ("two-sided", "less", "greater"):
        answer = paired_permutation(values, alternative=alternative)
        assert answer.method == "exact"
        assert answer.p == enumerated(values, alternative, 10)


@given(tenths)
def test_exchanging_the_samples_exchanges_the_alternatives(values):
    turned = [-value for value in values]
    assert paired_permutation(values, alternative="less").p == paired_permutation(turned, alternative="greater").p


def test_pairs_and_differences_give_the_same():
    assert paired_permutation([3.3, 5, 1], [3.1, 4, 2]).p == paired_permutation([0.2, 1, -1]).p
    assert paired_permutation([3.3, 5], [3.1, 4]).statistic == pytest.approx(0.6)


def test_many_coarse_differences_are_exact():
    values = np.random.default_rng(8).normal(0.1, 1, 500).round(1)
    exact = paired_permutation(values)
    assert exact.method == "exact"
    sampled = paired_permutation(values, method="monte-carlo", samples=20_000, seed=3)
    assert sampled.p == pytest.approx(exact.p, abs=5 * np.sqrt(exact.p * (1 - exact.p) / 20_000))


@pytest.mark.parametrize("alternative", ["two-sided", "less", "greater"])
def test_many_fine_differences_are_sampled_and_say_how_well(alternative):
    values = np.random.default_rng(9).normal(0.1, 1, MOST_LISTED + 1)
    first, again = (paired_permutation(values, alternative=alternative, samples=5_000, seed=2) for _ in range(2))
    assert first.method == "Monte Carlo"
    assert "5,000 random sign patterns with seed 2; standard error of P 0.00" in first.why
    assert first.p == again.p
    assert first.p != paired_permutation(values, alternative=alternative, samples=5_000, seed=5).p


def test_a_sampled_p_is_never_zero():
    assert paired_permutation(np.arange(1.0, 60), method="monte-carlo", samples=100).p == 1 / 101


def test_an_exact_test_out_of_reach_is_refused():
    with pytest.raises(StatisticsError, match="Ask for monte-carlo"):
        paired_permutation(np.random.default_rng(9).normal(0, 1, 60), method="exact")


def test_without_differences_p_is_one():
    for method in ("exact", "monte-carlo"):
        answer = paired_permutation([1, 2], [1, 2], method=method, samples=10)
        assert answer.p == 1
        assert "All differences are zero" in answer.notes[0]
