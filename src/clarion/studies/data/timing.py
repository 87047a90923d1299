"""The rows of a file as participants at visits."""

import numpy as np

from clarion.studies.data.cells import meant
from clarion.studies.data.days import study_days
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source
from clarion.studies.data.visiting import Occasions, by_day, by_name, hold_windows
from clarion.studies.definition import Study


def occasions_of(study: Study, source: Source, people: People, problems: ProblemList) -> Occasions | None:
    """Of whom and of which visit each row is: by the visit that it names, else by the window that holds its day.

    The schedule's rule for days outside a window has been applied. None where a column that this needs is not there.
    """
    data = source.data
    if data.visit is None and data.day is None and data.date is None:
        remedy = "Add a column `visit`, `day` or `date`, or name the one that tells it: visit = …, day = … or date = …."
        problems.add("error", source.file, "the headings", "No column tells the visit or its day.", remedy)
        return None
    participants = people.roster.of(source, problems)
    if participants is None:
        return None
    days = study_days(source, data.day, data.date, participants, people, problems)
    named = np.zeros(len(days), dtype=bool)
    visits = by_day(days, study)
    if data.visit is not None:
        cells = source.cells(data.visit, problems)
        if cells is None:
            return None
        present = meant(cells, data, {})
        named = present.texts.is_not_null().to_numpy()
        visits = np.where(named, by_name(present, study, data.visits, problems), visits)
    timeless = ~named & np.isnan(days) & (participants >= 0)
    where = data.visit or data.day or data.date or ""
    message = "The row tells neither its visit nor its day."
    problems.refuse(source.file, source.table.rows[timeless], message, column=where)
    occasions = Occasions(file=source.file, participants=participants, visits=visits, days=days, rows=source.table.rows)
    return hold_windows(occasions, named, study, data.day or data.date or where, problems)
