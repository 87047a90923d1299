"""Words and their stems."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.text.words import STOP_WORDS, says_something, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Double-blind trial.", ["Double", "blind", "trial"]),
        ("IL-6, COVID-19 and SARS-CoV-2", ["IL-6", "COVID-19", "and", "SARS", "CoV-2"]),
        ("COVID‑19 (p53)", ["COVID‑19", "p53"]),
        ("snake_case", ["snake", "case"]),
        ("می‌خواهم", ["می", "خواهم"]),
        ("Sjo\u0308gren", ["Sjögren"]),
        ("", []),
    ],
)
def test_words_as_they_stand(text, expected):
    assert words(text) == expected


@given(st.text())
def test_words_hold_no_space_and_stand_in_the_text_in_order(text):
    place = 0
    whole = unicodedata.normalize("NFC", text)
    for word in words(text):
        assert not any(character.isspace() for character in word)
        place = whole.index(word, place) + len(word)


@pytest.mark.parametrize(("one", "other"), [("studies", "Study"), ("randomised", "RANDOMISED"), ("Müller", "muller")])
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


def test_persian_is_folded_not_stemmed():
    assert stem("پزشكي") == "پزشکی"


@given(st.text(max_size=60))
def test_any_text_has_a_stem(text):
    assert isinstance(stem(text), str)


@pytest.mark.parametrize("word", ["the", "The", "a", "x", "1", "2016", "10-12", "", "q" * 50])
def test_words_that_say_nothing(word):
    assert not says_something(word)


@pytest.mark.parametrize("word", ["lupus", "p53", "IL-6", "کلیه", "心脏"])
def test_words_that_say_something(word):
    assert says_something(word)


def test_stop_words_are_as_folding_leaves_them():
    assert {word.lower() for word in STOP_WORDS} == set(STOP_WORDS)
