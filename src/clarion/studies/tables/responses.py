"""The response table: how many are at each level at each visit."""

import numpy as np

from clarion.statistics.binomial import proportion
from clarion.studies.analysis.decimals import shown
from clarion.studies.definition import Responses, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations
from clarion.studies.responses import levels
from clarion.studies.tables.cells import count_cell, number_cell
from clarion.studies.tables.columns import arm_columns


def response_table(study: Study, observations: Observations, response: Responses) -> Table:
    """Levels of ``response`` at every visit after baseline, with 95 % Clopper-Pearson intervals of those known."""
    found = levels(study, observations, response)
    after = list(range(observations.visit(study.baseline.id) + 1, len(study.visits)))
    names = [*(level.label for level in response.levels), "No response"]
    rows: list[Row] = []
    for column in arm_columns(study, observations):
        if len(study.arms) > 1:
            rows.append(Row(label=column.label, heading=True, cells=tuple(Cell(text="") for _ in after)))
        inside = found.values[column.members]
        known = [int((inside[:, place] >= 0).sum()) for place in after]
        part = f"{response.id} {column.label}"
        for level, name in enumerate(names):
            counts = [int((inside[:, place] == level).sum()) for place in after]
            cells = tuple(_cell(count, of) for count, of in zip(counts, known, strict=True))
            rows.append(Row(label=name, indent=1, cells=cells, part_of=part))
        unknown = [int((inside[:, place] < 0).sum()) for place in after]
        if any(unknown):
            rows.append(Row(label="Not known", indent=1, cells=tuple(number_cell(one) for one in unknown)))
    return Table(
        id=f"response-{response.id}",
        title=f"{response.label}, by visit",
        sentence=f"{response.label} at each visit after baseline, with 95 % intervals.",
        head=("", *(study.visits[place].label for place in after)),
        rows=tuple(rows),
        notes=tuple(f"{level.label}: {level.rule}" for level in response.levels)
        + ((f"Source of the definition: {response.source}.",) if response.source else ()),
    )


def _cell(count: int, of: int) -> Cell:
    plain = count_cell(count, of)
    if not of:
        return plain
    interval = proportion(count, of).interval
    if interval is None:
        return plain
    low, high = (shown(100 * float(np.clip(end, 0, 1)), 1) for end in (interval.low, interval.high))
    return Cell(text=f"{plain.text[:-1]}; {low} to {high})", count=count, of=of)
