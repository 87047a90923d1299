"""What follows from published numbers of people by adding them up and taking them from each other."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from clarion.studies.privacy.partitions import Flags, Parts, crossed

MOST_KINDS = 14
"""Kinds of people up to which every group of kinds is looked at: 16,383 of them."""
NOISE = 1e-7


class Kinds:
    """Participants who are alike in all of several divisions, told of together.

    Ten thousand participants are of a few dozen kinds, so that many questions about them are answered quickly.
    """

    def __init__(self, arrays: Sequence[Parts]) -> None:
        of = np.zeros(arrays[0].shape, dtype=np.int64)
        for array in arrays:
            of = crossed(of, array)
        self.people: Parts = np.bincount(of) if of.size else of
        """How many there are of each kind."""
        first = np.zeros(self.people.shape, dtype=np.int64)
        first[of] = np.arange(of.size)
        self.arrays = [array[first] for array in arrays]
        """Each division, with a place for each kind."""

    def sizes(self, parts: Parts, chosen: Flags | None = None) -> Parts:
        """How many participants are in each part; ``parts`` has a place for each kind, or for each of those chosen."""
        people = self.people if chosen is None else self.people[chosen]
        return np.bincount(parts, weights=people).round().astype(np.int64)


def tells_of_few(people: Parts, published: Sequence[Flags], threshold: int) -> bool:
    """Whether the published numbers tell how many there are in some group of fewer than ``threshold`` people.

    A number follows from others by adding and taking off where its group is a linear combination of theirs. Which kinds
    of people there are at all is taken to be known, so that what lies within what need not be said: nobody responds at
    month 1 who does not respond within 3 months. The number of all participants is no secret.

    Args:
        people: how many there are of each kind; up to ``MOST_KINDS`` kinds.
        published: of each number, which kinds it counts.
        threshold: of how many people at least a group must be to be told of.
    """
    groups = _groups(people.size)
    few = groups[(groups @ people < threshold) & (groups.sum(axis=1) < people.size)]
    if not few.size:
        return False
    known = np.array([np.ones(people.size), *(flags.astype(np.float64) for flags in published)])
    _, strengths, directions = np.linalg.svd(known)
    free = directions[int((strengths > NOISE).sum()) :]
    return bool((np.abs(few @ free.T) < NOISE).all(axis=1).any())


@lru_cache(maxsize=MOST_KINDS)
def _groups(kinds: int) -> NDArray[np.float64]:
    """Every group of so many kinds but the empty one, a row for each."""
    numbers = np.arange(1, 2**kinds)
    return ((numbers[:, None] >> np.arange(kinds)) & 1).astype(np.float64)
