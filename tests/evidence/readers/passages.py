"""Passages for tests, from sentences that we made up."""

from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.reading import Role, Sentence
from clarion.text.sentences import sentences


def passage_of(text: str, role: Role = "RESULTS") -> Passage:
    """``text`` as readers get it, all of its sentences in one role."""
    found = [Sentence(span=Span(*place), role=role, confidence=1.0) for place in sentences(text)]
    return Passage(text, found, printed_numbers(text))


def value(number: Printed | None) -> float | None:
    """The value of a printed number, None where there is none."""
    return None if number is None else number.value
