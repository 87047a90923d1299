"""Numbers of the result document: each with its precision, its interval, and how it is shown."""

import math
from collections.abc import Callable

from clarion.statistics.answer import Estimate, Interval, Significance
from clarion.studies.analysis.decimals import needed_decimals, shown
from clarion.studies.document import Number

P_DECIMALS = 3
SMALLEST_P = 0.001
LARGEST_P = 0.9995
"""P below 1 that would be shown as 1.000 is shown as ``>0.999``: it is not certain."""
PERCENT_DECIMALS = 1
NOT_AVAILABLE = "n/a"


def number(
    value: float,
    decimals: int,
    *,
    n: int,
    unit: str = "",
    rows: str = "",
    method: str = "",
    interval: Interval | None = None,
) -> Number:
    """A number with its interval, both in ``unit``; one that is not finite is shown as not available."""
    if not math.isfinite(value):
        return missing_number(f"It is not a finite number ({value}).", n=n, unit=unit)
    low, high, words, ends = _ends(interval)
    return Number(
        value=float(value),
        decimals=decimals,
        text=shown(value, decimals),
        unit=unit,
        n=n,
        low=low,
        high=high,
        interval=words,
        method=", ".join(part for part in (method, ends) if part),
        rows=rows,
    )


def missing_number(why: str, *, n: int = 0, unit: str = "") -> Number:
    """A number that can't be computed, and why, as a sentence."""
    return Number(value=None, text=NOT_AVAILABLE, unit=unit, n=n, why=why)


def middle_number(
    value: float,
    stated: int,
    *,
    n: int,
    unit: str = "",
    rows: str = "",
    method: str = "",
    interval: Interval | None = None,
) -> Number:
    """A median, quartile or extreme of values ``stated`` with so many decimals: with one more only where needed."""
    decimals = needed_decimals(value, stated, stated + 1) if math.isfinite(value) else stated
    return number(value, decimals, n=n, unit=unit, rows=rows, method=method, interval=interval)


def count_number(count: int, of: int | None, *, rows: str = "", method: str = "") -> Number:
    """How many of ``of`` participants; of None where it is the number of participants itself."""
    n = count if of is None else of
    return Number(value=float(count), text=shown(count, 0), n=n, of=of, rows=rows, method=method)


def percent_number(estimate: Estimate, *, rows: str = "", method: str = "") -> Number:
    """A proportion, 0 to 1, as per cent with its interval."""
    return scaled_number(estimate, lambda part: 100 * part, PERCENT_DECIMALS, unit="%", rows=rows, method=method)


def scaled_number(
    estimate: Estimate,
    scale: Callable[[float], float],
    decimals: int,
    *,
    unit: str,
    rows: str = "",
    method: str = "",
) -> Number:
    """An estimate and its interval in another unit, by ``scale``, which increases."""
    interval = estimate.interval
    if interval is not None:
        interval = Interval(
            low=scale(interval.low), high=scale(interval.high), level=interval.level, method=interval.method
        )
    value = scale(estimate.value)
    return number(value, decimals, n=estimate.n, unit=unit, rows=rows, method=method, interval=interval)


def p_number(p: float, *, n: int, rows: str = "", method: str = "") -> Number:
    """A P value to three decimals, ``<0.001`` below that; the value keeps every digit."""
    if not math.isfinite(p):
        return missing_number("P is not defined for these data.", n=n)
    text = shown(p, P_DECIMALS)
    if p < SMALLEST_P:
        text = f"<{SMALLEST_P}"
    elif LARGEST_P <= p < 1:
        text = ">0.999"
    return Number(value=float(p), decimals=P_DECIMALS, text=text, n=n, rows=rows, method=method)


def tested_numbers(test: Significance, rows: str) -> dict[str, Number]:
    """The statistic and P of a test."""
    decimals = needed_decimals(test.statistic, 0, P_DECIMALS)
    return {
        "statistic": number(test.statistic, decimals, n=test.used, rows=rows, method=test.symbol),
        "p": p_number(test.p, n=test.n, rows=rows, method=f"{test.test}, {test.method}"),
    }


def interval_words(interval: Interval) -> str:
    """Level and method of an interval: ``95 % Clopper-Pearson``."""
    return f"{100 * interval.level:g} % {interval.method}"


def _ends(interval: Interval | None) -> tuple[float | None, float | None, str, str]:
    """Both ends, None where infinite; the interval in words; and what is to be said about its ends."""
    if interval is None or math.isnan(interval.low) or math.isnan(interval.high):
        return None, None, "", ""
    low = interval.low if math.isfinite(interval.low) else None
    high = interval.high if math.isfinite(interval.high) else None
    open_ends = [name for name, end in (("lower", low), ("upper", high)) if end is None]
    ends = f"the interval has no {' and no '.join(open_ends)} end" if open_ends else ""
    return low, high, interval_words(interval), ends
