"""The level of a response that each participant is at on each visit after baseline, by the study file's rules."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Level, Responses, Study
from clarion.studies.observations import Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.rules.evaluating import Evaluation, evaluate
from clarion.studies.rules.kinds import Truth
from clarion.studies.rules.names import bound, names
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.places import place_of
from clarion.studies.rules.printing import text
from clarion.studies.rules.scope import scope

UNKNOWN = -1
"""The level can't be told for want of a value."""
NOT_EVALUATED = -2
"""The visit is the baseline or before it: there is no response yet."""


class Levels(msgspec.Struct, frozen=True, kw_only=True):
    """The levels of a response that participants are at."""

    response: str
    """The response's id."""
    ids: tuple[str, ...]
    """The levels' ids, from best to worst."""
    labels: tuple[str, ...]
    visits: tuple[str, ...]
    """The ids of all planned visits."""
    values: NDArray[np.int8]
    """Participants x visits: 0 the best level, 1 the next …, the number of levels where none is reached, ``UNKNOWN``,
    and ``NOT_EVALUATED`` up to and including the baseline visit."""
    problems: tuple[Problem, ...] = ()
    """With ``boundary = "as-written"``: a warning for each value exactly on a limit."""


def levels(study: Study, observations: Observations, response: Responses) -> Levels:
    """The level of ``response`` that each participant is at on each visit after baseline.

    Levels are tried from best to worst, and the first whose rule holds counts; rules may name the levels above them.
    Where the rule of a level is unknown before one holds, so is the response.

    Args:
        study: the study file.
        observations: the data, with the study's scores derived.
        response: one of ``study.responses``.

    Raises StudyError, naming file, row and column, for each value exactly on a limit that decides the level, unless the
    response says ``boundary = "as-written"``; RuleError where a rule does not fit the study's units, which reading the
    study file has refused before.
    """
    around = scope(study, observations)
    values = np.full(around.shape, len(response.levels), dtype=np.int8)
    undecided = np.ones(around.shape, dtype=bool)
    # Before there is a baseline nothing can have fallen below half of it.
    undecided[:, : around.baseline + 1] = False
    unnamed = undecided.copy()
    problems: list[Problem] = []
    for place, level in enumerate(response.levels):
        found = evaluate(bound(parse(level.rule), response.measure), around)
        values[undecided & (found.truth == 1)] = place
        values[undecided & np.isnan(found.truth)] = UNKNOWN
        on_limit = unnamed & undecided & found.boundary
        problems += _on_limits(study, observations, response, level, found, on_limit)
        unnamed &= ~on_limit
        undecided &= found.truth == 0
        around = msgspec.structs.replace(
            around, kinds={**around.kinds, level.id: Truth()}, values={**around.values, level.id: found.truth}
        )
    values[:, : around.baseline + 1] = NOT_EVALUATED
    if any(problem.severity == "error" for problem in problems):
        raise StudyError(tuple(problems))
    return Levels(
        response=response.id,
        ids=tuple(level.id for level in response.levels),
        labels=tuple(level.label for level in response.levels),
        visits=observations.visits,
        values=values,
        problems=tuple(problems),
    )


def _on_limits(
    study: Study,
    observations: Observations,
    response: Responses,
    level: Level,
    found: Evaluation,
    on_limit: NDArray[np.bool_],
) -> list[Problem]:
    """A problem for each value that is exactly on a limit of the rule of ``level``."""
    problems = []
    for participant, visit in np.argwhere(on_limit).tolist():
        comparison = next(edge.comparison for edge in found.edges if edge.equal[participant, visit])
        file, place = place_of(study, observations, names(comparison), participant, visit)
        where = f"The value is exactly on the limit of `{text(comparison)}` in the rule of `{response.id}.{level.id}`"
        refused = response.boundary == "refuse"
        problems.append(
            Problem(
                severity="error" if refused else "warning",
                file=file,
                place=place,
                message=f"{where}{'.' if refused else ': the rule counts as it is written.'}",
                remedy="Write `<=` or `>=` in the rule where the limit itself counts; where the rule is meant as it is "
                f'written, say `boundary = "as-written"` in the response `{response.id}`.'
                if refused
                else "",
            )
        )
    return problems
