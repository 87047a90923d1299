"""What was planned beside what is reported."""

import pytest

from clarion.evidence.checked import Plan
from clarion.evidence.checks.planned import planned
from clarion.evidence.claim import Design, FollowUp, PrimaryOutcome
from clarion.evidence.printed import Span
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, took_part

SOURCE = "NCT00000000"


def test_the_first_study_s_plan_differs_in_three_ways():
    claims = (
        Design(span=NOWHERE, value="single-arm"),
        took_part(9),
        FollowUp(span=NOWHERE, length=number("12"), unit="month"),
    )
    plan = Plan(source="IRCT2016090729747N1", n=20, arms=2, follow_up=18 * 30.44)
    found = planned(reading(*claims), plan)
    assert [one.verdict for one in found] == ["cannot tell"] * 3
    assert str(found[0].says) == "IRCT2016090729747N1 plans 20 participants, the text reports 9."
    assert str(found[2].arithmetic) == "18 was planned and 12 is reported."
    assert all(said(one) for one in found)


def test_what_is_as_planned_holds():
    claims = (
        took_part(20),
        took_part(10, "arm", "a"),
        took_part(10, "arm", "b"),
        FollowUp(span=NOWHERE, length=number("1"), unit="year"),
    )
    found = planned(reading(*claims), Plan(source=SOURCE, n=20, arms=2, follow_up=365))
    assert [one.verdict for one in found] == ["holds"] * 3


def test_a_text_s_own_plan_is_compared():
    check = only(planned(reading(took_part(200, planned=True), took_part(180))))
    assert check.verdict == "cannot tell"
    assert "willing" in str(check.explanations[0])
    assert planned(reading(took_part(200, planned=True))) == []
    assert planned(reading(took_part(200, planned=True, unit="patients"), took_part(3, unit="wards"))) == []
    protocol = Design(span=NOWHERE, value="randomised", features=("protocol",))
    assert planned(reading(protocol, took_part(200, planned=True), took_part(180))) == []


@pytest.mark.parametrize(
    ("wanted", "verdict"), [("Pain at 6 months", "holds"), ("Quality of life at 6 months", "cannot tell")]
)
def test_primary_outcomes_are_compared_by_their_words(wanted, verdict):
    text = "The primary outcome was pain."
    claim = PrimaryOutcome(span=Span(24, 28))
    check = only(planned(reading(claim, text=text), Plan(source=SOURCE, primary_outcome=wanted)))
    assert check.verdict == verdict


def test_without_a_plan_or_a_report_nothing_is_said():
    assert planned(reading(took_part(9))) == []
    assert planned(reading(), Plan(source=SOURCE, n=20, arms=2, follow_up=365, primary_outcome="pain")) == []
    assert planned(reading(took_part(9), took_part(8)), Plan(source=SOURCE, arms=2)) == []
