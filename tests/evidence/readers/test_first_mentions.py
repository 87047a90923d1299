"""Where a text first names what it names again later."""

import pytest

from clarion.evidence.printed import Span
from clarion.evidence.readers.first_mentions import first_mention


def first(text: str, words: str) -> str:
    start = text.rindex(words)
    return first_mention(text, text.lower(), Span(start, start + len(words))).of(text)


@pytest.mark.parametrize(
    ("text", "words", "full"),
    [
        ("Gentle tea bathing (GTB) is old. We studied GTB.", "GTB", "Gentle tea bathing (GTB)"),
        ("The gentle tea bath type II (GTB II bath) is old. We studied GTB II bath.", "GTB II bath",
         "gentle tea bath type II (GTB II bath)"),
        ("It goes to them by trained bathers (tCB). We studied tCB.", "tCB", "tCB"),
        ("We studied GTB.", "GTB", "GTB"),
        ("We studied GTB, later (GTB).", "GTB", "GTB"),
    ],
)  # fmt: skip
def test_an_abbreviation_leads_to_the_words_that_it_stands_for(text: str, words: str, full: str) -> None:
    assert first(text, words) == full


def test_the_same_words_are_taken_where_they_stand_first() -> None:
    text = "Green tea is old. Green teapots are not. We studied green tea."
    start = text.rindex("green tea")
    assert first_mention(text, text.lower(), Span(start, start + 9)) == Span(0, 9)
