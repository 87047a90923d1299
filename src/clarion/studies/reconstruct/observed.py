"""Values that were found, as observations that the engine computes with."""

import msgspec
import numpy as np

from clarion.studies.analysis.planned_dose import planned
from clarion.studies.definition import Events, Study
from clarion.studies.observations import DoseGiven, Event, Observations, Series
from clarion.studies.reconstruct.result import Reconstruction
from clarion.studies.scores.deriving import derive

TERM = "Illustrative event"
"""What a made-up event is called where the study file asks for none by name."""


def observations(study: Study, found: Reconstruction) -> Observations:
    """The data of ``found``, with the study's scores; every visit on its planned day, every dose as planned.

    Raises StudyError where a score can't be computed.
    """
    people = len(found.arms)
    arms = [arm.id for arm in study.arms]
    plain = Observations(
        participants=tuple(f"P{number:0{len(str(people))}d}" for number in range(1, people + 1)),
        visits=tuple(visit.id for visit in study.visits),
        arms=np.array([arms.index(arm) for arm in found.arms], dtype=np.int32),
        measures=_measures(study, found),
        days=np.tile(np.array([visit.day for visit in study.visits], dtype=np.float64), (people, 1)),
        numbers={
            one.id: np.array(found.characteristics.get(one.id, (np.nan,) * people), dtype=np.float64)
            for one in study.characteristics
            if one.kind in ("number", "date")
        },
        categories={
            one.id: np.array(found.characteristics.get(one.id, ("",) * people), dtype=object)
            for one in study.characteristics
            if one.kind in ("category", "text")
        },
        participant_rows=np.zeros(people, dtype=np.int32),
        events=tuple(_event(study, participant, analysis) for participant, analysis in found.events),
    )
    return derive(study, msgspec.structs.replace(plain, doses=_doses(study, plain)))


def _measures(study: Study, found: Reconstruction) -> dict[str, Series]:
    """A series for each measure; nothing but gaps for one without range, which is not searched."""
    shape = (len(found.arms), len(study.visits))
    made = {}
    for measure in study.measures:
        values = np.full(shape, np.nan)
        if measure.id in found.values:
            values = np.round(np.array(found.values[measure.id]) / 10**measure.decimals, measure.decimals)
        made[measure.id] = Series(values=values, rows=np.zeros(shape, dtype=np.int32), file="")
    return made


def _event(study: Study, participant: int, analysis: str) -> Event:
    """An event that just meets what an analysis of events asks for."""
    asked = next(one for one in study.analyses if isinstance(one, Events) and one.id == analysis)
    return Event(
        participant=participant,
        term=asked.term or TERM,
        grade=asked.grade,
        related=asked.related_only,
        serious=asked.serious_only,
        row=0,
        file="",
    )


def _doses(study: Study, plain: Observations) -> tuple[DoseGiven, ...]:
    """Each planned dose of everyone for whom it is planned and can be computed, exactly as planned."""
    given = []
    for dose in study.doses:
        plan = planned(study, plain, dose)
        day = next((visit.day for visit in study.visits if visit.id == dose.visit), None)
        wanted = [study.arms[arm].id in dose.arms or not dose.arms for arm in plain.arms]
        given += [
            DoseGiven(
                participant=participant,
                dose=dose.id,
                amount=float(amount),
                unit=plan.unit,
                day=None if day is None else float(day),
                row=0,
                file="",
            )
            for participant, amount in enumerate(plan.amounts)
            if wanted[participant] and not np.isnan(amount)
        ]
    return tuple(given)
