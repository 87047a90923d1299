"""Brackets and times around an expression."""

from clarion.evidence.printed import Span
from clarion.evidence.readers.surroundings import bracket_around, sentence_of, time_near
from tests.evidence.readers.passages import passage_of


def test_the_innermost_brackets_are_found() -> None:
    text = "It fell (by rank test [two-sided], P = 0.02; n = 9) there."
    at = text.index("P =")
    assert text[slice(*bracket_around(text, at, at + 8))] == "by rank test [two-sided], P = 0.02; n = 9"


def test_without_brackets_the_expression_stands_alone() -> None:
    assert bracket_around("It fell, P = 0.02.", 9, 17) == (9, 17)


def test_a_part_of_a_unit_is_no_time() -> None:
    text = "With protein < 0.5 g/24 h it was seen in 33.3% of them."
    at = text.index("33.3%")
    assert time_near(text, at, at + 5, Span(0, len(text))) == ""
    assert time_near("At week 12 it was 5%.", 18, 20, Span(0, 21)) == "week 12"


def test_a_title_has_no_sentence() -> None:
    passage = passage_of("")
    assert sentence_of(passage, 0) == (-1, Span(0, 0))
