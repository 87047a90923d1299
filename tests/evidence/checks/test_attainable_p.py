"""Which tests of a few pairs can give a printed P."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.checks.attainable_p import attainable_p
from clarion.evidence.claim import Change, Design
from clarion.statistics.signed_rank import signed_rank
from tests.evidence.checks.readings import NOWHERE, number, only, p_value, reading, said, took_part


def checked(n, p, relation="=", **others):
    change = Change(span=NOWHERE, before=number("16"), after=number("6"), p=1)
    return attainable_p(reading(change, p_value(p, relation, **others), took_part(n)))


def test_p_of_0008_with_nine_pairs_is_one_rank_out_of_order():
    check = only(checked(9, "0.008"))
    assert check.verdict == "holds"
    assert check.claims == (0, 1, 2)
    assert "W = 1 gives P = 0.0078" in str(check.arithmetic)
    assert check.fits[:2] == ("signed-rank, exact, W = 1", "signed-rank, normal approximation, W = 0")
    assert said(check)


def test_p_of_0007_with_nine_pairs_comes_from_no_exact_test():
    check = only(checked(9, "0.007"))
    assert check.verdict == "holds"
    assert str(check.arithmetic).startswith("No exact signed-rank test of 9 pairs or fewer gives P = 0.007")
    assert check.fits[0] == "signed-rank, normal approximation, ties or zeros"


def test_a_p_below_what_few_pairs_can_give():
    assert only(checked(5, "0.001")).verdict == "cannot tell"  # a t test can
    assert only(checked(5, "0.001", test="wilcoxon-signed-rank")).verdict == "cannot hold"
    assert only(checked(5, "0.01", "<", test="wilcoxon-signed-rank")).verdict == "cannot hold"
    assert only(checked(5, "0.01", "<")).verdict == "cannot tell"
    assert checked(9, "0.05", "<") == []


def test_a_one_sided_p_is_half():
    """Exact, five pairs: 1/32 one-sided, and 1/16 two-sided."""
    assert only(checked(5, "0.031", one_sided=True)).fits[0] == "signed-rank, exact, W = 0"
    assert all("exact, W" not in one for one in only(checked(5, "0.031")).fits)


def test_of_other_tests_and_designs_nothing_is_said():
    assert checked(9, "0.008", test="paired-t") == []
    assert checked(13, "0.008") == []
    change = Change(span=NOWHERE, before=number("16"), after=number("6"), p=1)
    two = Design(span=NOWHERE, value="randomised")
    assert attainable_p(reading(change, p_value("0.008"), took_part(9), two)) == []
    assert attainable_p(reading(p_value("0.008"), took_part(9))) == []


@settings(max_examples=60)
@given(
    st.lists(st.integers(-6, 6), min_size=2, max_size=8).filter(any),
    st.sampled_from(["exact", "asymptotic"]),
    st.booleans(),
    st.sampled_from(["wilcoxon", "pratt"]),
    st.integers(2, 4),
)
def test_a_true_p_of_a_signed_rank_test_never_fails(differences, method, corrected, zeros, decimals):
    p = signed_rank(np.array(differences), method=method, continuity=corrected, zeros=zeros).p
    found = checked(len(differences), f"{p:.{decimals}f}", test="wilcoxon-signed-rank")
    assert {one.verdict for one in found} <= {"holds"}


@pytest.mark.parametrize("n", [5, 6, 7])
def test_a_test_of_fewer_pairs_is_covered(n):
    """A missing pair: exact P of four pairs."""
    assert only(checked(n, "0.125", test="wilcoxon-signed-rank")).verdict == "holds"
