"""Values described: median, mean, standard deviation, quartiles, extremes, each as a number of the document."""

import math

import msgspec
import numpy as np
from scipy.special import stdtrit

from clarion.statistics.answer import Interval
from clarion.statistics.arguments import checked_level
from clarion.statistics.median import median
from clarion.studies.analysis.measured import Measured
from clarion.studies.analysis.numbers import middle_number, missing_number, number
from clarion.studies.document import Number
from clarion.studies.observations import Floats

QUARTILES = "Quartiles by linear interpolation between order statistics (Hyndman and Fan's type 7)"
ONE_VALUE = "One value has no standard deviation."


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """Values of one measure, to be described."""

    values: Floats
    """Shape (n,), n at least 1, complete."""
    measured: Measured
    level: float
    """Of the intervals."""
    rows: str = ""
    """The rows that the values came from."""

    def median(self) -> Number:
        """The median with its exact interval."""
        found = median(self.values, self.level)
        return self._middle(found.value, interval=found.interval)

    def quantile(self, share: float) -> Number:
        """The value below which a ``share`` of the values lies, by linear interpolation."""
        return self._middle(float(np.quantile(self.values, share)))

    def minimum(self) -> Number:
        """The least value."""
        return self._middle(float(self.values.min()))

    def maximum(self) -> Number:
        """The greatest value."""
        return self._middle(float(self.values.max()))

    def mean(self) -> Number:
        """The mean with its interval by Student's t distribution."""
        return number(
            float(self.values.mean()),
            self.measured.decimals + 1,
            n=self.values.size,
            unit=self.measured.shown_unit,
            rows=self.rows,
            interval=mean_interval(self.values, self.level),
        )

    def deviation(self) -> Number:
        """The standard deviation, with n - 1 in the denominator."""
        n = self.values.size
        if n < 2:
            return missing_number(ONE_VALUE, n=n, unit=self.measured.shown_unit)
        return number(
            float(self.values.std(ddof=1)),
            self.measured.decimals + 1,
            n=n,
            unit=self.measured.shown_unit,
            rows=self.rows,
        )

    def _middle(self, value: float, interval: Interval | None = None) -> Number:
        return middle_number(
            value,
            self.measured.decimals,
            n=self.values.size,
            unit=self.measured.shown_unit,
            rows=self.rows,
            interval=interval,
        )


def mean_interval(values: Floats, level: float) -> Interval | None:
    """mean ± t s/√n with n - 1 degrees of freedom; None of a single value."""
    if values.size < 2:
        return None
    error = float(values.std(ddof=1)) / math.sqrt(values.size)
    half = float(stdtrit(values.size - 1, (1 + checked_level(level)) / 2)) * error
    mean = float(values.mean())
    return Interval(low=mean - half, high=mean + half, level=level, method="t distribution")
