"""The sentences of a passage as readers walk through them; a title is one sentence of unknown role."""

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


def statements(passage: Passage) -> list[Statement]:
    """The sentences of ``passage`` in order; the whole text as one where it has none."""
    if not passage.sentences:
        return [Statement(0, len(passage.text), None, -1)]
    return [Statement(one.span.start, one.span.end, one.role, index) for index, one in enumerate(passage.sentences)]


def lowered(text: str) -> str:
    """``text`` in small letters and with plain hyphens, as long as it was: offsets hold in both."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return small if small.isascii() else small.translate(_HYPHENS)


_HYPHENS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\u00ad", "-") | {"\u00a0": " ", "\u2009": " ", "\u202f": " ", "’": "'"}
)
