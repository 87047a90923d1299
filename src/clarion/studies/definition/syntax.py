"""What to say of a file that is no TOML: place, message and remedy from the words of ``tomllib``."""

import re
import tomllib

from clarion.studies.problems import Problem

_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_REMEDIES = {
    "Invalid value": "Put text in quotation marks; write true and false in small letters.",
    "Cannot overwrite a value": "The key is there twice: take one out.",
    "Cannot declare": "The table is there twice: take one out, or head a list of tables with [[…]].",
    "Cannot mutate": "The table is written in one place and continued in another: bring both together.",
    "Expected '=' after a key": "A line is `key = value`; a key of several words is written with hyphens.",
    "Expected newline or end of document": "Begin each `key = value` on a line of its own.",
    "Illegal character '\\n'": "Close the text with a quotation mark on the same line.",
    "Unclosed array": "Close the list with a bracket.",
    "Unclosed inline table": "Close the table with a brace on the same line.",
    "Expected ']": "Close the heading with as many brackets as it opens with.",
    "Unescaped '\\'": "Write a backslash twice, or put the text in single quotation marks.",
    "Invalid initial character for a key part": "A key is written with letters, digits and hyphens.",
}
"""By the beginning of the message: what most likely mends it."""


def syntax_problem(file: str, text: str, error: tomllib.TOMLDecodeError) -> Problem:
    """The ``error`` that ``tomllib`` raised for ``text``, the content of ``file``, with line and column."""
    message = str(error)
    match = _PLACE.search(message)
    words = _PLACE.sub("", message)
    if match is not None and match["line"]:
        place = f"line {match['line']}, column {match['column']}"
    else:
        place = f"line {text.rstrip().count(chr(10)) + 1}, the end of the file"
    remedy = next((said for start, said in _REMEDIES.items() if words.startswith(start)), "")
    return Problem(severity="error", file=file, place=place, message=f"This is not TOML: {words}.", remedy=remedy)
