"""One spelling: what a reader types is found however the record writes it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.text.normalise import fold, half_space_words


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_forms_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folded_text_can_be_written_and_has_single_spaces(text):
    folded = fold(text)
    folded.encode("utf-8")
    assert folded == " ".join(folded.split())


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_only_loses_case_and_extra_space(text):
    assert fold(text) == " ".join(text.lower().split())


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Sjögren", "sjogren"),
        ("Øster Ærø", "oster aero"),
        ("İstanbul", "istanbul"),
        ("Ångström", "angstrom"),
        ("eﬃcacy", "efficacy"),
        ("2 × 10⁶", "2 × 106"),
        ("Ｆｕｌｌ", "full"),
        ("COVID‑19 – a review", "covid-19 - a review"),
        ("Crohn’s “disease”", 'crohn\'s "disease"'),
        ("soft\u00adhyphen", "softhyphen"),
        ("Στρες ΑΓΧΟΣ", "στρεσ αγχοσ"),
    ],
)
def test_european_spellings(written, typed):
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("پزشكي", "پزشکی"),
        ("كتاب", "کتاب"),
        ("مُحَمَّد", "محمد"),
        ("مشـــهد", "مشهد"),
        ("۱۳۹۵", "1395"),
        ("١٢٣", "123"),
        ("می‌خواهم", "می خواهم"),
        ("دانشگاه، مشهد؟", "دانشگاه, مشهد?"),
    ],
)
def test_persian_and_arabic_spellings(written, typed):
    assert fold(written) == fold(typed)


def test_other_scripts_keep_what_distinguishes_their_words():
    assert fold("が") != fold("か")
    assert fold("한국") == "한국"
    assert fold("कि") != fold("क")


def test_half_space_words_are_given_joined_and_folded():
    assert half_space_words("كتاب‌هاي تازه می‌شود") == ["کتابهای", "میشود"]
    assert half_space_words("no such words") == []
