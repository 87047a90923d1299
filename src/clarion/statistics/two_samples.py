"""Two independent samples, missing values counted and left out."""

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.answer import StatisticsError
from clarion.statistics.differences import observations


class TwoSamples(msgspec.Struct, frozen=True, kw_only=True):
    """Two samples without missing values."""

    first: NDArray[np.float64]
    second: NDArray[np.float64]
    missing: int
    """How many values were left out of both together."""

    def pooled(self) -> NDArray[np.float64]:
        """All values, those of the first sample first."""
        return np.concatenate([self.first, self.second])

    def notes(self) -> tuple[str, ...]:
        """What a reader should know about the values left out."""
        return (f"Missing values left out: {self.missing}.",) if self.missing else ()


def two_samples(x: ArrayLike, y: ArrayLike, *, least: int = 1) -> TwoSamples:
    """Two samples of at least so many values each.

    Raises:
        StatisticsError: a sample is no list of numbers, holds an infinite value, or has too few values.
    """
    given = (observations(x, "first sample"), observations(y, "second sample"))
    first, second = (sample[~np.isnan(sample)] for sample in given)
    if min(first.size, second.size) < least:
        raise StatisticsError(
            f"The samples have {first.size} and {second.size} values that are not missing; each needs at least {least}."
        )
    return TwoSamples(
        first=first, second=second, missing=sum(sample.size for sample in given) - first.size - second.size
    )
