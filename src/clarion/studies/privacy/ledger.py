"""The ledger of what the public has been told, which decides whether something more may be told.

What looks harmless alone can tell of one person beside something else: 17 of 18 treated, and 12 of 12 controls, is one
participant too many. So nothing is judged alone. Everything that is to be told of participants is entered here with the
participants themselves, and is told only if no group that could be told apart by taking it from what was told before is
of fewer people than the threshold. What comes first stays, what would give it away is withheld.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

import msgspec
import numpy as np

from clarion.studies.privacy.partitions import Flags, Parts, coarsened, compressed, crossed, signature


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """What a division of participants is about, so that it is known what else is about the same."""

    kind: str
    """What is asked of it: whether there is a value, which way it went, which response it makes."""
    topics: frozenset[str]
    scope: frozenset[str] = frozenset()
    """Where it is about it: visits, or terms of adverse events. Matters of one topic are held against each other where
    the scope of one lies within that of the other (a response at month 3, and within 6 months), or where a third one
    of the same kind that was told has just the scopes of both: how many respond at one of two visits, beside how many
    at each, tells how many at both."""


class Division(msgspec.Struct, frozen=True, kw_only=True):
    """Participants, divided by some matter."""

    matter: Matter
    parts: Parts
    """Of each participant."""
    members: Flags | None = None
    """Whom it is about; None for everybody."""

    def of(self, members: Flags) -> "Division":
        """The same of ``members`` alone."""
        return msgspec.structs.replace(self, members=members)


class _Told(msgspec.Struct, frozen=True, kw_only=True):
    """What was told of a group of participants in some matter."""

    members: Flags
    parts: Parts
    """The finest division of the group that follows from all that was told of it."""
    asked: Parts
    """The division as it was asked for last, numbered as for other groups."""


_Groups = Mapping[bytes, _Told]
"""What was told in one matter, by group."""

MOST_GROUPS = 5
"""Groups told of in one matter up to which every choice of them is looked at; beyond, every two, and all together."""


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
        self._told: dict[Matter, _Groups] = {}
        self._of_topic: dict[str, set[Matter]] = {}
        self._summed: dict[str, Parts] = {}

    def counts(self, division: Division) -> bool:
        """Whether it may be told how many participants are in each part of ``division``; it counts as told where so.

        Nobody may be told apart in a group below the threshold: neither by the division alone, nor by taking it from
        that of another group (an arm from all participants), nor by crossing it with what was told of the same group in
        a matter that it is to be held against.
        """
        if self.threshold <= 1:
            return True
        matter, parts = division.matter, division.parts
        members = np.ones(parts.shape, dtype=np.bool_) if division.members is None else division.members
        group = members.tobytes()
        before = self._told.get(matter, {})
        finest = compressed(parts) if group not in before else crossed(before[group].parts, parts)
        told = {**before, group: _Told(members=members, parts=finest, asked=parts)}
        if not self._apart(told, group) or not self._beside_others(matter, told, group):
            self.kept_back = True
            return False
        self._told[matter] = told
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
        if not self._large(joint[joint > 0]):
            self.kept_back = True
            return False
        # Numbered anew from 1, so that 0 stays for those in no group.
        self._summed[of] = np.where(joint == 0, 0, 1 + compressed(joint))
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
        sizes = np.bincount(compressed(parts)) if parts.size else np.zeros(0, dtype=np.int64)
        return bool((sizes >= self.threshold).all())

    def _apart(self, told: _Groups, group: bytes) -> bool:
        """Whether the groups that ``group`` and others tell apart are large, and their parts as far as these follow."""
        others = [one for key, one in told.items() if key != group]
        sizes = range(len(others) + 1) if len(others) < MOST_GROUPS else (0, 1, len(others))
        for size in sizes:
            for some in combinations(others, size):
                together = [told[group], *some]
                groups = signature([one.members for one in together])
                if not self._large(groups):
                    return False
                common = coarsened([one.members for one in together], [one.parts for one in together])
                inside = groups > 0
                if not self._large(crossed(groups, common)[inside]):
                    return False
        return True

    def _beside_others(self, matter: Matter, told: _Groups, group: bytes) -> bool:
        """Whether what is told of the group leaves nobody alone when it is crossed with other matters."""
        one = told[group]
        # Groups that make up everybody tell of everybody.
        alike = [other.members for other in told.values() if np.array_equal(other.asked, one.asked)]
        everybody: Flags = np.logical_or.reduce(alike)
        asked = [(group, told)]
        if everybody.all() and not one.members.all():
            whole = _Told(members=everybody, parts=compressed(one.asked), asked=one.asked)
            asked.append((everybody.tobytes(), {everybody.tobytes(): whole}))
        return all(
            self._large_crossed(first, second, key)
            for key, groups in asked
            for first, second in self._held_against(matter, groups, key)
        )

    def _large_crossed(self, one: _Groups, other: _Groups, group: bytes) -> bool:
        """Whether the parts of both matters are large when they are crossed: in the group, and in all that the groups
        which both tell of leave when they are taken from each other.
        """
        if not self._large(crossed(one[group].parts, other[group].parts)[one[group].members]):
            return False
        common = [key for key in one if key in other]
        members = [one[key].members for key in common]
        groups = signature(members)
        first, second = (coarsened(members, [told[key].parts for key in common]) for told in (one, other))
        return self._large(crossed(groups, crossed(first, second))[groups > 0])

    def _held_against(self, matter: Matter, told: _Groups, group: bytes) -> Iterator[tuple[_Groups, _Groups]]:
        """What was told of pairs of matters that have to be crossed when this is told of the group."""
        matters = {one for topic in matter.topics for one in self._of_topic.get(topic, ())} - {matter}
        others = [one for one in matters if group in self._told[one]]
        for other in others:
            if self._related(matter, other):
                yield told, self._told[other]
        for one, other in combinations(others, 2):
            if _is_of_both(matter, one, other):
                yield self._told[one], self._told[other]

    def _related(self, one: Matter, other: Matter) -> bool:
        """Whether the two matters are to be held against each other."""
        if one.scope <= other.scope or other.scope <= one.scope:
            return True
        shared = one.topics & other.topics
        return any(_is_of_both(third, one, other) for topic in shared for third in self._of_topic[topic])


def _is_of_both(third: Matter, one: Matter, other: Matter) -> bool:
    """Whether the third is about the scopes of the other two together, which differ, and asks the same as they."""
    return one.kind == other.kind == third.kind and one.scope != other.scope and one.scope | other.scope == third.scope


def open_ledger() -> Ledger:
    """One that lets everything be told: for the study's own team."""
    return Ledger(1, extremes=True)
