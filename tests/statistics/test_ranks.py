import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from clarion.statistics.ranks import doubled_ranks, signed_doubled_ranks, tie_sizes, tie_term

small = st.lists(st.integers(-5, 5), min_size=1, max_size=12)


@given(small)
def test_ranks_are_twice_the_mid_ranks(values):
    assert doubled_ranks(values).tolist() == (2 * rankdata(values)).tolist()


@given(st.lists(st.lists(st.integers(-3, 3), min_size=5, max_size=5), min_size=1, max_size=4))
def test_rows_are_ranked_one_by_one(rows):
    assert doubled_ranks(rows).tolist() == [doubled_ranks(row).tolist() for row in rows]


@given(small)
def test_ranks_add_up_whatever_the_ties(values):
    assert doubled_ranks(values).sum() == len(values) * (len(values) + 1)


def test_zero_differences_take_ranks_only_after_pratt():
    differences = [0, -1, 2, 0, 2]
    assert signed_doubled_ranks(differences, "wilcoxon").tolist() == [0, -2, 5, 0, 5]
    assert signed_doubled_ranks(differences, "pratt").tolist() == [0, -6, 9, 0, 9]


@pytest.mark.parametrize("zeros", ["wilcoxon", "pratt"])
def test_missing_differences_have_no_rank_and_change_no_other(zeros):
    without = signed_doubled_ranks([1, -2, 0], zeros).tolist()
    assert signed_doubled_ranks([1, np.nan, -2, 0, np.nan], zeros).tolist() == [without[0], 0, *without[1:], 0]


@given(small)
def test_signs_are_kept(values):
    assert np.array_equal(np.sign(signed_doubled_ranks(values, "pratt")), np.sign(values))


def test_ties_are_counted():
    assert tie_sizes([3, 1, 3, 3, 2, 2, np.nan]).tolist() == [1, 2, 3]
    assert tie_term([3, 1, 3, 3, 2, 2]) == 6 + 24
    assert tie_term([1, 2, 3]) == 0
