"""The clause that leads to a place in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.readers.clauses import clause_of, finite_verb, without_brackets


def test_brackets_go_and_those_within_a_word_stay() -> None:
    assert without_brackets("calm (no [few] sighs) was seen") == "calm was seen"
    assert without_brackets("25(OH)D was") == "25⟨OH⟩D was"
    assert without_brackets("calm (no sighs") == "calm (no sighs"


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("At week 4, calm was seen in", "At week 4, calm", "was"),
        ("Tea was good; calm occurred in", "calm", "occurred"),
        ("Pain fell from 3 to 2 and calm rose from", "calm", "rose"),
        ("Pain fell with tea, calm was reached by", "calm", "was"),
        ("The dose used in singers was", "The dose used in singers", "was"),
        ("A rise and an increased pulse were", "A rise and an increased pulse", "were"),
        ("Mean scores had improved from", "Mean scores", "improved"),
        ("Singers on tea", "", ""),
        ("A review showed only", "A review", "showed"),
        ("A review showed", "", ""),
        ("Calm was rare and", "", ""),
    ],
)
def test_subject_and_verb_are_of_the_last_clause(text: str, subject: str, verb: str) -> None:
    found = clause_of(text)
    assert (found.subject, found.verb) == (subject, verb)


def test_a_word_after_an_article_is_no_verb() -> None:
    assert finite_verb("an increased pulse") is None
    verb = finite_verb("pulses increased")
    assert verb is not None
    assert verb[0] == "increased"


@given(st.text(alphabet="abc wasd, and;:()[].", max_size=80))
def test_a_clause_is_a_part_of_the_text(text: str) -> None:
    found = clause_of(without_brackets(text))
    assert found.subject in without_brackets(text)
    assert found.whole in without_brackets(text)
