"""Blaker's interval for a proportion: exact, and never wider than Clopper and Pearson's."""

from collections.abc import Callable

from scipy import optimize
from scipy.stats import beta, binom


def blaker_interval(x: int, n: int, level: float) -> tuple[float, float]:
    """The ends of Blaker's interval for ``x`` of ``n``, 0 ≤ x ≤ n, n ≥ 1.

    How acceptable a rate p is after ``x`` of ``n``: the smaller tail probability of ``x`` plus the largest probability
    of the other tail that does not exceed it. The interval reaches from the least to the greatest p whose
    acceptability exceeds 1 - ``level``. As it jumps, that set can have gaps; they belong to the interval.

    Source: Blaker, Can J Stat 2000;28:783.
    """
    return _low(x, n, level), 1 - _low(n - x, n, level)


def _low(x: int, n: int, level: float) -> float:
    """The lower end.

    Below x/n the acceptability is g(k, p) = P(X ≥ x) + P(X ≤ k), where k steps up at the rates at which
    P(X ≤ k) = P(X ≥ x). Between two steps g falls, then rises: its derivative is n times
    b(x-1; n-1, p) - b(k; n-1, p), and the ratio of these two increases with p. So going up step by step from where
    P(X ≥ x) is half of 1 - level, the end is either a step or the one crossing before the next; no grid is needed, and
    no jump can be missed.
    """
    if x == 0:
        return 0.0
    alpha = 1 - level
    start = float(beta.ppf(alpha / 2, x, n - x + 1))
    k = _partner(x, n, start)
    while _both_tails(k, x, n, start) <= alpha:
        stop = _step(k + 1, x, n)
        if _both_tails(k, x, n, stop) > alpha:
            return _root(lambda p, k=k: _both_tails(k, x, n, p) - alpha, start, stop)  # type: ignore[misc]  # k is an int
        start, k = stop, k + 1
    return start


def _partner(x: int, n: int, p: float) -> int:
    """The greatest k with P(X ≤ k) ≤ P(X ≥ x); -1 if there is none."""
    upper = binom.sf(x - 1, n, p)
    k = int(binom.ppf(upper, n, p))
    while k >= 0 and binom.cdf(k, n, p) > upper:
        k -= 1
    return k


def _both_tails(k: int, x: int, n: int, p: float) -> float:
    """P(X ≤ k) + P(X ≥ x)."""
    return float(binom.cdf(k, n, p) + binom.sf(x - 1, n, p))


def _step(k: int, x: int, n: int) -> float:
    """The rate at which P(X ≤ k) = P(X ≥ x); for k = x-1 both are one half."""
    return _root(lambda p: float(binom.cdf(k, n, p) - binom.sf(x - 1, n, p)), 0.0, 1.0)


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    return float(optimize.brentq(function, low, high, xtol=1e-15, rtol=1e-15))
