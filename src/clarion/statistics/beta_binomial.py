"""A response rate the Bayesian way: what is believed of it after x responders of n, and what to expect of m more."""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincc, betainccinv, betaincinv, betaln, xlog1py, xlogy

from clarion.statistics.answer import Interval, StatisticsError
from clarion.statistics.arguments import checked_count, checked_level, checked_part, checked_probability
from clarion.statistics.roots import root


class RatePosterior(msgspec.Struct, frozen=True, kw_only=True):
    """The Beta distribution that describes a rate after the data."""

    a: float
    """The prior's a plus the responders."""
    b: float
    """The prior's b plus the others."""
    prior: tuple[float, float]
    n: int
    """How many participants it comes from."""
    mean: float
    equal_tailed: Interval
    """As much probability below as above it."""
    highest_density: Interval | None
    """The shortest interval; None where the density rises to both ends, so that no single interval is it."""


def rate_posterior(x: int, n: int, *, prior: tuple[float, float] = (1.0, 1.0), level: float = 0.95) -> RatePosterior:
    """The posterior Beta(a + x, b + n - x) of a response rate with prior Beta(a, b).

    Args:
        x: responders.
        n: participants; 0 gives the prior itself.
        prior: a and b, above 0. (1, 1), the default, holds all rates equally likely; (½, ½) is Jeffreys's. They weigh
            as much as a responders and b others would.
        level: of the credible intervals.

    Raises:
        StatisticsError: x of n that can't be, a prior or level out of range.

    Assumes exchangeable participants. Source: Gelman et al., Bayesian Data Analysis, 3rd edition, chapter 2.

    >>> rate_posterior(7, 9).mean
    0.7272727272727273
    """
    part, whole = checked_part(x, n) if n else (checked_count(x, "number with the event"), 0)
    if part > whole or not all(0 < one < np.inf for one in prior):
        raise StatisticsError(f"{part} of {whole} with prior {prior} can't be: x ≤ n, and a and b are above 0.")
    checked_level(level)
    a, b = prior[0] + part, prior[1] + whole - part
    tail = (1 - level) / 2
    low, high = float(betaincinv(a, b, tail)), float(betainccinv(a, b, tail))
    equal = Interval(low=low, high=high, level=level, method="equal-tailed credible interval")
    ends = _shortest(a, b, level)
    return RatePosterior(
        a=a,
        b=b,
        prior=prior,
        n=whole,
        mean=a / (a + b),
        equal_tailed=equal,
        highest_density=None
        if ends is None
        else Interval(low=ends[0], high=ends[1], level=level, method="highest-density credible interval"),
    )


def probability_above(posterior: RatePosterior, threshold: float) -> float:
    """The posterior probability that the rate exceeds ``threshold``, which lies in [0, 1]."""
    return float(betaincc(posterior.a, posterior.b, checked_probability(threshold, "threshold of the rate")))


def predicted_responders(posterior: RatePosterior, m: int) -> NDArray[np.float64]:
    """The probabilities of 0 … ``m`` responders among ``m`` more participants, shape (m + 1,): beta-binomial."""
    more = checked_count(m, "number of further participants")
    k = np.arange(more + 1)
    # C(m, k) B(a + k, b + m - k) / B(a, b), the binomial coefficient written with a beta function too.
    logs = betaln(posterior.a + k, posterior.b + more - k) - betaln(posterior.a, posterior.b)
    result: NDArray[np.float64] = np.exp(logs - betaln(k + 1, more - k + 1)) / (more + 1)
    return result


def _shortest(a: float, b: float, level: float) -> tuple[float, float] | None:
    """The ends of the shortest interval of probability ``level`` under Beta(a, b).

    With one peak inside, the density is the same at both ends: the lower tail is sought at which it is. A density that
    only falls or only rises has its interval at that edge; the uniform one is cut at both sides alike.
    """
    if a < 1 and b < 1:
        return None
    if a == b == 1:
        return (1 - level) / 2, (1 + level) / 2
    if a <= 1 <= b:
        return 0.0, float(betaincinv(a, b, level))
    if b <= 1 <= a:
        return float(betainccinv(a, b, level)), 1.0
    spare = 1 - level

    def ends(below: float) -> tuple[float, float]:
        return float(betaincinv(a, b, below)), float(betainccinv(a, b, spare - below))

    def excess(below: float) -> float:
        low, high = (xlogy(a - 1, end) + xlog1py(b - 1, -end) for end in ends(below))  # logarithms of the density
        return float(low - high)

    least, most = spare * 1e-12, spare * (1 - 1e-12)
    if excess(least) >= 0:  # the peak is as good as at 0
        return ends(least)
    if excess(most) <= 0:
        return ends(most)
    return ends(root(excess, least, most))
