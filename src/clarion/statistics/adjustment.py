"""P values adjusted for the number of tests."""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_name

Adjustment: TypeAlias = Literal["holm", "hochberg", "benjamini-hochberg", "bonferroni"]
ADJUSTMENTS: tuple[Adjustment, ...] = ("holm", "hochberg", "benjamini-hochberg", "bonferroni")


def adjusted(p_values: ArrayLike, method: Adjustment = "holm") -> NDArray[np.float64]:
    """The smallest error rate at which each of m tests would be rejected when all are tested.

    With P sorted, p(1) ≤ … ≤ p(m):

    - ``bonferroni``: m p(i);
    - ``holm``: the greatest of (m - j + 1) p(j) for j ≤ i;
    - ``hochberg``: the least of (m - j + 1) p(j) for j ≥ i;
    - ``benjamini-hochberg``: the least of m p(j) / j for j ≥ i;

    each at most 1. The first three bound the probability of any false rejection (``hochberg`` for independent or
    positively dependent tests), the last the expected share of false ones among the rejections.

    Args:
        p_values: shape (m,), each in [0, 1].
        method: one of the names above.

    Returns:
        Adjusted P values in the order given, shape (m,).

    Raises:
        StatisticsError: a P value is missing or outside [0, 1], or there is no such method.

    Sources: Holm, Scand J Statist 1979;6:65; Hochberg, Biometrika 1988;75:800; Benjamini & Hochberg, J R Stat Soc B
    1995;57:289.
    """
    checked_name(method, ADJUSTMENTS, "adjustment")
    p = np.asarray(p_values, dtype=np.float64)
    if p.ndim != 1:
        raise StatisticsError(f"P values to adjust are one list; this one has {p.ndim} dimensions.")
    wrong = np.flatnonzero(~((p >= 0) & (p <= 1)))
    if wrong.size:
        raise StatisticsError(f"P value {wrong[0] + 1} is {p[wrong[0]]}; a P value lies between 0 and 1. Leave it out.")
    order = np.argsort(p, kind="stable")
    place = np.arange(1, p.size + 1)
    in_order = {
        "bonferroni": p.size * p[order],
        "holm": np.maximum.accumulate((p.size - place + 1) * p[order]),
        "hochberg": _running_least((p.size - place + 1) * p[order]),
        "benjamini-hochberg": _running_least(p.size / place * p[order]),
    }[method]
    result = np.empty_like(p)
    result[order] = np.minimum(1.0, in_order)
    return result


def _running_least(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least of each value and those after it."""
    return np.minimum.accumulate(values[::-1])[::-1]
