import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.median import median


def test_the_interval_of_nine_values_runs_from_the_second_to_the_eighth():
    estimate = median([5, 1, 9, 3, 7, 2, 8, 4, 6])
    assert estimate.value == 5
    assert (estimate.interval.low, estimate.interval.high) == (2, 8)
    assert estimate.interval.attained == pytest.approx(1 - 20 / 512, abs=1e-14)
    assert "order statistics 2 and 8 of 9" in estimate.interval.method


@pytest.mark.parametrize(("n", "finite"), [(5, False), (6, True)])
def test_fewer_than_six_values_have_no_interval_at_95_percent(n, finite):
    estimate = median(range(n))
    assert math.isfinite(estimate.interval.low) == finite
    assert math.isfinite(estimate.interval.high) == finite
    assert bool(estimate.notes) != finite


def test_a_level_that_is_just_reached_counts():
    assert median([1, 2, 3], 0.75).interval.low == 1


def test_too_few_values_are_said():
    assert median([1, 2]).notes == ("No interval: 2 values are too few for one at level 0.95.",)
    assert median([1, 2]).interval.attained == 1


@given(st.integers(1, 60), st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99]))
def test_the_level_is_attained_and_the_next_narrower_interval_would_miss_it(n, level):
    interval = median(range(1, n + 1), level).interval
    assert interval.attained >= level
    k = 0 if math.isinf(interval.low) else int(interval.low)
    narrower = 1 - 2 * sum(math.comb(n, j) for j in range(k + 1)) / 2**n
    assert narrower < level
    if k:
        assert interval.low + interval.high == n + 1
        assert interval.attained == pytest.approx(1 - 2 * sum(math.comb(n, j) for j in range(k)) / 2**n)


def test_missing_values_are_left_out_and_counted():
    estimate = median([1, np.nan, 3, None])
    assert (estimate.value, estimate.n) == (2, 2)
    assert estimate.notes[0] == "2 missing values left out."


@pytest.mark.parametrize(
    ("values", "level", "words"),
    [([], 0.95, "no value"), ([np.nan], 0.95, "no value"), ([1], 95, "between 0 and 1"), ([np.inf], 0.9, "infinite")],
)
def test_what_has_no_median_is_refused(values, level, words):
    with pytest.raises(StatisticsError, match=words):
        median(values, level)
