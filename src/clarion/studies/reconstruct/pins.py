"""The numbers whose bounds are sought: who responds and changes, medians, and each place among the participants."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

import msgspec

from clarion.studies.definition import Paired, Response
from clarion.studies.definition.analyses import Analysis
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.quantities import members, term
from clarion.studies.reconstruct.requirements import Setting
from clarion.studies.reconstruct.samples import Term, quantile, visit_sample
from clarion.studies.reconstruct.space import Grid
from clarion.studies.reconstruct.untranslatable import UntranslatableError

Kind = Literal["value", "median", "responders", "fell", "rose"]
"""What a bounded number is: see ``result.Bound``."""


class Pin(msgspec.Struct, frozen=True, kw_only=True):
    """A number whose bounds are sought."""

    kind: Kind
    of: str
    visit: str = ""
    rank: int = 0
    unit: str = ""
    term: Callable[[Model], Term]
    low: Fraction
    """It can't be less, whatever is required."""
    high: Fraction


def response_pins(setting: Setting, about: frozenset[str]) -> Iterator[Pin]:
    """How many respond in each analysis of responses on the measures ``about``."""
    for analysis in setting.study.analyses:
        if isinstance(analysis, Response):
            yield from _count(setting, about, analysis, "responders", "count")


def change_pins(setting: Setting, about: frozenset[str]) -> Iterator[Pin]:
    """How many fall and how many rise in each paired comparison of the measures ``about`` with a claim of significance.

    Where there is none (P is above a limit), there is little that could follow.
    """
    tested = {one.analysis for one in setting.study.claims if one.quantity == "p" and (one.value or one.below)}
    for analysis in setting.study.analyses:
        if isinstance(analysis, Paired) and analysis.id in tested:
            yield from _count(setting, about, analysis, "fell", "fell")
            yield from _count(setting, about, analysis, "rose", "rose")


def _count(setting: Setting, about: frozenset[str], analysis: Analysis, kind: Kind, quantity: str) -> Iterator[Pin]:
    """One count of an analysis, if it is about these measures."""
    model = setting.model()
    try:
        term(model, analysis, quantity)
    except UntranslatableError:
        # A claim about it would be named as left out; there is nothing to bound.
        return
    if model.about() <= about:
        everyone = Fraction(len(members(model, analysis)))
        yield Pin(kind=kind, of=analysis.id, term=_counted(analysis, quantity), low=Fraction(0), high=everyone)


def median_pins(setting: Setting, about: frozenset[str]) -> Iterator[Pin]:
    """The median of each measure of ``about`` at each visit."""
    for grid in _measures(setting, about):
        for visit in setting.study.visits:
            yield _pin(grid, "median", visit.id, 0, _median(grid.id, visit.id))


def value_pins(setting: Setting, about: frozenset[str]) -> Iterator[tuple[Pin, ...]]:
    """For each measure of ``about`` at each visit: the smallest value, the second smallest, and so on."""
    people = len(setting.people)
    for visit in setting.study.visits:
        for grid in _measures(setting, about):
            yield tuple(
                _pin(grid, "value", visit.id, rank, _ranked(grid.id, visit.id, rank)) for rank in range(1, people + 1)
            )


def _measures(setting: Setting, about: frozenset[str]) -> list[Grid]:
    return [grid for name, grid in setting.grids.items() if name in about and not grid.once]


def _pin(grid: Grid, kind: Kind, visit: str, rank: int, made: Callable[[Model], Term]) -> Pin:
    return Pin(
        kind=kind,
        of=grid.id,
        visit=visit,
        rank=rank,
        unit=grid.unit or "",
        term=made,
        low=grid.low * grid.size,
        high=grid.high * grid.size,
    )


def _counted(analysis: Analysis, quantity: str) -> Callable[[Model], Term]:
    return lambda model: term(model, analysis, quantity)


def _median(measure: str, visit: str) -> Callable[[Model], Term]:
    return lambda model: quantile(model, visit_sample(model, measure, visit, model.participants), Fraction(1, 2))


def _ranked(measure: str, visit: str, rank: int) -> Callable[[Model], Term]:
    def made(model: Model) -> Term:
        people = model.participants
        share = Fraction(rank - 1, max(1, len(people) - 1))
        return quantile(model, visit_sample(model, measure, visit, people), share)

    return made
