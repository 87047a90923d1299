"""Distributions of counts: all their probabilities at once, and what an exact test sums of them."""

import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import ALTERNATIVES, Alternative
from clarion.statistics.arguments import checked_name

EQUAL = 1 + 1e-7
"""Probabilities whose ratio is within this are equal: they differ by rounding only."""


def from_ratios(up: NDArray[np.float64], down: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probabilities P(0) … P(n) of which P(k + 1) / P(k) = ``up[k] / down[k]``, divided by their sum.

    They are multiplied up from the greatest one, so that each has nearly all digits: logarithms of factorials, which
    grow with n, would cancel. Probabilities below 10⁻³⁰⁰ may come out as 0.

    Args:
        up: shape (n,), not negative.
        down: shape (n,), not negative and not 0 where ``up`` is. The ratio never rises with k.

    Returns:
        Shape (n + 1,).
    """
    mode = int((up >= down).sum())
    below = np.cumprod((down[:mode] / up[:mode])[::-1])[::-1]
    above = np.cumprod(up[mode:] / down[mode:])
    weights = np.concatenate([below, [1.0], above])
    result: NDArray[np.float64] = weights / weights.sum()
    return result


def binomial_probabilities(n: int, rate: float) -> NDArray[np.float64]:
    """The probabilities of 0 … ``n`` events among ``n`` at ``rate``, in [0, 1]; shape (n + 1,)."""
    k = np.arange(n, dtype=np.float64)
    return from_ratios((n - k) * rate, (k + 1) * (1 - rate))


def at_least(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(X ≥ k) for k = 0 … n + 1, the last of them 0, from the ``probabilities`` of 0 … n; shape (n + 2,)."""
    return np.append(probabilities[::-1].cumsum()[::-1], 0.0)


def exact_p_value(probabilities: NDArray[np.float64], observed: int, alternative: Alternative) -> float:
    """P of an exact test: the sum of the ``probabilities`` of all outcomes that count as extreme as the observed one.

    Args:
        probabilities: of the outcomes under the null hypothesis, from the least to the greatest.
        observed: which of them was observed, from 0.
        alternative: ``less`` counts those up to the observed one, ``greater`` those from it on, two-sided those that
            are not more probable.

    Raises:
        StatisticsError: there is no such alternative.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    counted = {
        "two-sided": probabilities <= probabilities[observed] * EQUAL,
        "less": slice(None, observed + 1),
        "greater": slice(observed, None),
    }[alternative]
    return min(1.0, float(probabilities[counted].sum()))
