"""The numbers whose bounds are sought: who responds, medians, and each participant's place among the others."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

import msgspec

from clarion.studies.definition import Response
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.quantities import members, term
from clarion.studies.reconstruct.requirements import Setting
from clarion.studies.reconstruct.samples import Term, quantile, visit_sample
from clarion.studies.reconstruct.space import Grid
from clarion.studies.reconstruct.untranslatable import UntranslatableError


class Pin(msgspec.Struct, frozen=True, kw_only=True):
    """A number whose bounds are sought."""

    kind: Literal["value", "median", "responders"]
    of: str
    visit: str = ""
    rank: int = 0
    unit: str = ""
    term: Callable[[Model], Term]
    low: Fraction
    """It can't be less, whatever is required."""
    high: Fraction


def response_pins(setting: Setting, about: frozenset[str]) -> Iterator[Pin]:
    """The numbers of responders of the analyses that rest on the measures ``about``."""
    for analysis in setting.study.analyses:
        if not isinstance(analysis, Response):
            continue
        model = setting.model()
        try:
            term(model, analysis, "count")
        except UntranslatableError:
            # A claim about it would be named as left out; there is nothing to bound.
            continue
        if model.about() <= about:
            yield Pin(
                kind="responders",
                of=analysis.id,
                term=_counted(analysis),
                low=Fraction(0),
                high=Fraction(len(members(model, analysis))),
            )


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


def _pin(grid: Grid, kind: Literal["value", "median"], visit: str, rank: int, made: Callable[[Model], Term]) -> Pin:
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


def _counted(analysis: Response) -> Callable[[Model], Term]:
    return lambda model: term(model, analysis, "count")


def _median(measure: str, visit: str) -> Callable[[Model], Term]:
    return lambda model: quantile(model, visit_sample(model, measure, visit, model.participants), Fraction(1, 2))


def _ranked(measure: str, visit: str, rank: int) -> Callable[[Model], Term]:
    def made(model: Model) -> Term:
        people = model.participants
        share = Fraction(rank - 1, max(1, len(people) - 1))
        return quantile(model, visit_sample(model, measure, visit, people), share)

    return made
