"""From the two tails of a statistic's distribution to the P value of an alternative."""

from scipy.special import ndtr, stdtr

from clarion.statistics.answer import ALTERNATIVES, Alternative
from clarion.statistics.arguments import checked_name

CORRECTION = 0.5
"""Half the step of a statistic that counts in whole numbers."""


def p_value(less: float, greater: float, alternative: Alternative) -> float:
    """P of an alternative.

    Args:
        less: probability of a statistic as small as the observed one or smaller.
        greater: probability of one as great or greater.
        alternative: two-sided is twice the smaller tail, at most 1; where the distribution is symmetric, that is the
            probability of being as far from the middle or farther.

    Raises:
        StatisticsError: there is no such alternative.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    if alternative == "less":
        return less
    return greater if alternative == "greater" else min(1.0, 2 * min(less, greater))


def z_score(departure: float, deviation: float, *, alternative: Alternative, continuity: bool) -> float:
    """The standardised statistic.

    Args:
        departure: statistic - its mean.
        deviation: its standard deviation, in the same unit, above 0.
        alternative: tells to which side the continuity correction goes: towards 0 where it is two-sided.
        continuity: whether to correct by one half, as the statistic is discrete and the normal distribution is not.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    if not continuity:
        return departure / deviation
    towards = {"greater": 1.0, "less": -1.0, "two-sided": float((departure > 0) - (departure < 0))}
    return (departure - CORRECTION * towards[alternative]) / deviation


def normal_p_value(z: float, alternative: Alternative) -> float:
    """P of a standard normal statistic."""
    return p_value(float(ndtr(z)), float(ndtr(-z)), alternative)


def t_p_value(t: float, freedom: float, alternative: Alternative) -> float:
    """P of a statistic with Student's t distribution of ``freedom`` degrees, which need not be whole."""
    return p_value(float(stdtr(freedom, t)), float(stdtr(freedom, -t)), alternative)
