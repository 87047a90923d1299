"""To how many decimals data are stated, and data rounded to that precision.

Ranks need it: 3.3 - 3.1 is 0.19999999999999973 in floating point and 0.2 in the data, so two equal differences would
get different ranks and every P value that follows would be one of other data.
"""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Decimals: TypeAlias = int | Literal["unrounded"] | None
"""How values are rounded before they are compared: to so many decimals; not at all; or (None) to the precision they
are stated with."""

SIGNIFICANT = 12
"""Digits of the largest value that are taken as data. A double holds 15 to 16; the others are left to the noise of
subtractions and unit conversions."""

FINEST = 300
"""Decimals beyond which a power of ten is no longer a floating-point number."""


def stated_decimals(values: ArrayLike) -> int:
    """The most decimals that any of the values is written with.

    Args:
        values: numbers of any shape; missing (NaN) and infinite ones are ignored.

    Returns:
        The least number of decimals to which all the values can be rounded without changing one, at most as many as
        leave the largest value ``SIGNIFICANT`` digits. 0 where there is no value.
    """
    numbers = np.abs(np.asarray(values, dtype=np.float64))
    numbers = numbers[np.isfinite(numbers)]
    largest = float(numbers.max(initial=0.0))
    if largest == 0:
        return 0
    finest = min(max(0, SIGNIFICANT - 1 - int(np.floor(np.log10(largest)))), FINEST)
    for decimals in range(finest):
        if np.array_equal(np.round(numbers, decimals), numbers):
            return decimals
    return finest


def rounded(values: ArrayLike, decimals: Decimals = None) -> NDArray[np.float64]:
    """The values rounded so that equal data are equal numbers.

    Args:
        values: numbers of any shape; NaN stays NaN.
        decimals: to how many decimals; None for ``stated_decimals(values)``; "unrounded" to leave them as they are.

    Returns:
        A new array of the same shape, without negative zeros.
    """
    numbers = np.array(values, dtype=np.float64)
    if decimals == "unrounded":
        return numbers
    return np.round(numbers, stated_decimals(numbers) if decimals is None else decimals) + 0.0
