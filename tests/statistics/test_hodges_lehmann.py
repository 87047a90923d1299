import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.hodges_lehmann import hodges_lehmann, hodges_lehmann_shift
from clarion.statistics.rank_sum import rank_sum
from clarion.statistics.signed_rank import signed_rank
from tests.data import data_file

untied = st.lists(st.integers(-400, 400), min_size=1, max_size=9, unique=True)
tied = st.lists(st.integers(-4, 4), min_size=1, max_size=8)


def oracle():
    return json.loads(data_file("stats/wilcoxon_oracle.json").read_text())["cases"]


def averages(values):
    return sorted((values[i] + values[j]) / 2 for i in range(len(values)) for j in range(i + 1))


def test_estimates_and_intervals_of_r_without_ties_are_reproduced():
    # R's answers are exact here: these cases have neither ties nor zeros and fewer than 50 pairs.
    cases = [case for case in oracle() if case["kind"] == "continuous"]
    assert len(cases) == 26
    for case in cases:
        estimate = hodges_lehmann(case["x"], case["y"])
        assert estimate.value == pytest.approx(case["R_hodges_lehmann"]["est"], abs=1e-10)
        ends = (estimate.interval.low, estimate.interval.high)
        assert ends == pytest.approx(case["R_hodges_lehmann"]["ci"], abs=1e-10)


def test_estimates_of_r_with_ties_lie_between_the_middle_averages():
    # There R leaves out zeros and seeks the root of a step function to a tolerance of 1e-4, so any point of the middle
    # step can be its answer, and the averages of non-zero differences are those to compare.
    for case in oracle():
        values = np.round(np.subtract(case["x"], case["y"]), 6)
        middle = averages(values[values != 0].tolist())
        count = len(middle)
        theirs = case["R_hodges_lehmann"]["est"]
        assert middle[(count - 1) // 2] - 2e-4 <= theirs <= middle[count // 2] + 2e-4, case["id"]


def test_the_textbook_example_of_depression_scores():
    # Hollander & Wolfe, examples 3.3 and 3.4 (differences before - after): estimate 0.46, 96 % interval 0.01 to 0.786.
    before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
    after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    estimate = hodges_lehmann(before, after)
    assert estimate.value == pytest.approx(0.46)
    assert (estimate.interval.low, estimate.interval.high) == (0.01, 0.786)
    assert estimate.interval.attained == 1 - 2 * 10 / 512


@settings(max_examples=40)
@given(st.one_of(untied, tied), st.sampled_from([0.8, 0.95]))
def test_the_interval_holds_the_shifts_that_the_test_does_not_reject(values, level):
    interval = hodges_lehmann(values, level=level).interval
    points = averages(values)
    for low, high in zip([points[0] - 1, *points], [*points, points[-1] + 1], strict=True):
        if low < high:
            shift = (low + high) / 2
            p = signed_rank([value - shift for value in values]).p
            assert (interval.low < shift < interval.high) == (p > 1 - level + 1e-9)


@given(st.one_of(untied, tied), st.integers(-50, 50))
def test_shifting_the_data_shifts_the_estimate(values, shift):
    here, there = hodges_lehmann(values), hodges_lehmann([value + shift for value in values])
    assert there.value == here.value + shift
    assert (there.interval.low, there.interval.high) == (here.interval.low + shift, here.interval.high + shift)
    assert there.interval.attained == here.interval.attained >= 0.95


@given(tied)
def test_turning_the_data_turns_the_interval(values):
    here, turned = hodges_lehmann(values), hodges_lehmann([-value for value in values])
    assert turned.value == -here.value
    assert (turned.interval.low, turned.interval.high) == (-here.interval.high, -here.interval.low)


@pytest.mark.parametrize(("n", "finite"), [(5, False), (6, True)])
def test_fewer_than_six_pairs_have_no_interval_at_95_percent(n, finite):
    estimate = hodges_lehmann(range(1, n + 1))
    assert math.isfinite(estimate.interval.low) == math.isfinite(estimate.interval.high) == finite
    assert any("5 observations are too few" in note for note in estimate.notes) != finite


def test_more_than_a_thousand_pairs_have_an_asymptotic_interval():
    values = np.round(np.random.default_rng(5).normal(1, 1, 1200), 1)
    estimate = hodges_lehmann(values)
    assert estimate.interval.method == "inverted asymptotic signed-rank test"
    assert estimate.interval.attained is None
    assert estimate.interval.low < estimate.value < estimate.interval.high
    exact = hodges_lehmann(values[:1000]).interval
    assert exact.method == "inverted exact signed-rank test"
    assert (exact.low, exact.high) == pytest.approx((estimate.interval.low, estimate.interval.high), abs=0.11)


def test_too_many_pairs_are_refused():
    with pytest.raises(StatisticsError, match="at most 5,000 pairs"):
        hodges_lehmann(np.arange(5_001))


def test_float_noise_is_rounded_off():
    assert hodges_lehmann([3.3, 0.5, 10.7], [3.1, 0.3, 10.5]).value == 0.2


def test_the_shift_of_two_samples_in_the_textbook():
    # Hollander & Wolfe, table 4.1 (permeability at term and earlier): the median of the 50 differences.
    at_term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    early = [1.15, 0.88, 0.90, 0.74, 1.21]
    estimate = hodges_lehmann_shift(at_term, early)
    assert estimate.value == pytest.approx(0.305)
    assert (estimate.interval.low, estimate.interval.high) == (-0.15, 0.76)
    assert estimate.n == 15


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=6),
    st.lists(st.integers(0, 9), min_size=1, max_size=6),
    st.sampled_from([0.8, 0.95]),
)
def test_the_interval_of_a_shift_holds_what_both_one_sided_tests_accept(x, y, level):
    interval = hodges_lehmann_shift(x, y, level=level).interval
    points = sorted({a - b for a in x for b in y})
    for low, high in zip([points[0] - 1, *points], [*points, points[-1] + 1], strict=True):
        if low < high:
            shift = (low + high) / 2
            moved = [value - shift for value in x]
            p = min(rank_sum(moved, y, alternative=alternative).p for alternative in ("less", "greater"))
            assert (interval.low < shift < interval.high) == (p > (1 - level) / 2 + 1e-9)


@pytest.mark.parametrize(("level", "finite"), [(0.9, True), (0.91, False)])
def test_three_against_three_just_reach_ninety_percent(level, finite):
    # The smallest one-sided P is 1 / C(6, 3) = 0.05, which (1 - 0.9) / 2 misses by float noise.
    interval = hodges_lehmann_shift([1, 2, 4], [10, 20, 40], level=level).interval
    assert math.isfinite(interval.low) == math.isfinite(interval.high) == finite
    assert interval.attained == pytest.approx(0.9 if finite else 1)


def test_great_samples_have_an_asymptotic_interval_of_their_shift():
    rng = np.random.default_rng(6)
    estimate = hodges_lehmann_shift(rng.normal(1, 1, 400).round(2), rng.normal(0, 1, 400).round(2))
    assert estimate.interval.attained is None
    assert estimate.interval.low < 1 < estimate.interval.high
    with pytest.raises(StatisticsError, match="too many pairwise differences"):
        hodges_lehmann_shift(np.arange(4_000), np.arange(4_000))


def test_missing_values_are_left_out_of_both_samples():
    estimate = hodges_lehmann_shift([1, np.nan, 2], [0, None])
    assert (estimate.value, estimate.n, estimate.notes[0]) == (1.5, 3, "Missing values left out: 2.")
