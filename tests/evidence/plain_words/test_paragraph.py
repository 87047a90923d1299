"""The whole paragraph: what is in it, what is not, and how it reads."""

import re

import msgspec
import pytest

from clarion.evidence import check
from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import (
    AdverseEvents,
    Blinding,
    Change,
    Comparator,
    Design,
    Estimate,
    GroupAverage,
    Intervention,
    Proportion,
    PValue,
    Result,
    SampleSize,
)
from clarion.evidence.plain_words import paragraph
from clarion.evidence.plain_words.en import English
from clarion.evidence.plain_words.fa import Persian
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading
from tests.evidence.hand_read import Hand, broth
from tests.evidence.plain_words.reading_age import grade

TEXT = (
    "In a double-blind trial, 80 adults were put on broth or on placebo. "
    "Good sleep was seen in 12 of 40 with broth and 20 of 40 with placebo (P = 0.04). "
    "Cough was rarer with broth (RR 0.58, 95% CI 0.41 to 1.22). "
    "Mood was 6.1 with broth and 5.0 with placebo (P = 0.30). "
    "Broth was well tolerated."
)
HAND = Hand(TEXT, ("METHODS", "RESULTS", "RESULTS", "RESULTS", "RESULTS"))
"""Invented."""

SAID = Statement("Invented.")


def trial() -> Reading:
    """A trial of two groups."""

    def share(words: str, group: str) -> Proportion:
        count, _, n = words.split()
        sides = {"count": HAND.number(count, words), "n": HAND.number(n, words)}
        return Proportion(**HAND.at(words), **sides, what="Good sleep", group=group)

    def mean(digits: str, group: str) -> GroupAverage:
        return GroupAverage(**HAND.at(digits), measure="mean", value=HAND.number(digits), what="Mood", group=group)

    return HAND.reading(
        Design(**HAND.at("trial"), value="randomised"),
        Blinding(**HAND.at("double-blind"), value="double"),
        SampleSize(**HAND.at("80"), value=80, role="enrolled", unit="adults"),
        Intervention(**HAND.at("broth")),
        Comparator(**HAND.at("placebo")),
        share("12 of 40", "broth"),
        share("20 of 40", "placebo"),
        PValue(**HAND.at("P = 0.04"), p=HAND.number("0.04")),
        Result(**HAND.at("Good sleep"), name="Good sleep", numbers=(5, 6), p=7),
        Estimate(
            **HAND.at("RR 0.58"),
            measure="RR",
            value=HAND.number("0.58"),
            low=HAND.number("0.41"),
            high=HAND.number("1.22"),
        ),
        Result(**HAND.at("Cough"), name="Cough", numbers=(9,)),
        mean("6.1", "broth"),
        mean("5.0", "placebo"),
        PValue(**HAND.at("P = 0.30"), p=HAND.number("0.30")),
        Result(**HAND.at("Mood"), name="Mood", numbers=(11, 12), p=13),
        AdverseEvents(**HAND.at("well tolerated"), value="none"),
    )


def holding(*claims: int) -> Check:
    return Check(kind="percent", verdict="holds", claims=claims, says=SAID, arithmetic=SAID)


def failing(*claims: int) -> Check:
    return Check(kind="percent", verdict="cannot hold", claims=claims, says=SAID, arithmetic=SAID)


ALL_HOLD = (holding(5, 6, 7, 9, 11, 12, 13),)


def sentences(reading: Reading, checks, language: str = "en") -> list[str]:
    return [one.text for one in paragraph(reading, checks, language=language).sentences]


def test_a_study_of_nine_in_plain_english():
    reading = broth()
    assert sentences(reading, check(reading)) == [
        "Nine people with hiccups that other treatments had not helped took part.",
        "There was only one group, and all got the same treatment.",
        "It was a first step (phase 1). Such a study mostly asks if a treatment is safe.",
        "The treatment was warm broth powder, and the dose was 50 mg.",
        "The people in the study were followed for 12 months.",
        "No serious unwanted effects were reported.",
        "Daily hiccups fell from a typical 1800 to 1020 after 1 month.",
        "A typical value here is the median: half of the people are at or below it.",
        "If nothing had really changed, a difference this large or larger would be rare by chance alone. "
        "It would come up in about 8 of 1,000 such studies.",
        "The study saw complete relief in 3 of 9 people, which is 1 in 3.",
        "This was a small study, so the numbers are uncertain: 3 of 9 could mean anything from 7 to 70 in 100.",
        "The study saw partial relief in 4 of 9 people.",
        "There was no group to compare with, so what changed may have other causes.",
    ]


def test_a_study_of_nine_in_plain_persian():
    reading = broth()
    found = sentences(reading, check(reading), "fa")
    assert found[0] == (
        "۹ نفر مبتلا به \u2068hiccups\u2069 که درمان‌های دیگر کمکشان نکرده بود، در این مطالعه شرکت کردند."
    )
    assert "\u2068Daily hiccups\u2069 پس از ۱ ماه از مقدار معمول ۱۸۰۰ به ۱۰۲۰ کاهش یافت." in found
    assert "\u2068complete relief\u2069 در ۳ نفر از ۹ نفر دیده شد، یعنی ۱ نفر از هر ۳ نفر." in found
    assert ("این مطالعه کوچک بود و عددها نامطمئن‌اند: ۳ از ۹ می‌تواند هر چیزی از ۷ تا ۷۰ در هر ۱۰۰ نفر باشد.") in found
    assert not re.search(r"[0-9]", " ".join(found))


def test_two_groups_in_plain_english():
    assert sentences(trial(), ALL_HOLD) == [
        "80 adults took part.",
        "The people in the study were put into groups by chance.",
        "The people in the study did not know which treatment they got, and neither did those who treated them.",
        "The treatment was broth.",
        "It was compared with a placebo, a dummy treatment.",
        "The study saw good sleep in 12 of 40 adults in the broth group, which is 3 in 10.",
        "With so few, the numbers are uncertain: 12 of 40 could mean anything from 17 to 47 in 100.",
        "The study saw good sleep in 20 of 40 adults in the placebo group, which is half.",
        "If the groups did not really differ, chance alone would not often give a difference this large or larger. "
        "It would come up in about 4 of 100 such studies.",
        "For cough, the risk in one group was 0.58 times that in the other.",
        "The true number may well lie between 0.41 and 1.22, so there may be no difference at all.",
        "Mood was 6.1 on average in the broth group, and 5.0 in the placebo group.",
        "This may be chance: if the groups did not really differ, about 30 of 100 such studies would find as much "
        "or more.",
        "The authors say that people coped well with the treatment.",
    ]


@pytest.mark.parametrize("reading", [broth(), trial()])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_each_sentence_names_its_claims(reading, language):
    made = paragraph(reading, (*check(reading), *ALL_HOLD), language=language)
    assert made.sentences
    for one in made.sentences:
        assert one.claims
        assert all(0 <= place < len(reading.claims) for place in one.claims)


def test_numbers_that_were_not_checked_are_left_out():
    found = " ".join(sentences(trial(), ()))
    assert "12 of 40" in found  # a count and its whole have no arithmetic to fail
    for number in ("0.58", "6.1", "4 of 100"):
        assert number not in found


def test_what_a_check_speaks_against_is_left_out():
    reading = broth()
    checks = (*check(reading), failing(8), failing(11))
    found = " ".join(sentences(reading, checks))
    assert "1800" not in found
    assert "complete relief" not in found
    assert "partial relief" in found
    doubtful = Check(
        kind="percent", verdict="cannot tell", claims=(12, 2), says=SAID, arithmetic=SAID, explanations=(SAID,)
    )
    assert "partial relief" not in " ".join(sentences(reading, (*check(reading), doubtful)))
    assert "Nine people" in " ".join(sentences(reading, (*check(reading), doubtful)))


def test_a_p_value_that_fails_goes_and_its_result_stays():
    reading = broth()
    found = " ".join(sentences(reading, (*check(reading), failing(9))))
    assert "1020" in found
    assert "by chance" not in found


def test_claims_read_without_confidence_are_left_out():
    reading = broth()
    unsure = tuple(msgspec.structs.replace(one, confidence=0.7) for one in reading.claims)
    found = sentences(msgspec.structs.replace(reading, claims=unsure), ())
    assert found == []


def test_nothing_is_said_of_nothing():
    assert paragraph(Reading(text="Nothing."), (), language="en").sentences == ()


def test_a_result_without_a_name_is_not_told():
    reading = broth()
    nameless = tuple(
        msgspec.structs.replace(one, what="") if isinstance(one, Proportion | Change) else one
        for one in reading.claims
        if not isinstance(one, Result)
    )
    found = " ".join(sentences(msgspec.structs.replace(reading, claims=nameless), ALL_HOLD))
    assert "3 of 9" not in found
    assert "1020" not in found


def test_results_that_cannot_be_told_apart_are_not_told():
    reading = broth()
    same = tuple(
        msgspec.structs.replace(one, what="Relief") if isinstance(one, Proportion) else one for one in reading.claims
    )
    found = " ".join(sentences(msgspec.structs.replace(reading, claims=same), check(reading)))
    assert "3 of 9" not in found
    assert "1020" in found


def test_groups_without_a_name_are_not_compared():
    reading = trial()
    nameless = tuple(
        msgspec.structs.replace(one, group="") if isinstance(one, Proportion) and one.group == "broth" else one
        for one in reading.claims
    )
    assert "of 40" not in " ".join(sentences(msgspec.structs.replace(reading, claims=nameless), ALL_HOLD))


def test_what_people_did_is_told_of_people():
    reading = trial()
    claims = tuple(
        msgspec.structs.replace(one, what="slept well") if isinstance(one, Proportion) else one
        for one in reading.claims
    )
    found = sentences(msgspec.structs.replace(reading, claims=claims), ALL_HOLD)
    assert "12 of 40 adults in the broth group slept well, which is 3 in 10." in found


def test_harm_in_general_is_not_denied_where_the_text_tells_of_some():
    text = "no adverse events, some nausea, no serious adverse events"
    claims = tuple(
        AdverseEvents(span=Span(text.index(words), text.index(words) + len(words)), value=value)
        for words, value in (
            ("no adverse events", "none"),
            ("some nausea", "some"),
            ("no serious adverse events", "none"),
        )
    )
    assert sentences(Reading(text=text, claims=claims), ()) == [
        "Some people had unwanted effects.",
        "No serious unwanted effects were reported.",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("no adverse events", "No unwanted effects were reported."),
        ("no serious adverse events", "No serious unwanted effects were reported."),
        ("no treatment-related adverse events", "No unwanted effects were blamed on the treatment."),
        ("no drug-related serious adverse events", "No serious unwanted effects were blamed on the treatment."),
        ("well tolerated", "The authors say that people coped well with the treatment."),
    ],
)
def test_harm_is_told_no_better_than_the_text_tells_it(words, sentence):
    claim = AdverseEvents(span=Span(0, len(words)), value="none")
    assert sentences(Reading(text=words, claims=(claim,)), ()) == [sentence]


def test_animals_are_called_animals():
    text = "12 rats: 3 of 12 slept."
    shared = {"span": Span(0, 2), "sentence": -1}
    claims = (
        Design(**shared, value="animal"),
        SampleSize(**shared, value=12, role="enrolled", unit="rats"),
        Proportion(
            **shared, count=Printed(value=3, span=Span(9, 10)), n=Printed(value=12, span=Span(14, 16)), what="sleep"
        ),
    )
    found = sentences(Reading(text=text, claims=claims), ())
    assert found[:2] == ["Twelve animals took part.", "The study was done in animals, not in people."]
    assert "The study saw sleep in 3 of 12 animals, which is 1 in 4." in found


def test_english_without_medical_names_reads_at_the_age_wanted():
    made = [
        one
        for reading in (broth(), trial())
        for one in paragraph(reading, (*check(reading), *ALL_HOLD), language="en").sentences
    ]
    plain = [one.text for one in made if not one.names]
    assert len(plain) > 8
    assert grade(" ".join(plain)) <= 9
    fixed = [text for text in English.templates.values() if "{" not in text]
    assert grade(" ".join(fixed)) <= 9
    assert [text for text in fixed if grade(text) > 12] == []


def test_both_languages_say_the_same_with_the_same_values():
    def fields(text: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", text))

    assert English.templates.keys() == Persian.templates.keys()
    differing = [key for key, text in English.templates.items() if fields(text) != fields(Persian.templates[key])]
    assert differing == []
