"""What a printed number was before it was shortened: an interval, as several ways to shorten are in use."""

from collections.abc import Callable
from typing import Literal

import msgspec

from clarion.evidence.printed import Printed

Shortening = Literal["rounded", "cut off", "rounded twice"]
"""To the nearest (a half up, down, or to the even digit), truncated, or rounded to one more digit before."""

TWICE = 0.55
"""In units of the last digit: how far a number that was rounded twice lies from what is printed: 7.945, 7.95, 8.0."""

SLACK = 1e-9
"""By how much of a unit floating-point noise may move the end of an interval."""


class Range(msgspec.Struct, frozen=True, gc=False):
    """The values from ``low`` to ``high``, both included."""

    low: float
    high: float

    def meets(self, other: "Range") -> bool:
        """Whether the two share a value."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: float) -> bool:
        """Whether ``value`` is in it."""
        return self.low <= value <= self.high


def nearest(printed: Printed) -> Range:
    """The values that round to the printed one, a half either way included."""
    half = printed.step * (0.5 + SLACK)
    return Range(printed.value - half, printed.value + half)


def shortened(printed: Printed) -> Range:
    """The values that some way to shorten makes the printed one: `Shortening`, each of them."""
    near, far = printed.step * (TWICE + SLACK), printed.step * (1 + SLACK)
    if printed.value < 0:
        return Range(printed.value - far, printed.value + near)
    return Range(printed.value - near, printed.value + far)


def probabilities(printed: Printed) -> Range:
    """The P values that a printed one with its relation stands for, within 0 and 1."""
    if printed.relation in ("<", "<="):
        return Range(0.0, printed.value)
    if printed.relation in (">", ">="):
        return Range(printed.value, 1.0)
    around = shortened(printed)
    return Range(max(0.0, around.low), min(1.0, around.high))


def units(printed: Printed) -> int:
    """How many units of its last digit the printed number has: 333 for 33.3."""
    return round(printed.value * 10.0**printed.decimals)


def percent_shortening(count: int, whole: int, percent: Printed) -> Shortening | None:
    """How ``count`` of ``whole`` becomes the printed percentage; None where it does not.

    In whole numbers: with u units of the last of d decimals, 100 · 10^d · count lies within half a ``whole`` of
    u · whole where it was rounded, and from 0 to below 1 ``whole`` above it where it was cut off.
    """
    off = 100 * 10**percent.decimals * count - units(percent) * whole
    if 2 * abs(off) <= whole:
        return "rounded"
    if 0 <= off < whole:
        return "cut off"
    return "rounded twice" if 20 * abs(off) <= 11 * whole else None


def counts_fitting(whole: int, percent: Printed) -> range:
    """The counts of which the printed percentage of ``whole`` can be: without gaps, as the ways to shorten overlap."""
    scale, printed = 100 * 10**percent.decimals, units(percent)
    first, last = (20 * printed - 11) * whole // (20 * scale), (printed + 1) * whole // scale
    return _trimmed(max(0, first), min(whole, last), lambda count: percent_shortening(count, whole, percent))


def wholes_fitting(count: int, percent: Printed, most: int) -> range:
    """The wholes up to ``most`` of which ``count`` can be the printed percentage; none where either is zero."""
    scale, printed = 100 * 10**percent.decimals, units(percent)
    if count <= 0 or printed <= 0:
        return range(0)
    first, last = scale * count // (printed + 1), 20 * scale * count // (20 * printed - 11) + 1
    return _trimmed(max(count, first), min(most, last), lambda whole: percent_shortening(count, whole, percent))


def _trimmed(first: int, last: int, fits: Callable[[int], Shortening | None]) -> range:
    """The whole numbers from ``first`` to ``last`` without those at either end that don't fit."""
    while first <= last and not fits(first):
        first += 1
    while first <= last and not fits(last):
        last -= 1
    return range(first, last + 1)
