"""The table of eligibility: how many met each criterion."""

import numpy as np

from clarion.studies.definition import Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.eligibility import eligibility
from clarion.studies.observations import Observations
from clarion.studies.tables.cells import count_cell, number_cell


def eligibility_table(study: Study, observations: Observations) -> Table | None:
    """Each criterion with how many met it; None where the study states none."""
    if not study.eligibility:
        return None
    rows = []
    for found in eligibility(study, observations):
        kind = "" if found.criterion.kind == "inclusion" else " (exclusion)"
        if not found.checked:
            cells = (Cell(text="not checked"), Cell(text=""))
        else:
            known = int((~np.isnan(found.met)).sum())
            cells = (count_cell(int(np.nansum(found.met)), known), number_cell(found.met.size - known))
        rows.append(Row(label=f"{found.criterion.label}{kind}", cells=cells))
    return Table(
        id="eligibility",
        title="Eligibility",
        sentence="How many participants the data show to meet each criterion at baseline.",
        head=("", "Met", "Not known"),
        rows=tuple(rows),
        notes=("A criterion without a rule in the study file is not checked.",),
    )
