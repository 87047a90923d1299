"""Abstracts for tests, of invented sentences that each have a role."""

from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.reading import Role, Sentence


def abstract(**told: str) -> Passage:
    """A passage of sentences by role: ``abstract(methods="Ten men took part.", results="None fell ill.")``."""
    roles: dict[str, Role] = {
        "background": "BACKGROUND",
        "objective": "OBJECTIVE",
        "methods": "METHODS",
        "results": "RESULTS",
        "conclusions": "CONCLUSIONS",
    }
    text, found = "", []
    for name, sentence in told.items():
        start = len(text)
        text += sentence + " "
        found.append(Sentence(span=Span(start, start + len(sentence)), role=roles[name], confidence=0.9))
    return Passage(text, found, printed_numbers(text))


def title(text: str) -> Passage:
    """A title: one stretch without sentences."""
    return Passage(text, (), printed_numbers(text))
