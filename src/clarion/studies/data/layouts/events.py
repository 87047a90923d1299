"""A row is an adverse event of a participant."""

import numpy as np
import polars as pl

from clarion.studies.data.cells import meant, numbers, truths
from clarion.studies.data.days import days_or_dates
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList, counted
from clarion.studies.data.source import Source
from clarion.studies.data.text_table import Cells
from clarion.studies.definition import Safety, Study
from clarion.studies.observations import Event, Floats, Rows

GRADES = (1, 5)
"""The lowest and highest grade of CTCAE."""


def read_events(study: Study, source: Source, people: People, problems: ProblemList) -> list[Event]:
    """The events that ``source`` holds. Without a [safety] table its rules are those that it has by default."""
    participants = people.roster.of(source, problems)
    terms = _cells(source, "term", problems)
    if participants is None or terms is None:
        if "term" not in source.data.columns:
            remedy = "Name it: columns = { term = … }."
            problems.add("error", source.file, "the headings", "No column tells what the events are.", remedy)
        return []
    problems.refuse(
        source.file, terms.where(terms.texts.is_null()), "The event's term is missing.", column=terms.column
    )
    grades = _grades(study.safety or Safety(), source, problems)
    related, serious = (_truths(source, id, problems) for id in ("related", "serious"))
    start, end = (_days(source, id, participants, people, problems) for id in ("start", "end"))
    problems.refuse(source.file, source.table.rows[end < start], "The event ends before it starts.")
    systems, outcomes = (_texts(source, id, problems) for id in ("system", "outcome"))
    return [
        Event(
            participant=int(participants[at]),
            term=term or "",
            system=systems[at],
            grade=None if np.isnan(grades[at]) else int(grades[at]),
            related=related[at],
            serious=serious[at],
            start=_known(start[at]),
            end=_known(end[at]),
            outcome=outcomes[at],
            row=int(source.table.rows[at]),
            file=source.file,
        )
        for at, term in enumerate(terms.texts)
        if participants[at] >= 0
    ]


def _known(value: float) -> float | None:
    """``value``, or None for NaN."""
    return None if np.isnan(value) else float(value)


def _cells(source: Source, id: str, problems: ProblemList) -> Cells | None:
    """The column of ``id`` with null where missing; None where the file has none."""
    if id not in source.data.columns:
        return None
    column = source.column(id)
    cells = source.cells(column.column, problems)
    return None if cells is None else meant(cells, source.data, column.codes)


def _texts(source: Source, id: str, problems: ProblemList) -> list[str]:
    """The texts of a column; empty ones where missing."""
    cells = _cells(source, id, problems)
    return [""] * len(source.table) if cells is None else cells.texts.fill_null("").to_list()


def _days(source: Source, id: str, participants: Rows, people: People, problems: ProblemList) -> Floats:
    """The study days of a column; NaN where it states none."""
    if id not in source.data.columns:
        return np.full(len(source.table), np.nan)
    return days_or_dates(source, source.column(id).column, participants, people, problems)


def _truths(source: Source, id: str, problems: ProblemList) -> list[bool | None]:
    """Yes and no of a column; a warning counts the rows that do not say."""
    cells = _cells(source, id, problems)
    if cells is None:
        return [None] * len(source.table)
    silent = cells.where(cells.texts.is_null())
    message = f"{counted(len(silent), 'event does', 'events do')} not say whether {id}; they count as not {id}."
    problems.warn(source.file, silent, message, column=cells.column)
    return truths(cells, problems)


def _grades(safety: Safety, source: Source, problems: ProblemList) -> Floats:
    """Grades from 1 to 5; NaN where missing, after the rule for missing grades, and where there is an error."""
    cells = _cells(source, "grade", problems)
    if cells is None:
        cells = Cells(
            file=source.file,
            column="grade",
            texts=pl.repeat(None, len(source.table), dtype=pl.String, eager=True),
            rows=source.table.rows,
        )
    grades = numbers(cells, source.data.decimal, problems)
    wrong = ~np.isnan(grades) & ((grades < GRADES[0]) | (grades > GRADES[1]) | (grades != np.floor(grades)))
    message = "The grade is not a whole number from 1 to 5."
    problems.refuse(source.file, cells.where(wrong), message, column=cells.column)
    absent = cells.where(cells.texts.is_null())
    if safety.missing_grade == "refuse":
        remedy = 'Grade the event; or count it as ungraded: missing-grade = "count" in [safety].'
        problems.refuse(source.file, absent, "The event has no grade.", remedy, column=cells.column)
    else:
        message = f"{counted(len(absent), 'event has', 'events have')} no grade; counted among all events."
        problems.warn(source.file, absent, message, column=cells.column)
    return np.where(wrong, np.nan, grades)
