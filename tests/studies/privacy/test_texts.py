"""Sentences that may be published."""

import pytest

from clarion.studies.privacy.texts import PlainTexts
from tests.studies.small_trial import trial


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Zeros are left out. 3 of 12 differences are zero.", "Zeros are left out."),
        ("Urine protein is missing for 2 at month3 of 9 participants; only what was observed is used.", ""),
        ("Urine protein at month3 is in mg/24 h.", "Urine protein at month3 is in mg/24 h."),
        ("No ties", "No ties"),
        ("1 stayed missing and was left out.", ""),
        ("", ""),
    ],
)
def test_what_gives_a_number_is_left_out_sentence_by_sentence(text, kept):
    assert PlainTexts(trial()).without_numbers(text) == kept


def test_a_number_within_a_longer_one_is_not_a_label():
    assert PlainTexts(trial()).without_numbers("Seen at month31.") == ""


def test_texts_of_which_nothing_is_left_are_gone_and_others_stand_once():
    assert PlainTexts(trial()).all_without_numbers(["No ties.", "3 ties.", "No ties."]) == ("No ties.",)
