"""The flow of a study: how many participants were enrolled, treated, seen at each visit, analysed."""

from collections.abc import Sequence

import msgspec
import numpy as np

from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures.flow_chart import Step, flow_chart, flow_height
from clarion.studies.figures.following import Flags, seen, withdrawn
from clarion.studies.figures.making import drawn, made
from clarion.studies.figures.material import Group, Material
from clarion.studies.figures.wording import counted, inside, listed
from clarion.studies.privacy.suppression import suppressed_nested, suppressed_parts
from clarion.studies.tables.cells import EMPTY, count_cell, number_cell

_MOST_ARMS = 2
"""Beyond which arms are shown as one column: narrower boxes can't be read."""


def flow(material: Material) -> Figure:
    """The flow of participants through the study."""
    groups = material.groups
    if len(groups) > _MOST_ARMS:
        groups = (Group(label="All arms", members=np.arange(len(material.observations.participants))),)
    columns = [_steps(material, group) for group in groups]
    told = _told(columns, material.threshold)
    figure = made(
        material,
        "flow",
        "",
        title="Participants",
        sentence=_sentence(material),
        head=("", *(group.label or "Participants" for group in groups)),
        rows=_rows(columns, told),
        participants=False,
        notes=() if len(told) == len(columns[0]) else ("Steps that too few participants did not reach are left out.",),
    )
    shown = [[column[place] for place in told] for column in columns]
    chart = flow_chart(shown, [group.label for group in groups])
    return drawn(material, figure, chart, "Participants through the study", flow_height(shown))


def _steps(material: Material, group: Group) -> list[Step]:
    """The steps of one group: enrolled, treated, every visit, analysed."""
    n = len(group.members)
    there, left = seen(material)[group.members], withdrawn(material)[group.members]
    steps = [Step(name="Enrolled", count=n)]
    if material.observations.doses:
        treated = {dose.participant for dose in material.observations.doses}
        count = sum(1 for member in group.members if int(member) in treated)
        steps.append(Step(name="Treated", count=count, notes=(f"{n - count:,} not treated",) if count < n else ()))
    for visit, name in enumerate(material.visits):
        steps.append(
            Step(name=name, count=int(there[:, visit].sum()), notes=_absent(there, left, visit, material.threshold))
        )
    analysed = _analysed(material)
    if analysed is not None and n == len(material.observations.participants):
        steps.append(Step(name="Analysed", count=analysed))
    return steps


def _absent(there: Flags, left: Flags, visit: int, threshold: int) -> tuple[str, ...]:
    """Why participants were not seen at a visit: they had left, since they never came again, or they missed it."""
    again = there[:, visit:].any(axis=1)
    gone, missed = int((left & ~again).sum()), int((~there[:, visit] & ~(left & ~again)).sum())
    if suppressed_parts([gone, missed, int(there[:, visit].sum())], threshold):
        return ()
    return tuple(f"{count:,} {what}" for count, what in ((gone, "left"), (missed, "not seen")) if count)


def _analysed(material: Material) -> int | None:
    """How many the main analysis used: the first one of a primary endpoint, else the first."""
    primary = {endpoint.id for endpoint in material.study.endpoints if endpoint.role == "primary"}
    ran = [one for one in material.results if not one.refused]
    chosen = next((one for one in ran if one.endpoint in primary), ran[0] if ran else None)
    return chosen.n if chosen is not None else None


def _told(columns: Sequence[Sequence[Step]], threshold: int) -> list[int]:
    """The places of the steps that may be told: no two of them differ by too few participants in any group."""
    hidden: set[int] = set()
    for column in columns:
        hidden |= suppressed_nested([step.count for step in column], threshold)
        hidden |= {place for place, step in enumerate(column) if 0 < step.count < threshold}
    return [place for place in range(len(columns[0])) if place not in hidden or place == 0]


def _rows(columns: Sequence[Sequence[Step]], told: Sequence[int]) -> list[Row]:
    """A row for each step that is told."""
    rows = []
    for place in told:
        cells: list[Cell] = []
        for column in columns:
            step, of = column[place], column[0].count
            cell = count_cell(step.count, of) if place else number_cell(step.count)
            cells.append(msgspec.structs.replace(cell, text="; ".join([cell.text, *step.notes])))
        rows.append(Row(label=columns[0][place].name, cells=tuple(cells) or (EMPTY,)))
    return rows


def _sentence(material: Material) -> str:
    """How many were enrolled and how many were seen at the last visit."""
    n, there = len(material.observations.participants), seen(material)
    last = int(there[:, -1].sum())
    told = f"{counted(n, 'participant')} {'was' if n == 1 else 'were'} enrolled"
    if suppressed_nested([n, last], material.threshold) or 0 < last < material.threshold:
        return f"{told}."
    arms = [f"{len(group.members):,} {group.label}" for group in material.groups if group.label]
    by_arm = f" ({listed(arms)})" if arms else ""
    return f"{told}{by_arm}; {'all' if last == n else f'{last:,}'} were seen at {inside(material.visits[-1])}."
