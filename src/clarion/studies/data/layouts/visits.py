"""A row is a participant at a visit, with a column for each measure."""

import numpy as np

from clarion.studies.data.measuring import kept, measured
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.readings import Readings
from clarion.studies.data.source import Source
from clarion.studies.data.timing import occasions_of
from clarion.studies.data.withdrawing import hold_withdrawals
from clarion.studies.definition import Study
from clarion.studies.observations import Floats


def read_visits(study: Study, source: Source, people: People, problems: ProblemList) -> list[Readings]:
    """The values of every measure that ``source`` has a column for."""
    occasions = occasions_of(study, source, people, problems)
    values: dict[str, tuple[str, Floats]] = {}
    for measure in study.measures:
        if measure.id not in source.data.columns:
            continue
        column = source.column(measure.id)
        cells = source.cells(column.column, problems)
        if cells is not None:
            values[measure.id] = (column.column, measured(source, cells, column, kept(measure), problems))
    if occasions is None:
        return []
    holding = np.zeros(len(occasions.rows), dtype=bool)
    for _, found in values.values():
        holding |= ~np.isnan(found)
    occasions = hold_withdrawals(occasions, people.withdrawn, holding, study, problems)
    return [
        Readings(measure=id, occasions=occasions, values=found, column=heading)
        for id, (heading, found) in values.items()
    ]
