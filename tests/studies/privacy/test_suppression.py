"""Counts of people: what is suppressed, and that it can't be worked out from what is left."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.privacy.suppression import is_small, suppressed_nested, suppressed_parts


@pytest.mark.parametrize(
    ("count", "of", "small"),
    [(0, 20, False), (1, 20, True), (4, 20, True), (5, 20, False), (15, 20, False), (16, 20, True), (20, 20, False)],
)
def test_few_and_all_but_few_are_small(count, of, small):
    assert is_small(count, of, 5) is small


def test_a_lone_small_part_takes_a_second_one_with_it():
    assert suppressed_parts([2, 8, 30], 5) == {0, 1}


def test_parts_that_are_all_large_stay():
    assert suppressed_parts([10, 20, 30], 5) == set()


def test_a_part_of_nobody_is_told():
    assert suppressed_parts([0, 20, 30], 5) == set()


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5), st.integers(1, 8))
def test_no_suppressed_part_follows_from_the_sum_and_the_others(counts, threshold):
    """By brute force: other divisions with the same visible parts and sum give every hidden part another value too."""
    hidden = sorted(suppressed_parts(counts, threshold))
    if not hidden or sum(counts[place] for place in hidden) < threshold:
        return  # Nothing is hidden, or so few people are there in all that every part is hidden and only the sum told.
    rest = sum(counts[place] for place in hidden)
    others = [one for one in product(range(rest + 1), repeat=len(hidden) - 1) if sum(one) <= rest]
    for at in range(len(hidden)):
        values = {(*one, rest - sum(one))[at] for one in others}
        assert len(values) > 1


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5), st.integers(1, 8))
def test_a_small_part_is_never_told(counts, threshold):
    hidden = suppressed_parts(counts, threshold)
    assert all(place in hidden for place, count in enumerate(counts) if is_small(count, sum(counts), threshold))


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6), st.integers(1, 8))
def test_counts_one_within_the_other_never_differ_by_a_few(counts, threshold):
    hidden = suppressed_nested(counts, threshold)
    shown = sorted(count for place, count in enumerate(counts) if place not in hidden)
    assert all(not 0 < high - low < threshold for low, high in pairwise(shown))
