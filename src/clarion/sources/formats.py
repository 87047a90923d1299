"""The formats that can be read, and how a file's format is told from its beginning."""

import re
from collections.abc import Callable, Iterator, Sequence

from clarion.records import Deletion, RawRecord, Record, Rejection
from clarion.sources import pubmed
from clarion.sources.compression import Blocks, DamagedError
from clarion.sources.inputs import Input, SourceError, find, opened, peek, refused

_HEAD = 1 << 16
"""Bytes looked at to tell a format."""

_WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


class Format:
    """One format: how to know it, cut it and read it."""

    def __init__(
        self,
        recognises: Callable[[bytes], bool],
        cut: Callable[[Blocks, str], Iterator[RawRecord | Rejection]],
        read: Callable[[RawRecord], tuple[Record | Deletion | Rejection, ...]],
    ) -> None:
        self.recognises = recognises
        self.cut = cut
        self.read = read


FORMATS = {"pubmed": Format(pubmed.recognises, pubmed.cut, pubmed.read)}


def cut(paths: Sequence[str], format: str | None = None) -> Iterator[RawRecord | Rejection]:
    """The records in files, folders, archives and standard input (``-``), one by one as they stand there.

    Args:
        paths: what to read, in this order; folders are gone through in sorted order.
        format: a key of :data:`FORMATS`; told from each file's beginning if not given.

    Returns:
        Raw records for :func:`read`, and a rejection for everything that is not one. Memory stays flat.

    Raises:
        SourceError: at once, if a path does not exist or the format is not known.
    """
    if format is not None and format not in FORMATS:
        raise SourceError(f"{format}: no such format. Known are: {', '.join(FORMATS)}.")
    return _cut_files(find(paths), format)


def _cut_files(files: list[str], name: str | None) -> Iterator[RawRecord | Rejection]:
    for file in files:
        for found in opened(file):
            if isinstance(found, Rejection):
                yield found
            else:
                yield from _cut_input(found, name)


def _cut_input(found: Input, name: str | None) -> Iterator[RawRecord | Rejection]:
    try:
        head, blocks = peek(found.blocks, _HEAD)
    except DamagedError as error:
        yield refused(found.name, str(error))
        return
    known = name or next((key for key, one in FORMATS.items() if one.recognises(head)), None)
    if known is None:
        yield refused(found.name, _fault(head, blocks) or _unknown(head))
        return
    yield from FORMATS[known].cut(blocks, found.name)


def _fault(head: bytes, blocks: Blocks) -> str:
    """What damage ended a file so early that its format cannot be told; ``""`` if none did."""
    if len(head) == _HEAD:
        return ""
    try:
        for _ in blocks:
            pass
    except DamagedError as error:
        return str(error)
    return ""


def _unknown(head: bytes) -> str:
    """Why a file of no known format may have come about, and what to do."""
    if not head.strip():
        return "The file is empty. Download or export it again."
    if _WEB_PAGE.match(head):
        return (
            "This is a web page, not a file of records: probably an error or login page that was saved under the "
            "file's name. Open it in a browser to see what it says, then download the file again."
        )
    known = ", ".join(FORMATS)
    return f"The format of this file is not known. It can be read if it is one of: {known}; name it with --format."


def read(raw: RawRecord) -> tuple[Record | Deletion | Rejection, ...]:
    """What one raw record holds: a work, deletions, or the reason why it cannot be read.

    A function of its argument alone, so that it can run in other processes. Raises nothing for bad input.
    """
    return FORMATS[raw.format].read(raw)
