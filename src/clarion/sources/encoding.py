"""What encoding an XML file is in, and its content as UTF-8."""

import codecs
import re
from collections.abc import Callable

from clarion.sources.compression import Blocks, DamagedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")

UNDECODABLE = "\uffff"
"""Stands for bytes that mean nothing in the file's encoding; XML allows it nowhere, so that its record is rejected."""

codecs.register_error("clarion-undecodable", lambda error: (UNDECODABLE, getattr(error, "end", 0)))


def detect(head: bytes) -> tuple[str, int]:
    """The encoding of an XML file and the length of its byte order mark, from its first bytes.

    By the mark, then the zeros of UTF-16 and UTF-32, then the XML declaration; UTF-8 where nothing says otherwise
    (XML 1.0, appendix F). A file that can be read as ASCII is never UTF-16, whatever it declares.

    Raises:
        LookupError: if the file declares an encoding that is not known; the message names it.
    """
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding, len(mark)
    for start, encoding in ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be")):
        if head.startswith(start):
            return encoding, 0
    for start, encoding in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if head.startswith(start):
            return encoding, 0
    declared = _DECLARED.match(head)
    if declared is None:
        return "utf-8", 0
    name = codecs.lookup(declared[1].decode("ascii")).name
    return ("utf-8" if name in {"ascii", "utf-8"} or name.startswith(("utf-16", "utf-32")) else name), 0


def as_utf8(blocks: Blocks, encoding: str) -> Blocks:
    """``blocks`` as UTF-8; bytes that mean nothing become :data:`UNDECODABLE`. UTF-8 itself passes unlooked at."""
    if encoding == "utf-8":
        return blocks
    return _recoded(blocks, encoding)


def _recoded(blocks: Blocks, encoding: str) -> Blocks:
    decoder = codecs.getincrementaldecoder(encoding)("clarion-undecodable")
    try:
        for block in blocks:
            yield decoder.decode(block).encode("utf-8")
    except DamagedError:
        yield decoder.decode(b"", final=True).encode("utf-8")
        raise
    yield decoder.decode(b"", final=True).encode("utf-8")


def length_in(encoding: str) -> Callable[[bytes], int]:
    """A function that says how many bytes of a file in ``encoding`` a piece of its UTF-8 form stands for."""
    if encoding == "utf-8":
        return len
    return lambda piece: len(piece.decode("utf-8", "replace").encode(encoding, "replace"))
