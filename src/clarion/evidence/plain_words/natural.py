"""Numbers in a form that people take in: shares in small numbers, P values as how many of so many studies."""

from clarion.evidence.plain_words.saying import About, Rate
from clarion.evidence.printed import Printed

_SMALL = (
    *((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5)),
    *((1, 6), (1, 7), (1, 8), (1, 9), (1, 10), (3, 10), (7, 10), (9, 10), (1, 20), (19, 20)),
)
"""The shares that are easy to picture, the easiest first."""

_NEAR = 0.015
"""By how much such a share may be off to be called "about"; a tenth of it where the share itself is small."""


def about(count: int, n: int) -> About:
    """The easiest share near ``count`` of ``n``, ``1 in 3`` for 3 of 9; empty where there is none or no need."""
    if n <= 0 or count in (0, n):
        return About(0, 0, True)
    share = count / n
    for part, whole in _SMALL:
        if part * n == count * whole and (part, whole) != (count, n):
            return About(part, whole, True)
        if n > 10 and abs(part / whole - share) <= min(_NEAR, part / whole / 10):
            return About(part, whole, False)
    if n > 100:
        return About(round(100 * share), 100, False) if 1 <= round(100 * share) <= 99 else About(0, 0, True)
    return About(0, 0, True)


def rate(p: Printed) -> Rate:
    """In how many of how many studies so large a difference would come up by chance alone, by a printed P value.

    P = 0.008 is about 8 of 1,000; P < 0.001 fewer than 1 of 1,000, and so is a P that is printed as 0.000.
    """
    # A first digit or two is all that anybody needs.
    wanted = 2 if p.value >= 0.1 else 3 if p.value >= 0.01 else 4
    decimals = max(min(p.decimals, wanted), 1)
    of = 10**decimals
    count = round(p.value * of)
    if p.relation in ("<", "<=") or count == 0:
        return Rate(max(count, 1), of, True)
    return Rate(count, of, False)
