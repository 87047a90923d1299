"""Words of direction against numbers."""

import pytest

from clarion.evidence.checks.direction import direction
from clarion.evidence.claim import Change, GroupAverage, Result
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, share


@pytest.mark.parametrize(
    ("says", "before", "after", "verdict"),
    [
        ("down", "1800", "1020", "holds"),
        ("up", "1800", "1020", "cannot hold"),
        ("up", "6", "7", "holds"),
        ("down", "6", "7", "cannot hold"),
        ("up", "6", "6", "cannot tell"),
    ],
)
def test_a_change_goes_where_the_words_say(says, before, after, verdict):
    claim = Change(span=NOWHERE, before=number(before), after=number(after), says=says)
    check = only(direction(reading(claim)))
    assert check.verdict == verdict
    assert said(check)


def test_no_change_is_no_claim_of_equal_numbers():
    claims = [Change(span=NOWHERE, before=number("6"), after=number("7"), says=says) for says in ("none", "")]
    assert direction(reading(*claims)) == []


def test_units_that_differ_are_not_compared():
    claim = Change(span=NOWHERE, before=number("1.8", unit="g"), after=number("1020", unit="mg"), says="down")
    assert direction(reading(claim)) == []


def test_two_groups_in_the_other_order_may_be_compared_the_other_way():
    result = Result(span=NOWHERE, numbers=(0, 1), direction="down")
    fits = direction(reading(share("7.94", 30, 378, group="a"), share("48.8", 42, 86, group="b"), result))
    assert only(fits).verdict == "holds"
    turned = direction(reading(share("48.8", 42, 86, group="b"), share("7.94", 30, 378, group="a"), result))
    assert only(turned).verdict == "cannot tell"


def test_numbers_of_different_things_are_not_compared():
    result = Result(span=NOWHERE, numbers=(0, 1), direction="down")
    average = GroupAverage(span=NOWHERE, value=number("7"), group="a")
    other = GroupAverage(span=NOWHERE, value=number("5"), group="b", what="pain")
    assert direction(reading(average, other, result)) == []
    assert direction(reading(average, share("5", group="b"), result)) == []
    assert direction(reading(share("7"), share("5"), result)) == []


def test_a_deficit_that_falls_is_a_smaller_one_and_no_impossibility():
    fall = Change(span=NOWHERE, before=number("-3.65"), after=number("-1.05"), says="down")
    check = only(direction(reading(fall)))
    assert check.verdict == "cannot tell"
    assert "below zero" in str(check.explanations[0])
