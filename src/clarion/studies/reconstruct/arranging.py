"""Participants of an arm are interchangeable: which is first is settled by the order of one measure at one visit.

It spares the solver going through the same data in every order, and where that measure is asked for its k-th smallest
value, that is the k-th participant's.
"""

from collections.abc import Mapping

import numpy as np

from clarion.studies.reconstruct.model import Order
from clarion.studies.reconstruct.requirements import Part, Setting
from clarion.studies.reconstruct.space import Site


def orders(setting: Setting, part: Part) -> tuple[Order, ...]:
    """The measures and visits that ``part`` is about, by each of which participants may be ordered; baseline first."""
    baseline = [visit.id for visit in setting.study.visits].index(setting.study.baseline.id)
    places = {place for one in part for place in one.places}
    return tuple(sorted(places, key=lambda place: (place[1] != baseline, place[1], place[0])))


def arranged(setting: Setting, values: Mapping[Site, int], order: Order | None) -> dict[Site, int]:
    """``values`` with the participants of each arm renumbered so that those of ``order`` do not fall."""
    if order is None:
        return dict(values)
    keys = {one: values[Site(order[0], one, order[1])] for one in setting.people}
    renumbered = {}
    for members in setting.arms.values():
        for place, one in zip(members, sorted(members, key=lambda one: keys[one]), strict=True):
            renumbered[one] = place
    return _renumbered(values, renumbered)


def shuffled(setting: Setting, values: Mapping[Site, int], generator: np.random.Generator) -> dict[Site, int]:
    """``values`` with the participants of each arm in random order."""
    renumbered = {}
    for members in setting.arms.values():
        for one, place in zip(members, generator.permutation(members).tolist(), strict=True):
            renumbered[one] = place
    return _renumbered(values, renumbered)


def _renumbered(values: Mapping[Site, int], renumbered: Mapping[int, int]) -> dict[Site, int]:
    return {Site(site.name, renumbered[site.participant], site.visit): value for site, value in values.items()}
