"""CDISC Dataset-JSON 1.1: one JSON object (``.json``), or lines of metadata and of each record (``.ndjson``).

Source: CDISC, Dataset-JSON v1.1 (2024): ``columns`` describes the variables, ``rows`` holds the records as arrays in
that order; dates are ISO 8601 texts, ``decimal`` values are texts.
"""

import msgspec
import numpy as np
import polars as pl

from clarion.studies.data.containers.plain_texts import value_text
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.containers.utf8 import decoded
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import TextTable, text_table

REMEDY = "Export it as Dataset-JSON 1.1."
INVALID = (msgspec.DecodeError, RecursionError)
"""What the decoder raises: the second where brackets are nested without end."""

Record = list[str | float | int | bool | None]


class _Variable(msgspec.Struct):
    """What the metadata say of a column, as far as it is needed."""

    name: str


class _Dataset(msgspec.Struct, rename="camel"):
    """The metadata, and the records where they are in the same object."""

    columns: list[_Variable]
    dataset_json_version: str = msgspec.field(name="datasetJSONVersion")
    records: int | None = None
    rows: list[Record] | None = None


def read_dataset_json(content: bytes, file: str, decimal: str, problems: ProblemList) -> TextTable:
    """The table in ``content``, whichever of the two forms it has.

    Records count from row 2, as if the headings stood in row 1. A record of the wrong length is an error, and so is a
    number of records that differs from the one stated: the file was cut off. Raises UnreadableError.
    """
    dataset, records = _dataset(content)
    if dataset.records is not None and dataset.records != len(records):
        message = f"The file says that it holds {dataset.records} records, and holds {len(records)}."
        problems.add("error", file, "the file", message, "Export it again: it may have been cut off.")
    names = [column.name for column in dataset.columns]
    fitting = [len(record) == len(names) for record in records]
    rows = np.arange(2, len(records) + 2, dtype=np.int32)
    message = f"The record does not have the {len(names)} values that the metadata state."
    problems.refuse(file, rows[~np.array(fitting, dtype=bool)], message)
    kept = [record for record, fits in zip(records, fitting, strict=True) if fits]
    columns = [
        pl.Series([value_text(record[place], decimal) for record in kept], dtype=pl.String)
        for place in range(len(names))
    ]
    return text_table(file, names, columns, rows[np.array(fitting, dtype=bool)])


def _dataset(content: bytes) -> tuple[_Dataset, list[Record]]:
    """The metadata and the records. Raises UnreadableError."""
    text = decoded(content, REMEDY)
    first, _, rest = text.partition("\n")
    if _is_metadata(first):
        return _metadata(first, "line 1"), _records(rest.split("\n"))
    whole = _metadata(text, "the file")
    if whole.rows is None:
        raise UnreadableError("The file holds no `rows`.", REMEDY)
    return whole, whole.rows


def _is_metadata(line: str) -> bool:
    """Whether a first line is an object without records, as in the form with a line for each record."""
    try:
        value = msgspec.json.decode(line)
    except INVALID:
        return False
    return isinstance(value, dict) and "rows" not in value


def _metadata(text: str, place: str) -> _Dataset:
    """The metadata, and the records where they are in the same object. Raises UnreadableError."""
    try:
        dataset = msgspec.json.decode(text, type=_Dataset)
    except INVALID as error:
        raise UnreadableError(f"This is not Dataset-JSON 1.1: {error}.", REMEDY, place=place) from error
    if not dataset.dataset_json_version.startswith("1.1"):
        message = f"This is version {dataset.dataset_json_version} of Dataset-JSON, not 1.1."
        raise UnreadableError(message, REMEDY, place=place)
    return dataset


def _records(lines: list[str]) -> list[Record]:
    """The records, each on a line of its own from line 2. Raises UnreadableError."""
    decoder = msgspec.json.Decoder(Record)
    records: list[Record] = []
    for number, line in enumerate(lines, start=2):
        try:
            records += [decoder.decode(line)] if line.strip() else []
        except INVALID as error:
            message = f"The line is not a record of Dataset-JSON: {error}."
            raise UnreadableError(message, "Export the file again.", place=f"line {number}") from error
    return records
