"""Data that look like a study's: drawn from a plain model, and then brought as near to it as the requirements allow."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Study
from clarion.studies.reconstruct.centres import centres
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.solving import Allowance, Solution
from clarion.studies.reconstruct.space import Grid, Site

BETWEEN, WITHIN = 0.35, 0.15
"""Standard deviations on the logarithmic scale: of participants' levels, and of their visits around these."""
SHARE_BETWEEN, SHARE_WITHIN = 0.1, 0.05
"""The same as parts of the range, for measures that can be negative."""
LOWER_PART = (5.0, 13.0)
"""Characteristics lie mostly in the lower part of their range, as a Beta distribution with these parameters: of weights
from 30 to 200 kg the middle is 76 kg, of ages from 18 to 100 years 41."""

FREED = 3
"""So many participants are changed at once."""
MOST_ROUNDS = 30
PATIENCE = 6
"""After so many rounds that brought nothing the data are near enough."""
ROUND = 1.5
"""The most seconds for one change."""


def drawn(setting: Setting, seed: int) -> dict[Site, int]:
    """A value for every site of the setting, in steps, regardless of requirements.

    Measures that can't be negative are log-normal about their centres, others normal, with a level of each participant;
    characteristics lie in the lower part of their range; categories are drawn evenly. Numbers of participants and grids
    alone decide how many random numbers are taken.
    """
    generator = np.random.default_rng(seed)
    people = setting.people
    values: dict[Site, int] = {}
    for grid in setting.grids.values():
        if grid.once:
            for one, value in zip(people, _once(grid, len(people), generator), strict=True):
                values[Site(grid.id, one, -1)] = value
            continue
        table = _at_visits(setting.study, grid, len(people), generator)
        for place, one in enumerate(people):
            for at in range(table.shape[1]):
                values[Site(grid.id, one, at)] = int(table[place, at])
    return values


def _at_visits(study: Study, grid: Grid, people: int, generator: np.random.Generator) -> NDArray[np.int64]:
    """Participants x visits of a measure."""
    middle = np.array(centres(study, grid))
    level, visit = generator.normal(size=(people, 1)), generator.normal(size=(people, middle.size))
    if grid.low >= 0:
        found = np.maximum(middle, 1) * np.exp(BETWEEN * level + WITHIN * visit)
    else:
        found = middle + (grid.high - grid.low) * (SHARE_BETWEEN * level + SHARE_WITHIN * visit)
    inside: NDArray[np.int64] = np.clip(np.round(found), grid.low, grid.high).astype(np.int64)
    return inside


def _once(grid: Grid, people: int, generator: np.random.Generator) -> list[int]:
    """A characteristic of each participant."""
    if grid.codes:
        return [int(one) for one in generator.integers(grid.low, grid.high + 1, size=people)]
    places = grid.low + (grid.high - grid.low) * generator.beta(*LOWER_PART, size=people)
    return [int(one) for one in np.round(places)]


def hint(model: Model, values: dict[Site, int]) -> None:
    """Let the solver try ``values`` first."""
    for site, variable in model.unknowns.items():
        if site in values:
            model.cp.add_hint(variable, values[site])


def brought_nearer(
    setting: Setting,
    requirements: Sequence[Requirement],
    solution: Solution,
    target: dict[Site, int],
    allowance: Allowance,
) -> Solution:
    """``solution`` changed towards ``target``, meeting ``requirements`` throughout.

    Again and again a few participants, or everyone at one visit, are freed, and the sum of distances to the target is
    made as small as it can be for them (a large neighbourhood search; Shaw, CP 1998).
    """
    generator = np.random.default_rng(allowance.seed)
    people = sorted({site.participant for site in solution.values})
    visits = sorted({site.visit for site in solution.values})
    distance, fruitless = -1, 0
    for turn in range(MOST_ROUNDS):
        if allowance.spent or distance == 0 or fruitless == PATIENCE or not people:
            break
        if turn % 3 == 2:
            visit = int(generator.choice(visits))
            fixed = {site for site in solution.values if site.visit != visit}
        else:
            freed = {int(one) for one in generator.choice(people, size=min(FREED, len(people)), replace=False)}
            fixed = {site for site in solution.values if site.participant not in freed}
        nearer = _changed(setting, requirements, solution, target, fixed, allowance)
        if nearer is not None:
            fruitless = fruitless + 1 if nearer[1] == distance else 0
            solution, distance = nearer
    return solution


def _changed(
    setting: Setting,
    requirements: Sequence[Requirement],
    solution: Solution,
    target: dict[Site, int],
    fixed: Collection[Site],
    allowance: Allowance,
) -> tuple[Solution, int] | None:
    """The best change of what is not ``fixed``, with the distance that is left; None where there was no time."""
    model = setting.model(tuple(requirements))
    hint(model, solution.values)
    distances = []
    for site, variable in model.unknowns.items():
        if site in fixed:
            model.cp.add(variable == solution.values[site])
        grid = setting.grids[site.name]
        distance = model.cp.new_int_var(0, grid.high - grid.low, "")
        model.cp.add_abs_equality(distance, variable - target[site])
        # Measures with wide ranges would else outweigh those with narrow ones.
        distances.append(max(1, 10_000 // max(1, grid.high - grid.low)) * distance)
    outcome = allowance.ask(model, minimise=model.total(distances), most=ROUND)
    return None if outcome.solution is None else (outcome.solution, outcome.best)
