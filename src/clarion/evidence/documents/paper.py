"""A paper as a run of paragraphs: its abstract, and each paragraph with numbers, up to the references."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from clarion.evidence.documents.document import Excerpt

SHORT = 6_000
"""Characters up to which a text without a heading for its abstract is read as one: abstracts have 5,000 at most."""

_LONGEST_ABSTRACT = 6_000

_ABSTRACT = re.compile(
    r"^(?:structured\s+|the\s+)?(?:abstract|summary|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t)\b\s*[:.—–-]?\s*", re.I
)
_AFTER = re.compile(
    r"^(?:\d+\.?\s*|[IVX]+\.\s*)?(?:introduction|key\s?words|index terms|abbreviations|other related docs|"
    r"©|copyright|correspondence|author summary|references)\b",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"^(?:\d+\.?\s*)?(?:references|bibliography|literature cited|works cited|references and notes)\s*:?$", re.IGNORECASE
)
_NUMBER = re.compile(r"\d")
_NUMBERED_HEADING = re.compile(r"^\d+(?:\.\d+)*\.?\s+\S")


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph of a paper."""

    text: str
    page: int | None = None
    heading: bool = False


def excerpts_of(paragraphs: Sequence[Paragraph], *, title: str, whole: str) -> list[Excerpt]:
    """The excerpts of a paper: the abstract where one is found, then each later paragraph that has numbers.

    A short text without a heading ``Abstract`` is one excerpt.

    Args:
        paragraphs: in order, headings among them.
        title: of the paper; empty where it is not known.
        whole: the text of all paragraphs, for a text that is read as one.
    """
    found = _abstract(paragraphs)
    if found is None:
        if len(whole) <= SHORT:
            return [Excerpt(text=whole, title=title, page=paragraphs[0].page if paragraphs else None)]
        return list(_numbered(paragraphs, 0))
    first, last, text = found
    abstract = Excerpt(text=text, title=title, part="abstract", page=paragraphs[first].page)
    return [abstract, *_numbered(paragraphs, last)]


def abstract_at(paragraphs: Sequence[Paragraph]) -> int | None:
    """Which paragraph the abstract begins with; None where there is none."""
    found = _abstract(paragraphs)
    return found[0] if found is not None else None


def _abstract(paragraphs: Sequence[Paragraph]) -> tuple[int, int, str] | None:
    """The first paragraph of the abstract, the first one after it, and its text."""
    for first, one in enumerate(paragraphs):
        heading = _ABSTRACT.match(one.text)
        if heading is None or (heading.end() < len(one.text) and not _runs_on(one.text, heading.end())):
            continue
        kept, last = [one.text[heading.end() :]], first + 1
        while last < len(paragraphs) and not _AFTER.match(paragraphs[last].text):
            if sum(map(len, kept)) + len(paragraphs[last].text) > _LONGEST_ABSTRACT:
                break
            kept.append(paragraphs[last].text)
            last += 1
        text = "\n".join(filter(None, kept))
        if len(text) > 100:
            return first, last, text
    return None


def _runs_on(text: str, end: int) -> bool:
    """Whether the abstract begins in the paragraph of its heading: ``Abstract: …``, ``ABSTRACT We …``."""
    return text[:end].rstrip()[-1] in ":.—–-" or text[:end].strip().isupper() or text[end : end + 1].isupper()


def _numbered(paragraphs: Sequence[Paragraph], start: int) -> Iterator[Excerpt]:
    """The paragraphs with numbers from ``start`` on, to the list of references; each by its number in the paper."""
    for number, one in enumerate(paragraphs[start:], start + 1):
        if _REFERENCES.match(one.text):
            return
        if not one.heading and _NUMBER.search(one.text) and len(one.text) > 40 and not _only_heading(one.text):
            yield Excerpt(text=one.text, part=f"paragraph {number}", page=one.page)


def _only_heading(text: str) -> bool:
    """Whether a short line is a numbered heading: ``2.1 Participants``."""
    return len(text) < 100 and text[-1:] not in ".;" and _NUMBERED_HEADING.match(text) is not None
