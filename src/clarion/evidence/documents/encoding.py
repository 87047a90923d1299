"""Bytes of a text file as text, or a clear word on why they are none."""

import codecs

from clarion.evidence.documents.document import UnreadableError

LARGEST = 20_000_000
"""Bytes of text that are read; the longest books are a tenth of it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"PK\x03\x04", "a zip archive or an office document. Save a document as PDF or plain text, unpack an archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document. Save it as PDF or plain text"),
    (b"{\\rtf", "a rich text document. Save it as PDF or plain text"),
    (b"\x1f\x8b", "compressed with gzip. Unpack it"),
    (b"\x89PNG", "an image. Text in images is not read: give the text itself, or a PDF that holds it"),
    (b"\xff\xd8\xff", "an image. Text in images is not read: give the text itself, or a PDF that holds it"),
    (b"GIF8", "an image. Text in images is not read: give the text itself, or a PDF that holds it"),
)


def decoded(content: bytes) -> str:
    """The text in ``content``: UTF-8, or UTF-16 and UTF-32 with their mark; line breaks as ``\\n``.

    Raises:
        UnreadableError: it is empty, no text, or in an encoding that can't be told for sure.
    """
    if not content.strip():
        raise UnreadableError("The file is empty. Check that it was saved or downloaded whole.")
    for start, kind in _KINDS:
        if content.startswith(start):
            raise UnreadableError(f"This is {kind}.")
    mark, encoding = next(((mark, name) for mark, name in _BOMS if content.startswith(mark)), (b"", "utf-8"))
    body = content[len(mark) :]
    if encoding == "utf-8":
        _refuse_binary(body)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_undecodable(body, encoding, error)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableError("The file holds nothing but blanks. Check that it was saved or downloaded whole.")
    return text


def _refuse_binary(body: bytes) -> None:
    """Say what a file without a mark is that holds zeros or many control characters, as text does not."""
    head = body[:65536]
    if b"\0" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > len(head) / 8 and min(even, odd) < len(head) / 100:
            raise UnreadableError("This looks like UTF-16 without its mark. Save the file as UTF-8.")
        raise UnreadableError("This is no text but a binary file. Give a text, PDF or XML file.")
    controls = sum(head.count(bytes([code])) for code in (*range(1, 9), *range(14, 32)))
    if controls > len(head) / 50:
        raise UnreadableError("This is no text but a binary file. Give a text, PDF or XML file.")


def _undecodable(body: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    if encoding != "utf-8":
        return f"The file begins as {encoding.upper()} and breaks off that at byte {error.start}. Save it as UTF-8."
    line = body.count(b"\n", 0, error.start) + 1
    column = error.start - body.rfind(b"\n", 0, error.start)
    return (
        f"Line {line}, byte {column}: 0x{body[error.start]:02X} is no UTF-8. The file is probably in Latin-1 or "
        "Windows-1252; save it as UTF-8."
    )
