"""Bytes as text."""

from clarion.studies.data.containers.unreadable import UnreadableError

UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""What a text in UTF-16 begins with."""


def decoded(content: bytes, remedy: str) -> str:
    """The text of ``content``, which has to be in UTF-8, without a byte order mark.

    Raises UnreadableError, with the line and the ``remedy``, where it is not.
    """
    if content.startswith(UTF16):
        raise UnreadableError("The file is in UTF-16, not in UTF-8.", remedy)
    if b"\0" in content:
        raise UnreadableError("The file is not text.", "Name its `format`, or export it as CSV.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError("A character is not in UTF-8.", remedy, place=f"line {line}") from error
