"""Means compared by Student's t distribution: paired, and of two independent samples."""

import msgspec
import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtrit

from clarion.statistics.alternatives import t_p_value
from clarion.statistics.answer import ALTERNATIVES, Alternative, Estimate, Interval, Significance, StatisticsError
from clarion.statistics.arguments import checked_level, checked_name
from clarion.statistics.differences import paired_differences
from clarion.statistics.two_samples import two_samples

CONSTANT = 10 * np.finfo(np.float64).eps
"""A standard error smaller than this, relative to the mean, is float noise."""


class MeanComparison(msgspec.Struct, frozen=True, kw_only=True):
    """A t test and the difference of means that it is about."""

    significance: Significance
    difference: Estimate
    """First - second, with a two-sided interval whatever the alternative."""


class _Mean(msgspec.Struct, frozen=True, kw_only=True):
    """A mean, or a difference of means, that is to be compared with 0."""

    value: float
    error: float
    """Its standard error."""
    freedom: float
    """Degrees of freedom of the t distribution of value / error."""
    n: int
    notes: tuple[str, ...]


def paired_t(
    x: ArrayLike, y: ArrayLike | None = None, *, alternative: Alternative = "two-sided", level: float = 0.95
) -> MeanComparison:
    """Test whether the mean of paired differences is zero: t = mean / (s / √n) with n - 1 degrees of freedom.

    Assumes that the differences are independent and their mean near enough to normal.

    Args:
        x: the first values, shape (n,), or the differences where ``y`` is None. Pairs with a missing value are left
            out.
        y: the second values, in the same order and unit.
        alternative: ``greater`` says that the mean of x is greater.
        level: of the interval of the mean difference.

    Raises:
        StatisticsError: fewer than two complete pairs, or all differences equal.

    Source: Student, Biometrika 1908;6:1.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    differences = paired_differences(x, y)
    values = differences.values
    if values.size < 2:
        raise StatisticsError("A t test needs at least two complete pairs; there is one.")
    mean = _Mean(
        value=float(values.mean()),
        error=float(values.std(ddof=1) / np.sqrt(values.size)),
        freedom=float(values.size - 1),
        n=values.size,
        notes=differences.notes(),
    )
    _check_spread(mean.error, mean.value, "All differences are")
    return MeanComparison(
        significance=_significance("paired t test", mean, alternative),
        difference=_estimate("mean difference", mean, level),
    )


def two_sample_t(
    x: ArrayLike,
    y: ArrayLike,
    *,
    equal_variances: bool = False,
    alternative: Alternative = "two-sided",
    level: float = 0.95,
) -> MeanComparison:
    """Test whether two independent samples have the same mean: Welch's test, or Student's with equal variances.

    t = (mean x - mean y) / √(s²x/m + s²y/n), with (s²x/m + s²y/n)² / ((s²x/m)²/(m - 1) + (s²y/n)²/(n - 1)) degrees of
    freedom (Welch). Student's test has in place of both variances the pooled one,
    ((m - 1) s²x + (n - 1) s²y) / (m + n - 2), and m + n - 2 degrees of freedom. Assumes independent observations and
    means near enough to normal.

    Args:
        x: the first sample, shape (m,); missing values (NaN) are left out.
        y: the second sample, shape (n,).
        equal_variances: whether to assume that both populations have the same variance.
        alternative: ``greater`` says that the mean of x is greater.
        level: of the interval of the difference of means.

    Raises:
        StatisticsError: fewer than two values in a sample, or no variation in either.

    Sources: Student, Biometrika 1908;6:1; Welch, Biometrika 1947;34:28.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    samples = two_samples(x, y, least=2)
    first, second = samples.first, samples.second
    m, n = first.size, second.size
    parts = np.array([first.var(ddof=1) / m, second.var(ddof=1) / n])
    _check_spread(
        np.sqrt(parts.sum()), max(abs(first.mean()), abs(second.mean())), "Within both samples all values are"
    )
    if equal_variances:
        freedom = float(m + n - 2)
        pooled = (parts * (m, n)) @ (m - 1, n - 1) / freedom
        variance = pooled * (1 / m + 1 / n)
    else:
        variance = parts.sum()
        freedom = float(variance**2 / (parts**2 / (m - 1, n - 1)).sum())
    mean = _Mean(
        value=float(first.mean() - second.mean()),
        error=float(np.sqrt(variance)),
        freedom=freedom,
        n=m + n,
        notes=samples.notes(),
    )
    return MeanComparison(
        significance=_significance("Student's t test" if equal_variances else "Welch's t test", mean, alternative),
        difference=_estimate("difference of means", mean, level),
    )


def _check_spread(error: float, mean: float, what: str) -> None:
    """Refuse samples that do not vary: t would be a division by zero, or by float noise."""
    if error <= CONSTANT * abs(mean):
        raise StatisticsError(f"{what} equal, so that there is no t. An exact rank test can be used instead.")


def _significance(name: str, mean: _Mean, alternative: Alternative) -> Significance:
    t = mean.value / mean.error
    return Significance(
        test=name,
        p=t_p_value(t, mean.freedom, alternative),
        statistic=t,
        symbol="t",
        n=mean.n,
        used=mean.n,
        alternative=alternative,
        method="t distribution",
        why=f"From the t distribution with {mean.freedom:.4g} degrees of freedom.",
        df=(mean.freedom,),
        notes=mean.notes,
    )


def _estimate(method: str, mean: _Mean, level: float) -> Estimate:
    """With the interval value ± t · error."""
    half = float(stdtrit(mean.freedom, (1 + checked_level(level)) / 2)) * mean.error
    interval = Interval(low=mean.value - half, high=mean.value + half, level=level, method="t distribution")
    return Estimate(value=mean.value, n=mean.n, method=method, interval=interval, notes=mean.notes)
