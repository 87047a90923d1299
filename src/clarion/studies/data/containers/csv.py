"""Tables as text: comma-separated values, and the same with semicolons, tabs or bars."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

import msgspec
import numpy as np
import polars as pl

from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.containers.utf8 import decoded
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import TextTable, text_table
from clarion.studies.observations import Rows

DELIMITERS = (",", ";", "\t", "|")
"""In the order in which they are preferred where several would do."""
BLOCK = 5000
"""Records that are held as Python objects at a time: they take ten times the memory of their column."""
LOOKED_AT = 20
"""Records from which the delimiter is found."""


class _Records(msgspec.Struct, frozen=True, kw_only=True):
    """The records below the heading, as many fields of each as the heading has."""

    headings: list[str]
    columns: list[pl.Series]
    rows: Rows
    misfits: list[int]
    """The rows of records that do not have as many fields, which are not in ``columns``."""


def read_csv(content: bytes, file: str, delimiter: str | None, problems: ProblemList) -> TextTable:
    """The table in ``content``.

    The heading is the first line that holds anything. Rows are counted as a spreadsheet counts them: a text with line
    breaks in it is in one row, an empty line is a row. A record that has not as many fields as the heading is an error,
    and is left out. Raises UnreadableError.
    """
    text = decoded(content, 'Save it as "CSV UTF-8".')
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise UnreadableError("The `delimiter` of its [[data]] table is not one character that can delimit fields.")
    delimiter = delimiter or found_delimiter(text)
    records = _quoted(text, delimiter) if '"' in text else _unquoted(text, delimiter)
    message = f"The row does not have the {len(records.headings)} fields of the heading."
    remedy = "Put a text that holds the delimiter in quotation marks, and write a delimiter for every empty field."
    problems.refuse(file, records.misfits, message, remedy)
    return text_table(file, records.headings, records.columns, records.rows)


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


def _unquoted(text: str, delimiter: str) -> _Records:
    """The records of a text without quotation marks: each line is one. Five times faster than ``_quoted``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((place for place, line in enumerate(lines) if line.replace(delimiter, "").strip()), None)
    if first is None:
        raise UnreadableError("The file is empty.", "It needs a row of headings.")
    headings = lines[first].split(delimiter)
    body = pl.Series(lines[first + 1 :], dtype=pl.String)
    rows = np.arange(first + 2, len(lines) + 1, dtype=np.int32)
    widths = body.str.count_matches(delimiter, literal=True) + 1
    for place in (widths > len(headings)).arg_true():
        fields = body[place].split(delimiter)
        if not any(fields[len(headings) :]):
            body[place], widths[place] = delimiter.join(fields[: len(headings)]), len(headings)
    fitting = widths == len(headings)
    misfits = rows[(~fitting & (body.str.strip_chars() != "")).to_numpy()]
    kept = body.filter(fitting)
    columns = kept.str.split_exact(delimiter, len(headings) - 1).struct.unnest().get_columns()
    return _Records(headings=headings, columns=columns, rows=rows[fitting.to_numpy()], misfits=misfits.tolist())


def _quoted(text: str, delimiter: str) -> _Records:
    """The records of any text. Raises UnreadableError, with the line, where quotation marks do not close."""
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _parsed(records)
    except csv.Error as error:
        remedy = (
            "A quotation mark opens a text and is not closed, or something stands behind the one that closes it. "
            "A quotation mark within a quoted text is written twice."
        )
        message = "The file can't be cut into fields from here on."
        raise UnreadableError(message, remedy, place=f"line {records.line_num}") from error


def _parsed(records: Iterator[list[str]]) -> _Records:
    """The same, from a reader of records."""
    first, headings = 0, list[str]()
    for number, record in enumerate(records, start=1):
        if any(field.strip() for field in record):
            first, headings = number, record
            break
    if not headings:
        raise UnreadableError("The file is empty.", "It needs a row of headings.")
    columns = [[pl.Series([], dtype=pl.String)] for _ in headings]
    rows: list[int] = []
    misfits: list[int] = []
    numbered = enumerate(records, start=first + 1)
    while block := list(islice(numbered, BLOCK)):
        kept = [(row, record) for row, record in block if _fits(record, len(headings))]
        rows += [row for row, _ in kept]
        misfits += [row for row, record in block if not _fits(record, len(headings)) and any(map(str.strip, record))]
        for column, values in zip(columns, zip(*(record for _, record in kept), strict=False), strict=False):
            column.append(pl.Series(values, dtype=pl.String))
    return _Records(
        headings=headings,
        columns=[pl.concat(parts) for parts in columns],
        rows=np.array(rows, dtype=np.int32),
        misfits=misfits,
    )


def _fits(record: list[str], fields: int) -> bool:
    """Whether a record has as many ``fields`` as the heading, but for empty ones at the end."""
    return len(record) >= fields and not any(record[fields:])
