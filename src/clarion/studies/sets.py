"""Analysis sets: which participants an analysis is about."""

import difflib

import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Study
from clarion.studies.eligibility import met_at_baseline
from clarion.studies.observations import Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.rules.names import names
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.places import place_of

EVERYBODY = "all"
"""The set that every study has."""


def members(
    study: Study, observations: Observations, set_name: str = EVERYBODY, arm: str | None = None
) -> NDArray[np.bool_]:
    """Who belongs to an analysis set, and to one arm where one is given; one truth for each participant.

    Args:
        study: the study file, whose ``[population.sets]`` define the sets beside ``all``.
        observations: the data.
        set_name: the set's name.
        arm: the arm's id; None for all arms.

    Raises StudyError, naming the rows, where the data do not tell whether a participant belongs to the set; ValueError
    for a set or arm that the study does not have.
    """
    inside = np.ones(len(observations.participants), dtype=bool)
    if arm is not None:
        inside = observations.arms == _arm(study, arm)
    if set_name == EVERYBODY:
        return inside
    if set_name not in study.population.sets:
        raise ValueError(
            f"There is no analysis set `{set_name}`{_likely(set_name, [*study.population.sets, EVERYBODY])}"
        )
    rule = study.population.sets[set_name]
    met = met_at_baseline(rule, study, observations)
    unknown = np.flatnonzero(inside & np.isnan(met))
    if unknown.size:
        raise StudyError(tuple(_unknown(study, observations, set_name, rule, int(one)) for one in unknown))
    chosen: NDArray[np.bool_] = inside & (met == 1)
    return chosen


def _arm(study: Study, arm: str) -> int:
    """The place of ``arm`` among the study's arms."""
    ids = [one.id for one in study.arms]
    if arm not in ids:
        raise ValueError(f"There is no arm `{arm}`{_likely(arm, ids)}")
    return ids.index(arm)


def _likely(word: str, known: list[str]) -> str:
    """The end of a message: what ``word`` may have been meant to be."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean `{near[0]}`?" if near else f". There are {', '.join(known)}."


def _unknown(study: Study, observations: Observations, set_name: str, rule: str, participant: int) -> Problem:
    """That nobody can tell whether ``participant`` belongs to the set."""
    baseline = observations.visit(study.baseline.id)
    missing = [name for name in names(parse(rule)) if _missing(observations, name, participant, baseline)]
    file, place = place_of(study, observations, missing, participant, baseline)
    return Problem(
        severity="error",
        file=file,
        place=place,
        message=f"Nobody can tell whether the participant is in the set `{set_name}`: `{rule}` is unknown.",
        remedy="Fill in what is missing, or say in the rule what a missing value means: `not missing(…) and …`.",
    )


def _missing(observations: Observations, name: str, participant: int, visit: int) -> bool:
    """Whether a participant's value of ``name`` is missing."""
    if name in observations.measures:
        return bool(np.isnan(observations.measures[name].values[participant, visit]))
    if name in observations.numbers:
        return bool(np.isnan(observations.numbers[name][participant]))
    return not observations.categories[name][participant] if name in observations.categories else True
