"""Divisions of participants as arrays: crossed, made coarser, numbered anew."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Parts = NDArray[np.int64]
"""Of each participant: the part that they are in, as a number from 0."""
Flags = NDArray[np.bool_]

_MOST_NUMBERS = 1_000_000
"""Numbers of parts up to which counting them is faster than sorting them."""


def compressed(parts: Parts) -> Parts:
    """``parts`` numbered from 0 without gaps."""
    if not parts.size:
        return parts
    if parts.max() > _MOST_NUMBERS:
        return np.unique(parts, return_inverse=True)[1].astype(np.int64)
    place: Parts = np.cumsum(np.bincount(parts) > 0) - 1
    return place[parts]


def crossed(one: Parts, other: Parts) -> Parts:
    """The parts of which each is within one part of ``one`` and one of ``other``."""
    if not one.size:
        return one
    return compressed(one * (1 + other.max()) + other)


def signature(groups: Sequence[Flags]) -> Parts:
    """Participants by the groups that they are in; 0 for those in none."""
    found = np.zeros(groups[0].shape, dtype=np.int64)
    for number, members in enumerate(groups):
        found += members.astype(np.int64) << number
    return found


def coarsened(groups: Sequence[Flags], divisions: Sequence[Parts]) -> Parts:
    """The finest division that can be made from that of each group alone; 0 for those in none.

    It is what can be added up and taken off across groups: of all participants by sex and age, and an arm by sex, that
    is sex. Two parts become one where somebody in both groups is in both of them. Each division counts in its group.
    """
    sizes = [int(parts.max(initial=0)) + 1 for parts in divisions]
    starts = np.cumsum([0, *sizes])
    label = np.arange(starts[-1])
    for first in range(len(groups)):
        for second in range(first + 1, len(groups)):
            both = groups[first] & groups[second]
            pairs = np.bincount(divisions[first][both] * sizes[second] + divisions[second][both])
            for pair in np.flatnonzero(pairs).tolist():
                one, other = starts[first] + pair // sizes[second], starts[second] + pair % sizes[second]
                label[label == max(label[one], label[other])] = min(label[one], label[other])
    found = np.zeros(groups[0].shape, dtype=np.int64)
    for members, parts, start in zip(groups, divisions, starts, strict=False):
        found[members] = label[start + parts[members]]
    return found
