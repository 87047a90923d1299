"""The values that participants may have: for each measure and characteristic a grid of allowed ones."""

import math
from collections.abc import Mapping
from fractions import Fraction

import msgspec

from clarion.studies.definition import Characteristic, Measure, Study
from clarion.studies.problems import Problem, StudyError
from clarion.studies.reconstruct.exact import exact

GREATEST = 10**9
"""Grids reach at most so far, in steps: products with the constants of rules have to fit into 64 bits."""


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """The allowed values of a measure or characteristic: multiples of a step, from ``low`` to ``high`` of them."""

    id: str
    label: str
    unit: str | None
    decimals: int
    step: int
    """In units of the last decimal."""
    low: int
    high: int
    once: bool = False
    """Whether a participant has one value (a characteristic) and not one at each visit."""
    codes: tuple[str, ...] = ()
    """Of a category: what the values 0, 1 … stand for."""

    @property
    def size(self) -> Fraction:
        """The size of a step, in ``unit``."""
        return Fraction(self.step, 10**self.decimals)


class Site(msgspec.Struct, frozen=True, order=True):
    """One value of one participant."""

    name: str
    participant: int
    visit: int
    """The visit's place in the study file; -1 of a characteristic."""


def grids(study: Study, steps: Mapping[str, float]) -> dict[str, Grid]:
    """The grid of every measure and characteristic that has one: a range, or categories.

    Args:
        study: the study file.
        steps: for measures that were read more coarsely than they are stated: the step, in the measure's unit.

    Raises StudyError where a step is for nothing that has a range, or no multiple of the last decimal.
    """
    found: dict[str, Grid] = {}
    for place, measure in enumerate(study.measures):
        if measure.range is not None:
            key = f"measures[{place + 1}].range"
            found[measure.id] = _grid(measure, measure.range, measure.decimals, steps.get(measure.id), key)
    for place, one in enumerate(study.characteristics):
        if one.kind == "number" and one.range is not None:
            key = f"characteristics[{place + 1}].range"
            grid = _grid(one, one.range, one.decimals or 0, steps.get(one.id), key)
            found[one.id] = msgspec.structs.replace(grid, once=True)
        elif one.kind == "category" and one.categories:
            codes = tuple(one.categories)
            found[one.id] = Grid(
                id=one.id,
                label=one.label,
                unit=None,
                decimals=0,
                step=1,
                low=0,
                high=len(codes) - 1,
                once=True,
                codes=codes,
            )
    for name in steps:
        if name not in found:
            raise _wrong(f"step {name}", f"There is no measure {name} with a range.", "Name one that has.")
    return found


def without_range(measure: Measure, study: Study) -> StudyError:
    """That a measure which claims are about has no range."""
    place = study.measures.index(measure) + 1
    return _wrong(
        f"key measures[{place}].range",
        f"The measure {measure.id} has no range, and a search needs one.",
        "Give the least and the greatest value that it can have: `range = [0, 100]`.",
    )


def _grid(
    of: Measure | Characteristic, allowed: tuple[float, float], decimals: int, step: float | None, key: str
) -> Grid:
    """The grid of multiples of ``step`` within a range."""
    last = Fraction(1, 10**decimals)
    size = last if step is None else exact(step)
    units = size / last
    if units.denominator != 1 or units <= 0:
        raise _wrong(
            f"step {of.id}",
            f"A step of {step:g} is no multiple of {float(last):g}, the precision of {of.id}.",
            "Choose a multiple.",
        )
    low, high = (exact(end) / size for end in allowed)
    grid = Grid(
        id=of.id,
        label=of.label,
        unit=of.unit,
        decimals=decimals,
        step=int(units),
        low=math.ceil(low),
        high=math.floor(high),
    )
    if grid.low > grid.high:
        raise _wrong(
            f"key {key}", f"No multiple of {float(size):g} lies within it.", "Widen it or choose a finer step."
        )
    if max(abs(grid.low), abs(grid.high)) > GREATEST:
        raise _wrong(f"key {key}", "It is too wide for a search.", "Narrow it, or choose a coarser step.")
    return grid


def _wrong(place: str, message: str, remedy: str) -> StudyError:
    """A study that can't be searched."""
    problem = Problem(severity="error", file="study file", place=place, message=message, remedy=remedy)
    return StudyError((problem,))
