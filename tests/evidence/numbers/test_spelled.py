"""Numbers in words."""

import pytest

from clarion.evidence.numbers import printed_numbers
from clarion.evidence.numbers.spelled import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nine", 9),
        ("forty-three", 43),
        ("one hundred and eighty six", 186),
        ("Two thousand and twelve", 2012),
        ("three hundred", 300),
        ("twelve thousand three hundred and one", 12301),
        ("two three", None),
        ("twenty thirty", None),
        ("twenty twelve", None),
    ],
)
def test_words_spell_one_number_or_none(words: str, value: int | None) -> None:
    assert value_of(words) == value


def test_two_numbers_with_and_between_them_are_two() -> None:
    assert [number.value for number in printed_numbers("between two and three visits")] == [2, 3]


@pytest.mark.parametrize(
    "text", ["one patient died", "one of the nine", "one (4%) withdrew", "one month later", "one of five"]
)
def test_one_is_a_number_where_it_counts(text: str) -> None:
    first = printed_numbers(text)[0]
    assert (first.value, first.in_words) == (1, True)


@pytest.mark.parametrize("text", ["no one knew", "more than one reason", "one should note", "each one patient-like"])
def test_one_is_no_number_where_it_does_not(text: str) -> None:
    assert printed_numbers(text) == ()
