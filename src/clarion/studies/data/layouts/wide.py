"""A row is a participant, with a column for each measure at each visit."""

import re

import msgspec
import numpy as np

from clarion.studies.data.days import study_days
from clarion.studies.data.measuring import kept, measured
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.readings import Readings
from clarion.studies.data.source import Source
from clarion.studies.data.visiting import Occasions, hold_windows
from clarion.studies.data.withdrawing import hold_withdrawals
from clarion.studies.definition import Column, Measure, Study, Visit
from clarion.studies.definition.findings import suggestion
from clarion.studies.observations import Floats, Rows

VISIT = "{visit}"
"""In a heading's pattern: where it names the visit."""


def read_wide(study: Study, source: Source, people: People, problems: ProblemList) -> list[Readings]:
    """The values of every measure that ``source`` has columns for."""
    measures = _with_columns(study, source, problems)
    participants = people.roster.of(source, problems)
    if participants is None:
        return []
    readings: list[Readings] = []
    for place, visit in enumerate(study.visits):
        values = _at_visit(source, measures, visit, problems)
        occasions = _occasions(study, source, place, participants, people, problems)
        holding = np.zeros(len(participants), dtype=bool)
        for _, found in values.values():
            holding |= ~np.isnan(found)
        occasions = hold_withdrawals(occasions, people.withdrawn, holding, study, problems)
        readings += [
            Readings(measure=id, occasions=occasions, values=found, column=heading)
            for id, (heading, found) in values.items()
        ]
    return readings


def _occasions(
    study: Study, source: Source, place: int, participants: Rows, people: People, problems: ProblemList
) -> Occasions:
    """The rows at one visit, after the schedule's rule for days outside its window."""
    visit = study.visits[place]
    day = _heading(source, source.data.day, visit) if source.data.day else None
    date = _heading(source, source.data.date, visit) if source.data.date else None
    occasions = Occasions(
        file=source.file,
        participants=participants,
        visits=np.full(len(participants), place, dtype=np.int32),
        days=study_days(source, day, date, participants, people, problems),
        rows=source.table.rows,
    )
    return hold_windows(occasions, np.ones(len(participants), dtype=bool), study, day or date or "", problems)


def _at_visit(
    source: Source, measures: list[Measure], visit: Visit, problems: ProblemList
) -> dict[str, tuple[str, Floats]]:
    """By measure: the heading and the values of its column for ``visit``, where the file has one."""
    found = {}
    for measure in measures:
        column = source.column(measure.id)
        heading = _heading(source, column.column, visit)
        cells = source.cells(heading, problems) if heading is not None else None
        if heading is None or cells is None:
            continue
        beside = _heading(source, column.unit_column, visit) if column.unit_column else None
        # A column of units that is asked for and not there has to be missed by name.
        here = msgspec.structs.replace(column, unit_column=beside or column.unit_column)
        found[measure.id] = (heading, measured(source, cells, here, kept(measure), problems))
    return found


def _calls(source: Source, visit: Visit) -> list[str]:
    """What the file may call ``visit``."""
    return [visit.id, *(name for name, id in source.data.visits.items() if id == visit.id)]


def _heading(source: Source, pattern: str | None, visit: Visit) -> str | None:
    """The heading that ``pattern`` gives for ``visit``; None where the file has none."""
    if pattern is None:
        return None
    headings = [pattern.replace(VISIT, called) for called in _calls(source, visit)]
    return next((heading for heading in headings if heading in source.table.columns), None)


def _with_columns(study: Study, source: Source, problems: ProblemList) -> list[Measure]:
    """The measures that the file has columns for; errors for patterns that fit none, and headings of unknown visits."""
    asked = [measure for measure in study.measures if measure.id in source.data.columns]
    columns = {measure.id: source.column(measure.id) for measure in asked}
    there = {id: _there(study, source, column) for id, column in columns.items()}
    taken = {heading for headings in there.values() for heading in headings.values()}
    for id, column in columns.items():
        if VISIT not in column.column:
            message = f"With the layout `wide` the column of `{id}` is a pattern with {VISIT} in it."
            remedy = f'Write {id} = "{column.column}_{VISIT}", where {VISIT} stands for the name of the visit.'
            problems.add("error", source.file, f"key columns.{id}", message, remedy)
        elif not there[id]:
            remedy = suggestion(column.column.replace(VISIT, study.visits[0].id), source.table.headings)
            message = f"There is no column `{column.column}` for any visit."
            problems.add("error", source.file, "the headings", message, remedy)
        elif absent := [visit.id for visit in study.visits if visit.id not in there[id]]:
            _note_absent(id, column, absent, taken, source, problems)
    return [measure for measure in asked if there[measure.id] and VISIT in columns[measure.id].column]


def _there(study: Study, source: Source, column: Column) -> dict[str, str]:
    """By visit: the heading of its column, where the file has one."""
    headings = {visit.id: _heading(source, column.column, visit) for visit in study.visits}
    return {id: heading for id, heading in headings.items() if heading is not None}


def _note_absent(
    id: str, column: Column, absent: list[str], taken: set[str], source: Source, problems: ProblemList
) -> None:
    """A note of the visits without a column; an error for each heading that fits the pattern and names none of them."""
    pattern = re.compile(re.escape(column.column).replace(re.escape(VISIT), "(.+)"))
    for heading in source.table.headings:
        if heading not in taken and (match := pattern.fullmatch(heading)):
            message = f"The heading `{heading}` names no visit, and `{id}` has no column for {', '.join(absent)}."
            remedy = f"{suggestion(match[1], absent)} A name of the file's own is explained in `visits`.".strip()
            problems.add("error", source.file, "the headings", message, remedy)
    message = f"There is no column of `{id}` for {', '.join(absent)}: it has no values there."
    problems.add("note", source.file, "the headings", message)
