import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import bootstrap as of_scipy

from clarion.statistics.answer import StatisticsError
from clarion.statistics.bootstrap import bootstrap

SAMPLE = np.random.default_rng(7).lognormal(size=25)
values = st.lists(st.integers(-50, 50), min_size=2, max_size=20)


@pytest.mark.parametrize(("name", "function"), [("mean", np.mean), ("median", np.median)])
@pytest.mark.parametrize(("ours", "theirs"), [("bca", "BCa"), ("percentile", "percentile")])
def test_the_same_seed_gives_what_scipy_gives(name, function, ours, theirs):
    expected = of_scipy((SAMPLE,), function, n_resamples=4999, method=theirs, rng=11).confidence_interval
    interval = bootstrap(SAMPLE, name, method=ours, resamples=4999, seed=11).interval
    assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), rel=1e-12)


def test_the_same_seed_gives_the_same_answer_and_another_seed_another():
    assert bootstrap(SAMPLE, seed=3) == bootstrap(SAMPLE, seed=3)
    assert bootstrap(SAMPLE, "mean", seed=3).interval != bootstrap(SAMPLE, "mean", seed=4).interval


@given(values, st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_the_interval_lies_within_the_data_and_moves_with_them(sample, shift):
    answer = bootstrap(sample, resamples=200)
    assert min(sample) <= answer.interval.low <= answer.interval.high <= max(sample)
    moved = bootstrap([one + shift for one in sample], resamples=200)
    assert moved.interval.low == pytest.approx(answer.interval.low + shift)
    assert moved.interval.high == pytest.approx(answer.interval.high + shift)


def test_a_function_of_rows_keeps_each_participants_values_together():
    x = np.arange(20.0)

    def correlation(rows):
        return float(np.corrcoef(rows.T)[0, 1])

    answer = bootstrap(np.column_stack([x, 2 * x + 1]), correlation, resamples=200)
    assert (answer.method, answer.n) == ("correlation", 20)
    assert answer.interval.low == pytest.approx(1)


def test_equal_values_give_one_point_and_a_note():
    answer = bootstrap([4, 4, 4, 4])
    assert (answer.interval.low, answer.interval.high) == (4, 4)
    assert "says nothing about uncertainty" in answer.notes[-1]


def test_an_acceleration_that_cannot_be_computed_is_said():
    answer = bootstrap([0, 0, 0, 0, 0, 1, 1])
    assert "the acceleration is taken as 0" in answer.notes[0]
    assert answer.interval.high == 1


def test_missing_values_are_left_out_and_counted():
    answer = bootstrap([1, 2, float("nan"), 4, 5], "mean")
    assert (answer.value, answer.n) == (3, 4)
    assert answer.notes == ("1 of 5 participants have no value and are left out.",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (([1.0],), "at least two participants, not 1"),
        (([1, float("inf"), 2], "mean"), "not a finite number"),
        (([1, 2, 3], "mode"), "Known are median and mean"),
        ((np.zeros((2, 2, 2)),), "one value or one row"),
    ],
)
def test_what_cannot_be_resampled_is_refused(arguments, said):
    with pytest.raises(StatisticsError, match=said):
        bootstrap(*arguments)
