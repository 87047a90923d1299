"""The sentences of a passage as readers walk through them; a title is one sentence of unknown role."""

from functools import lru_cache

import msgspec

from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.reading import Role


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One sentence: where it stands, what it is for, and its place in the reading."""

    start: int
    end: int
    role: Role | None
    """None where it is not known, as in a title."""
    index: int
    """-1 in a title."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@lru_cache(maxsize=2)  # all readers ask for the same passage, one after the other
def statements(passage: Passage) -> tuple[Statement, ...]:
    """The sentences of ``passage`` in order; the whole text as one where it has none."""
    if not passage.sentences:
        return (Statement(0, len(passage.text), None, -1),)
    return tuple(
        Statement(one.span.start, one.span.end, one.role, place) for place, one in enumerate(passage.sentences)
    )


@lru_cache(maxsize=2)
def lowered(text: str) -> str:
    """``text`` in small letters and with plain hyphens, as long as it was: offsets hold in both."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    if small.isascii():
        return small
    for letter, plain in _PLAIN:
        small = small.replace(letter, plain)
    return small


_PLAIN = (
    *((letter, "-") for letter in "\u2010\u2011\u2012\u2013\u2212\u00ad"),
    *((letter, " ") for letter in "\u00a0\u2009\u202f"),
    ("’", "'"),
)
