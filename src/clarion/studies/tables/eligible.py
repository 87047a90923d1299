"""The table of eligibility: how many met each criterion."""

import numpy as np

from clarion.studies.definition import Study
from clarion.studies.document import Row, Table
from clarion.studies.eligibility import eligibility
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import other, parts_of
from clarion.studies.tables.cells import EMPTY, WITHHELD, Cell, count_cell, number_cell

NOT_CHECKED = Cell(text="not checked")


def eligibility_table(study: Study, observations: Observations, ledger: Ledger) -> Table | None:
    """Each criterion with how many met it; None where the study states none."""
    if not study.eligibility:
        return None
    rows = []
    for found in eligibility(study, observations):
        known = int((~np.isnan(found.met)).sum())
        met = int(np.nansum(found.met))
        if not found.checked:
            cells = (NOT_CHECKED, EMPTY, EMPTY)
        elif ledger.counts(other(f"criterion {found.criterion.id}", parts_of(found.met))):
            cells = (count_cell(met, known), count_cell(known - met, known), number_cell(found.met.size - known))
        else:
            cells = (WITHHELD, WITHHELD, WITHHELD)
        kind = "" if found.criterion.kind == "inclusion" else " (excludes from taking part)"
        rows.append(Row(label=f"{found.criterion.label}{kind}", cells=cells))
    return Table(
        id="eligibility",
        title="Who could take part",
        sentence="How many participants met each criterion of eligibility by their data at baseline.",
        head=("", "Met", "Not met", "Not known"),
        rows=tuple(rows),
        notes=("A criterion that the study file states in words only is not checked.",)
        if any(one.rule is None for one in study.eligibility)
        else (),
    )
