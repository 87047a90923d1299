"""What a test or an estimate answers: the number, and by which method on how much of the data it was reached."""

from typing import Literal

import msgspec

Alternative = Literal["two-sided", "less", "greater"]
"""Which departure from the null hypothesis counts: ``greater`` says that the first sample, or the difference
first - second, tends to be greater."""

ALTERNATIVES: tuple[Alternative, ...] = ("two-sided", "less", "greater")


class Interval(msgspec.Struct, frozen=True, kw_only=True):
    """A confidence or credible interval."""

    low: float
    high: float
    level: float
    """The level that was asked for, 0.95 say."""
    method: str
    """In words: ``Clopper-Pearson``."""
    attained: float | None = None
    """The level that a discrete distribution gives in truth, at least ``level``; None where it is ``level``."""


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A number estimated from data."""

    value: float
    n: int
    """How many observations it comes from."""
    method: str
    """In words: ``Hodges-Lehmann estimate``."""
    interval: Interval | None = None
    notes: tuple[str, ...] = ()
    """What a reader should know, in whole sentences."""


class Significance(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of a significance test."""

    test: str
    """In words: ``Wilcoxon signed-rank test``."""
    p: float
    statistic: float
    symbol: str
    """What the statistic is called: ``W+``, ``z``, ``chi-squared``."""
    n: int
    """How many observations (pairs, participants) were given and not missing."""
    used: int
    """How many of them the test used: without zero differences, for example."""
    alternative: Alternative
    method: str
    """``exact``, ``asymptotic``, ``Monte Carlo`` …"""
    why: str
    """One sentence: how P was computed and why so, naming ties, zeros and corrections."""
    df: tuple[float, ...] = ()
    """Degrees of freedom, where the reference distribution has them."""
    notes: tuple[str, ...] = ()
    """What a reader should know, in whole sentences."""


class StatisticsError(ValueError):
    """The data or the arguments do not allow this computation; the message says what and what to do."""
