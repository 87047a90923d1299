"""Reading a text: sentences with their roles, numbers in context, claims."""

from collections.abc import Callable, Sequence

from clarion.evidence.claim import AnyClaim
from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Span
from clarion.evidence.readers.blinding import blinding
from clarion.evidence.readers.design import design
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.phases import phases
from clarion.evidence.readers.registrations import registrations
from clarion.evidence.reading import Part, Reading, Sentence
from clarion.text.sentences import sentences

Reader = Callable[[Passage], Sequence[AnyClaim]]

READERS: tuple[Reader, ...] = (design, phases, blinding, registrations)
"""One for each kind of claim."""


def read(text: str, *, title: str = "", parts: Sequence[Part] = (), language: str = "en") -> Reading:
    """What ``text`` claims. (Provisional until the readers are in place.)"""
    found = [Sentence(span=Span(*one), role="RESULTS", confidence=0.5) for one in sentences(text)]
    passage = Passage(text, found, printed_numbers(text))
    claims = [claim for reader in READERS for claim in reader(passage) if claim.confidence >= 0.5]
    return Reading(text=text, title=title, language=language, sentences=tuple(found), claims=tuple(claims))
