"""Values of typed files as texts, so that every file is read by the same rules."""

import datetime
import math

Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta | None

SIGNIFICANT = 15
"""Digits of a number that are taken for real: a spreadsheet keeps no more, and the last ones of a binary number are
noise of its making (0.1 + 0.2)."""


def number_text(value: float, decimal: str) -> str:
    """``value`` to 15 significant digits, with the ``decimal`` mark of its file; empty where it is not a number."""
    if math.isnan(value):
        return ""
    return format(value, f".{SIGNIFICANT}g").replace(".", decimal)


def value_text(value: Value, decimal: str) -> str:
    """``value`` as text: numbers as ``number_text``, dates by ISO 8601, ``true`` and ``false``, empty for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value, decimal)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value) if isinstance(value, datetime.timedelta) else value.isoformat()
