"""Texts of cells as numbers, dates, codes, yes and no. What can't be told is an error that names the row."""

import re
from collections.abc import Mapping

import numpy as np
import polars as pl

from clarion.studies.data.containers.plain_texts import number_text
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import missing_as_null
from clarion.studies.data.text_table import Cells
from clarion.studies.definition import DataFile
from clarion.studies.observations import Floats

TRUTHS = {
    **dict.fromkeys(("yes", "y", "true", "1", "checked", "related"), True),
    **dict.fromkeys(("no", "n", "false", "0", "unchecked", "not related", "unrelated"), False),
}
"""Words for yes and no. ``possibly related`` and the like are for the study file's codes to decide."""

_ISO_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.+Z-]*)?$"


def meant(cells: Cells, data: DataFile, codes: Mapping[str, float | str]) -> Cells:
    """``cells`` with codes as what they stand for and null where the value is missing.

    A code goes before a marker of missing values, since it was stated for this column.
    """
    texts = cells.texts
    if codes:
        stands_for = {code: _code_text(value, data.decimal) for code, value in codes.items()}
        coded = texts.is_in(list(stands_for))
        known = missing_as_null(texts, data.missing)
        decoded = missing_as_null(texts.replace(stands_for), ())
        return _with_texts(cells, pl.select(pl.when(coded).then(decoded).otherwise(known)).to_series())
    return _with_texts(cells, missing_as_null(texts, data.missing))


def _code_text(value: float | str, decimal: str) -> str:
    """What a code stands for, as the file would write it."""
    return value if isinstance(value, str) else number_text(value, decimal)


def _with_texts(cells: Cells, texts: pl.Series) -> Cells:
    """The same cells with other texts."""
    return Cells(file=cells.file, column=cells.column, texts=texts, rows=cells.rows)


def numbers(cells: Cells, decimal: str, problems: ProblemList) -> Floats:
    """The numbers that ``cells`` hold; NaN where null, and where there is an error.

    A number has digits, the ``decimal`` mark and possibly an exponent. Thousands separators are refused, since
    ``1,234`` is two numbers depending on who wrote it; so are values such as ``<5``, for which a rule has to be stated.
    """
    mark = re.escape(decimal)
    pattern = rf"^[+-]?([0-9]+{mark}?[0-9]*|{mark}[0-9]+)([eE][+-]?[0-9]+)?$"
    sound = cells.texts.str.contains(pattern)
    plain = cells.texts if decimal == "." else cells.texts.str.replace(decimal, ".", literal=True)
    values = plain.cast(pl.Float64, strict=False).set(~sound, None).fill_null(np.nan).to_numpy().astype(np.float64)
    if not sound.all():
        _refuse(cells, ~sound, decimal, problems)
    endless = np.isinf(values)
    if endless.any():
        problems.refuse(cells.file, cells.where(endless), "The number is too large.", column=cells.column)
    return np.where(endless, np.nan, values)


def _refuse(cells: Cells, unsound: pl.Series, decimal: str, problems: ProblemList) -> None:
    """Errors for the ``unsound`` numbers, each with the remedy of its kind."""
    other = "." if decimal == "," else ","
    grouped_pattern = rf"^[+-]?[0-9][0-9.,'’ \u{{a0}}\u{{202f}}]*$|^[+-]?{re.escape(other)}[0-9]+$"
    censored = unsound & cells.texts.str.contains(r"^[<>≤≥]")
    grouped = unsound & ~censored & cells.texts.str.contains(grouped_pattern)
    remedy = 'Decide what it counts as, and state that in the column\'s codes: codes = { "<…" = … }.'
    message = "The value is only known to be below or above a limit (it begins with < or >)."
    problems.refuse(cells.file, cells.where(censored), message, remedy, column=cells.column)
    message = f"The number has a separator that is not the decimal mark (`{decimal}`); what it means can't be told."
    remedy = (
        "Write numbers without thousands separators, and state the decimal mark of the file: decimal = " + f'"{other}".'
    )
    problems.refuse(cells.file, cells.where(grouped), message, remedy, column=cells.column)
    message = "This is not a number."
    remedy = "Mend it; or, where it stands for something, state that in the column's `codes` or the file's `missing`."
    problems.refuse(cells.file, cells.where(unsound & ~censored & ~grouped), message, remedy, column=cells.column)


def dates(cells: Cells, problems: ProblemList) -> Floats:
    """The dates that ``cells`` hold, in days since 1970-01-01; NaN where null, and where there is an error.

    ISO 8601 alone is taken (a time behind the date is ignored): of ``03/04/2020`` nobody can tell the month.
    """
    written = cells.texts.str.contains(_ISO_DATE)
    days = cells.texts.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False).set(~written, None)
    wrong = cells.texts.is_not_null() & days.is_null()
    message = "This is not a whole date of the calendar as ISO 8601 writes it."
    problems.refuse(cells.file, cells.where(wrong), message, "Write dates as 2020-03-31.", column=cells.column)
    return days.cast(pl.Int32).cast(pl.Float64).fill_null(np.nan).to_numpy().astype(np.float64)


def look_like_dates(cells: Cells) -> pl.Series:
    """Whether each of ``cells`` is written as an ISO date; null where it is null."""
    return cells.texts.str.contains(_ISO_DATE)


def truths(cells: Cells, problems: ProblemList) -> list[bool | None]:
    """Yes and no; None where null, and where there is an error."""
    found = [None if text is None else TRUTHS.get(text.casefold()) for text in cells.texts]
    wrong = pl.Series([value is None for value in found], dtype=pl.Boolean) & cells.texts.is_not_null()
    remedy = "Write yes or no; or state in the column's codes what it stands for: codes = { … = 1, … = 0 }."
    problems.refuse(cells.file, cells.where(wrong), "This is neither yes nor no.", remedy, column=cells.column)
    return found


def codes_of(cells: Cells, categories: Mapping[str, str], problems: ProblemList) -> pl.Series:
    """The code of the category that each of ``cells`` names by code or label; null where null, or an error.

    Where no categories are stated every text is its own code.
    """
    if not categories:
        return cells.texts
    labels = {label.casefold(): code for code, label in categories.items()}
    texts = [text for text in cells.texts.unique() if text is not None]
    codes = {text: text if text in categories else labels.get(text.casefold()) for text in texts}
    found = cells.texts.replace_strict(codes, default=None, return_dtype=pl.String)
    wrong = found.is_null() & cells.texts.is_not_null()
    allowed = ", ".join(f"`{code}`" if code == label else f"`{code}` ({label})" for code, label in categories.items())
    message = "This is not among the categories that the study file allows."
    problems.refuse(cells.file, cells.where(wrong), message, f"Allowed are {allowed}.", column=cells.column)
    return found
