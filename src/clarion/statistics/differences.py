"""Paired observations made into differences: incomplete pairs counted, float noise rounded off."""

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.answer import StatisticsError
from clarion.statistics.rounding import Decimals, rounded, stated_decimals

LARGEST_UNITS = 2.0**50
"""Whole numbers up to this are exact as floats, and so are their sums and products by a few."""


class PairedDifferences(msgspec.Struct, frozen=True, kw_only=True):
    """The differences first - second of the complete pairs."""

    values: NDArray[np.float64]
    """Shape (n,), in the order given."""
    missing: int
    """How many pairs were left out because a value is missing."""
    decimals: int
    """To how many decimals the differences are known."""

    def notes(self) -> tuple[str, ...]:
        """What a reader should know about the pairs left out."""
        if self.missing == 0:
            return ()
        subject = (
            "1 pair with a missing value was"
            if self.missing == 1
            else f"{self.missing} pairs with a missing value were"
        )
        return (f"{subject} left out.",)


def observations(values: ArrayLike, name: str) -> NDArray[np.float64]:
    """One sample as an array of numbers, NaN where missing.

    Raises:
        StatisticsError: the values are no list of numbers, or one of them is infinite.
    """
    try:
        numbers = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise StatisticsError(f"The {name} must be a list of numbers: {error}.") from error
    if numbers.ndim != 1:
        raise StatisticsError(f"The {name} must be one list of numbers; it has {numbers.ndim} dimensions.")
    infinite = np.flatnonzero(np.isinf(numbers))
    if infinite.size:
        raise StatisticsError(f"Value {infinite[0] + 1} of the {name} is infinite. Correct it or mark it missing.")
    return numbers


def paired_differences(x: ArrayLike, y: ArrayLike | None = None, decimals: Decimals = None) -> PairedDifferences:
    """The differences x - y, rounded to the precision that the data are stated with.

    Args:
        x: the first values, shape (n,), or the differences themselves where ``y`` is None.
        y: the second values, in the same order and unit.
        decimals: see `Decimals`; the stated precision is that of the more precise sample.

    Raises:
        StatisticsError: the lists differ in length, hold an infinite value, or no pair is complete.
    """
    first = observations(x, "first sample" if y is not None else "differences")
    second = np.zeros_like(first) if y is None else observations(y, "second sample")
    if first.shape != second.shape:
        raise StatisticsError(f"Paired samples are equally long; these have {first.size} and {second.size} values.")
    complete = ~(np.isnan(first) | np.isnan(second))
    if not complete.any():
        raise StatisticsError("No pair is complete. At least one with both values is needed.")
    stated = stated_decimals(np.concatenate([first[complete], second[complete]]))
    return PairedDifferences(
        values=rounded(first[complete] - second[complete], stated if decimals is None else decimals),
        missing=int((~complete).sum()),
        decimals=decimals if isinstance(decimals, int) else stated,
    )


def whole_numbers(differences: PairedDifferences) -> NDArray[np.int64]:
    """The differences in units of their last decimal.

    Raises:
        StatisticsError: they have too many digits for that.
    """
    return in_units(differences.values, differences.decimals)


def in_units(values: NDArray[np.float64], decimals: int) -> NDArray[np.int64]:
    """Values as whole numbers of 10^-decimals.

    Raises:
        StatisticsError: a value exceeds 2^50 such units.
    """
    scaled = np.round(values * 10.0**decimals)
    if np.abs(scaled).max(initial=0.0) > LARGEST_UNITS:
        raise StatisticsError(f"Values of this size cannot be taken to {decimals} decimals. Ask for fewer decimals.")
    return scaled.astype(np.int64)
