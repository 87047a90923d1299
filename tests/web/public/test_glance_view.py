import pytest
from django.utils import translation

from clarion.evidence.claim import Condition
from clarion.evidence.glance import DesignFact, DoseFact, Fact, Glance, LengthFact, Participants
from clarion.evidence.main_result import HarmShown
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source
from clarion.web.public.claims import Words
from clarion.web.public.glance_view import LONGEST, fact_lines

TEXT = "Words of a text."
WORDS = Words(
    Reading(text=TEXT, claims=(Condition(span=Span(0, 5), in_title=True), Condition(span=Span(0, 5)))),
    Source(title="Title", text=TEXT, parts=(), language="en", abstract=0),
)
GLANCE = Glance(
    design=DesignFact(words="single-arm", features=("prospective", "unheard-of"), claims=(0, 1)),
    phase=Fact(words="1/2a", claims=(0,)),
    blinding=(Fact(words="double", claims=(1,)),),
    condition=Fact(words="lupus", claims=(1,)),
    enrolled=Participants(n=1204, unit="patients", claims=(1,)),
    analysed=Participants(n=1100, unit="kidneys", claims=(1,), checked="cannot hold"),
    arms=(Participants(n=600, unit="patients", arm="cells", claims=(1,)),),
    interventions=(Fact(words="an infusion", claims=(1,)),),
    doses=(DoseFact(words="5 mg/kg", of="prednisolone", route="oral", times="twice daily", claims=(1,)),),
    follow_up=(LengthFact(words="1 year", value=1, unit="year", claims=(1,)),),
    results=(HarmShown(value="none", words="no harm", claims=(1,)),),
)


def lines(glance=GLANCE, language="en"):
    with translation.override(language):
        return {one.label: one.items for one in fact_lines(glance, WORDS, language)}


def test_the_facts_stand_in_the_order_in_which_one_asks():
    assert list(lines()) == ["Design", "Who", "What was done", "How long", "Harms"]
    assert lines(Glance()) == {}


def test_names_are_the_page_s_and_words_the_text_s():
    design, phase, masking = lines()["Design"]
    assert (design.text, design.note, design.own) == ("Single-arm trial", "prospective, unheard of", False)
    assert phase.text == "Phase I/IIa"
    assert masking.text == "neither participants nor staff knew the treatment"
    (done, dose) = lines()["What was done"]
    assert (done.text, done.own) == ("an infusion", True)
    assert dose.text == "5 mg/kg prednisolone, oral, twice daily"


def test_who_says_how_many_of_what_with_the_arms():
    enrolled, analysed, arm, condition = lines()["Who"]
    assert (enrolled.lead, enrolled.text, enrolled.own) == ("1,204", "patients", False)
    assert (analysed.lead, analysed.text, analysed.own, analysed.note) == ("1,100", "kidneys", True, "analysed")
    assert (arm.lead, arm.text, arm.own) == ("600", "cells", True)
    assert condition.text == "lupus"
    assert [one.failing for one in (enrolled, analysed, arm)] == [False, True, False]


def test_planned_participants_are_called_planned():
    glance = Glance(enrolled=Participants(n=20, planned=True, claims=(1,)))
    ((one,),) = lines(glance).values()
    assert (one.lead, one.text, one.note) == ("20", "participants", "planned")


def test_every_fact_leads_to_the_abstract_rather_than_the_title():
    found = lines()
    assert found["Design"][0].address == "#claim-1"
    assert found["Design"][1].address == "#title"


@pytest.mark.parametrize(
    ("value", "unit", "said"), [(1, "year", "1 year"), (12, "month", "12 months"), (1.5, "week", "1.5 weeks")]
)
def test_a_length_of_time_is_said_in_words(value, unit, said):
    glance = Glance(follow_up=(LengthFact(words="", value=value, unit=unit, claims=(1,)),))
    assert lines(glance)["How long"][0].text == said


def test_numbers_are_persian_on_a_persian_page():
    who = next(one for items in lines(language="fa").values() for one in items if one.lead)
    assert who.lead == "۱٬۲۰۴"


def test_long_words_are_cut_between_words():
    glance = Glance(population=Fact(words="adults " * 60, claims=(1,)))
    ((one,),) = lines(glance).values()
    assert len(one.text) <= LONGEST + 2
    assert one.text.endswith("adults …")
