"""Blaker's interval for a proportion: exact, and never wider than Clopper and Pearson's."""

from scipy.special import betainc, betaincc, betaincinv

from clarion.statistics.distributions import binomial_probabilities
from clarion.statistics.roots import root


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
    start = float(betaincinv(x, n - x + 1, alpha / 2))
    k = _partner(x, n, start)
    while _both_tails(k, x, n, start) <= alpha:
        stop = _step(k + 1, x, n)
        if _both_tails(k, x, n, stop) > alpha:
            return root(lambda p, k=k: _both_tails(k, x, n, p) - alpha, start, stop)  # type: ignore[misc]  # k is an int
        start, k = stop, k + 1
    return start


def _partner(x: int, n: int, p: float) -> int:
    """The greatest k with P(X ≤ k) ≤ P(X ≥ x); -1 if there is none."""
    probabilities = binomial_probabilities(n, p)
    return int((probabilities.cumsum() <= probabilities[x:].sum()).sum()) - 1


def _both_tails(k: int, x: int, n: int, p: float) -> float:
    """P(X ≤ k) + P(X ≥ x)."""
    return _lower_tail(k, n, p) + _upper_tail(x, n, p)


def _step(k: int, x: int, n: int) -> float:
    """The rate at which P(X ≤ k) = P(X ≥ x); for k = x-1 both are one half."""
    return root(lambda p: _lower_tail(k, n, p) - _upper_tail(x, n, p), 0.0, 1.0)


def _lower_tail(k: int, n: int, p: float) -> float:
    """P(X ≤ k) for k = -1 … n - 1, as a tail of a Beta distribution."""
    return float(betaincc(k + 1, n - k, p))


def _upper_tail(x: int, n: int, p: float) -> float:
    """P(X ≥ x) for x = 1 … n."""
    return float(betainc(x, n - x + 1, p))
