"""The search for participants' data that are consistent with a study's claims."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
import numpy as np

from clarion.studies.definition import Claim, Criterion, Study
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.allocation import allocation, claimed_participants
from clarion.studies.reconstruct.arranging import arranged, shuffled
from clarion.studies.reconstruct.bounds import bounds as bounds_of
from clarion.studies.reconstruct.conflicts import conflicts
from clarion.studies.reconstruct.natural import brought_nearer, drawn
from clarion.studies.reconstruct.observed import observations
from clarion.studies.reconstruct.requirements import Part, Requirement, Setting, gathered
from clarion.studies.reconstruct.result import Reconstruction
from clarion.studies.reconstruct.settling import settled
from clarion.studies.reconstruct.solving import Allowance, Clock, Solution
from clarion.studies.reconstruct.space import Grid, Site, grids
from clarion.studies.reconstruct.verifying import disagreeing, not_eligible, verified

FINDING, SHAPING = 0.4, 0.15
"""Parts of the time: for finding data or showing that there are none, and for making them look natural. Bounds, or
conflicts, have the rest."""

CUT = "The clock cut the search short: another run may get further, and to other data or conflicts."


def reconstruct(
    study: Study,
    *,
    participants: int | None = None,
    time_limit: float = 60.0,
    seed: int = 1,
    steps: Mapping[str, float] | None = None,
    eligibility: bool = True,
    natural: bool = True,
    bounds: bool = True,
    tell: Callable[[str], None] = lambda _step: None,
) -> Reconstruction:
    """Search for participants' data with which every claim of ``study`` is true.

    Data are complete: every participant has every measure at every visit. They count as found only if the engine that
    computes studies finds every covered claim equal. Those found are one of many, near to a draw from a plain model;
    the same seed and limit give the same ones, unless the clock cut the search short, which ``notes`` then say.

    Args:
        study: the study file. A measure that a claim is about needs a range.
        participants: how many; where not given, the most that a claim tells of.
        time_limit: seconds, for the solver; setting up and verifying take a few more.
        seed: of the draws and of the solver.
        steps: by measure: the step in which it was read, in its unit, where that is coarser than its last decimal.
        eligibility: whether participants meet the study's criteria of eligibility at baseline.
        natural: whether to bring the data near to a draw from a plain model, once there are any.
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
    found = _found(
        setting, requirements, Wish(seconds=time_limit, seed=seed, natural=natural, bounds=bounds), clock, tell
    )
    notes = (*([arbitrary] if arbitrary else []), *found.notes)
    return msgspec.structs.replace(found, left_out=left_out, notes=notes)


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is wanted of a search."""

    seconds: float
    seed: int
    natural: bool
    bounds: bool


def parts(requirements: Sequence[Requirement]) -> tuple[Part, ...]:
    """``requirements`` in groups that share no measure, characteristic or analysis of events.

    Data that meet each group meet them all, so each is searched by itself. Those about no value are a group.
    """
    groups: list[tuple[frozenset[str], Part]] = []
    for one in requirements:
        about = one.about or frozenset({""})
        tied = [group for group in groups if group[0] & about]
        together = (*(each for _, part in tied for each in part), one)
        groups = [group for group in groups if not group[0] & about]
        groups.append((about.union(*(names for names, _ in tied)), together))
    return tuple(part for _, part in groups)


def _found(
    setting: Setting, requirements: Part, wish: Wish, clock: Clock, tell: Callable[[str], None]
) -> Reconstruction:
    """The result of the search but for what was left out."""
    blank = Reconstruction(
        status="unknown",
        participants=len(setting.people),
        seed=wish.seed,
        covered=tuple(one.of.id for one in requirements if isinstance(one.of, Claim)),
    )
    target = drawn(setting, wish.seed)
    grouped = parts(requirements)
    tell("searching for data")
    allowance = Allowance(FINDING * wish.seconds, clock, wish.seed)
    answers = [settled(setting, part, allowance, most=allowance.seconds, first=target) for part in grouped]
    impossible = [
        (part, one.order) for part, one in zip(grouped, answers, strict=True) if one.outcome.answer == "impossible"
    ]
    if impossible:
        tell("finding out which claims cannot hold together")
        share = (1 - FINDING) * wish.seconds / len(impossible)
        conflicting = [
            conflicts(setting, part, Allowance(share, clock, wish.seed), target, order) for part, order in impossible
        ]
        every = tuple(one for each in conflicting for one in each)
        return msgspec.structs.replace(blank, status="impossible", conflicts=every, notes=(CUT,) if clock.cut else ())
    solutions = [one.outcome.solution for one in answers if one.outcome.solution is not None]
    if len(solutions) < len(answers):
        note = "The time did not suffice to find data, nor to show that there are none."
        return msgspec.structs.replace(blank, notes=(note,))
    if wish.natural:
        tell("making the data look natural")
        shaping = Allowance(SHAPING * wish.seconds, clock, wish.seed)
        targets = [arranged(setting, target, one.order) for one in answers]
        solutions = [brought_nearer(setting, *one, shaping) for one in zip(grouped, solutions, targets, strict=True)]
    tell("verifying with the engine")
    result = _verified(setting, requirements, assembled(setting, blank, solutions, target))
    if clock.cut:
        result = msgspec.structs.replace(result, notes=(*result.notes, CUT))
    if not wish.bounds or result.status != "found":
        return result
    tell("finding out how tightly the claims pin the data down")
    return _with_bounds(setting, result, list(zip(grouped, solutions, strict=True)), wish, clock)


def assembled(
    setting: Setting, blank: Reconstruction, solutions: Sequence[Solution], target: dict[Site, int]
) -> Reconstruction:
    """``blank`` with the values of ``solutions``, and of ``target`` where no requirement is about them.

    Solutions have participants in an order that served the search; each is shuffled.
    """
    generator = np.random.default_rng(blank.seed)
    values = dict(target)
    for solution in solutions:
        values |= shuffled(setting, solution.values, generator)
    visits = range(len(setting.study.visits))
    arms = {one: arm for arm, members in setting.arms.items() for one in members}
    return msgspec.structs.replace(
        blank,
        values={
            grid.id: tuple(tuple(values[Site(grid.id, one, at)] * grid.step for at in visits) for one in setting.people)
            for grid in setting.grids.values()
            if not grid.once
        },
        characteristics={
            grid.id: tuple(_characteristic(grid, values[Site(grid.id, one, -1)]) for one in setting.people)
            for grid in setting.grids.values()
            if grid.once
        },
        arms=tuple(arms[one] for one in setting.people),
        events=tuple(
            (participant, name)
            for solution in solutions
            for (name, participant), truth in sorted(solution.flags.items())
            if truth
        ),
    )


def _characteristic(grid: Grid, value: int) -> float | str:
    return grid.codes[value] if grid.codes else float(value * grid.size)


def _verified(setting: Setting, requirements: Part, found: Reconstruction) -> Reconstruction:
    """``found`` as found, where the engine agrees."""
    criteria = tuple(one.of.id for one in requirements if isinstance(one.of, Criterion))
    try:
        data = observations(setting.study, found)
        comparisons = verified(setting.study, data, found.covered)
        unmet = not_eligible(setting.study, data, criteria)
    except StudyError as error:
        return _refused(found, f"The engine refuses the data that the search found: {error}")
    wrong = (*disagreeing(comparisons), *unmet)
    if wrong:
        confirmed = msgspec.structs.replace(found, verified=comparisons)
        return _refused(confirmed, f"The engine does not confirm the data that the search found: {', '.join(wrong)}.")
    return msgspec.structs.replace(found, status="found", verified=comparisons)


def _refused(found: Reconstruction, note: str) -> Reconstruction:
    """``found`` without its values, which are not what they should be."""
    return msgspec.structs.replace(
        found, status="unknown", values={}, characteristics={}, arms=(), events=(), notes=(*found.notes, note)
    )


def _with_bounds(
    setting: Setting, found: Reconstruction, solved: list[tuple[Part, Solution]], wish: Wish, clock: Clock
) -> Reconstruction:
    """``found`` with the bounds that the rest of the time allows."""
    allowance = Allowance((1 - FINDING - SHAPING) * wish.seconds, clock, wish.seed)
    bounded = bounds_of(setting, solved, allowance)
    notes = found.notes
    if bounded.left:
        notes = (*notes, f"The time did not suffice to bound {bounded.left} further numbers.")
    return msgspec.structs.replace(found, bounds=bounded.bounds, notes=notes)
