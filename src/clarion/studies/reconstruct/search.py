"""The search for participants' data that are consistent with a study's claims."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from clarion.studies.definition import Claim, Criterion, Study
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.allocation import allocation, claimed_participants
from clarion.studies.reconstruct.bounds import bounds as bounds_of
from clarion.studies.reconstruct.conflicts import conflicts
from clarion.studies.reconstruct.natural import brought_nearer, drawn, hint
from clarion.studies.reconstruct.observed import observations
from clarion.studies.reconstruct.requirements import Requirement, Setting, gathered
from clarion.studies.reconstruct.result import Bound, Conflict, Reconstruction, Status
from clarion.studies.reconstruct.solving import Allowance, Clock, Outcome, Solution
from clarion.studies.reconstruct.space import Grid, Site, grids
from clarion.studies.reconstruct.verifying import disagreeing, not_eligible, verified

FINDING, SHAPING = 0.4, 0.15
"""Parts of the time: for finding data or showing that there are none, and for making them look natural. Bounds, or
conflicts, have the rest."""

Part = tuple[Requirement, ...]
"""Requirements that hang together: on measures that no other requirement ties to the rest."""


def reconstruct(
    study: Study,
    *,
    participants: int | None = None,
    time_limit: float = 60.0,
    seed: int = 1,
    steps: Mapping[str, float] | None = None,
    eligibility: bool = True,
    bounds: bool = True,
    tell: Callable[[str], None] = lambda step: None,
) -> Reconstruction:
    """Search for participants' data with which every claim of ``study`` is true.

    Data are complete: every participant has every measure at every visit. They count as found only if the engine that
    computes studies finds every covered claim equal. Those found are one of many, near to a draw from a plain model; the
    same seed and limit give the same ones, unless the clock cut the search short, which ``notes`` then say.

    Args:
        study: the study file. A measure that a claim is about needs a range.
        participants: how many; where not given, the most that a claim tells of.
        time_limit: seconds, for the solver; setting up and verifying take a few more.
        seed: of the draws and of the solver.
        steps: by measure: the step in which it was read, in its unit, where that is coarser than its last decimal.
        eligibility: whether participants meet the study's criteria of eligibility at baseline.
        bounds: whether to find out how tightly the claims pin the data down.
        tell: is told in words what is being done.

    Raises StudyError where a measure has no range, a step does not fit, or nothing tells how many took part.
    """
    count = claimed_participants(study) if participants is None else participants
    arms, arbitrary = allocation(study, count)
    setting = Setting(study=study, grids=grids(study, steps or {}), arms=arms)
    tell("putting the claims as constraints")
    requirements, left_out = gathered(setting, eligibility=eligibility)
    clock = Clock(time_limit)
    found = _Search(setting, requirements, clock, time_limit, seed, tell).run(bounds=bounds)
    notes = [*found.notes, *([arbitrary] if arbitrary else [])]
    if clock.cut:
        notes.append("The clock ended the search: another run may get further, and to other data.")
    covered = tuple(one.of.id for one in requirements if isinstance(one.of, Claim))
    return msgspec.structs.replace(found, covered=covered, left_out=left_out, notes=tuple(notes))


def parts(requirements: Sequence[Requirement]) -> tuple[Part, ...]:
    """``requirements`` in groups that share no measure, characteristic or analysis of events, in their order.

    Data that meet each group meet them all, so each is searched by itself. Those about no value are a group.
    """
    groups: list[tuple[set[str], list[Requirement]]] = []
    for one in requirements:
        about = set(one.about) or {""}
        together = [group for group in groups if group[0] & about]
        merged = (about.union(*(group[0] for group in together)), [each for group in together for each in group[1]])
        merged[1].append(one)
        place = groups.index(together[0]) if together else len(groups)
        groups = [group for group in groups[:place]] + [merged] + [group for group in groups[place:] if group not in together]
    order = list(requirements)
    return tuple(tuple(sorted(group, key=order.index)) for _, group in groups)
