"""Which text of a work is read, and where its parts are."""

import hashlib

import msgspec

from clarion.evidence.printed import Span
from clarion.evidence.reading import Part
from clarion.records import Abstract, Work
from clarion.text.markup import plain, with_powers

BETWEEN = "\n"
"""What stands between the sections of an abstract as it is read."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What is read: a title and one abstract, without mark-up."""

    text: str
    title: str = ""
    parts: tuple[Part, ...] = ()
    """Where the authors' headings divide the text."""
    language: str = "en"
    abstract: int = 0
    """Which of the work's abstracts it is."""

    @property
    def digest(self) -> str:
        """Tells whether a text is still the one that a correction was made in."""
        return hashlib.blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def source_of(work: Work) -> Source | None:
    """The text of ``work`` that is read: the authors' own abstract, the English one first; None where there is none."""
    own = [
        (number, one)
        for number, one in enumerate(work.abstracts)
        if one.kind == "author" and any(map(_text, one.sections))
    ]
    if not own:
        return None
    number, abstract = min(own, key=lambda one: one[1].language != "en")
    text, parts = _joined(abstract)
    return Source(title=plain(work.title), text=text, parts=parts, language=abstract.language, abstract=number)


def _text(section: object) -> bool:
    """Whether a section has words."""
    return bool(getattr(section, "text", ""))


def _joined(abstract: Abstract) -> tuple[str, tuple[Part, ...]]:
    """The sections' text one after another, and where each stands."""
    texts = [with_powers(section.text) for section in abstract.sections]
    parts, start = [], 0
    for section, text in zip(abstract.sections, texts, strict=True):
        parts.append(Part(span=Span(start, start + len(text)), label=section.category or section.label))
        start += len(text) + len(BETWEEN)
    return BETWEEN.join(texts), tuple(parts)
