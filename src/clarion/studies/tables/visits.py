"""A measure over the visits: n, mean, median, range at each."""

import numpy as np

from clarion.studies.definition import Study
from clarion.studies.document import Row, Table
from clarion.studies.observations import Observations
from clarion.studies.scores.deriving import decimals_of, measured, unit_of
from clarion.studies.tables.cells import EMPTY, describing_rows
from clarion.studies.tables.columns import arm_columns
from clarion.studies.units import shown as shown_unit


def visits_table(study: Study, observations: Observations, measure: str) -> Table:
    """The measure of this id at every visit at which it was taken; arms below each other."""
    values = observations.measures[measure].values
    taken = [place for place in range(values.shape[1]) if not np.isnan(values[:, place]).all()]
    label = next(one.label for one in measured(study) if one.id == measure)
    unit = unit_of(study, measure)
    title = f"{label}, {shown_unit(unit)}" if unit else label
    rows: list[Row] = []
    for column in arm_columns(study, observations):
        if len(study.arms) > 1:
            rows.append(Row(label=column.label, heading=True, cells=tuple(EMPTY for _ in taken)))
        rows += describing_rows([values[column.members, place] for place in taken], decimals_of(study, measure))
    return Table(
        id=f"visits-{measure}",
        title=f"{title}, by visit",
        sentence=f"{label} at each of {len(taken)} visits.",
        head=("", *(study.visits[place].label for place in taken)),
        rows=tuple(rows),
    )
