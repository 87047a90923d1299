"""Who responded: a response evaluated for an analysis, and what becomes of those of whom it can't be told."""

from typing import Literal

import msgspec
import numpy as np

from clarion.studies.analysis.missing import Flags
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.rows import Source, row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Responses, Study
from clarion.studies.definition.analyses import Mode
from clarion.studies.observations import Floats, Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.responses import levels, reached
from clarion.studies.rules.expression import Call
from clarion.studies.rules.names import bound, names, nodes
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.places import person

Unknown = Literal["refuse", "non-responder", "excluded"]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of a response."""

    analysis: str
    """The id of the analysis that asks."""
    response: Responses
    level: str
    visits: tuple[str, ...]
    or_better: bool
    mode: Mode
    unknown: Unknown


class Responders(msgspec.Struct, frozen=True, kw_only=True):
    """Who responded."""

    truth: Floats
    """Of each participant: 1 yes, 0 no, NaN for those not asked about and those left out."""
    notes: tuple[str, ...]


def responders(study: Study, observations: Observations, asked: Asked, members: Flags) -> Responders:
    """Whether each of ``members`` reached the level that is ``asked`` about.

    Raises StudyError naming each participant whose response can't be told, where the analysis refuses these;
    RefusalError where the response is not evaluated at these visits.
    """
    found = levels(study, observations, asked.response)
    try:
        truth = reached(found, asked.visits, level=asked.level, or_better=asked.or_better, mode=asked.mode)
    except ValueError as error:
        raise RefusalError(str(error)) from error
    unknown = members & np.isnan(truth)
    if asked.unknown == "refuse" and unknown.any():
        raise StudyError(_refusals(study, observations, asked, unknown))
    if asked.unknown == "non-responder":
        truth = np.where(unknown, 0.0, truth)
    truth = np.where(members, truth, np.nan)
    on_limits = len(found.problems)
    limits = (
        f"Values exactly on a limit of the rules, at any visit: {on_limits:,}. The rules count as they are written."
    )
    return Responders(
        truth=truth,
        notes=(_about_unknown(asked, int(members.sum()), int(unknown.sum())), *([limits] if on_limits else ())),
    )


def response_rows(study: Study, observations: Observations, asked: Asked, used: Flags) -> str:
    """The rows that the answers of those ``used`` rest on."""
    return row_ranges(_sources(study, observations, asked, used))


def response_of(study: Study, id: str) -> Responses:
    """The response of this id."""
    return next(one for one in study.responses if one.id == id)


def level_label(response: Responses, level: str, *, or_better: bool) -> str:
    """What is counted, in words: ``Partial response or better``."""
    label = next(one.label for one in response.levels if one.id == level)
    return f"{label} or better" if or_better else label


def _about_unknown(asked: Asked, count: int, unknown: int) -> str:
    """What became of those of whom the response can't be told."""
    if not unknown:
        return f"The response of all {count:,} participants is known."
    became = "count as not responding" if asked.unknown == "non-responder" else "are left out of the denominator"
    return f"The response of {unknown:,} of {count:,} participants can't be told for want of a value; they {became}."


def _refusals(study: Study, observations: Observations, asked: Asked, unknown: Flags) -> tuple[Problem, ...]:
    """A problem for each participant whose response can't be told, with what is missing."""
    measures = _measures(observations, asked.response)
    problems = []
    for participant in np.flatnonzero(unknown).tolist():
        gaps = [
            f"{measure} at {visit_label(study, visit)}"
            for visit in (study.baseline.id, *asked.visits)
            for measure in sorted(measures)
            if np.isnan(observations.measures[measure].values[participant, observations.visit(visit)])
        ]
        row = int(observations.participant_rows[participant])
        problems.append(
            Problem(
                severity="error",
                file=observations.participant_file or "the data",
                place=f"row {row}" if row else person(observations, participant),
                message=f"{asked.response.label} can't be told in the analysis `{asked.analysis}`: "
                f"{', '.join(gaps) or 'a value of its rules'} is missing.",
                remedy='Fill it in, or say `unknown = "non-responder"` or `"excluded"` in the analysis.',
            )
        )
    return tuple(problems)


def _measures(observations: Observations, response: Responses) -> set[str]:
    """The measures that the rules of ``response`` are about."""
    rules = [bound(parse(level.rule), response.measure) for level in response.levels]
    return {name for rule in rules for name in names(rule) if name in observations.measures}


def _sources(study: Study, observations: Observations, asked: Asked, used: Flags) -> list[Source]:
    """The rows of the values that the rules look at: at the visits, and at the baseline where they name it."""
    rules = [bound(parse(level.rule), asked.response.measure) for level in asked.response.levels]
    functions = {node.function for rule in rules for node in nodes(rule) if isinstance(node, Call)}
    columns = {observations.visit(visit) for visit in asked.visits}
    if asked.mode == "confirmed":
        columns |= {min(column + 1, len(observations.visits) - 1) for column in columns}
    if "previous" in functions:
        columns |= {max(0, column - 1) for column in columns}
    if functions & {"baseline", "change", "percent_change"}:
        columns.add(observations.visit(study.baseline.id))
    found: list[Source] = []
    for name in sorted({name for rule in rules for name in names(rule)}):
        if name in observations.measures:
            series = observations.measures[name]
            found.append((series.file, series.rows[used][:, sorted(columns)]))
        elif name in observations.numbers or name in observations.categories:
            found.append((observations.participant_file, observations.participant_rows[used]))
    return found
