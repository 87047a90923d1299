"""What the checks of a reading say about each of its claims, taken together."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.evidence.checked import Check, Verdict
from clarion.evidence.claim import AnyClaim, Design, SampleSize
from clarion.evidence.reading import Reading

Standing = Verdict | Literal[""]
"""The verdict on a claim; empty where no check is about it."""

_APART = ("planned",)
"""Checks that compare a text with something outside it: a departure from a plan makes nothing impossible."""

_PREMISES = (SampleSize, Design)
"""Claims that many checks start from and few are about."""


class Standings(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of a reading, by what the checks say of them."""

    failing: frozenset[int] = frozenset()
    """Claims of a check that cannot hold."""
    holding: frozenset[int] = frozenset()
    """Claims of a check that holds."""
    undecided: frozenset[int] = frozenset()
    """Claims of a check that cannot tell."""
    doubtful: frozenset[int] = frozenset()
    """Of those undecided: claims whose numbers don't fit together unless something explains it."""

    def of(self, claims: Sequence[int]) -> Standing:
        """The verdict on some claims together: the worst, and one that holds before one that cannot tell."""
        asked = frozenset(claims)
        if asked & self.failing:
            return "cannot hold"
        if asked & self.holding:
            return "holds"
        return "cannot tell" if asked & self.undecided else ""

    def contradicted(self, claims: Sequence[int]) -> bool:
        """Whether a check speaks against one of the claims, surely or unless something explains it."""
        return bool(frozenset(claims) & (self.failing | self.doubtful))

    def hold(self, claims: Sequence[int]) -> bool:
        """Whether each of the claims was checked and holds, and nothing speaks against any."""
        return frozenset(claims) <= self.holding and not self.contradicted(claims)


def standings(reading: Reading, checks: Sequence[Check]) -> Standings:
    """What ``checks`` say about each claim of ``reading``.

    A check that cannot tell and names what could explain that throws doubt on what it is about, not on the number of
    participants or the design that it starts from.
    """
    found: dict[Verdict, set[int]] = {"holds": set(), "cannot hold": set(), "cannot tell": set()}
    doubtful: set[int] = set()
    for one in checks:
        if one.kind in _APART:
            continue
        found[one.verdict].update(one.claims)
        if one.verdict == "cannot tell" and (one.explanations or one.assumption is not None):
            doubtful.update(place for place in one.claims if not _premise(reading.claims, place))
    return Standings(
        failing=frozenset(found["cannot hold"]),
        holding=frozenset(found["holds"]),
        undecided=frozenset(found["cannot tell"]),
        doubtful=frozenset(doubtful),
    )


def _premise(claims: tuple[AnyClaim, ...], place: int) -> bool:
    return isinstance(claims[place], _PREMISES)
