"""What the names in a study's rules stand for: kinds from the study file, values from the data."""

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Study
from clarion.studies.observations import Observations
from clarion.studies.rules.kinds import Category, Kind, Number
from clarion.studies.scores.registry import scores

Values = NDArray[Any]
"""Participants x visits, or participants x 1 for what is the same at every visit: floats (numbers; truths as 1, 0 and
NaN) or, for categories, str objects."""


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What names stand for where a rule is evaluated."""

    kinds: dict[str, Kind]
    values: dict[str, Values]
    """Of every name in ``kinds``; numbers in the unit of their kind, NaN and empty texts where missing."""
    shape: tuple[int, int]
    """Participants and visits."""
    baseline: int = 0
    """The column of the visit from which change is counted."""


def kinds(study: Study) -> dict[str, Kind]:
    """What the measures, scores and characteristics of ``study`` are."""
    found: dict[str, Kind] = {one.id: Number(unit=one.unit, codes=one.categories) for one in study.measures}
    shipped = scores()
    found |= {one.id: Number(unit=shipped[one.score].unit if one.score in shipped else None) for one in study.scores}
    for one in study.characteristics:
        if one.kind == "number":
            found[one.id] = Number(unit=one.unit)
        elif one.kind == "date":
            found[one.id] = Number(unit="days")
        else:
            found[one.id] = Category(codes=one.categories)
    return found


def scope(study: Study, observations: Observations) -> Scope:
    """What the names stand for in the data of ``study``.

    A score that was not derived, and a characteristic that no file holds, are missing for everybody.
    """
    known = kinds(study)
    shape = (len(observations.participants), len(observations.visits))
    values: dict[str, Values] = {}
    for name, kind in known.items():
        if name in observations.measures:
            values[name] = observations.measures[name].values
        elif isinstance(kind, Category):
            values[name] = observations.categories.get(name, np.full(shape[0], "", dtype=object))[:, None]
        else:
            values[name] = observations.numbers.get(name, np.full(shape[0], np.nan))[:, None]
    return Scope(kinds=known, values=values, shape=shape, baseline=observations.visit(study.baseline.id))
