"""The safety boundary: after how many events the study was to stop."""

from clarion.statistics.stopping import bayesian_boundary, stopping_outlook
from clarion.studies.analysis.decimals import shown
from clarion.studies.definition import Study
from clarion.studies.definition.safety import Stopping
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations

MOST = 500
"""Participants up to whom the boundary is worked out; it is a tool of small studies."""


def stopping_table(study: Study, observations: Observations) -> Table | None:
    """The boundary for the number of participants that the study has; None where the study file states none."""
    people = len(observations.participants)
    if study.safety is None or study.safety.stopping is None or not 0 < people <= MOST:
        return None
    plan = study.safety.stopping
    boundary = bayesian_boundary(people, plan.tolerable, certainty=plan.confidence)
    rows = []
    last: int | None = None
    for treated, count in enumerate(boundary.counts, start=1):
        # The first number of participants for each count says it all.
        if count is not None and count != last:
            last = count
            rows.append(Row(label=f"{treated} or more treated", cells=(Cell(text=f"{count} with such an event"),)))
    return Table(
        id="stopping",
        title=plan.label,
        sentence=boundary.rule,
        head=("Participants treated", "Stop from"),
        rows=tuple(rows),
        notes=_notes(plan, people),
    )


def _notes(plan: Stopping, people: int) -> tuple[str, ...]:
    """Which events count, and how the boundary behaves where the rate is tolerable and where it is twice that."""
    events = (
        f"Events of grade {plan.grade} and above{' that are related to the treatment' if plan.related_only else ''}."
    )
    boundary = bayesian_boundary(people, plan.tolerable, certainty=plan.confidence)
    rates = [plan.tolerable, min(1.0, 2 * plan.tolerable)]
    outlooks = stopping_outlook(boundary, rates)
    chances = " and ".join(
        f"{shown(100 * one.stopping, 0)} % where the true rate is {shown(100 * one.rate, 0)} %" for one in outlooks
    )
    return (events, f"With {people} participants the study would stop early with a probability of {chances}.")
