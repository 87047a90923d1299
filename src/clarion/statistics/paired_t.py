"""Means compared by Student's t distribution: paired, and of two independent samples."""

from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import ttest_1samp, ttest_ind

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


class _TResult(Protocol):
    """What SciPy answers of a t test."""

    statistic: float
    pvalue: float
    df: float


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
    _check_spread(values.std(ddof=1) / np.sqrt(values.size), values.mean(), "All differences are")
    result = ttest_1samp(values, 0.0, alternative=alternative)
    wide = ttest_1samp(values, 0.0).confidence_interval(checked_level(level))
    return MeanComparison(
        significance=_significance("paired t test", result, alternative, values.size, differences.notes()),
        difference=Estimate(
            value=float(values.mean()),
            n=values.size,
            method="mean difference",
            interval=Interval(low=float(wide.low), high=float(wide.high), level=level, method="t distribution"),
            notes=differences.notes(),
        ),
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

    t = (mean x - mean y) / √(s²x/m + s²y/n), with Welch's degrees of freedom; Student's test pools the variances and
    has m + n - 2. Assumes independent observations and means near enough to normal.

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
    error = np.sqrt(first.var(ddof=1) / first.size + second.var(ddof=1) / second.size)
    _check_spread(error, max(abs(first.mean()), abs(second.mean())), "Within both samples all values are")
    result = ttest_ind(first, second, equal_var=equal_variances, alternative=alternative)
    wide = ttest_ind(first, second, equal_var=equal_variances).confidence_interval(checked_level(level))
    name, total = "Student's t test" if equal_variances else "Welch's t test", first.size + second.size
    return MeanComparison(
        significance=_significance(name, result, alternative, total, samples.notes()),
        difference=Estimate(
            value=float(first.mean() - second.mean()),
            n=total,
            method="difference of means",
            interval=Interval(low=float(wide.low), high=float(wide.high), level=level, method="t distribution"),
            notes=samples.notes(),
        ),
    )


def _check_spread(error: float, mean: float, what: str) -> None:
    """Refuse samples that do not vary: t would be a division by zero, or by float noise."""
    if error <= CONSTANT * abs(mean):
        raise StatisticsError(f"{what} equal, so that there is no t. An exact rank test can be used instead.")


def _significance(
    name: str, result: _TResult, alternative: Alternative, n: int, notes: tuple[str, ...]
) -> Significance:
    """SciPy's answer as ours."""
    return Significance(
        test=name,
        p=float(result.pvalue),
        statistic=float(result.statistic),
        symbol="t",
        n=n,
        used=n,
        alternative=alternative,
        method="t distribution",
        why=f"From the t distribution with {float(result.df):.4g} degrees of freedom.",
        df=(float(result.df),),
        notes=notes,
    )
