"""A proportion with its interval, and the exact test of a proportion: responders of nine, events of nine."""

import math
from collections.abc import Callable
from typing import Literal

from scipy.special import betainccinv, betaincinv, ndtri

from clarion.statistics.answer import ALTERNATIVES, Alternative, Estimate, Interval, Significance
from clarion.statistics.arguments import checked_level, checked_name, checked_part, checked_probability
from clarion.statistics.blaker import blaker_interval
from clarion.statistics.distributions import binomial_probabilities, exact_p_value

ProportionMethod = Literal["clopper-pearson", "wilson", "wilson-corrected", "jeffreys", "blaker", "agresti-coull"]
"""How an interval for a proportion is computed."""


def proportion(x: int, n: int, *, method: ProportionMethod = "clopper-pearson", level: float = 0.95) -> Estimate:
    """The proportion ``x / n`` with a two-sided interval.

    ``clopper-pearson`` (inverts the two exact one-sided tests) and ``blaker`` (never wider, inverts one exact two-sided
    test) hold their level for every rate; the others hold it on average. ``wilson`` inverts the score test,
    ``wilson-corrected`` the score test with continuity correction; ``jeffreys`` is the equal-tailed interval of
    Beta(x + ½, n - x + ½), with the ends 0 for x = 0 and 1 for x = n; ``agresti-coull`` is Wald's interval around
    (x + z²/2) / (n + z²), cut at 0 and 1.

    Args:
        x: how many have it, 0 … n.
        n: how many were observed, at least 1; independent, with one rate.
        method: of the interval.
        level: of the interval.

    Raises:
        StatisticsError: x of n can't be, an unknown method, or a level outside (0, 1).

    Sources: Clopper & Pearson, Biometrika 1934;26:404; Wilson, J Am Stat Assoc 1927;22:209; Newcombe, Stat Med
    1998;17:857, methods 3 to 5; Brown, Cai & DasGupta, Stat Sci 2001;16:101; :mod:`clarion.statistics.blaker`.

    >>> proportion(7, 9).interval.low
    0.39990642628369816
    """
    checked_name(method, tuple(_INTERVALS), "interval for a proportion called")
    part, whole = checked_part(x, n)
    words, ends = _INTERVALS[method]
    low, high = ends(part, whole, checked_level(level))
    interval = Interval(low=max(0.0, low), high=min(1.0, high), level=level, method=words)
    return Estimate(value=part / whole, n=whole, method="proportion", interval=interval)


def binomial_test(x: int, n: int, p: float = 0.5, alternative: Alternative = "two-sided") -> Significance:
    """The exact test that the rate is ``p``, after ``x`` of ``n``.

    One-sided P is P(X ≥ x) (``greater``) or P(X ≤ x) (``less``) for X binomial; two-sided P is the sum of the
    probabilities of all counts that are not more probable than ``x`` (equal up to a relative 10⁻⁷, for rounding).

    Args:
        x: how many have it, 0 … n.
        n: how many were observed, at least 1; independent, with one rate.
        p: rate under the null hypothesis, in [0, 1].
        alternative: ``greater`` says that the rate is greater than p.

    Raises:
        StatisticsError: x of n can't be, or p is outside [0, 1].

    Source: Conover, Practical Nonparametric Statistics, section 3.1.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    part, whole = checked_part(x, n)
    p = checked_probability(p, "rate under the null hypothesis")
    tails = {
        "two-sided": f"the probabilities of all counts no more probable than {part} are summed",
        "less": f"the probabilities of counts up to {part} are summed",
        "greater": f"the probabilities of counts from {part} are summed",
    }
    return Significance(
        test="exact binomial test",
        p=exact_p_value(binomial_probabilities(whole, p), part, alternative),
        statistic=float(part),
        symbol="x",
        n=whole,
        used=whole,
        alternative=alternative,
        method="exact",
        why=f"Exact from the binomial distribution with n = {whole} and rate {p:g}: {tails[alternative]}.",
    )


def _clopper_pearson(x: int, n: int, level: float) -> tuple[float, float]:
    tail = (1 - level) / 2
    low = float(betaincinv(x, n - x + 1, tail)) if x > 0 else 0.0
    high = float(betainccinv(x + 1, n - x, tail)) if x < n else 1.0
    return low, high


def _jeffreys(x: int, n: int, level: float) -> tuple[float, float]:
    """With the ends 0 for x = 0 and 1 for x = n: without them the coverage of rates near 0 and 1 goes to 0."""
    tail = (1 - level) / 2
    low = float(betaincinv(x + 0.5, n - x + 0.5, tail)) if x > 0 else 0.0
    high = float(betainccinv(x + 0.5, n - x + 0.5, tail)) if x < n else 1.0
    return low, high


def wilson_ends(x: int, n: int, level: float) -> tuple[float, float]:
    """The ends of Wilson's interval for ``x`` of ``n``, 0 ≤ x ≤ n, n ≥ 1."""
    low = _score_end(x / n, n, -_z(level)) if x > 0 else 0.0
    high = _score_end(x / n, n, _z(level)) if x < n else 1.0
    return low, high


def _wilson_corrected(x: int, n: int, level: float) -> tuple[float, float]:
    low = _score_end((x - 0.5) / n, n, -_z(level)) if x > 0 else 0.0
    high = _score_end((x + 0.5) / n, n, _z(level)) if x < n else 1.0
    return low, high


def _score_end(rate: float, n: int, z: float) -> float:
    """The root π of rate - π = -z √(π (1 - π) / n); the upper one for z > 0."""
    centre = rate + z * z / (2 * n)
    return (centre + z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))) / (1 + z * z / n)


def _agresti_coull(x: int, n: int, level: float) -> tuple[float, float]:
    z = _z(level)
    number = n + z * z
    centre = (x + z * z / 2) / number
    half = z * math.sqrt(centre * (1 - centre) / number)
    return centre - half, centre + half


def _z(level: float) -> float:
    return float(ndtri((1 + level) / 2))


_INTERVALS: dict[ProportionMethod, tuple[str, Callable[[int, int, float], tuple[float, float]]]] = {
    "clopper-pearson": ("Clopper-Pearson", _clopper_pearson),
    "wilson": ("Wilson", wilson_ends),
    "wilson-corrected": ("Wilson with continuity correction", _wilson_corrected),
    "jeffreys": ("Jeffreys", _jeffreys),
    "blaker": ("Blaker", blaker_interval),
    "agresti-coull": ("Agresti-Coull", _agresti_coull),
}
