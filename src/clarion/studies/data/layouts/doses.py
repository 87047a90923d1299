"""A row is a dose as it was given."""

import math

import numpy as np

from clarion.studies.data.cells import meant, numbers
from clarion.studies.data.days import study_days
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import NAMED, ProblemList
from clarion.studies.data.source import Source, missing_as_null
from clarion.studies.definition import Dose, Study
from clarion.studies.definition.findings import suggestion
from clarion.studies.observations import DoseGiven, Floats
from clarion.studies.units import UnitError, factor, product

BODY = {"participant": None, "kg": "kg", "m2": "m**2"}
"""For each ``per`` of a dose: the unit that its amount is multiplied with to give the whole amount."""


def read_doses(study: Study, source: Source, people: People, problems: ProblemList) -> list[DoseGiven]:
    """The doses that ``source`` holds. Every column that has no other part in it is an attribute of the dose."""
    participants = people.roster.of(source, problems)
    amounts = _amounts(source, problems)
    names = _names(study, source, problems)
    if participants is None or amounts is None:
        return []
    days = study_days(source, source.data.day, source.data.date, participants, people, problems)
    units = _units(study, source, amounts, names, problems)
    attributes = _attributes(source)
    return [
        DoseGiven(
            participant=int(participants[at]),
            dose=names[at],
            amount=float(amounts[at]),
            unit=units[at],
            day=None if np.isnan(days[at]) else float(days[at]),
            attributes={name: values[at] for name, values in attributes.items() if values[at] != ""},
            row=int(source.table.rows[at]),
            file=source.file,
        )
        for at in range(len(source.table))
        if participants[at] >= 0
    ]


def _amounts(source: Source, problems: ProblemList) -> Floats | None:
    """The amounts; an error for each that is missing or below zero. None where no column holds them."""
    if "amount" not in source.data.columns:
        remedy = "Name it: columns = { amount = … }."
        problems.add("error", source.file, "the headings", "No column tells how much was given.", remedy)
        return None
    column = source.column("amount")
    cells = source.cells(column.column, problems)
    if cells is None:
        return None
    present = meant(cells, source.data, column.codes)
    amounts = numbers(present, source.data.decimal, problems)
    absent = present.texts.is_null()
    remedy = "Write 0 where nothing was given."
    problems.refuse(source.file, cells.where(absent), "The amount is missing.", remedy, column=cells.column)
    problems.refuse(source.file, cells.where(amounts < 0), "The amount is below zero.", column=cells.column)
    return amounts


def _names(study: Study, source: Source, problems: ProblemList) -> list[str]:
    """The planned dose of each row: the one it names, or the only one of the study."""
    if "dose" not in source.data.columns:
        if len(study.doses) == 1:
            return [study.doses[0].id] * len(source.table)
        remedy = "Name it: columns = { dose = … }; the study file plans the doses in [[doses]]."
        problems.add("error", source.file, "the headings", "No column tells which planned dose was given.", remedy)
        return [""] * len(source.table)
    column = source.column("dose")
    cells = source.cells(column.column, problems)
    if cells is None:
        return [""] * len(source.table)
    texts = meant(cells, source.data, column.codes).texts
    problems.refuse(
        source.file, cells.where(texts.is_null()), "The row does not tell which dose it is.", column=cells.column
    )
    planned = {dose.id for dose in study.doses}
    unknown = [name for name in texts.drop_nulls().unique(maintain_order=True) if name not in planned]
    for name in unknown[:NAMED]:
        remedy = suggestion(name, planned) + " Other names are explained in the column's codes."
        message = f"No dose `{name}` is planned."
        problems.refuse_together(source.file, cells.where(texts == name), message, remedy, column=cells.column)
    return texts.fill_null("").to_list()


def _units(study: Study, source: Source, amounts: Floats, names: list[str], problems: ProblemList) -> list[str]:
    """The unit of each amount: that of its row, else the one stated for the column. None at all is an error.

    So is a unit in which the planned dose, for the whole body, can't be stated.
    """
    column = source.column("amount")
    heading = column.unit_column or source.data.unit
    beside = source.cells(heading, problems) if heading is not None else None
    written = [None] * len(amounts) if beside is None else missing_as_null(beside.texts, source.data.missing).to_list()
    units = [one or column.unit or "" for one in written]
    planned = {dose.id: dose for dose in study.doses}
    for at, (unit, name) in enumerate(zip(units, names, strict=True)):
        row = [int(source.table.rows[at])]
        if not unit and not math.isnan(amounts[at]):
            remedy = "Write it in a column `unit`, or state it: columns = { amount = { column = …, unit = … } }."
            problems.refuse(source.file, row, "The unit is missing beside an amount.", remedy, column=heading or "")
        elif unit and name in planned and (fault := _unfit(unit, planned[name])):
            problems.refuse(source.file, row, fault, column=heading or column.column)
    return units


def _unfit(unit: str, dose: Dose) -> str:
    """Why an amount can't be given in ``unit``; empty where it can."""
    body = BODY[dose.per]
    whole = dose.unit if body is None else product(dose.unit, body)
    try:
        factor(unit, whole)
    except UnitError as error:
        each = "" if body is None else " Amounts are those of the whole body."
        return f"{error}{each}"
    return ""


def _attributes(source: Source) -> dict[str, list[float | str]]:
    """The columns that have no other part, by the name that ``columns`` gives them or their heading.

    A text that is a number is one; missing ones are empty texts.
    """
    data = source.data
    amount = source.column("amount")
    parts = {data.participant, data.day, data.date, amount.unit_column or data.unit, amount.column}
    parts |= {source.column("dose").column} if "dose" in data.columns else set()
    named = {source.column(id).column: id for id in data.columns if id not in ("dose", "amount")}
    attributes: dict[str, list[float | str]] = {}
    for heading in source.table.columns:
        if heading and heading not in parts:
            codes = source.column(named[heading]).codes if heading in named else {}
            present = meant(source.table.cells(heading), data, codes).texts.fill_null("")
            attributes[named.get(heading, heading)] = [_number_or_text(text, data.decimal) for text in present]
    return attributes


def _number_or_text(text: str, decimal: str) -> float | str:
    """``text`` as a number where it is one."""
    plain = text.replace(decimal, ".") if decimal != "." else text
    if not plain.isascii() or not plain[-1:].isalnum() or "_" in plain:
        return text
    try:
        value = float(plain)
    except ValueError:
        return text
    return value if math.isfinite(value) else text
