"""What paired tests of a few pairs can give."""

import itertools
import json

import numpy as np
import pytest

from clarion.evidence.checks.paired_p_values import SIGNED_RANK, paired_p_values
from clarion.evidence.checks.rounding import Range
from clarion.statistics.paired_permutation import paired_permutation
from clarion.statistics.sign_test import sign_test
from clarion.statistics.signed_rank import signed_rank
from tests.data import data_file

DIFFERENCES = (-3, -2, -1, 0, 1, 2, 3)


def holds(values: np.ndarray, p: float) -> bool:
    return bool(np.isclose(values, p, rtol=1e-9, atol=1e-12).any())


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_every_p_that_differences_can_have_is_there(n):
    found = paired_p_values(n)
    for differences in itertools.combinations_with_replacement(DIFFERENCES, n):
        if not any(differences):
            continue
        for zeros in ("wilcoxon", "pratt"):
            exact = signed_rank(differences, method="exact", zeros=zeros).p
            assert holds(found.p_values["exact, ties"], exact), differences
            for corrected, setting in ((False, "approximate, ties"), (True, "corrected, ties")):
                p = signed_rank(differences, method="asymptotic", continuity=corrected, zeros=zeros).p
                assert holds(found.p_values[setting], p), (differences, setting, zeros)
        assert holds(found.p_values["sign"], sign_test(differences).p)
        assert holds(found.p_values["permutation"], paired_permutation(differences).p)


def test_nothing_is_there_that_no_differences_have():
    """With five pairs each exact P without ties is one of 2, 4, 6, 10 … of 32 ways."""
    assert (paired_p_values(5).p_values["exact"] * 32).round(9).tolist()[:4] == [2, 4, 6, 10]
    reached = {
        round(signed_rank(one, method="exact", zeros=zeros).p, 12)
        for one in itertools.product((-4, -3, -2, -1, 0, 1, 2, 3, 4), repeat=4)
        if any(one)
        for zeros in ("wilcoxon", "pratt")
    }
    assert set(paired_p_values(4).p_values["exact, ties"].round(12).tolist()) == reached


def test_nine_pairs_without_ties_are_those_of_the_table():
    table = json.loads(data_file("stats/n9_attainable.json").read_text(encoding="utf-8"))
    assert table
    assert (paired_p_values(9).p_values["exact"][:6] * 256).round(9).tolist() == [1, 2, 3, 5, 7, 10]


def test_which_settings_give_a_p():
    found = paired_p_values(9)
    eight = {one: found.within(one, Range(0.0075, 0.0085)) for one in SIGNED_RANK}
    assert eight["exact"].statistic == 1
    assert eight["approximate"].statistic == 0
    assert eight["corrected"] is None
    seven = [one for one in SIGNED_RANK if found.within(one, Range(0.0065, 0.0075))]
    assert seven == ["approximate, ties", "corrected, ties"]


def test_the_smallest_p_of_few_pairs():
    assert paired_p_values(5).least("exact") == 0.0625
    assert paired_p_values(5).least("exact, ties") == 0.0625
    assert paired_p_values(1).least("sign") == 1
