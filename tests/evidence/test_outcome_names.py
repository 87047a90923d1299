"""Which words name an outcome by themselves."""

import pytest

from clarion.evidence.claim import Comparator, Intervention, Proportion, SampleSize
from clarion.evidence.outcome_names import names_of_others, outcome_name
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading


@pytest.mark.parametrize(
    "words", ["Complete relief", "mortality", "hiccup score", "died", "were cured", "slept well", "HbA1c levels"]
)
def test_names_are_kept(words):
    assert outcome_name(words) == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("and hiccup scores", "hiccup scores"),
        ("the hazard rate in this group", "hazard rate"),
        ("overall, mortality", "overall, mortality"),
        ("mortality, ", "mortality"),
    ],
)
def test_what_leads_in_and_trails_goes(words, name):
    assert outcome_name(words) == name


@pytest.mark.parametrize(
    "words",
    [
        *("", "months", "contrast", "all", "adults", "the intervention group", "small", "end point"),
        *("not differ between groups", "was obtained most often", "soup and salt were similar", "levels did not"),
        *(
            "people treated with broth",
            "survey measuring joy",
            "reflected by a",
            "differences of",
            "yrs after broth",
            "GDT patients developed hiccups",
            "while napping",
            "significant",
            "significant difference in",
            "change in the",
        ),
    ],
)
def test_what_names_nothing_is_left_out(words):
    assert outcome_name(words) == ""


@pytest.mark.parametrize("text", ["She received soup.", "tea vs. soup", "the soup group", "soup 50 mg twice"])
def test_what_is_given_in_the_text_is_no_outcome(text):
    assert outcome_name("Soup", text=text) == ""
    assert outcome_name("soup", text="She liked soup.") == "soup"


def test_treatments_and_groups_are_no_outcomes():
    text = "Broth or water"
    share = Proportion(span=Span(0, 5), group="hot soup")
    claims = (
        Intervention(span=Span(0, 5)),
        Comparator(span=Span(9, 14)),
        SampleSize(span=Span(0, 5), value=9, role="arm", arm="Tea"),
        share,
    )
    others = names_of_others(Reading(text=text, claims=claims))
    assert others == {"broth", "water", "tea", "hot soup"}
    assert [outcome_name(one, others=others) for one in ("Broth", "Hot soup", "sleep")] == ["", "", "sleep"]
