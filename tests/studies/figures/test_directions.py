import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.figures.directions import directions, place


@given(st.lists(st.sampled_from([-2.0, -0.5, 0.0, 1.0, float("nan")]), max_size=30))
def test_everybody_went_somewhere_or_is_not_known(changes):
    found = directions(np.array(changes))
    assert found.known + found.unknown == len(changes)
    assert found.counts[2] == changes.count(0.0)


@pytest.mark.parametrize(("before", "after", "where"), [(5, 4, 0), (5, 6, 1), (5, 5, 2)])
def test_the_place_of_a_direction(before, after, where):
    assert place(before, after) == where


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([-1.0] * 9 + [1.0], False),
        ([-1.0] * 10 + [1.0] * 5, True),
        ([-1.0] * 10 + [float("nan")], False),
        ([-1.0] * 3, False),
        ([-1.0] * 10, True),
    ],
)
def test_counts_are_told_only_where_none_of_them_nor_of_those_missing_is_small(changes, told):
    assert directions(np.array(changes)).told(5) == told
