"""A number of a sentence with the text around it."""

from clarion.evidence.readers.averages import averages
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.numbers_in_sentences import placed, rows
from clarion.evidence.readers.shares.percentages import percentages
from tests.evidence.readers.passages import passage_of


def test_the_text_around_a_number_has_no_brackets_but_its_own() -> None:
    text = "Calm (no sighs) was common (in 30% of women) there."
    (number,) = placed(text, 0, percentages(passage_of(text)))
    assert number.bracketed
    assert (number.left, number.inner, number.after) == ("Calm was common ", "in ", " there.")


def test_numbers_that_one_verb_holds_are_a_row() -> None:
    text = "Calm was seen in 30% with tea and 40% with milk, and sleep was seen in 10% of them."
    found = rows(placed(text, 0, percentages(passage_of(text))))
    assert [len(row) for row in found] == [2, 1]


def test_a_second_bracket_in_a_clause_is_later() -> None:
    text = "Singers slept (30% of them) with loud snores (10% of them)."
    assert [one.later for one in placed(text, 0, percentages(passage_of(text)))] == [False, True]


def test_the_sides_of_a_change_know_it() -> None:
    text = "The score fell from 16.1 (SD 2.0) to 6.2 (SD 1.5) points."
    passage = passage_of(text)
    claims = sorted([*changes(passage), *averages(passage)], key=lambda one: (one.span.start, -one.span.end))
    change, *sides = placed(text, 0, claims)
    assert sides
    assert all(one.side_of is change for one in sides)
