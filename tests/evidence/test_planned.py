"""A study file's plan as claims are held against it."""

import pytest

from clarion.evidence.planned import plan_of
from clarion.studies.document import PlanItem


def item(name, planned, source="A registry"):
    return PlanItem(item=name, planned=planned, done="", source=source)


def test_participants_follow_up_and_outcome_are_taken_from_their_lines():
    plan = plan_of([
        item("Participants", "20, of whom 10 controls"),
        item("Design", "Controlled"),
        item("Follow-up", "18 months"),
        item("Primary outcome", "Sleep at night"),
    ])  # fmt: skip
    assert (plan.n, plan.primary_outcome, plan.source) == (20, "Sleep at night", "A registry")
    assert plan.follow_up == pytest.approx(18 * 30.44)


@pytest.mark.parametrize("items", [[], [item("Design", "Controlled")], [item("Participants", "as many as possible")]])
def test_a_plan_that_says_nothing_of_these_is_none(items):
    assert plan_of(items) is None


def test_a_length_without_a_unit_of_time_is_not_taken():
    assert plan_of([item("Follow-up", "6 visits")]) is None


def test_the_first_line_of_a_kind_counts():
    assert plan_of([item("Participants", "20"), item("Participants", "40")]).n == 20
