"""P of two proportions from their counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.compared_shares import compared_shares
from clarion.evidence.checks.two_by_two import two_by_two
from clarion.evidence.claim import Design, Result
from tests.evidence.checks.readings import NOWHERE, only, p_value, reading, said, share


def compared(first, second, p, relation="=", text="", test="", **others):
    one, other = share("", *first, group="a"), share("", *second, group="b")
    claims = (one, other, p_value(p, relation, test=test), *others.values())
    return compared_shares(reading(*claims, text=text or "It was 7/10 against 2/10."))


@pytest.mark.parametrize("p", ["0.025", "0.072", "0.070", "0.03"])
def test_p_of_any_usual_test_holds(p):
    check = only(compared((7, 10), (2, 10), p))
    assert check.verdict == "holds", p
    assert "7/10" in str(check.arithmetic)


def test_a_p_that_no_test_gives_is_open_without_a_test_s_name():
    check = only(compared((30, 378), (42, 86), "0.4"))
    assert check.verdict == "cannot tell"
    assert said(check)
    assert only(compared((30, 378), (42, 86), "0.4", test="fisher")).verdict == "cannot hold"
    assert only(compared((30, 378), (42, 86), "0.0001", "<", test="fisher")).verdict == "holds"


def test_a_p_near_those_of_the_tests_is_left_alone():
    assert compared((7, 10), (2, 10), "0.12") == []


def test_nothing_is_said_of_clusters_trends_or_one_group():
    cluster = Design(span=NOWHERE, value="randomised", features=("cluster",))
    assert compared((30, 378), (42, 86), "0.4", design=cluster) == []
    assert compared((30, 378), (42, 86), "0.4", text="P for trend") == []
    claims = (share("", 7, 10), share("", 2, 10), p_value("0.4"))
    assert compared_shares(reading(*claims)) == []


def test_a_result_binds_its_own_p():
    result = Result(span=NOWHERE, sentence=0, numbers=(0, 1), p=3)
    claims = (share("", 7, 10, group="a"), share("", 2, 10, group="b"), p_value("0.9"), p_value("0.025"), result)
    check = only(compared_shares(reading(*claims)))
    assert (check.verdict, check.claims) == ("holds", (0, 1, 3))


@given(st.integers(2, 200), st.integers(2, 200), st.data())
def test_a_true_p_always_holds(m, n, data):
    a, c = data.draw(st.integers(0, m)), data.draw(st.integers(0, n))
    found = two_by_two(a, m, c, n)
    for name, p in found.items():
        test = "fisher" if name.startswith("fisher") else ""
        verdicts = {one.verdict for one in compared((a, m), (c, n), f"{p:.3f}", test=test)}
        assert verdicts == {"holds"}, name
