"""Means of several imputed data sets pooled into one, by Rubin's rules."""

import math

import msgspec
import numpy as np
from scipy.special import stdtrit

from clarion.statistics.alternatives import t_p_value
from clarion.statistics.answer import Alternative, Estimate, Interval
from clarion.statistics.arguments import checked_level
from clarion.studies.observations import Floats

NOTHING = 1e-12
"""A share of the variance below this is the noise of floats."""


class Pooled(msgspec.Struct, frozen=True, kw_only=True):
    """A mean, or a difference of means, pooled over imputations."""

    estimate: Estimate
    error: float
    """Its standard error."""
    freedom: float
    """Degrees of freedom of its t distribution."""

    @property
    def statistic(self) -> float:
        """t: the estimate by its standard error, which must not be 0."""
        return self.estimate.value / self.error

    def p(self, alternative: Alternative) -> float:
        """P of the hypothesis that what is estimated is 0."""
        return t_p_value(self.statistic, self.freedom, alternative)


def pooled_mean(samples: Floats, level: float) -> Pooled:
    """The mean over m imputed ``samples``, shape (m, n), with its interval at ``level``; see :func:`pooled`."""
    n = samples.shape[1]
    return pooled(samples.mean(axis=1), samples.var(axis=1, ddof=1) / n, n=n, freedom=n - 1, level=level)


def pooled_difference(first: Floats, second: Floats, level: float) -> Pooled:
    """The difference of means of two imputed groups, shapes (m, n₁) and (m, n₂); see :func:`pooled`.

    The variances are not taken to be equal; the degrees of freedom in complete data are Welch's, on average.
    """
    one, other = (sample.var(axis=1, ddof=1) / sample.shape[1] for sample in (first, second))
    sizes = first.shape[1], second.shape[1]
    parts = one**2 / (sizes[0] - 1) + other**2 / (sizes[1] - 1)
    freedom = np.where(parts > 0, (one + other) ** 2 / np.where(parts > 0, parts, 1), sum(sizes) - 2).mean()
    means = first.mean(axis=1) - second.mean(axis=1)
    return pooled(means, one + other, n=sum(sizes), freedom=float(freedom), level=level)


def pooled(values: Floats, variances: Floats, *, n: int, freedom: float, level: float) -> Pooled:
    """m estimates of imputed data pooled into one.

    With W the mean of the ``variances`` (squared standard errors) and B the variance of the ``values``, the total
    variance is T = W + (1 + 1/m) B. The degrees of freedom are those of Barnard and Rubin, from ``freedom`` in complete
    data, and these themselves where B is 0 since nothing was imputed.

    Source: J. Barnard, D. B. Rubin, Biometrika 86 (1999) 948-955.
    """
    m = values.size
    between = (1 + 1 / m) * float(values.var(ddof=1))
    total = float(variances.mean()) + between
    degrees = _freedom(between / total if total > 0 else 0.0, m, freedom)
    value, error = float(values.mean()), math.sqrt(total)
    half = float(stdtrit(degrees, (1 + checked_level(level)) / 2)) * error
    interval = Interval(low=value - half, high=value + half, level=level, method="t distribution, Rubin's rules")
    estimate = Estimate(value=value, n=n, method=f"pooled over {m} imputations", interval=interval)
    return Pooled(estimate=estimate, error=error, freedom=degrees)


def _freedom(share: float, m: int, complete: float) -> float:
    """Degrees of freedom where ``share`` of the variance is due to imputation."""
    if share < NOTHING:
        return complete
    observed = (complete + 1) / (complete + 3) * complete * (1 - share)
    by_imputation = (m - 1) / share**2
    return by_imputation * observed / (by_imputation + observed)
