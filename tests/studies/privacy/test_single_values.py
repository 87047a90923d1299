"""Numbers that are single participants' own."""

import numpy as np
import pytest

from clarion.statistics.median import median
from clarion.studies.privacy.single_values import has_small_rank_sum, is_shared


def test_the_interval_of_eight_values_is_their_smallest_and_greatest():
    values = np.arange(8.0)
    interval = median(values).interval
    assert (interval.low, interval.high) == (0, 7)
    assert not is_shared(values, interval.low, interval.high, 5)


@pytest.mark.parametrize(("count", "shared"), [(16, False), (17, True), (40, True)])
def test_quartiles_are_shared_once_as_many_as_the_threshold_lie_beyond(count, shared):
    values = np.arange(float(count))
    assert is_shared(values, *np.quantile(values, [0.25, 0.75]), 5) is shared


def test_a_value_that_many_have_is_shared():
    assert is_shared(np.array([1.0] * 5 + [9.0] * 5), 1, 9, 5)


def test_an_end_that_there_is_not_tells_nothing():
    assert is_shared(np.array([1.0, 2.0]), None, None, 5)


def test_missing_values_are_nobodys():
    assert not is_shared(np.array([np.nan] * 9 + [1.0]), 1, None, 2)


@pytest.mark.parametrize(
    ("differences", "tells"),
    [
        ([-5, -6, -7, -8, 1], True),  # W = 1: one rose, by least
        ([-5, -6, -7, -8, -9], False),  # W = 0: nobody did
        ([-1, -2, -3, -4, -5, 6], False),  # W = 6
        ([-1, -2, -3, -4, -6, 5], True),  # W = 5: one or two
        ([5, 6, 7, 8, -1], True),
        ([0, 0, 0], False),
        ([np.nan, -5, 1, 7, 8, 9], True),
    ],
)
def test_a_small_rank_sum_tells_how_many_went_against_the_others(differences, tells):
    assert has_small_rank_sum(np.array(differences, dtype=float)) is tells
