"""Divisions of participants as arrays."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clarion.studies.privacy.partitions import coarsened, compressed, crossed, signature

PARTS = arrays(np.int64, st.shared(st.integers(1, 12), key="people"), elements=st.integers(0, 4))
FLAGS = arrays(np.bool_, st.shared(st.integers(1, 12), key="people"))


def same(one, other):
    """Whether two divisions put the same people together."""
    return np.array_equal(one[:, None] == one[None, :], other[:, None] == other[None, :])


@given(PARTS)
def test_numbering_anew_keeps_who_is_together(parts):
    found = compressed(parts)
    assert same(found, parts)
    assert found.max() == np.unique(parts).size - 1


def test_large_numbers_are_numbered_anew_as_well():
    assert compressed(np.array([10**9, 0, 10**9, 5])).tolist() == [2, 0, 2, 1]


@given(PARTS, PARTS)
def test_crossing_puts_together_who_is_together_in_both(one, other):
    both = (one[:, None] == one[None, :]) & (other[:, None] == other[None, :])
    found = crossed(one, other)
    assert np.array_equal(found[:, None] == found[None, :], both)


def test_a_signature_tells_who_is_in_which_groups():
    groups = [np.array([True, True, False]), np.array([False, True, False])]
    assert signature(groups).tolist() == [1, 3, 0]


def test_what_two_groups_have_in_common_is_what_both_are_divided_by():
    everybody = np.ones(6, dtype=bool)
    arm = np.array([True, True, True, False, False, False])
    sex_and_age = np.array([0, 1, 2, 0, 1, 2])  # 0 and 1 are women, young and old
    sex = np.array([0, 0, 1, 0, 0, 1])
    assert same(coarsened([everybody, arm], [sex_and_age, sex]), sex)


def test_groups_with_nobody_in_common_have_nothing_in_common():
    arm = np.array([True, True, False, False])
    found = coarsened([arm, ~arm], [np.array([0, 1, 0, 0]), np.array([0, 0, 0, 1])])
    assert same(found, np.array([0, 1, 2, 3]))


@given(FLAGS, FLAGS, PARTS, PARTS)
def test_the_common_division_is_no_finer_than_any_of_them(first, second, one, other):
    found = coarsened([first, second], [one, other])
    for members, parts in ((first, one), (second, other)):
        together = (parts[:, None] == parts[None, :])[members][:, members]
        assert ((found[:, None] == found[None, :])[members][:, members] | ~together).all()


def test_nobody_can_be_divided():
    nobody = np.zeros(0, dtype=np.int64)
    assert compressed(nobody).size == crossed(nobody, nobody).size == 0
