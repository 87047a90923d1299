"""Simon's two-stage designs: how many participants a single-arm trial needs, and when to stop for futility."""

import math
from collections.abc import Iterator
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_probability
from clarion.statistics.distributions import at_least, binomial_probabilities

_MOST = 400
"""No design with more participants is sought: they are not for two stages of one arm."""


class TwoStageDesign(msgspec.Struct, frozen=True, kw_only=True):
    """Stop after ``n1`` participants with up to ``r1`` responders; else go on to ``n``, give up with up to ``r``."""

    kind: Literal["optimal", "minimax"]
    r1: int
    n1: int
    r: int
    n: int
    p0: float
    """A response rate that is not worth while."""
    p1: float
    """A response rate that is."""
    alpha: float
    """Probability of not giving up at ``p0``, at most what was asked for."""
    power: float
    """Probability of not giving up at ``p1``, at least what was asked for."""
    expected: float
    """Expected number of participants at ``p0``."""
    early: float
    """Probability of stopping after the first stage at ``p0``."""


class TwoStageOutlook(msgspec.Struct, frozen=True, kw_only=True):
    """What a design does at one true response rate."""

    rate: float
    promising: float
    """Probability of not giving up."""
    early: float
    """Probability of stopping after the first stage."""
    expected: float
    """Expected number of participants."""


def simon_designs(p0: float, p1: float, *, alpha: float = 0.05, beta: float = 0.2) -> tuple[TwoStageDesign, ...]:
    """The optimal and the minimax two-stage design of a single-arm trial with a yes-or-no response.

    Both keep the probability of going on to recommend the treatment at most ``alpha`` where the response rate is
    ``p0``, and at least 1 - ``beta`` where it is ``p1``. ``optimal`` has the least expected number of participants at
    ``p0``; ``minimax`` the least maximum number, and among those the least expected one.

    All designs are gone through; nothing is assumed about where the best lie. With n participants and n1 in the first
    stage, fewer than n1 + (1 - E) (n - n1) can't be expected, E being the greatest probability of stopping early that
    leaves the power; once that exceeds the best found for every n1, no greater n can be better.

    Args:
        p0: response rate that is not worth while, 0 < p0 < p1.
        p1: response rate that is, p1 < 1.
        alpha: greatest probability of recommending at p0.
        beta: greatest probability of giving up at p1.

    Returns:
        The optimal and the minimax design.

    Raises:
        StatisticsError: rates or errors out of range, or more than 400 participants needed.

    Source: Simon, Control Clin Trials 1989;10:1.
    """
    if not (0 < p0 < p1 < 1 and 0 < alpha < 1 and 0 < beta < 1):
        raise StatisticsError(
            f"A two-stage design needs 0 < p0 < p1 < 1 and errors between 0 and 1,"
            f" not p0 = {p0}, p1 = {p1}, alpha = {alpha}, beta = {beta}."
        )
    aim = _Aim(p0=p0, p1=p1, alpha=alpha, beta=beta)
    best: dict[str, _Found] = {}
    n = _fewest(aim)
    while "optimal" not in best or _least_expected(aim, n, best["optimal"].expected) < best["optimal"].expected:
        if n > _MOST:
            raise StatisticsError(
                f"A design for rates {p0} and {p1} needs more than {_MOST} participants. Take rates farther apart."
            )
        found = min(_found(aim, n, best["optimal"].expected if best else math.inf), default=None, key=_expected)
        if found is not None:
            best.setdefault("minimax", found)
            best["optimal"] = min(best.get("optimal", found), found, key=_expected)
        n += 1
    return _design("optimal", best["optimal"], aim), _design("minimax", best["minimax"], aim)


def outlook(design: TwoStageDesign, rate: float) -> TwoStageOutlook:
    """What ``design`` does where the true response rate is ``rate``, in [0, 1]; exact."""
    checked_probability(rate, "response rate")
    early = _early(design.r1, design.n1, rate)
    return TwoStageOutlook(
        rate=rate,
        promising=float(_joint(design.n1, design.n, np.array([design.r]), rate)[design.r1 + 1 :].sum()),
        early=early,
        expected=design.n1 + (1 - early) * (design.n - design.n1),
    )


class _Aim(msgspec.Struct, frozen=True, kw_only=True):
    """What a design has to keep to."""

    p0: float
    p1: float
    alpha: float
    beta: float


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """A design that keeps to the aim."""

    r1: int
    n1: int
    r: int
    n: int
    expected: float


def _expected(found: _Found) -> float:
    return found.expected


def _fewest(aim: _Aim) -> int:
    """Below so many participants no test whatever keeps to the aim.

    By the lemma of Neyman and Pearson none is more powerful than the one that recommends above a number of responders
    and, at that number, with a probability that makes its error ``alpha``.
    """
    n = 1
    while True:
        error, power = (at_least(binomial_probabilities(n, p)) for p in (aim.p0, aim.p1))
        least = int((error > aim.alpha).sum())  # the least count from which on recommending keeps to alpha
        share = (aim.alpha - error[least]) / (error[least - 1] - error[least])
        if power[least] + share * (power[least - 1] - power[least]) >= 1 - aim.beta or n > _MOST:
            return n
        n += 1


def _greatest_r1(aim: _Aim, n1: int) -> int:
    """The greatest r1 that leaves the power: P(X ≤ r1) ≤ beta at p1; -1 if there is none."""
    return int((binomial_probabilities(n1, aim.p1).cumsum() <= aim.beta).sum()) - 1


def _early(r1: int, n1: int, p: float) -> float:
    """P(X ≤ r1) among ``n1`` at ``p``: the trial stops after its first stage."""
    return float(binomial_probabilities(n1, p)[: r1 + 1].sum())


def _least_expected(aim: _Aim, n: int, below: float) -> float:
    """No design with ``n`` or more participants and less than ``below`` expected expects fewer than this."""
    return min((_floor(aim, n1, n) for n1 in range(1, min(n, math.ceil(below)))), default=math.inf)


def _floor(aim: _Aim, n1: int, n: int) -> float:
    """What a design of ``n1`` and ``n`` participants expects at least."""
    return n1 + (1 - _early(_greatest_r1(aim, n1), n1, aim.p0)) * (n - n1)


def _found(aim: _Aim, n: int, below: float) -> Iterator[_Found]:
    """The designs with ``n`` participants that keep to the aim and may expect fewer than ``below``: one for each n1."""
    r = np.arange(_greatest_r1(aim, n) + 1)  # a greater r costs too much power even with one stage
    for n1 in range(1, n):
        greatest = _greatest_r1(aim, n1)
        if greatest < 0 or _floor(aim, n1, n) >= below:
            continue
        error, power = (_recommended(n1, n, r, p)[1 : greatest + 2] for p in (aim.p0, aim.p1))  # r1 = 0 … greatest
        kept = (error <= aim.alpha) & (power >= 1 - aim.beta)
        stops = np.flatnonzero(kept.any(axis=1))
        if stops.size:
            r1 = int(stops[-1])  # stopping earlier always expects fewer
            expected = n1 + (1 - _early(r1, n1, aim.p0)) * (n - n1)
            yield _Found(r1=r1, n1=n1, r=int(kept[r1].argmax()), n=n, expected=expected)


def _recommended(n1: int, n: int, r: NDArray[np.int64], p: float) -> NDArray[np.float64]:
    """Probability of more than r1 responders in stage one and more than ``r`` in all, by r1 + 1 = 0 … n1 and r."""
    result: NDArray[np.float64] = _joint(n1, n, r, p)[::-1].cumsum(axis=0)[::-1]
    return result


def _joint(n1: int, n: int, r: NDArray[np.int64], p: float) -> NDArray[np.float64]:
    """Probability of x responders in stage one and more than ``r`` in all, by x = 0 … n1 and r."""
    wanted = r[None, :] + 1 - np.arange(n1 + 1)[:, None]  # in stage two
    later = at_least(binomial_probabilities(n - n1, p))
    result: NDArray[np.float64] = binomial_probabilities(n1, p)[:, None] * later[wanted.clip(0, n - n1 + 1)]
    return result


def _design(kind: Literal["optimal", "minimax"], found: _Found, aim: _Aim) -> TwoStageDesign:
    made = TwoStageDesign(
        kind=kind,
        r1=found.r1,
        n1=found.n1,
        r=found.r,
        n=found.n,
        p0=aim.p0,
        p1=aim.p1,
        alpha=0,
        power=0,
        expected=found.expected,
        early=0,
    )
    at_p0 = outlook(made, aim.p0)
    return msgspec.structs.replace(
        made, alpha=at_p0.promising, power=outlook(made, aim.p1).promising, early=at_p0.early, expected=at_p0.expected
    )
