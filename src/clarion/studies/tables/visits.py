"""A measure over the visits: n, mean, median, quartiles, range at each."""

import numpy as np

from clarion.studies.definition import Study
from clarion.studies.document import Row, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import observed
from clarion.studies.scores.deriving import decimals_of, measured, unit_of
from clarion.studies.tables.cells import DESCRIBED, EMPTY, describing_rows
from clarion.studies.tables.columns import arm_columns, described
from clarion.studies.units import shown as shown_unit


def visits_table(study: Study, observations: Observations, measure: str, ledger: Ledger) -> Table:
    """The measure of this id at every visit at which it was taken; arms below each other."""
    values = observations.measures[measure].values
    taken = [place for place in range(values.shape[1]) if not np.isnan(values[:, place]).all()]
    label = next(one.label for one in measured(study) if one.id == measure)
    unit = unit_of(study, measure)
    columns = arm_columns(study, observations)
    at_visits = [
        described(
            columns,
            values[:, place],
            observed(observations, measure, place),
            f"{measure} {observations.visits[place]}",
            ledger,
        )
        for place in taken
    ]
    rows: list[Row] = []
    for place, column in enumerate(columns):
        if len(columns) > 1:
            rows.append(Row(label=column.label, heading=True, cells=tuple(EMPTY for _ in taken)))
        rows += describing_rows([visit[place] for visit in at_visits], decimals_of(study, measure), ledger)
    return Table(
        id=f"visits-{measure}",
        title=f"{label}, {shown_unit(unit)}, by visit" if unit else f"{label}, by visit",
        sentence=f"{label} at each visit at which it was measured." if taken else f"{label} was not measured.",
        head=("", *(study.visits[place].label for place in taken)),
        rows=tuple(rows) if taken else (),
        notes=(DESCRIBED,) if taken else (),
    )
