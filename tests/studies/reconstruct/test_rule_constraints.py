"""Rules as constraints, held against the evaluation of the engine at every value that participants can have."""

from itertools import product

import numpy as np
import pytest

from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.rule_constraints import holds
from clarion.studies.reconstruct.rule_values import Occasion
from clarion.studies.reconstruct.space import Grid, Site
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.rules.evaluating import evaluate
from clarion.studies.rules.kinds import Category, Kind, Number, Truth
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import Scope
from tests.studies.reconstruct.tiny import STUDY

KINDS: dict[str, Kind] = {
    "protein": Number(unit="g/24h"),
    "score": Number(),
    "sex": Category(codes={"f": "Female", "m": "Male"}),
    "stage": Number(codes={"1": "Early", "2": "Late"}),
}
GRIDS = {
    "protein": Grid(id="protein", label="Protein", unit="g/24h", decimals=1, step=5, low=0, high=3),
    "score": Grid(id="score", label="Score", unit=None, decimals=0, step=1, low=0, high=2),
    "sex": Grid(id="sex", label="Sex", unit=None, decimals=0, step=1, low=0, high=1, once=True, codes=("f", "m")),
    "stage": Grid(id="stage", label="Stage", unit=None, decimals=0, step=1, low=1, high=2, once=True),
}
RULES = (
    "protein < 1 g/24h",
    "protein >= 1000 mg/24h",
    "not protein > 0.5 g/24h or score = 2",
    "0.5 g/24h <= protein < 1.5 g/24h",
    "protein < 0.5 * baseline(protein)",
    "protein <= 50 % * baseline(protein) and score != 1",
    "change(protein) < -500 mg/24h",
    "percent_change(protein) <= -50 %",
    "percent_change(score) > 0 %",
    "previous(score) + score >= 3",
    "score - 2 * baseline(score) < 0",
    "protein / baseline(protein) < 0.5",
    "-score < -1",
    "score / 2 > baseline(score) * 50 %",
    'sex = "f" and score > 0',
    'sex != "Male" or score = 0',
    'stage = "Late" or protein = 0',
    "missing(score) or score = 0",
    "deep and protein > 0 g/24h",
)


def constrained(rule: str) -> tuple[Model, dict[str, object], list[Site]]:
    """A model with the rule at the second of two visits, its truths by name, and the values that it rests on."""
    model = Model(STUDY, GRIDS, {"all": (0,)})
    levels = {"deep": model.at_most(model.unknown(Site("score", 0, 1)), 0)} if "deep" in rule else {}
    held = holds(model, parse(rule), KINDS, Occasion(participant=0, visit=1, baseline=0), levels)
    unknown = [model.zero(divisor) for divisor in held.divisors]
    truths = {"true": held.truth.true, "surely": held.truth.surely, "surely_not": held.truth.surely_not}
    return model, {**truths, "unknown": model.some(unknown) if unknown else model.fixed(False)}, sorted(model.unknowns)


def solved(model: Model, truths: dict[str, object], sites: list[Site], values: tuple[int, ...]) -> dict[str, bool]:
    """The truths with these values, in steps."""
    fixed = model.cp.clone()
    for site, value in zip(sites, values, strict=True):
        fixed.add(model.unknowns[site] == value)
    solver = model.solver.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(fixed) == model.solver.OPTIMAL
    return {name: solver.boolean_value(truth) for name, truth in truths.items()}


def evaluated(rule: str, sites: list[Site], values: tuple[int, ...]) -> tuple[float, bool]:
    """What the engine makes of the rule: 1, 0 or NaN, and whether a value is exactly on a limit."""
    given = dict(zip(sites, values, strict=True))
    names: dict[str, np.ndarray] = {}
    for name, grid in GRIDS.items():
        at = [float(given.get(Site(name, 0, -1 if grid.once else visit), grid.low) * grid.size) for visit in (0, 1)]
        names[name] = np.array([at[:1] if grid.once else at])
    names["sex"] = np.array([[GRIDS["sex"].codes[given.get(Site("sex", 0, -1), 0)]]], dtype=object)
    names["deep"] = (names["score"] == 0).astype(float)
    found = evaluate(parse(rule), Scope(kinds={**KINDS, "deep": Truth()}, values=names, shape=(1, 2), baseline=0))
    return float(found.truth[0, 1]), bool(found.boundary[0, 1])


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_holds_where_the_engine_says_so(rule):
    model, truths, sites = constrained(rule)
    for values in product(*(range(GRIDS[site.name].low, GRIDS[site.name].high + 1) for site in sites)):
        truth, boundary = evaluated(rule, sites, values)
        found = solved(model, truths, sites, values)
        assert found["unknown"] == np.isnan(truth), values
        if not np.isnan(truth):
            assert found["true"] == bool(truth), values
            assert (found["surely"] or found["surely_not"]) == (not boundary), values


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("score * baseline(score) > 1", "multiplies two things that vary"),
        ("abs(change(score)) > 1", "function abs"),
        ("score / change(score) > 1", "may be negative"),
        ("score / (baseline(score) + 1) > previous(score) / (score + 1)", "quotients of different things"),
        ("score > 1 g", "can't be read"),
        ("nothing > 1", "can't be read"),
    ],
)
def test_what_is_no_comparison_of_sums_is_left_out_with_the_reason(rule, why):
    with pytest.raises(UntranslatableError, match=why):
        constrained(rule)
