"""The response table: how many are at each level at each visit."""

import numpy as np

from clarion.statistics.binomial import proportion
from clarion.studies.analysis.decimals import shown
from clarion.studies.definition import Responses, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger, Parts
from clarion.studies.privacy.matters import responding
from clarion.studies.responses import levels
from clarion.studies.tables.cells import EMPTY, WITHHELD, count_cell, number_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns, counted

NO_RESPONSE, NOT_KNOWN = "No response", "Not known"


def response_table(study: Study, observations: Observations, response: Responses, ledger: Ledger) -> Table:
    """Levels of ``response`` at every visit after baseline, with 95 % Clopper-Pearson intervals of those known."""
    found = levels(study, observations, response)
    after = range(observations.visit(study.baseline.id) + 1, len(study.visits))
    columns = arm_columns(study, observations)
    unknown = len(response.levels) + 1
    parts = [np.where(found.values[:, at] < 0, unknown, found.values[:, at]).astype(np.int64) for at in after]
    told = [
        counted(columns, responding(study, response, (observations.visits[at],), at_visit), ledger)
        for at, at_visit in zip(after, parts, strict=True)
    ]
    rows: list[Row] = []
    for place, column in enumerate(columns):
        if len(columns) > 1:
            rows.append(Row(label=column.label, heading=True, cells=tuple(EMPTY for _ in after)))
        rows += _rows(response, column, parts, [one[place] for one in told])
    return Table(
        id=f"response-{response.id}",
        title=f"{response.label}, by visit",
        sentence=f"How many participants reached each level of {response.label} at each visit after baseline.",
        head=("", *(study.visits[at].label for at in after)),
        rows=tuple(rows),
        notes=(
            "Each cell: participants; per cent of those whose response is known; its 95 % Clopper-Pearson interval.",
            *(f"{level.label}: {level.rule}" for level in response.levels),
            *((f"Source of the definition: {response.source}.",) if response.source else ()),
        ),
    )


def _rows(response: Responses, column: ArmColumn, parts: list[Parts], told: list[bool]) -> list[Row]:
    """A row for each level, for no response, and for those of whom it is not known, where there are any."""
    counts = [np.bincount(one[column.members], minlength=len(response.levels) + 2).tolist() for one in parts]
    rows = []
    for level, label in enumerate((*(one.label for one in response.levels), NO_RESPONSE)):
        cells = tuple(
            _cell(one[level], sum(one[:-1])) if may else WITHHELD for one, may in zip(counts, told, strict=True)
        )
        rows.append(Row(label=label, indent=1, cells=cells, part_of=f"{response.id} {column.label}"))
    # Where anything is withheld the row is there in any case: that it is would tell as well.
    if any(one[-1] for one in counts) or not all(told):
        cells = tuple(number_cell(one[-1]) if may else WITHHELD for one, may in zip(counts, told, strict=True))
        rows.append(Row(label=NOT_KNOWN, indent=1, cells=cells, part_of=f"{response.id} {column.label}"))
    return rows


def _cell(count: int, of: int) -> Cell:
    plain = count_cell(count, of)
    if not of:
        return plain
    interval = proportion(count, of).interval
    if interval is None:
        return plain
    low, high = (shown(100 * float(np.clip(end, 0, 1)), 1) for end in (interval.low, interval.high))
    return Cell(text=f"{plain.text[:-1]}; {low} to {high})", count=count, of=of)
