"""How many people an average is of, and what whole numbers can be behind it."""

import math

import msgspec

from clarion.evidence.checks.rounding import nearest, shortened
from clarion.evidence.checks.sizes import Sizes, single_group
from clarion.evidence.claim import GroupAverage
from clarion.evidence.reading import Reading


class Group(msgspec.Struct, frozen=True, gc=False):
    """How many an average is of."""

    n: int
    stated: bool
    """Whether the text says so beside the average; else values may be missing."""
    claim: int = -1
    """Which other claim says it."""


def group_of(reading: Reading, claim: GroupAverage, found: Sizes) -> Group | None:
    """How many ``claim`` is of; None where the text leaves it open."""
    if claim.n is not None:
        whole = claim.n.relation == "=" and claim.n.value == int(claim.n.value) and claim.n.value >= 1
        return Group(int(claim.n.value), True) if whole else None
    size = found.of_arm(claim.group)
    if size is None and single_group(reading, found):
        size = found.whole
    return Group(size.n, False, size.claim) if size else None


def totals(claim: GroupAverage, n: int, *, cut: bool = True) -> range:
    """The sums of n · items whole numbers whose mean rounds to the printed one, or is cut off to it with ``cut``."""
    around, parts = shortened(claim.value) if cut else nearest(claim.value), n * claim.items
    return range(math.ceil(around.low * parts), math.floor(around.high * parts) + 1)
