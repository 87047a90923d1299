"""By what studies are narrowed down."""

import pytest

from clarion.evidence.claim import Design, Phase, SampleSize
from clarion.evidence.facets import Facets, facets, participants
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading


def read(*claims):
    return Reading(text="", claims=claims)


def size(value, role="enrolled", **more):
    return SampleSize(span=Span(value, value + 1), value=value, role=role, **more)


def test_the_first_design_and_the_first_phase_are_the_study_s():
    claims = (
        Design(span=Span(0, 1), value="cohort"),
        Design(span=Span(2, 3), value="review"),
        Phase(span=Span(4, 5), value="2a"),
    )
    assert facets(read(*claims, size(40))) == Facets(design="cohort", phase="2a", participants=40)


def test_nothing_is_said_of_what_the_text_does_not_say():
    assert facets(read()) == Facets()
    assert Facets().size == ""


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([size(40), size(36, "analysed")], 40),
        ([size(36, "analysed"), size(18, "arm")], 36),
        ([size(20, "arm", arm="tea"), size(21, "arm", arm="milk")], 41),
        ([size(20, "arm")], None),
        ([size(200, planned=True)], None),
        ([], None),
    ],
)
def test_participants_are_those_enrolled_else_analysed_else_the_arms_together(sizes, expected):
    assert participants(read(*sizes)) == expected


@pytest.mark.parametrize(
    ("number", "band"),
    [
        (1, "1-9"),
        (9, "1-9"),
        (10, "10-29"),
        (29, "10-29"),
        (30, "30-99"),
        (999, "300-999"),
        (1000, "1000-"),
        (10**7, "1000-"),
    ],
)
def test_each_number_of_participants_is_in_one_band(number, band):
    assert Facets(participants=number).size == band
