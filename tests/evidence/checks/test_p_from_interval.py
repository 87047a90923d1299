"""P from an estimate and its interval."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clarion.evidence.checks.p_from_interval import p_from_interval
from clarion.evidence.claim import Design, Estimate
from tests.evidence.checks.readings import NOWHERE, number, only, p_value, reading, said


def checked(measure, value, low, high, p, relation="=", text="", design=None, **others):
    claim = Estimate(
        span=NOWHERE, sentence=0, measure=measure, value=number(value), low=number(low), high=number(high), p=1
    )
    claims = (claim, p_value(p, relation, **others), *((design,) if design else ()))
    return p_from_interval(reading(*claims, text=text or "The odds ratio."))


def test_the_worked_example_of_a_ratio():
    """Altman and Bland, BMJ 2011;343:d2304: 0.81 with 0.70 to 0.94 makes P = 0.005."""
    check = only(checked("RR", "0.81", "0.70", "0.94", "0.005"))
    assert check.verdict == "holds"
    assert "0.00" in str(check.arithmetic)


@pytest.mark.parametrize(
    ("low", "high", "p", "relation"),
    [("0.70", "0.94", "0.5", "="), ("0.70", "0.94", "0.05", ">"), ("0.61", "1.08", "0.001", "<")],
)
def test_an_interval_that_says_the_opposite_of_p_cannot_hold(low, high, p, relation):
    check = only(checked("RR", "0.81", low, high, p, relation))
    assert check.verdict == "cannot hold"
    assert said(check)


def test_small_differences_between_methods_say_nothing():
    """P = 0.005 by the interval; an exact test may give 0.02."""
    assert {one.verdict for one in checked("RR", "0.81", "0.70", "0.94", "0.02")} <= {"holds"}
    assert {one.verdict for one in checked("RR", "0.81", "0.66", "1.00", "0.06")} <= {"holds"}


def test_both_on_one_side_of_the_level_is_never_impossible():
    assert only(checked("RR", "0.81", "0.70", "0.94", "0.0000001", "<")).verdict == "cannot tell"


def test_a_mean_or_a_ratio_read_as_a_difference_is_left_alone():
    assert checked("MD", "74.8", "69.7", "79.9", "0.47") == []
    assert checked("RD", "0.62", "0.43", "0.89", "0.010") == []
    assert only(checked("MD", "-0.62", "-0.89", "-0.43", "0.010")).verdict == "cannot tell"


def test_p_of_something_else_is_left_alone():
    assert checked("RR", "0.81", "0.70", "0.94", "0.5", text="P for interaction") == []
    design = Design(span=NOWHERE, value="randomised", features=("non-inferiority",))
    assert checked("RR", "0.81", "0.70", "0.94", "0.5", design=design) == []
    assert checked("other", "0.81", "0.70", "0.94", "0.5") == []


@given(st.floats(-2, 2), st.floats(0.03, 0.8), st.integers(2, 3), st.integers(2, 4))
def test_a_true_p_always_holds(log_ratio, error, decimals, p_decimals):
    texts = [f"{math.exp(log_ratio + sign * 1.96 * error):.{decimals}f}" for sign in (0, -1, 1)]
    p = f"{math.erfc(abs(log_ratio / error) / math.sqrt(2)):.{p_decimals}f}"
    assume(float(texts[1]) < float(texts[0]) < float(texts[2]))
    assert {one.verdict for one in checked("OR", *texts, p)} <= {"holds"}, (texts, p)
