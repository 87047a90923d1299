"""Two groups' rates of one event compared: risk difference, risk ratio, odds ratio, each with an interval."""

import math
from collections.abc import Callable
from typing import Literal

from scipy.special import ndtri

from clarion.statistics.answer import Estimate, Interval, StatisticsError
from clarion.statistics.arguments import checked_level, checked_name, checked_part
from clarion.statistics.binomial import wilson_ends
from clarion.statistics.roots import root

_ENDLESS = 30.0
"""The logarithm of a ratio that no counts can tell from an infinite one."""
RiskRatioMethod = Literal["koopman", "katz"]


def risk_difference(x1: int, n1: int, x2: int, n2: int, *, level: float = 0.95) -> Estimate:
    """The difference of two rates, ``x1``/``n1`` - ``x2``/``n2``, with Newcombe's interval.

    The interval joins the Wilson intervals (l, u) of the two rates p: its ends are
    d - √((p1 - l1)² + (u2 - p2)²) and d + √((u1 - p1)² + (p2 - l2)²). It covers well with small numbers too, and never
    goes beyond -1 or 1.

    Args:
        x1: how many have the event in the first group, 0 … n1.
        n1: its size, at least 1.
        x2: how many have it in the second group.
        n2: its size. The groups are independent.
        level: of the interval.

    Raises:
        StatisticsError: x of n can't be, or a level outside (0, 1).

    Source: Newcombe, Stat Med 1998;17:873, method 10.
    """
    checked_part(x1, n1)
    checked_part(x2, n2)
    low1, high1 = wilson_ends(x1, n1, checked_level(level))
    low2, high2 = wilson_ends(x2, n2, level)
    first, second = x1 / n1, x2 / n2
    value = first - second
    low = value - math.hypot(first - low1, high2 - second)
    high = value + math.hypot(high1 - first, second - low2)
    interval = Interval(low=low, high=high, level=level, method="Newcombe")
    return Estimate(value=value, n=n1 + n2, method="risk difference", interval=interval)


def risk_ratio(
    x1: int, n1: int, x2: int, n2: int, *, method: RiskRatioMethod = "koopman", level: float = 0.95
) -> Estimate:
    """The ratio of two rates, (``x1``/``n1``) / (``x2``/``n2``), with an interval.

    ``koopman`` inverts the score test, with the rates at their maximum likelihood under each ratio, and answers with
    zero counts too (an end 0 or infinite); ``katz`` is ratio · exp(± z √(1/x1 - 1/n1 + 1/x2 - 1/n2)) and needs both
    counts above zero.

    Args:
        x1: how many have the event in the first group, 0 … n1.
        n1: its size, at least 1.
        x2: how many have it in the second group.
        n2: its size. The groups are independent.
        method: of the interval.
        level: of the interval.

    Returns:
        The ratio, infinite without events in the second group.

    Raises:
        StatisticsError: no event at all, so that no ratio is defined; x of n can't be; no Katz interval.

    Sources: Koopman, Biometrics 1984;40:513; Katz et al., Biometrics 1978;34:469.
    """
    checked_name(method, ("koopman", "katz"), "interval for a risk ratio called")
    checked_part(x1, n1)
    checked_part(x2, n2)
    z = float(ndtri((1 + checked_level(level)) / 2))
    if x1 == x2 == 0:
        raise StatisticsError("There was no event in either group: their risk ratio is not defined.")
    value = math.inf if x2 == 0 else (x1 / n1) / (x2 / n2)
    if method == "koopman":
        low, high, words = *_koopman(x1, n1, x2, n2, z), "Koopman"
    else:
        if x1 == 0 or x2 == 0:
            raise StatisticsError("Katz's interval needs an event in each group. Use the method koopman.")
        factor = math.exp(z * math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))
        low, high, words = value / factor, value * factor, "Katz"
    interval = Interval(low=low, high=high, level=level, method=words)
    return Estimate(value=value, n=n1 + n2, method="risk ratio", interval=interval)


def odds_ratio(x1: int, n1: int, x2: int, n2: int, *, level: float = 0.95) -> Estimate:
    """The ratio of two groups' odds, x1 (n2 - x2) / ((n1 - x1) x2), with Woolf's interval.

    Woolf's interval is ratio · exp(± z √(1/x1 + 1/(n1 - x1) + 1/x2 + 1/(n2 - x2))): approximate, and without an answer
    where one of these is zero; :func:`clarion.statistics.fisher.conditional_odds_ratio` is exact.

    Args:
        x1: how many have the event in the first group, 0 … n1.
        n1: its size, at least 1.
        x2: how many have it in the second group.
        n2: its size. The groups are independent.
        level: of the interval.

    Raises:
        StatisticsError: a group in which all or none have the event; x of n can't be.

    Source: Woolf, Ann Hum Genet 1955;19:251.
    """
    checked_part(x1, n1)
    checked_part(x2, n2)
    cells = (x1, n1 - x1, x2, n2 - x2)
    if 0 in cells:
        raise StatisticsError(
            "Woolf's interval needs participants with and without the event in each group."
            " Use the conditional odds ratio, which is exact."
        )
    factor = math.exp(float(ndtri((1 + checked_level(level)) / 2)) * math.sqrt(sum(1 / cell for cell in cells)))
    value = x1 * (n2 - x2) / ((n1 - x1) * x2)
    interval = Interval(low=value / factor, high=value * factor, level=level, method="Woolf")
    return Estimate(value=value, n=n1 + n2, method="odds ratio", interval=interval)


def _koopman(x1: int, n1: int, x2: int, n2: int, z: float) -> tuple[float, float]:
    """The two ratios at which the squared score statistic is z²."""

    def excess(log_ratio: float) -> float:
        ratio = math.exp(log_ratio)
        return (x1 / n1 - ratio * x2 / n2) ** 2 - z * z * _variance(x1, n1, x2, n2, ratio)

    estimate = math.log(x1 / n1) - math.log(x2 / n2) if x1 and x2 else math.copysign(_ENDLESS, x1 - x2)
    low = math.exp(_crossing(excess, estimate, -1)) if x1 else 0.0
    high = math.exp(_crossing(excess, estimate, 1)) if x2 else math.inf
    return low, high


def _variance(x1: int, n1: int, x2: int, n2: int, ratio: float) -> float:
    """The variance of p1 - ratio · p2 at the rates of maximum likelihood whose ratio is ``ratio``.

    The likelihood's derivative is zero where a p2² - b p2 + c = 0; the smaller root is the rate.
    """
    a = (n1 + n2) * ratio
    b = n1 * ratio + x1 + n2 + x2 * ratio
    c = x1 + x2
    p2 = 2 * c / (b + math.sqrt(max(0.0, b * b - 4 * a * c)))
    p1 = min(1.0, ratio * p2)
    return p1 * (1 - p1) / n1 + ratio**2 * p2 * (1 - min(1.0, p2)) / n2


def _crossing(function: Callable[[float], float], start: float, direction: int) -> float:
    """Where ``function``, negative next to ``start``, becomes positive in this direction."""
    step = 1e-6
    while function(start + direction * step) <= 0:
        step *= 2
    near, far = start + direction * step / 2, start + direction * step
    return root(function, min(near, far), max(near, far)) if function(near) < 0 else near
