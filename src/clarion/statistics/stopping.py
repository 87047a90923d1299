"""Boundaries for safety: after how many participants with an adverse event a single-arm trial stops."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincc

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_count, checked_probability
from clarion.statistics.distributions import at_least, binomial_probabilities


class StoppingBoundary(msgspec.Struct, frozen=True, kw_only=True):
    """At which number of participants with the event to stop, for each number treated."""

    counts: tuple[int | None, ...]
    """Entry k - 1: stop after k participants if at least so many had the event; None where nothing stops."""
    rule: str
    """In words."""


class StoppingOutlook(msgspec.Struct, frozen=True, kw_only=True):
    """What a boundary does at one true rate of the event."""

    rate: float
    stopping: float
    """Probability of stopping, at the last participant included."""
    expected: float
    """Expected number of participants treated; times the rate, of participants with the event."""
    stopped_by: tuple[float, ...]
    """Entry k - 1: probability of having stopped after k participants or earlier."""


def pocock_boundary(n: int, rate: float, *, error: float = 0.05, first: int = 1) -> StoppingBoundary:
    """The boundary that stops as soon as the events so far are too many for ``rate``, with one standard throughout.

    After k participants the trial stops at the least count whose binomial tail P(X ≥ count | k, rate) is at most a.
    The same a holds for every k (a Pocock-type boundary): the greatest for which the probability of ever stopping, at
    the acceptable ``rate``, is at most ``error``. That probability is a step function of a; all steps are searched.

    Args:
        n: participants planned.
        rate: rate of the event that is still acceptable, between 0 and 1.
        error: greatest probability of stopping at that rate.
        first: nothing stops before so many participants were treated.

    Raises:
        StatisticsError: arguments out of range.

    Source: Ivanova, Qaqish & Schell, Biometrics 2005;61:540.
    """
    _check_plan(n, rate, error, first)
    tails = [at_least(binomial_probabilities(k, rate))[1:-1] for k in range(1, n + 1)]  # of 1 … k events among k
    steps = np.unique(np.concatenate(tails))

    def counts_at(a: float) -> tuple[int | None, ...]:
        return tuple(_least(tail <= a) if k >= first else None for k, tail in enumerate(tails, start=1))

    good, bad = -1, steps.size
    while bad - good > 1:
        middle = (good + bad) // 2
        if _outlook(counts_at(steps[middle]), rate).stopping <= error:
            good = middle
        else:
            bad = middle
    standard = float(steps[good]) if good >= 0 else 0.0
    return StoppingBoundary(
        counts=counts_at(standard),
        rule=f"Stop when so many events have a probability of at most {standard:.4g} at a rate of {rate:g}"
        f" (Pocock-type: stops with probability of at most {error:g} at that rate).",
    )


def bayesian_boundary(
    n: int, rate: float, *, certainty: float = 0.95, prior: tuple[float, float] = (1.0, 1.0), first: int = 1
) -> StoppingBoundary:
    """The boundary that stops when the event's rate exceeds ``rate`` with a posterior probability of ``certainty``.

    After k participants with x events the posterior is Beta(a + x, b + k - x); the trial stops at the least x for which
    P(rate of the event > ``rate``) > ``certainty``. Its probability of stopping wrongly is not set but follows: see
    :func:`stopping_outlook`.

    Args:
        n: participants planned.
        rate: rate of the event that is still acceptable, between 0 and 1.
        certainty: how sure to be that it is exceeded, between 0 and 1.
        prior: a and b of the Beta prior, above 0.
        first: nothing stops before so many participants were treated.

    Raises:
        StatisticsError: arguments out of range.

    Source: Thall & Simon, Biometrics 1994;50:337.
    """
    _check_plan(n, rate, certainty, first)
    if not all(0 < one < np.inf for one in prior):
        raise StatisticsError(f"The prior's a and b are numbers above 0, not {prior}.")
    a, b = prior

    def count_after(k: int) -> int | None:
        events = np.arange(1, k + 1)
        return _least(betaincc(a + events, b + k - events, rate) > certainty) if k >= first else None

    return StoppingBoundary(
        counts=tuple(count_after(k) for k in range(1, n + 1)),
        rule=f"Stop when the rate exceeds {rate:g} with a posterior probability above {certainty:g}"
        f" (prior Beta({a:g}, {b:g})).",
    )


def stopping_outlook(boundary: StoppingBoundary, rates: Sequence[float]) -> tuple[StoppingOutlook, ...]:
    """What ``boundary`` does at each of the true ``rates`` of the event; exact, participant after participant."""
    return tuple(_outlook(boundary.counts, checked_probability(rate, "rate of the event")) for rate in rates)


def _check_plan(n: int, rate: float, chance: float, first: int) -> None:
    checked_count(n, "number of participants planned", least=1)
    checked_count(first, "number of participants before which nothing stops", least=1)
    if not (0 < rate < 1 and 0 < chance < 1):
        raise StatisticsError(f"Rate and probability lie between 0 and 1, not {rate} and {chance}. Write 0.2 for 20 %.")


def _least(enough: NDArray[np.bool_]) -> int | None:
    """The least count that is enough; ``enough`` begins at the count 1."""
    return int(enough.argmax()) + 1 if enough.any() else None


def _outlook(counts: Sequence[int | None], rate: float) -> StoppingOutlook:
    """Follow the probabilities of 0, 1, … events among trials that go on."""
    going_on = np.array([1.0])
    stopped = expected = 0.0
    stopped_by: list[float] = []
    for count in counts:
        expected += float(going_on.sum())
        going_on = np.append(going_on * (1 - rate), 0.0) + np.append(0.0, going_on * rate)
        if count is not None:
            stopped += float(going_on[count:].sum())
            going_on = going_on[:count]
        stopped_by.append(stopped)
    return StoppingOutlook(rate=rate, stopping=stopped, expected=expected, stopped_by=tuple(stopped_by))
