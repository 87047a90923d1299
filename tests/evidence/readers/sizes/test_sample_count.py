import pytest

from clarion.evidence.readers.sizes.sample_count import arm_after, around, is_planned, told_of
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def first(**told):
    passage = abstract(**told)
    return lowered(passage.text), statements(passage)[0], passage.numbers[0]


def test_a_background_that_tells_of_this_study_counts_as_its_aim():
    small, one, _ = first(background="In this trial we gave tea to 30 women.")
    assert told_of(small, one) == "OBJECTIVE"
    small, one, _ = first(background="Some 30 women drink tea.")
    assert told_of(small, one) == "BACKGROUND"


def test_what_is_still_to_be_is_planned():
    small, one, number = first(methods="We will recruit 30 women.")
    assert is_planned(small, one, number, number.span.end)
    small, one, number = first(methods="We recruited 30 women.")
    assert not is_planned(small, one, number, number.span.end)


def test_the_words_around_a_number_are_those_of_its_sentence():
    _, one, number = first(methods="We recruited 30 women.")
    assert around(one, number) == (one.start, one.end)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (" women in the tea group slept", "tea group"),
        (" women as the control group", "control group"),
        (" women slept", ""),
        (" women in each group", "group"),
    ],
)
def test_the_name_of_an_arm_is_read_after_a_number(words, name):
    assert arm_after(words, 0, len(words)) == name
