"""Means of several imputed data sets pooled into one, by Rubin's rules."""

import math
from collections.abc import Sequence

import msgspec
import numpy as np
from scipy.stats import t

from clarion.statistics.answer import Estimate, Interval
from clarion.statistics.arguments import checked_level


class Pooled(msgspec.Struct, frozen=True, kw_only=True):
    """A mean pooled over imputations."""

    estimate: Estimate
    error: float
    """Its standard error."""
    freedom: float
    """Degrees of freedom of its t distribution."""


def pooled_mean(samples: Sequence[np.ndarray[tuple[int], np.dtype[np.float64]]], level: float) -> Pooled:
    """The mean over m imputed ``samples``, each of shape (n,), with its interval at ``level``.

    With W the mean of the samples' s²/n and B the variance of their means, the total variance is T = W + (1 + 1/m) B. The
    degrees of freedom are those of Barnard and Rubin for n - 1 in complete data; where B is 0 nothing was imputed, and they
    are n - 1.

    Source: J. Barnard, D. B. Rubin, Biometrika 86 (1999) 948-955.
    """
    m, n = len(samples), samples[0].size
    means = np.array([sample.mean() for sample in samples])
    within = float(np.mean([sample.var(ddof=1) / n for sample in samples]))
    between = (1 + 1 / m) * float(means.var(ddof=1))
    total = within + between
    freedom = _freedom(between / total if total > 0 else 0.0, m, n)
    value, error = float(means.mean()), math.sqrt(total)
    half = float(t.ppf((1 + checked_level(level)) / 2, freedom)) * error
    interval = Interval(low=value - half, high=value + half, level=level, method="t distribution, Rubin's rules")
    estimate = Estimate(value=value, n=n, method=f"mean of {m} imputations", interval=interval)
    return Pooled(estimate=estimate, error=error, freedom=freedom)


def _freedom(share: float, m: int, n: int) -> float:
    """Degrees of freedom where ``share`` of the variance is due to imputation."""
    if share == 0:
        return float(n - 1)
    observed = n / (n + 2) * (n - 1) * (1 - share)
    by_imputation = (m - 1) / share**2
    return by_imputation * observed / (by_imputation + observed)
