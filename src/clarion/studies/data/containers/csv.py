"""Tables as text: comma-separated values, and the same with semicolons, tabs or bars."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

import numpy as np
import polars as pl

from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import TextTable, text_table
from clarion.studies.observations import Rows

DELIMITERS = (",", ";", "\t", "|")
"""In the order in which they are preferred where several would do."""
BLOCK = 5000
"""Records that are held as Python objects at a time: they take ten times the memory of their column."""
LOOKED_AT = 20
"""Records from which the delimiter is found."""

UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(content: bytes, file: str, delimiter: str | None, problems: ProblemList) -> TextTable:
    """The table in ``content``.

    The heading is the first line that holds anything. Rows are counted as a spreadsheet counts them: a text with line
    breaks in it is in one row, an empty line is a row. A record that has not as many fields as the heading is an error,
    and is left out. Raises UnreadableError.
    """
    text = decoded(content)
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise UnreadableError("The `delimiter` of its [[data]] table is not one character that can delimit fields.")
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or found_delimiter(text), strict=True)
    try:
        return _table(records, file, problems)
    except csv.Error as error:
        remedy = (
            "A quotation mark opens a text and is not closed, or something stands behind the one that closes it. "
            "A quotation mark within a quoted text is written twice."
        )
        raise UnreadableError(
            "The file can't be cut into fields from here on.", remedy, place=f"line {records.line_num}"
        ) from error


def decoded(content: bytes) -> str:
    """The text of ``content``. Raises UnreadableError where it is not UTF-8, naming the line."""
    remedy = 'Save it as "CSV UTF-8".'
    if content.startswith(UTF16):
        raise UnreadableError("The file is in UTF-16, not in UTF-8.", remedy)
    if b"\0" in content:
        raise UnreadableError("The file is not text.", "Name its `format`, or export it as CSV.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError("A character is not in UTF-8.", remedy, place=f"line {line}") from error


def found_delimiter(text: str) -> str:
    """The delimiter that cuts the most of the first records into as many fields as the heading, more than one.

    The comma where none cuts the heading.
    """
    best, most = ",", (0, 0)
    for delimiter in DELIMITERS:
        # Not strict: another delimiter's file may well look broken with this one.
        reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
        widths = [len(record) for record in islice(filter(any, reader), LOOKED_AT)]
        if not widths or widths[0] < 2:
            continue
        score = (sum(width == widths[0] for width in widths), widths[0])
        if score > most:
            best, most = delimiter, score
    return best


def _table(records: Iterator[list[str]], file: str, problems: ProblemList) -> TextTable:
    """The table of ``records``."""
    first, headings = 0, list[str]()
    for number, record in enumerate(records, start=1):
        if any(field.strip() for field in record):
            first, headings = number, record
            break
    if not headings:
        raise UnreadableError("The file is empty.", "It needs a row of headings.")
    blocks: list[list[pl.Series]] = []
    rows: list[Rows] = []
    row = first + 1
    while block := list(islice(records, BLOCK)):
        numbers = np.arange(row, row + len(block), dtype=np.int32)
        row += len(block)
        fitting = _fitting(block, numbers, len(headings), file, problems)
        rows.append(numbers[fitting])
        kept = [record[: len(headings)] for record, fits in zip(block, fitting, strict=True) if fits]
        blocks.append([pl.Series(values, dtype=pl.String) for values in zip(*kept, strict=True)])
    blocks = [block for block in blocks if block] or [[pl.Series([], dtype=pl.String)] * len(headings)]
    columns = [pl.concat([block[place] for block in blocks]) for place in range(len(headings))]
    return text_table(file, headings, columns, np.concatenate([np.empty(0, dtype=np.int32), *rows]))


def _fitting(
    block: list[list[str]],
    rows: Rows,
    fields: int,
    file: str,
    problems: ProblemList,
) -> list[bool]:
    """Which records are to be kept: those with as many ``fields`` as the heading, but for empty ones at the end."""
    fitting = []
    for record, row in zip(block, rows, strict=True):
        fits = len(record) == fields or (len(record) > fields and not any(record[fields:]))
        fitting.append(fits)
        if not fits and record:
            message = f"The row does not have the {fields} fields of the heading."
            remedy = (
                "Put a text that holds the delimiter in quotation marks, and write a delimiter for every empty field."
            )
            problems.refuse(file, [int(row)], message, remedy)
    return fitting
