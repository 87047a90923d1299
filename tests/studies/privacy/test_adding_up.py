"""What follows from published numbers by adding and taking off."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clarion.studies.privacy.adding_up import Kinds, tells_of_few

PARTS = arrays(np.int64, st.shared(st.integers(1, 12), key="people"), elements=st.integers(0, 4))


def flags(*kinds, of):
    """Which of so many kinds a number counts."""
    return np.isin(np.arange(of), kinds)


@given(PARTS, PARTS)
def test_kinds_count_people(one, other):
    kinds = Kinds([one, other])
    assert kinds.sizes(kinds.arrays[0]).tolist() == np.bincount(one).tolist()
    chosen = kinds.arrays[1] == 0
    expected = np.bincount(one[other == 0], minlength=0).tolist()
    assert kinds.sizes(kinds.arrays[0][chosen], chosen).tolist() == expected


def test_nobody_is_of_no_kind():
    nobody = np.zeros(0, dtype=np.int64)
    assert Kinds([nobody]).sizes(nobody).size == 0


@pytest.mark.parametrize(
    ("published", "tells"),
    [
        ([], False),
        ([(0,)], True),  # 2 alone
        ([(0, 1), (1,)], True),  # 12 less 10
        ([(0, 1)], False),
        ([(0, 1, 2), (1, 2)], True),
        ([(0, 3), (1, 3)], False),
        ([(0, 3), (1, 3), (2, 3)], True),  # together they count everybody once, and the last ones twice more
        ([(1, 2, 3)], True),  # the others are everybody less these
    ],
)
def test_a_few_follow_by_taking_off(published, tells):
    people = np.array([2, 10, 20, 30])
    assert tells_of_few(people, [flags(*kinds, of=4) for kinds in published], 5) is tells


def test_what_is_known_of_everybody_is_no_secret():
    assert not tells_of_few(np.array([1, 2]), [], 5)


def test_parts_that_lie_askew_tell_what_each_alone_does_not():
    """An arm by a against the rest, the other arm by all parts, both arms by c against the rest."""
    people = np.array([5, 1, 5, 5, 5, 5])  # a, b, c of one arm, then of the other
    published = [(0,), (1, 2), (3,), (4,), (5,), (0, 1, 3, 4), (2, 5)]
    assert tells_of_few(people, [flags(*kinds, of=6) for kinds in published], 5)
    assert not tells_of_few(people, [flags(*kinds, of=6) for kinds in published[:5]], 5)
