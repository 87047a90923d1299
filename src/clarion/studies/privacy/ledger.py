"""The ledger of what the public has been told, which decides whether something more may be told.

What looks harmless alone can tell of one person beside something else: 17 of 18 treated, and 12 of 12 controls, is one
participant too many. So nothing is judged alone. Everything that is to be told of participants is entered here with the
participants themselves, and is told only if no group that could be told apart by taking it from what was told before is
of fewer people than the threshold. What comes first stays, what would give it away is withheld.
"""

from collections.abc import Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

Parts = NDArray[np.int64]
"""Of each participant: the part that they are in, as a number from 0. Who is not asked about is a part as well: how
many those are follows from how many there are in all."""
Flags = NDArray[np.bool_]

_MOST_NUMBERS = 1_000_000
"""Numbers of parts up to which counting them is faster than sorting them."""


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """What a division of participants is about, so that it is known what else is about the same."""

    topics: frozenset[str]
    scope: frozenset[str] = frozenset()
    """Where it is about it: visits, or terms of adverse events. Matters of one topic are held against each other where
    the scope of one lies within that of the other (a response at month 3, and within 6 months), or where a third one
    that was told has just the scopes of both."""


class Division(msgspec.Struct, frozen=True, kw_only=True):
    """Participants, divided by some matter."""

    matter: Matter
    parts: Parts

    def of(self, members: Flags) -> "Division":
        """The same of ``members``; all others are one part more."""
        return Division(matter=self.matter, parts=np.where(members, 1 + self.parts, 0))


class Ledger:
    """What has been told of a study's participants.

    ``threshold``: of how many people at least a group must be to be told of. ``extremes``: whether values of single
    participants may be shown.
    """

    def __init__(self, threshold: int, *, extremes: bool) -> None:
        self.threshold = threshold
        self.extremes = extremes
        self.kept_back = False
        """Whether anything was kept back so far."""
        self._told: dict[Matter, Parts] = {}
        """The finest division that follows from all that was told of each matter."""
        self._of_topic: dict[str, set[Matter]] = {}
        self._summed: dict[str, Parts] = {}

    def counts(self, division: Division) -> bool:
        """Whether it may be told how many participants are in each part of ``division``; it counts as told where so.

        Nobody may be told apart in a group below the threshold, neither by the division alone nor by crossing it with
        what was told of the same matter or of one that it is to be held against.
        """
        if self.threshold <= 1:
            return True
        matter = division.matter
        known = self._told.get(matter)
        joint = _compressed(division.parts) if known is None else _crossed(known, division.parts)
        fine = self._large(joint) and all(
            self._large(_crossed(one, other)) for one, other in self._held_against(matter, joint)
        )
        if not fine:
            self.kept_back = True
            return False
        self._told[matter] = joint
        for topic in matter.topics:
            self._of_topic.setdefault(topic, set()).add(matter)
        return True

    def sums(self, of: str, members: Flags) -> bool:
        """Whether a sum or a mean over ``members`` of what ``of`` names may be told; it counts as told where so.

        Sums of two groups give that of who is in one of them alone, so these have to be enough people as well. Nobody
        learns from it how many are in no group.
        """
        if self.threshold <= 1:
            return True
        known = self._summed.get(of, np.zeros(members.shape, dtype=np.int64))
        joint = np.where((known == 0) & ~members, 0, 1 + 2 * known + members)
        if not self._large(_compressed(joint[joint > 0])):
            self.kept_back = True
            return False
        # Numbered anew from 1, so that 0 stays for those in no group.
        self._summed[of] = np.where(joint == 0, 0, 1 + _compressed(joint))
        return True

    def enough(self, people: int) -> bool:
        """Whether ``people`` are enough to be summed up in a median or another number that none of them sets alone."""
        if people and people < self.threshold:
            self.kept_back = True
            return False
        return True

    def withheld(self) -> None:
        """Note that something was kept back."""
        self.kept_back = True

    def _large(self, parts: Parts) -> bool:
        """Whether every part that anybody is in is large enough."""
        sizes = np.bincount(parts) if parts.size else np.zeros(0, dtype=np.int64)
        return bool((sizes[sizes > 0] >= self.threshold).all())

    def _held_against(self, matter: Matter, parts: Parts) -> Iterator[tuple[Parts, Parts]]:
        """The divisions that have to be crossed when ``parts`` are told of ``matter``."""
        others = {one for topic in matter.topics for one in self._of_topic.get(topic, ())} - {matter}
        for other in others:
            if self._related(matter, other):
                yield parts, self._told[other]
        if len(matter.scope) < 2:
            return
        # A matter of both scopes tells how many are in one or in the other, and so how many in both.
        for one in others:
            for other in others:
                is_covered = one.scope != other.scope and one.scope | other.scope == matter.scope
                if is_covered and one.topics & other.topics & matter.topics:
                    yield self._told[one], self._told[other]

    def _related(self, one: Matter, other: Matter) -> bool:
        """Whether the two matters are to be held against each other."""
        if one.scope <= other.scope or other.scope <= one.scope:
            return True
        both, topics = one.scope | other.scope, one.topics & other.topics
        return any(third.scope == both for topic in topics for third in self._of_topic[topic])


def open_ledger() -> Ledger:
    """One that lets everything be told: for the study's own team."""
    return Ledger(1, extremes=True)


def _compressed(parts: Parts) -> Parts:
    """``parts`` numbered from 0 without gaps."""
    if not parts.size:
        return parts
    if parts.max() > _MOST_NUMBERS:
        return np.unique(parts, return_inverse=True)[1].astype(np.int64)
    place: Parts = np.cumsum(np.bincount(parts) > 0) - 1
    return place[parts]


def _crossed(one: Parts, other: Parts) -> Parts:
    """The parts of which each is within one part of ``one`` and one of ``other``."""
    if not one.size:
        return one
    return _compressed(one * (1 + other.max()) + other)
