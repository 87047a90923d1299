import pytest

from clarion.evidence.readers.sizes.participants import NOUN_PHRASE, UNKNOWN_LED, UNKNOWN_NOUN


@pytest.mark.parametrize(
    ("text", "group", "noun"),
    [
        (" patients", "people", "patients"),
        (" healthy (non-smoking) male volunteers", "people", "volunteers"),
        ("-two women", "people", "women"),
        (" wild goldfish", "animals", "goldfish"),
        (" extracted teeth", "parts", "teeth"),
        (" beer halls", "clusters", "beer halls"),
        (" first year medical students", "people", "students"),
        (" drug-naïve boys", "people", "boys"),
        (" young (mean age = 21.7), healthy volunteers", "people", "volunteers"),
        (" mothers/infant-pairs", "people", "mothers"),
    ],
)
def test_nouns_are_found_with_the_words_before(text, group, noun):
    found = NOUN_PHRASE.match(text)
    assert found is not None
    assert found[group] == noun


@pytest.mark.parametrize(
    "text",
    [
        " weeks in patients",
        " of the patients",
        " mg to patients",
        " patients' voices",
        " mice-like",
        " ballrooms, 30 patients",
    ],
)
def test_what_counts_something_else_is_passed_over(text):
    assert NOUN_PHRASE.match(text) is None


def test_an_unknown_noun_needs_a_verb_of_taking_in():
    assert UNKNOWN_NOUN.match(" old goldsmiths were randomly assigned to tea")["noun"] == "goldsmiths"
    assert UNKNOWN_NOUN.match(" goldsmiths were randomised")
    assert UNKNOWN_NOUN.match(" goldsmiths were glad") is None
    assert UNKNOWN_NOUN.match(" weeks were assigned") is None
    assert UNKNOWN_NOUN.match(" goldsmiths took part")
    assert UNKNOWN_NOUN.match(" questionnaires were included") is None


def test_an_unknown_noun_is_found_after_words_that_lead_to_it():
    assert UNKNOWN_LED.match(" old goldsmiths from the town")["noun"] == "goldsmiths"
    assert UNKNOWN_LED.match(" messages were sent") is None


@pytest.mark.parametrize(
    "told",
    [
        "40 stage ii to iii cancer survivors",
        "40 (80% women, mean age 53) consecutive patients",
        "40 untreated or badly treated (mean hba1c 8.1%) patients",
        "40 adult male (27 years)",
    ],
)
def test_brackets_and_stages_stand_before_the_noun(told):
    assert NOUN_PHRASE.match(told, 2) is not None


def test_events_are_no_people():
    assert NOUN_PHRASE.match("18 cases of mild cough", 2) is None


@pytest.mark.parametrize("told", ["40 plwh participated", "22 st were randomly assigned", "40 bakers were recruited"])
def test_a_verb_tells_that_a_short_name_is_of_people(told):
    assert UNKNOWN_NOUN.match(told, 2) is not None
