"""Bytes as text, or a clear word on why they are none."""

import codecs

import pytest

from clarion.evidence.documents.document import UnreadableError
from clarion.evidence.documents.encoding import decoded

TEXT = "Nüsse wurden gezählt.\nEs waren 9."


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_text_with_a_clear_encoding_is_read(content):
    assert decoded(content) == TEXT


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (codecs.BOM_UTF8 + b"  ", "nothing but blanks"),
        (TEXT.encode("latin-1"), "Line 1, byte 2: 0xFC is no UTF-8.*Latin-1"),
        (("9\n" + TEXT).encode("latin-1"), "Line 2, byte 2"),
        (TEXT.encode("utf-16-le"), "UTF-16 without its mark"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8A", "UTF-16-LE"),
        (b"PK\x03\x04rest", "zip archive or an office document"),
        (b"\x89PNG\r\n", "image"),
        (b"{\\rtf1 text}", "rich text"),
        (bytes(range(256)), "binary"),
        (b"\x01\x02\x03\x04 some words", "binary"),
    ],
)
def test_what_is_no_text_says_what_it_is_and_what_to_do(content, words):
    with pytest.raises(UnreadableError, match=words):
        decoded(content)
