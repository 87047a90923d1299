"""Values in plain English."""

import pytest

from clarion.evidence.plain_words.en import English
from clarion.evidence.plain_words.saying import About, Crowd, Figure, Group, Length, Rate, Share, When

ENGLISH = English()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Crowd(9, "people"), "nine people"),
        (Crowd(1, "women"), "one woman"),
        (Crowd(1204, "children"), "1,204 children"),
        (Crowd(14, "other", "practices"), "14 practices"),
    ],
)
def test_crowds(value, words):
    assert ENGLISH.crowd(value) == words


def test_shares_of_none_and_all_are_words():
    assert ENGLISH.share(Share(0, 9, "people")) == "none of the 9 people"
    assert ENGLISH.share(Share(9, 9, "people")) == "all 9 people"
    assert ENGLISH.share(Share(3, 9, "other")) == "3 of 9"


def test_what_follows_begins_with_its_own_blank_or_is_empty():
    assert (ENGLISH.about(About(1, 2, False)), ENGLISH.about(About(0, 0, True))) == (", about half", "")
    assert (ENGLISH.when(When(1, "month")), ENGLISH.when(When(words="visit two")), ENGLISH.when(When())) == (
        " after 1 month",
        " (time: visit two)",
        "",
    )
    assert (ENGLISH.group(Group("placebo")), ENGLISH.group(Group("the control arm")), ENGLISH.group(Group())) == (
        " in the placebo group",
        " in the control arm",
        "",
    )


def test_numbers_keep_their_units():
    assert ENGLISH.figure(Figure("0.5", "mg")) == "0.5 mg"
    assert (ENGLISH.length(Length("1", "year")), ENGLISH.length(Length("1.5", "year"))) == ("1 year", "1.5 years")
    assert ENGLISH.rate(Rate(1, 1000, True)) == "fewer than 1 of 1,000"
