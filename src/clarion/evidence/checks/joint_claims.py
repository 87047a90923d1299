"""The claims that are about all of the same few participants."""

import msgspec

from clarion.evidence.checks.rounding import counts_fitting
from clarion.evidence.checks.sizes import single_group, sizes
from clarion.evidence.claim import Change, Proportion, PValue
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

MOST_PEOPLE = 30


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of a reading that are about all of the same few participants."""

    n: int
    size: int
    """The claim that says how many."""
    changes: tuple[tuple[int, Change], ...]
    shares: tuple[tuple[int, Proportion], ...]
    p_values: dict[int, PValue]
    """By the place of the change that each is of."""

    @property
    def claims(self) -> tuple[int, ...]:
        """The places of all of them."""
        places = {self.size, *(place for place, _ in (*self.changes, *self.shares))}
        return tuple(sorted(places | {change.p for place, change in self.changes if place in self.p_values}))


def bound(reading: Reading) -> Bound | None:
    """What binds the same participants in ``reading``; None where these are fewer than two claims, or over 30 people.

    Changes of a mean or median of all, their P values where no other test is named, and shares of all.
    """
    found = sizes(reading)
    size = found.whole
    if size is None or not 1 < size.n <= MOST_PEOPLE or not single_group(reading, found):
        return None
    changes, shares, p_values = [], [], {}
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Change) and claim.measure and _plain(claim.before, claim.after):
            changes.append((place, claim))
            p = reading.claims[claim.p] if claim.p >= 0 else None
            if isinstance(p, PValue) and p.test in ("", "wilcoxon-signed-rank") and not p.one_sided:
                p_values[place] = p
        elif isinstance(claim, Proportion) and _of_all(claim, size.n):
            shares.append((place, claim))
    if not changes or len(changes) + len(shares) < 2:
        return None
    return Bound(n=size.n, size=size.claim, changes=tuple(changes), shares=tuple(shares), p_values=p_values)


def _plain(*printed: Printed) -> bool:
    return all(one.relation == "=" and one.decimals >= 0 for one in printed)


def _of_all(claim: Proportion, n: int) -> bool:
    """Whether this is a share of all ``n`` that a count gives."""
    if claim.percent is None or not _plain(claim.percent) or claim.group:
        return False
    whole = claim.n is None or claim.n.value == n
    return whole and len(counts_fitting(n, claim.percent)) > 0
