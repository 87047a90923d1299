"""The safety boundary: after how many events the study was to stop, and how many there were."""

import numpy as np

from clarion.statistics.stopping import StoppingBoundary, bayesian_boundary, stopping_outlook
from clarion.studies.analysis.decimals import shown
from clarion.studies.definition import Study
from clarion.studies.definition.safety import Stopping
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.adverse_events import event_columns, term_key
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import suffering
from clarion.studies.tables.cells import WITHHELD, number_cell

MOST = 500
"""Participants up to whom the boundary is worked out; it is a tool of small studies."""
MOST_STEPS, EVERY = 16, 5
"""Steps up to which each is listed; of more, every fifth."""


def stopping_table(study: Study, observations: Observations, ledger: Ledger) -> Table | None:
    """The boundary for the number of participants that the study has; None where the study file states none."""
    people = len(observations.participants)
    if study.safety is None or study.safety.stopping is None or not 0 < people <= MOST:
        return None
    plan = study.safety.stopping
    boundary = bayesian_boundary(people, plan.tolerable, certainty=plan.confidence)
    steps = _steps(boundary)
    every = 1 if len(steps) <= MOST_STEPS else EVERY
    listed = [step for step in steps if step[1] % every == 0 or step == steps[-1]]
    rows = [Row(label=label, cells=(Cell(text=f"{count:,}"),)) for label, count in listed]
    if study.safety.monitored:
        rows.append(
            Row(label=f"Observed among {people:,} participants", cells=(_observed(plan, observations, ledger),))
        )
    return Table(
        id="stopping",
        title=plan.label,
        sentence=f"The study was to stop if so many of those treated had such an event. {boundary.rule}",
        head=("Participants treated", "Participants with such an event"),
        rows=tuple(rows),
        notes=(
            *_notes(plan, boundary, people),
            *(("Every fifth step is listed.",) if len(listed) < len(steps) else ()),
            *(("No number of events would have stopped so small a study.",) if not steps else ()),
        ),
    )


def _steps(boundary: StoppingBoundary) -> list[tuple[str, int]]:
    """How many events stop the study, from how many participants on: the ranges between which that changes."""
    starts: list[tuple[int, int]] = []
    for treated, count in enumerate(boundary.counts, start=1):
        if count is not None and (not starts or count != starts[-1][1]):
            starts.append((treated, count))
    ends = [*(start - 1 for start, _ in starts[1:]), len(boundary.counts)][: len(starts)]
    return [
        (f"{start:,}" if start == end else f"{start:,} to {end:,}", count)
        for (start, count), end in zip(starts, ends, strict=True)
    ]


def _observed(plan: Stopping, observations: Observations, ledger: Ledger) -> Cell:
    """How many had an event that counts; one of which it is not known whether it was related counts."""
    events = event_columns(observations)
    chosen = events.grades >= plan.grade
    if plan.related_only:
        chosen = chosen & (events.related != 0)
    parts = (events.numbers(chosen) > 0).astype(np.int64)
    kind = "related" if plan.related_only else ""
    if not ledger.counts(suffering(kind, "", [term_key(name) for name in events.names], parts)):
        return WITHHELD
    return number_cell(int(parts.sum()))


def _notes(plan: Stopping, boundary: StoppingBoundary, people: int) -> tuple[str, ...]:
    """Which events count, and how the boundary behaves where the rate is tolerable and where it is twice that."""
    related = ", related to the treatment or not known to be unrelated," if plan.related_only else ""
    events = f"Events of grade {plan.grade} and above{related} count."
    outlooks = stopping_outlook(boundary, [plan.tolerable, min(1.0, 2 * plan.tolerable)])
    chances = " and ".join(
        f"{shown(100 * one.stopping, 0)} % where the true rate is {shown(100 * one.rate, 0)} %" for one in outlooks
    )
    return (events, f"With {people:,} participants the study would stop early with a probability of {chances}.")
