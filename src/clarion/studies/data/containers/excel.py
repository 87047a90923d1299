"""Workbooks of Excel, and of LibreOffice where they are alike."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from itertools import islice
from pathlib import PurePath

import numpy as np
import polars as pl

from clarion.studies.data.containers.plain_texts import Value, value_text
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import TextTable, text_table
from clarion.studies.definition.findings import suggestion

REMEDY = "Open it in the program that made it, remove a password where it has one, and save it as .xlsx."

# Parts of the markup of a workbook; some programs write every name with a prefix.
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\b\w+:id="([^"]*)"')
_TARGET = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')
_ERROR_CELL = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)([0-9]+)"')


def read_excel(content: bytes, file: str, sheet: str | None, decimal: str, problems: ProblemList) -> TextTable:
    """The table in a sheet of the workbook ``content``: its first sheet, or the one of this name.

    The heading is the first row that holds anything. A cell that holds an error of the spreadsheet (``#DIV/0!``) is an
    error, not an empty cell. Raises UnreadableError.
    """
    # Slow to import.
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = workbook.sheet_names
        if not names:
            raise UnreadableError("The workbook has no sheets.")
        if sheet is not None and sheet not in names:
            raise UnreadableError(f"There is no sheet `{sheet}`.", suggestion(sheet, names))
        name = sheet if sheet is not None else names[0]
        records = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise UnreadableError("The file can't be read as a workbook.", REMEDY) from error
    _refuse_error_cells(content, name, file, problems)
    return _table(records, file, decimal)


def _table(records: Sequence[Sequence[Value]], file: str, decimal: str) -> TextTable:
    """The table of the rows of a sheet."""
    filled = (place for place, record in enumerate(records) if any(value != "" for value in record))
    first = next(filled, None)
    if first is None:
        raise UnreadableError("The sheet is empty.", "It needs a row of headings.")
    texts = [[value_text(value, decimal) for value in record] for record in islice(records, first, None)]
    columns = [pl.Series(values[1:], dtype=pl.String) for values in zip(*texts, strict=True)]
    return text_table(file, texts[0], columns, np.arange(first + 2, len(records) + 1, dtype=np.int32))


def _refuse_error_cells(content: bytes, sheet: str, file: str, problems: ProblemList) -> None:
    """An error for each cell of ``sheet`` that holds an error: the reader gives it as empty."""
    cells = _error_cells(content, sheet)
    if cells is None:
        message = "A workbook of this kind does not tell a cell that holds an error (#N/A, #DIV/0!) from an empty one."
        problems.add("warning", file, "the file", message, "Save it as .xlsx, where such cells are found.")
        return
    for column, row in cells:
        message = "The cell holds an error of the spreadsheet instead of a value."
        remedy = "Mend the formula, or empty the cell where the value is missing."
        problems.refuse(file, [int(row)], message, remedy, column=column.decode())


def _error_cells(content: bytes, sheet: str) -> list[tuple[bytes, bytes]] | None:
    """Column and row of each cell that holds an error; None where the workbook is of a kind that can't be searched."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            part = _sheet_part(archive, sheet)
            return None if part is None else _ERROR_CELL.findall(archive.read(part))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        raise UnreadableError("The file can't be read as a workbook.", REMEDY) from error


def _sheet_part(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The name of the part of the ``archive`` that holds this sheet; None where it is not one of Excel's archives."""
    parts = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= parts:
        return None
    names = dict(_SHEET.findall(archive.read("xl/workbook.xml")))
    relations = [dict(_ATTRIBUTE.findall(one)) for one in _TARGET.findall(archive.read("xl/_rels/workbook.xml.rels"))]
    targets = {one[b"Id"]: one[b"Target"].decode() for one in relations if {b"Id", b"Target"} <= set(one)}
    target = targets.get(names.get(_escaped(sheet), b""), "")
    part = target.lstrip("/") if target.startswith("/") else str(PurePath("xl") / target)
    return part if part in parts else None


def _escaped(sheet: str) -> bytes:
    """The name of a sheet as XML writes it in an attribute."""
    return sheet.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").encode()
