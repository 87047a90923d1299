"""Data files: what they are said to hold is in the study, in units that fit."""

from collections.abc import Iterator

from clarion.studies.definition.checking.references import refers
from clarion.studies.definition.checking.units import comparable, known_unit
from clarion.studies.definition.data import Column, DataFile
from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.study import Study


def check_data(study: Study) -> Iterator[Finding]:
    """Errors about data files, and a warning where there are none."""
    if not study.data:
        message = "No data files are named: nothing can be computed."
        yield Finding(path=("data",), severity="warning", message=message, remedy="Name them in [[data]] tables.")
    seen = set()
    for place, file in enumerate(study.data):
        path: KeyPath = ("data", place)
        identity = (file.file, file.sheet, file.holds)
        if identity in seen:
            message = f"`{file.file}` is named twice for `{file.holds}`."
            yield Finding(path=(*path, "file"), message=message, remedy="Its rows would count twice: take one out.")
        seen.add(identity)
        yield from _days(study, path, file)
        yield from _columns(study, path, file)


def _days(study: Study, path: KeyPath, file: DataFile) -> Iterator[Finding]:
    """Errors about how visits and days are told."""
    visits = {one.id for one in study.visits}
    for name, visit in file.visits.items():
        # An empty text is no visit: rows of that name are left out on purpose.
        if visit:
            yield from refers((*path, "visits", name), visit, visits, "visit")
    kinds = {one.id: one.kind for one in study.characteristics}
    yield from refers((*path, "start"), file.start, kinds, "characteristic")
    if kinds.get(file.start or "", "date") != "date":
        message = f"`{file.start}` is of the kind `{kinds[file.start or '']}`, and a date is needed."
        yield Finding(path=(*path, "start"), message=message)
    if file.date is not None and file.start is None:
        message = "Dates alone do not tell the study day."
        remedy = "Name as `start` the characteristic that holds the date of a participant's day 0."
        yield Finding(path=(*path, "date"), message=message, remedy=remedy)
    if file.delimiter is not None and len(file.delimiter) != 1:
        message = "A delimiter is one character."
        yield Finding(path=(*path, "delimiter"), message=message, remedy='A tab is written `"\\t"`.')


def _columns(study: Study, path: KeyPath, file: DataFile) -> Iterator[Finding]:
    """Errors about columns that hold what the study does not know, or in a unit that does not fit."""
    if file.holds in ("events", "doses"):
        return
    described = file.holds == "participants"
    units = {one.id: one.unit for one in (study.characteristics if described else study.measures)}
    for name, column in file.columns.items():
        key = (*path, "columns", name)
        known = ["arm", *units] if described else list(units)
        yield from refers(key, name, known, "characteristic" if described else "measure")
        if not isinstance(column, Column) or column.unit is None:
            continue
        unknown = list(known_unit((*key, "unit"), column.unit))
        yield from unknown
        if not unknown and name in units and not comparable(column.unit, units[name]):
            message = (
                f"`{column.unit}` can't be converted to the unit of `{name}`, which is in {units[name] or 'none'}."
            )
            yield Finding(path=(*key, "unit"), message=message)
