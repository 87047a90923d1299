"""What SDTM and ADaM have in common: study days without a day 0, codes in capitals, units beside values."""

from collections.abc import Iterable

import msgspec
import polars as pl

from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import as_column
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import Column, DataFile

Columns = dict[str, Column | str]


def first_of(table: TextTable, *headings: str) -> str | None:
    """The first of ``headings`` that the table has."""
    return next((heading for heading in headings if heading in table.columns), None)


def named(table: TextTable, **candidates: tuple[str, ...]) -> Columns:
    """For each name the first of its candidate headings, where the table has any."""
    found = {name: first_of(table, *headings) for name, headings in candidates.items()}
    return {name: heading for name, heading in found.items() if heading is not None}


def in_capitals(names: Iterable[str], known: Iterable[str]) -> Columns:
    """Those of ``names`` that are among the ``known`` headings or codes when written in capitals."""
    there = set(known)
    return {name: name.upper() for name in names if name.upper() in there}


def with_columns(data: DataFile, columns: Columns, **keys: str | None) -> DataFile:
    """``data`` with ``columns`` and other ``keys`` for what it does not say itself."""
    left_open = {key: value for key, value in keys.items() if getattr(data, key) is None}
    return msgspec.structs.replace(data, columns={**columns, **data.columns}, **left_open)


def counted_from_0(data: DataFile, table: TextTable, problems: ProblemList) -> TextTable:
    """``table`` with study days as Clarion counts them: the reference day is day 0, not day 1.

    They are the columns that ``data`` names and whose names end in ``DY``. A day 0 is an error: it can't be told how
    its file counts.

    Source: CDISC SDTM Implementation Guide 3.3, 4.4.4: the reference day is day 1, the day before it is day -1, there
    is no day 0.
    """
    named = {data.day, *(as_column(column).column for column in data.columns.values())}
    for heading in table.columns:
        if heading not in named or not heading.endswith("DY"):
            continue
        texts = table.columns[heading]
        days = texts.cast(pl.Int64, strict=False)
        message = "There is no day 0 in SDTM, nor where ADaM counts days alike."
        remedy = "Count days from 1, or export the data as CSV with days counted from 0."
        problems.refuse(table.file, table.cells(heading).where(days == 0), message, remedy, column=heading)
        earlier = (days - 1).cast(pl.String)
        shifted = pl.select(pl.when(days > 0).then(earlier).otherwise(texts)).to_series()
        table = table.replaced(heading, shifted)
        note = "Days are counted from 0 here: day 1 of the file is day 0, days before it keep their number."
        problems.add("note", table.file, f"column {heading}", note)
    return table


def filled_from(table: TextTable, heading: str, other: str | None) -> TextTable:
    """``table`` where the empty cells of one column take the text of the other, if there is any."""
    if other is None or other not in table.columns:
        return table
    if heading not in table.columns:
        return table.replaced(heading, table.columns[other])
    texts = table.columns[heading]
    whole = pl.select(pl.when(texts != "").then(texts).otherwise(table.columns[other])).to_series()
    return table.replaced(heading, whole)


def with_units(table: TextTable, heading: str) -> TextTable:
    """``table`` with an empty column of units where it has none, so that a value without a unit is found."""
    if heading in table.columns:
        return table
    return table.replaced(heading, pl.repeat("", len(table), dtype=pl.String, eager=True))
