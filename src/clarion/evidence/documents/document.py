"""What reading a file yields: excerpts to be checked one by one, or the reason why it can't be read."""

import msgspec

from clarion.evidence.reading import Part


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """A text that is read by itself: an abstract, a paragraph of a paper, a whole short text."""

    text: str
    title: str = ""
    parts: tuple[Part, ...] = ()
    language: str = "en"
    part: str = ""
    """Which part of its file it is: ``abstract``, ``paragraph 3``, ``pmid:1``; empty where it is all of it."""
    page: int | None = None
    """The page on which it begins, from 1, where its file has pages."""


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """A file, or a record in it, that can't be read."""

    file: str
    reason: str
    """What is wrong and what to do."""


class UnreadableError(Exception):
    """A file can't be read; the message says why and what to do."""
