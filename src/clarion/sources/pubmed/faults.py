"""Why a record's XML cannot be read, said for a librarian, with what to do about it."""

import re

from lxml import etree

from clarion.sources.pubmed.parsing import error_code

_ENTITY = re.compile(r"Entity '([^']+)' not defined")
_AGAIN = "Download the file again; if it stays so, the record must be mended where it was made."
_ENCODING = {etree.ErrorTypes.ERR_INVALID_ENCODING, etree.ErrorTypes.ERR_UNKNOWN_ENCODING}
_ILLEGAL_CHARACTER = {etree.ErrorTypes.ERR_INVALID_CHAR, etree.ErrorTypes.ERR_INVALID_CHARREF}


def explain(error: etree.XMLSyntaxError, raw: bytes) -> str:
    """The reason for rejecting ``raw``, which the parser gave up with ``error``."""
    line = f"line {error.lineno} of the record"
    entity = _ENTITY.search(error.msg or "")
    if entity is not None:
        return (
            f"On {line} stands &{entity[1]};, a character name of HTML that XML does not know. Replace it by the "
            "character itself, or export the record again from PubMed."
        )
    if error_code(error) in _ENCODING or not _is_utf8(raw):
        return (
            f"On {line} are bytes that mean nothing in the encoding which the file declares (UTF-8 if none). Save the "
            "file in that encoding, or correct the declaration in its first line."
        )
    if error_code(error) in _ILLEGAL_CHARACTER:
        return (
            f"On {line} stands a control character that XML does not allow, or bytes that mean nothing in the file's "
            "encoding. Delete it there, or export the record again."
        )
    return f"The record's XML is broken: {error.msg}. {_AGAIN}"


def no_end_tag(name: str) -> str:
    """The reason for rejecting a record of this element name that does not end."""
    return f"The record has no end tag (</{name}>) before the next one begins or the file ends. {_AGAIN}"


def too_long(limit: int) -> str:
    """The reason for passing over a record of more than ``limit`` bytes."""
    return (
        f"This record is longer than {limit >> 20} MB, which none in PubMed is; its end tag is probably missing. It "
        "was passed over. Download the file again."
    )


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
