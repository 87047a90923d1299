"""Where a rank test stops rejecting a shift: the end of a confidence interval."""

from collections.abc import Callable

import msgspec

ROUNDING = 1e-9
"""Relative difference below which P and the error allowed are equal: 1 - 0.9 is a little less than 0.1."""


class Limit(msgspec.Struct, frozen=True, kw_only=True):
    """The lower end of an interval, as a position among the values at which the test's answer can change."""

    breakpoint: int | None
    """Index of the break point that the interval begins with; None where even -∞ is not rejected."""
    error: float
    """One-sided P just below the end: the probability to miss the truth on this side."""


def lower_limit(breakpoints: int, start: int, upper_tail: Callable[[int], float], error: float) -> Limit:
    """Invert a one-sided test of a shift.

    The test's answer is constant between neighbouring break points (averages of two differences, or differences of two
    values). Gap 0 lies below the first break point, gap j between the j-th and the next. P(statistic ≥ observed) grows
    from gap to gap.

    Args:
        breakpoints: how many there are.
        start: the gap to begin the search with, a guess.
        upper_tail: P of the shifts in a gap.
        error: the greatest P that still rejects, as 0.025 for a two-sided level of 0.95.

    Returns:
        The break point below the first gap that is not rejected.
    """
    known: dict[int, float] = {}

    def rejected(gap: int) -> bool:
        if gap not in known:
            known[gap] = upper_tail(gap)
        return known[gap] <= error * (1 + ROUNDING)

    low, high = -1, breakpoints
    gap, step = min(max(start, 0), breakpoints), 1
    while high - low > 1:
        if rejected(gap):
            low, gap = gap, gap + step
        else:
            high, gap = gap, gap - step
        step *= 2
        if not low < gap < high:
            gap = (low + high) // 2
    return Limit(breakpoint=None if high == 0 else high - 1, error=0.0 if high == 0 else known[high - 1])
