import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.hodges_lehmann import hodges_lehmann, hodges_lehmann_shift
from clarion.studies.analysis.pairwise_selection import large_shift, large_shift_between

tenths = st.lists(st.integers(-50, 50).map(lambda value: value / 10), min_size=1, max_size=25)


@settings(max_examples=50, deadline=None)
@given(tenths)
def test_the_estimate_is_the_median_of_all_averages(differences: list[float]):
    values = np.array(differences)
    averages = [(one + other) / 2 for at, one in enumerate(values) for other in values[at:]]
    assert large_shift(values, level=0.95, decimals=1).value == pytest.approx(np.median(averages), abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(tenths, tenths)
def test_the_estimate_between_groups_is_the_median_of_all_differences(first: list[float], second: list[float]):
    found = large_shift_between(np.array(first), np.array(second), level=0.95, decimals=1)
    assert found.value == pytest.approx(np.median(np.subtract.outer(first, second)), abs=1e-9)


def test_the_interval_agrees_with_the_exact_one_where_both_can_be_had():
    values = np.round(np.random.default_rng(3).normal(2, 10, 200), 2)
    exact, large = hodges_lehmann(values, decimals=2), large_shift(values, level=0.95, decimals=2)
    assert large.value == pytest.approx(exact.value)
    assert large.interval.low == pytest.approx(exact.interval.low, abs=0.05)
    assert large.interval.high == pytest.approx(exact.interval.high, abs=0.05)


def test_the_interval_between_groups_agrees_with_the_exact_one():
    generator = np.random.default_rng(4)
    first, second = np.round(generator.normal(0, 10, 100), 2), np.round(generator.normal(3, 10, 90), 2)
    exact = hodges_lehmann_shift(first, second, decimals=2)
    large = large_shift_between(first, second, level=0.95, decimals=2)
    assert large.value == pytest.approx(exact.value)
    assert large.interval.low == pytest.approx(exact.interval.low, abs=0.05)
    assert large.interval.high == pytest.approx(exact.interval.high, abs=0.05)


def test_ten_thousand_pairs_need_no_fifty_million_averages():
    values = np.round(np.random.default_rng(5).normal(-4, 20, 10_000), 1)
    found = large_shift(values, level=0.95, decimals=1)
    assert found.interval.low < found.value < found.interval.high
    assert found.value == pytest.approx(-4, abs=0.6)


@settings(max_examples=30, deadline=None)
@given(tenths)
def test_turning_the_differences_round_turns_the_interval_round(differences: list[float]):
    values = np.array(differences)
    one, other = (large_shift(sign * values, level=0.9, decimals=1) for sign in (1, -1))
    assert one.value == pytest.approx(-other.value)
    assert (one.interval.low, one.interval.high) == pytest.approx((-other.interval.high, -other.interval.low))
