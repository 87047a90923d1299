"""What a printed number was before it was shortened: an interval, as several ways to shorten are in use."""

from collections.abc import Callable
from typing import Literal

import msgspec

from clarion.evidence.printed import Printed

Shortening = Literal["rounded", "cut off", "rounded twice", "padded"]
"""To the nearest (a half up, down, or to the even digit); truncated; rounded to one more digit before; or rounded to
one digit fewer, to which a zero was added: 87.5, 88, 88.0."""

TWICE = 0.55
"""In units of the last digit: how far a number that was rounded twice lies from what is printed: 7.945, 7.95, 8.0."""

FARTHEST = 100_000_000
"""The greatest whole that is looked for."""

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
    # What was cut off was less than a whole unit.
    near, far = printed.step * (TWICE + SLACK), printed.step * (1 - SLACK)
    if printed.value < 0:
        return Range(printed.value - far, printed.value + near)
    return Range(printed.value - near, printed.value + far)


def certainly_less(one: Printed, other: Printed) -> bool:
    """Whether ``one`` was less than ``other`` before both were rounded.

    Rounding keeps the order, so with as many decimals it is that of the printed numbers.
    """
    if one.decimals == other.decimals:
        return one.value < other.value
    return nearest(one).high < nearest(other).low


def probabilities(printed: Printed) -> Range:
    """The P values that a printed one with its relation stands for, within 0 and 1."""
    if printed.relation in ("<", "<="):
        return Range(0.0, printed.value)
    if printed.relation in (">", ">="):
        return Range(printed.value, 1.0)
    return Range(max(0.0, shortened(printed).low), min(1.0, printed.value + printed.step))


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
    if 20 * abs(off) <= 11 * whole:
        return "rounded twice"
    return "padded" if _ends_in_zero(percent) and 2 * abs(off) <= 10 * whole else None


def _ends_in_zero(percent: Printed) -> bool:
    """Whether the last of the decimals is a zero, which may be no digit of the result."""
    return percent.decimals > 0 and percent.value > 0 and units(percent) % 10 == 0


def _reach(percent: Printed) -> tuple[int, int]:
    """In twentieths of a unit: how far below and above the printed percentage one can lie that is shortened to it."""
    return (100, 100) if _ends_in_zero(percent) else (11, 20)


def counts_fitting(whole: int, percent: Printed) -> range:
    """The counts of which the printed percentage of ``whole`` can be: without gaps, as the ways to shorten overlap."""
    scale, printed = 100 * 10**percent.decimals, units(percent)
    below, above = _reach(percent)
    first, last = (20 * printed - below) * whole // (20 * scale), (20 * printed + above) * whole // (20 * scale)
    return _trimmed(max(0, first), min(whole, last), lambda count: percent_shortening(count, whole, percent))


def wholes_fitting(count: int, percent: Printed, most: int) -> range:
    """The wholes up to ``most`` of which ``count`` can be the printed percentage; none where either is zero."""
    scale, printed = 100 * 10**percent.decimals, units(percent)
    if count <= 0 or printed <= 0:
        return range(0)
    below, above = _reach(percent)
    first = 20 * scale * count // (20 * printed + above)
    last = 20 * scale * count // (20 * printed - below) + 1 if 20 * printed > below else most
    return _trimmed(max(count, first), min(most, last), lambda whole: percent_shortening(count, whole, percent))


def _trimmed(first: int, last: int, fits: Callable[[int], Shortening | None]) -> range:
    """The whole numbers from ``first`` to ``last`` without those at either end that don't fit."""
    while first <= last and not fits(first):
        first += 1
    while first <= last and not fits(last):
        last -= 1
    return range(first, last + 1)
