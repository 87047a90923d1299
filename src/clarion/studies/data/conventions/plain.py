"""Columns called as the study file calls what they hold: what is left open is filled in with these names."""

import msgspec

from clarion.studies.data.source import missing_as_null
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import Column, DataFile, Study

EVENT_COLUMNS = ("term", "system", "grade", "related", "serious", "start", "end", "outcome")
PARTICIPANT = ("id", "participant")
"""Headings of the participant's id; the first that is there."""


def filled(study: Study, data: DataFile, table: TextTable) -> DataFile:
    """``data`` with every column named that is called as what it holds, and that ``data`` does not name itself.

    The participant's column is always named, so that an error can say which one is missing.
    """
    there = table.columns
    names: dict[str, str | None] = {
        "participant": next((name for name in PARTICIPANT if name in there), PARTICIPANT[0]),
    }
    if data.holds in ("visits", "values", "events", "doses"):
        names["day"] = "day" if "day" in there else None
        names["date"] = "date" if "date" in there and data.start is not None else None
    if data.holds in ("visits", "values"):
        names["visit"] = "visit" if "visit" in there else None
    if data.holds == "values":
        names |= {"measure": "measure", "value": "value"}
    if data.holds in ("values", "doses"):
        names["unit"] = "unit" if "unit" in there else None
    open_keys = {key: name for key, name in names.items() if getattr(data, key) is None}
    data = msgspec.structs.replace(data, **open_keys)
    return msgspec.structs.replace(data, columns={**_own(study, data, table), **data.columns})


def quantities(study: Study, data: DataFile) -> list[str]:
    """What the columns of a file may hold, by the names that its ``columns`` use."""
    if data.holds == "participants":
        return ["arm", *(one.id for one in study.characteristics)]
    if data.holds == "events":
        return list(EVENT_COLUMNS)
    if data.holds == "doses":
        return ["dose", "amount"]
    return [one.id for one in study.measures]


def _own(study: Study, data: DataFile, table: TextTable) -> dict[str, Column | str]:
    """The columns, or codes, that are called as what they hold."""
    names = quantities(study, data)
    if data.holds == "values":
        codes = set(table.columns[data.measure].unique()) if data.measure in table.columns else set()
        return {name: name for name in names if name in codes}
    if data.holds == "wide":
        calls = [*(visit.id for visit in study.visits), *data.visits]
        patterns = {name: f"{name}_{{visit}}" for name in names}
        return {
            name: pattern
            for name, pattern in patterns.items()
            if any(pattern.replace("{visit}", called) in table.columns for called in calls)
        }
    started = data.day or data.date
    own: dict[str, Column | str] = {name: name for name in names if name in table.columns}
    if data.holds == "events" and started is not None:
        own.setdefault("start", started)
    return own


def holding(data: DataFile, table: TextTable, headings: list[str]) -> TextTable:
    """The records of ``table`` that hold anything in one of the columns of these ``headings``."""
    there = [heading for heading in headings if heading in table.columns]
    if not there:
        return table
    held = missing_as_null(table.columns[there[0]], data.missing).is_not_null()
    for heading in there[1:]:
        held |= missing_as_null(table.columns[heading], data.missing).is_not_null()
    return table.kept(held)
