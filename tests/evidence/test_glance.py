"""A study in ten seconds: design, people, treatment, length, registration."""

import msgspec
import pytest

from clarion.evidence import check
from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import Comparator, Design, SampleSize
from clarion.evidence.glance import amount, glance
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading
from tests.evidence.hand_read import broth


@pytest.fixture(scope="module")
def shown():
    reading = broth()
    return glance(reading, check(reading))


def sized(*claims: SampleSize) -> Reading:
    return Reading(text="Eleven people.", claims=claims)


def size(value: int, role: str = "enrolled", arm: str = "", planned: bool = False) -> SampleSize:
    return SampleSize(span=Span(0, 6), value=value, role=role, arm=arm, planned=planned)


def test_design_phase_and_people(shown):
    assert (shown.design.words, shown.phase.words) == ("single-arm", "1")
    assert (shown.enrolled.n, shown.enrolled.unit, shown.enrolled.checked) == (9, "patients", "holds")
    assert shown.condition.words == "treatment-resistant hiccups (TH)"


def test_what_was_done_and_for_how_long(shown):
    assert [one.words for one in shown.interventions] == ["warm broth powder"]
    assert [(one.words, one.of) for one in shown.doses] == [("50 mg", "warm broth powder")]
    assert [(one.words, one.value, one.unit) for one in shown.follow_up] == [("12 months", 12, "month")]
    assert [one.words for one in shown.registrations] == ["NCT00000000"]


def test_each_part_leads_to_its_claims(shown):
    claims = broth().claims
    assert isinstance(claims[shown.design.claims[0]], Design)
    assert claims[shown.enrolled.claims[0]].value == 9


def test_a_text_without_claims_has_an_empty_glance():
    assert msgspec.json.encode(glance(Reading(text="Nothing is claimed."), ())) == b"{}"


def test_features_of_one_design_come_from_everywhere_it_is_named():
    design = Design(span=Span(0, 6), value="randomised", features=("placebo-controlled",))
    again = Design(span=Span(7, 13), value="randomised", features=("pilot", "placebo-controlled"))
    other = Design(span=Span(0, 6), value="cohort", features=("prospective",))
    found = glance(Reading(text="Eleven people.", claims=(design, other, again)), ()).design
    assert (found.words, found.features, found.claims) == ("randomised", ("placebo-controlled", "pilot"), (0, 2))


def test_those_enrolled_are_the_largest_number_and_those_analysed_are_shown_where_they_differ():
    found = glance(sized(size(90), size(100), size(95, "analysed")), ())
    assert (found.enrolled.n, found.enrolled.claims, found.analysed.n) == (100, (1,), 95)
    assert glance(sized(size(90), size(90, "analysed")), ()).analysed is None
    assert glance(sized(size(90, "analysed")), ()).analysed.n == 90


def test_a_planned_number_counts_only_where_there_is_no_other():
    assert glance(sized(size(200, planned=True), size(90)), ()).enrolled.n == 90
    found = glance(sized(size(200, planned=True)), ()).enrolled
    assert (found.n, found.planned) == (200, True)


def test_an_arm_that_is_named_twice_is_one_arm():
    arms = (size(45, "arm", "broth"), size(45, "arm", "Broth"), size(45, "arm", "water"), size(45, "arm"))
    assert [one.arm for one in glance(sized(*arms), ()).arms] == ["broth", "water", ""]


def test_what_fails_is_shown_with_its_mark():
    said = Statement("Invented.")
    failing = Check(kind="parts", verdict="cannot hold", claims=(0,), says=said, arithmetic=said)
    assert glance(sized(size(90)), (failing,)).enrolled.checked == "cannot hold"


@pytest.mark.parametrize(
    ("value", "decimals", "unit", "words"),
    [
        (2e6, -6, "cells/kg", "2 × 10⁶ cells/kg"),
        (1.5e8, -7, "cells", "1.5 × 10⁸ cells"),
        (0.5, 1, "mg", "0.5 mg"),
        (100, 0, "", "100"),
    ],
)
def test_powers_of_ten_that_a_text_has_lost_are_shown_again(value, decimals, unit, words):
    assert amount(Printed(value=value, decimals=decimals, unit=unit, span=Span(0, 1))) == words


def test_a_study_of_one_group_is_compared_with_nothing():
    text = "A single-arm trial took in 20 people. All had resisted usual care."
    claims = (
        Design(span=Span(2, 12), value="single-arm"),
        Comparator(span=Span(text.index("usual"), text.index("usual") + 10)),
    )
    assert glance(Reading(text=text, claims=claims), ()).comparators == ()
