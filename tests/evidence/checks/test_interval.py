"""Intervals against their estimates."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clarion.evidence.checks.interval import interval, unevenness
from clarion.evidence.claim import Estimate, GroupAverage
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said


def estimate(measure, value, low, high):
    return Estimate(
        span=NOWHERE, measure=measure, value=number(value) if value else None, low=number(low), high=number(high)
    )


def judged(measure, value, low, high):
    return only(interval(reading(estimate(measure, value, low, high))))


def test_a_ratio_lies_in_the_middle_of_logarithms():
    check = judged("RR", "0.58", "0.41", "0.82")
    assert check.verdict == "holds"
    assert "logarithmic" in str(check.arithmetic)
    assert judged("MD", "-2.3", "-3.1", "-1.5").verdict == "holds"


def test_an_estimate_outside_cannot_hold():
    check = judged("RR", "0.85", "0.41", "0.82")
    assert check.verdict == "cannot hold"
    assert said(check)
    assert judged("MD", "5.3", "-3.1", "-1.5").verdict == "cannot hold"


def test_a_lower_end_without_its_minus_sign_is_not_judged():
    check = judged("MD", "-0.48", "0.65", "1.13")
    assert check.verdict == "cannot tell"
    assert "minus sign" in str(check.explanations[0])


def test_on_the_edge_after_rounding_is_inside():
    assert judged("RR", "0.8", "0.81", "0.99").verdict != "cannot hold"


def test_a_sign_that_the_words_tell_is_no_fault():
    check = judged("MD", "2.3", "-3.1", "-1.5")
    assert check.verdict == "holds"
    assert "Without its sign" in str(check.arithmetic)


@pytest.mark.parametrize("value", ["1.72", "58", "42"])
def test_a_ratio_stated_otherwise_is_not_judged(value):
    """1 / 0.58, 58 per cent, 42 per cent less."""
    assert judged("RR", value, "0.41", "0.82").verdict == "cannot tell"


def test_an_uneven_interval_is_not_judged_and_explained():
    check = judged("OR", "2.0", "1.0", "3.0")
    assert check.verdict == "cannot tell"
    assert "scale of the printed numbers" in str(check.explanations[0])
    assert "bootstrap" in said(judged("MD", "2.0", "1.0", "4.0"))


def test_ends_in_the_wrong_order_may_be_exchanged():
    assert judged("MD", "-2.3", "-1.5", "-3.1").verdict == "cannot tell"


def test_a_ratio_below_zero_is_not_judged():
    assert judged("OR", "-0.4", "-0.9", "-0.1").verdict == "cannot tell"


def test_without_both_ends_or_an_estimate_nothing_is_said():
    assert interval(reading(Estimate(span=NOWHERE, measure="OR", value=number("2.0")))) == []
    assert interval(reading(estimate("OR", "", "1.0", "3.0"))) == []


@pytest.mark.parametrize(
    ("measure", "spread", "value", "low", "high", "verdict"),
    [
        ("median", "iqr", "12", "8", "15", "holds"),
        ("median", "iqr", "7", "8", "15", "cannot hold"),
        ("median", "range", "16", "8", "15", "cannot hold"),
        ("mean", "range", "16", "8", "15", "cannot hold"),
        ("mean", "ci", "16", "8", "15", "cannot hold"),
        ("mean", "iqr", "16", "8", "15", None),
        ("mean", "", "16", "8", "15", None),
    ],
)
def test_averages_within_their_spread(measure, spread, value, low, high, verdict):
    claim = GroupAverage(
        span=NOWHERE, measure=measure, spread=spread, value=number(value), low=number(low), high=number(high)
    )
    assert [one.verdict for one in interval(reading(claim))] == ([verdict] if verdict else [])


@given(st.floats(-2.5, 2.5), st.floats(0.02, 0.9), st.integers(1, 3))
def test_a_ratio_with_its_wald_interval_always_holds(log_ratio, error, decimals):
    texts = [f"{math.exp(log_ratio + sign * 1.96 * error):.{decimals}f}" for sign in (0, -1, 1)]
    assume(float(texts[1]) < float(texts[2]))
    assert judged("OR", *texts).verdict == "holds", texts


@given(st.floats(-20, 20), st.floats(0.02, 9), st.integers(0, 3))
def test_a_difference_with_its_interval_always_holds(value, error, decimals):
    texts = [f"{value + sign * 1.96 * error:.{decimals}f}" for sign in (0, -1, 1)]
    assert judged("MD", *texts).verdict == "holds", texts


def test_how_uneven_by_hand():
    """Halves of 1 and 2, before rounding from 1.00 to 2.00 or, at best, 1.01 and 1.99."""
    found = unevenness(number("2.00"), number("1.00"), number("4.00"), logarithmic=False)
    assert found == pytest.approx(1.99 / 1.01)
    assert unevenness(number("2.00"), number("0.00"), number("4.00"), logarithmic=True) is None
