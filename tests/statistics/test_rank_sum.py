import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from clarion.statistics.answer import StatisticsError
from clarion.statistics.rank_sum import rank_sum
from clarion.statistics.ranks import doubled_ranks

sample = st.lists(st.integers(0, 6), min_size=1, max_size=5)
any_alternative = st.sampled_from(["two-sided", "less", "greater"])


def enumerated(x, y, alternative):
    ranks = doubled_ranks(x + y).tolist()
    observed, mean = sum(ranks[: len(x)]), len(x) * (len(ranks) + 1)
    sums = [sum(choice) for choice in itertools.combinations(ranks, len(x))]
    as_extreme = {
        "less": [total <= observed for total in sums],
        "greater": [total >= observed for total in sums],
        "two-sided": [abs(total - mean) >= abs(observed - mean) for total in sums],
    }[alternative]
    return sum(as_extreme) / len(sums)


@settings(max_examples=80)
@given(sample, sample, any_alternative)
def test_exact_p_is_the_share_of_all_choices_of_ranks(x, y, alternative):
    assert rank_sum(x, y, alternative=alternative).p == pytest.approx(enumerated(x, y, alternative), abs=1e-15)


@given(sample, sample, st.sampled_from(["exact", "asymptotic"]), st.booleans())
def test_exchanging_the_samples_exchanges_the_alternatives(x, y, method, continuity):
    chosen = {"method": method, "continuity": continuity}
    less = rank_sum(x, y, alternative="less", **chosen)
    greater = rank_sum(y, x, alternative="greater", **chosen)
    assert less.p == pytest.approx(greater.p, abs=1e-14)
    assert less.statistic + greater.statistic == len(x) * len(y)


@given(sample, sample, st.sampled_from([10, 0.1, 1e-6]))
def test_the_unit_does_not_matter(x, y, unit):
    assert rank_sum([value * unit for value in x], [value * unit for value in y]).p == rank_sum(x, y).p


@given(sample, sample)
def test_a_greater_first_sample_speaks_more_for_greater(x, y):
    raised = [value + 1 for value in x]
    assert rank_sum(raised, y).statistic >= rank_sum(x, y).statistic


@pytest.mark.parametrize("continuity", [True, False])
@pytest.mark.parametrize("alternative", ["two-sided", "less", "greater"])
def test_the_asymptotic_p_is_that_of_scipy(continuity, alternative):
    rng = np.random.default_rng(2)
    x, y = rng.integers(0, 12, 40), rng.integers(1, 13, 35)
    expected = mannwhitneyu(x, y, method="asymptotic", use_continuity=continuity, alternative=alternative)
    answer = rank_sum(x, y, method="asymptotic", continuity=continuity, alternative=alternative)
    assert answer.p == pytest.approx(expected.pvalue, rel=1e-12)
    assert answer.statistic == expected.statistic


def test_the_exact_p_without_ties_is_that_of_scipy():
    rng = np.random.default_rng(3)
    x, y = rng.normal(0.5, 1, 30), rng.normal(0, 1, 45)
    assert rank_sum(x, y).p == pytest.approx(mannwhitneyu(x, y, method="exact").pvalue, rel=1e-11)


def test_the_textbook_example_of_membrane_permeability():
    # Hollander & Wolfe, table 4.1; R's help prints W = 35, P = 0.1272.
    at_term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    early = [1.15, 0.88, 0.90, 0.74, 1.21]
    answer = rank_sum(at_term, early, alternative="greater")
    assert answer.statistic == 35
    assert answer.p == pytest.approx(0.1272, abs=5e-5)
    assert "all 3,003 ways to choose 10 of 15 ranks; no ties" in answer.why


def test_values_that_are_all_equal_give_p_one():
    for method in ("exact", "asymptotic"):
        assert rank_sum([1, 1], [1, 1, 1], method=method).p == 1


def test_float_noise_does_not_break_ties():
    assert rank_sum([0.1 + 0.2, 1], [0.3, 2]).p == rank_sum([3, 10], [3, 20]).p


def test_great_samples_are_asymptotic_and_say_so():
    rng = np.random.default_rng(4)
    x, y = rng.normal(0, 1, 600), rng.normal(0, 1, 600)
    answer = rank_sum(x, y)
    assert answer.method == "asymptotic"
    assert "too great for an exact test" in answer.why
    with pytest.raises(StatisticsError, match="Ask for asymptotic"):
        rank_sum(x, y, method="exact")


def test_missing_values_are_left_out_and_noted():
    answer = rank_sum([1, np.nan, 2], [3, None])
    assert (answer.n, answer.notes) == (3, ("Missing values left out: 2.",))


def test_ties_are_said():
    assert "2 of 3 values tied" in rank_sum([1, 2], [2]).why
