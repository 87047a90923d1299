"""The ledger of what the public has been told, which decides whether something more may be told.

What looks harmless alone can tell of one person beside something else: 17 of 18 treated, and 12 of 12 controls, is one
participant too many. So nothing is judged alone. Everything that is to be told of participants is entered here with the
participants themselves, and is told only if no group that could be told apart by taking it from what was told before is
of fewer people than the threshold. What comes first stays, what would give it away is withheld.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec
import numpy as np

from clarion.studies.privacy.adding_up import MOST_KINDS, Kinds, tells_of_few
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
        self._scopes: dict[str, dict[tuple[str, frozenset[str]], Matter]] = {}
        """Of each topic what was told, by kind and scope."""
        self._keys: dict[bytes, bytes] = {}
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
        if 0 < parts.size < self.threshold:
            # Of so few, what all of them are is each one's own.
            self.kept_back = True
            return False
        members = np.ones(parts.shape, dtype=np.bool_) if division.members is None else division.members
        group = self._key(members)
        before = self._told.get(matter, {})
        finest = compressed(parts) if group not in before else crossed(before[group].parts, parts)
        told = {**before, group: _Told(members=members, parts=finest, asked=parts)}
        if not self._apart(told, group) or not self._beside_others(matter, told, group):
            self.kept_back = True
            return False
        self._told[matter] = told
        for topic in matter.topics:
            self._of_topic.setdefault(topic, set()).add(matter)
            self._scopes.setdefault(topic, {})[matter.kind, matter.scope] = matter
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
        if not self._large(np.bincount(compressed(joint[joint > 0]))):
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

    def _large(self, sizes: Parts) -> bool:
        """Whether every part that anybody is in is large enough."""
        return bool((sizes[sizes > 0] >= self.threshold).all())

    def _apart(self, told: _Groups, group: bytes) -> bool:
        """Whether nobody in a few is told of by what is told of all groups together."""
        kinds = Kinds([array for one in told.values() for array in (one.members.astype(np.int64), one.parts)])
        members = dict(zip(told, (flags.astype(np.bool_) for flags in kinds.arrays[::2]), strict=True))
        parts = dict(zip(told, kinds.arrays[1::2], strict=True))
        if kinds.people.size <= MOST_KINDS:
            published = [flags for key in told for flags in _by_part(members[key], parts[key])]
            return not tells_of_few(kinds.people, published, self.threshold)
        others = [key for key in told if key != group]
        sizes = range(len(others) + 1) if len(others) < MOST_GROUPS else (0, 1, len(others))
        for size in sizes:
            for some in combinations(others, size):
                keys = [group, *some]
                groups = signature([members[key] for key in keys])
                common = coarsened([members[key] for key in keys], [parts[key] for key in keys])
                inside = groups > 0
                by_part = kinds.sizes(crossed(groups, common)[inside], inside)
                if not self._large(kinds.sizes(groups)) or not self._large(by_part):
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
            asked.append((self._key(everybody), {self._key(everybody): whole}))
        return all(
            self._apart_together(together, key)
            for key, groups in asked
            for together in self._held_against(matter, groups, key)
        )

    def _apart_together(self, several: Sequence[_Groups], group: bytes) -> bool:
        """Whether nobody in a few is told of by several matters together: in the group, and in all that the groups
        which each of them tells of leave when they are taken from each other.
        """
        inside = several[0][group].members
        kinds = Kinds([one[group].parts[inside] for one in several])
        if kinds.people.size > MOST_KINDS:
            fine = self._large(kinds.people)
        else:
            everybody = np.ones(kinds.people.size, dtype=np.bool_)
            published = [flags for parts in kinds.arrays for flags in _by_part(everybody, parts)]
            fine = not tells_of_few(kinds.people, published, self.threshold)
        common = [key for key in several[0] if all(key in one for one in several)]
        if not fine or len(common) == 1:
            return fine
        members = [several[0][key].members for key in common]
        parts = signature(members)
        in_any = parts > 0
        for one in several:
            parts = crossed(parts, coarsened(members, [one[key].parts for key in common]))
        return self._large(np.bincount(parts[in_any]))

    def _held_against(self, matter: Matter, told: _Groups, group: bytes) -> Iterator[tuple[_Groups, ...]]:
        """What was told of other matters that has to be looked at together with this, when it is told of the group."""
        matters = {one for topic in matter.topics for one in self._of_topic.get(topic, ())} - {matter}
        others = [one for one in matters if group in self._told[one]]
        for other in others:
            if matter.scope <= other.scope or other.scope <= matter.scope:
                yield told, self._told[other]
            elif (third := self._of_both(matter, other)) is not None and group in self._told[third]:
                yield told, self._told[other], self._told[third]
        inside = [one for one in others if one.kind == matter.kind and one.scope < matter.scope]
        for one, other in combinations(inside, 2):
            if one.scope | other.scope == matter.scope:
                yield told, self._told[one], self._told[other]

    def _of_both(self, one: Matter, other: Matter) -> Matter | None:
        """What was told of the scopes of two matters together, where all three ask the same."""
        if one.kind != other.kind:
            return None
        wanted = (one.kind, one.scope | other.scope)
        found = (self._scopes[topic].get(wanted) for topic in sorted(one.topics & other.topics))
        return next((matter for matter in found if matter is not None), None)

    def _key(self, members: Flags) -> bytes:
        """What a group goes by; the same object every time, so that a long one is kept once."""
        key = members.tobytes()
        return self._keys.setdefault(key, key)


def _by_part(members: Flags, parts: Parts) -> Iterator[Flags]:
    """Of each part of a group, who is in it."""
    for part in np.unique(parts[members]).tolist():
        yield members & (parts == part)


def open_ledger() -> Ledger:
    """One that lets everything be told: for the study's own team."""
    return Ledger(1, extremes=True)
