"""Whether a rank-sum test of two small arms can give the P value that is printed for it."""

import math
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import CORRECTED, ONE_SIDED, WRONG_DIGIT
from clarion.evidence.checks.rounding import Range, nearest, probabilities
from clarion.evidence.checks.sizes import sizes
from clarion.evidence.checks.wording import p_as_printed, p_text
from clarion.evidence.claim import PValue
from clarion.evidence.reading import Reading

MOST_IN_AN_ARM = 20
"""With more people in both arms nearly every P can be had."""

ALL_COMPARED = Statement(N_("The test compares all of both arms and nobody else, two-sided, and P was not corrected."))
FEWER = Statement(N_("The test may be of fewer or other people than the arms named."))
TIES = Statement(N_("Tied values may give it: they change the P values that can be had."))


class RankSumPValues(msgspec.Struct, frozen=True):
    """What rank-sum tests of two arms can give, two-sided: arrays by U, the smaller of the two, from 0."""

    exact: NDArray[np.float64]
    approximate: NDArray[np.float64]
    """By the normal distribution, without correction for continuity."""
    corrected: NDArray[np.float64]
    least: float
    """Of all of these, with ties as well."""


def rank_sum_p(reading: Reading) -> list[Check]:
    """Of each P that the text ascribes to a rank-sum test, where it has two arms of at most 20: can they give it?"""
    arms = [size for _, size in sizes(reading).arms]
    if len(arms) != 2 or max(one.n for one in arms) > MOST_IN_AN_ARM or min(one.n for one in arms) < 2:
        return []
    table = rank_sum_p_values(arms[0].n, arms[1].n)
    checks = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, PValue) and claim.test == "mann-whitney" and claim.p.relation in ("=", "<", "<="):
            values = {"m": str(arms[0].n), "n": str(arms[1].n), "p": p_as_printed(claim.p)}
            if check := _judged(table, claim, (place, *(one.claim for one in arms)), values):
                checks.append(check)
    return checks


@cache
def rank_sum_p_values(m: int, n: int) -> RankSumPValues:
    """The P values of Mann and Whitney's test of ``m`` against ``n`` values (Ann Math Stat 1947;18:50).

    Exact: twice the share of the C(m + n, m) orders with a U as small, at most 1. Approximate: U has the mean m n / 2
    and the variance m n (m + n + 1) / 12. With ties the variance is smaller; it is least where each arm has one value,
    which makes z = √(m + n - 1).
    """
    ways = np.ones(1)
    for k in range(1, m + 1):  # Gauss's binomial: the product of (1 - q^(n + k)) / (1 - q^k)
        factor = np.zeros(n + k + 1)
        factor[0], factor[n + k] = 1, -1
        product = np.convolve(ways, factor)[: len(ways) + n]
        for place in range(k, len(product)):
            product[place] += product[place - k]
        ways = product
    u = np.arange(m * n // 2 + 1)
    exact = np.minimum(1.0, 2 * np.cumsum(ways)[u] / math.comb(m + n, m))
    spread = math.sqrt(m * n * (m + n + 1) / 12)
    distance = m * n / 2 - u
    approximate = 2 * ndtr(-distance / spread)
    corrected = np.minimum(1.0, 2 * ndtr(-np.maximum(distance - 0.5, 0) / spread))
    tied = 2 * float(ndtr(-math.sqrt(m + n - 1)))
    least = min(float(exact[0]), float(approximate[0]), tied)
    return RankSumPValues(exact=exact, approximate=approximate, corrected=corrected, least=least)


def _judged(table: RankSumPValues, claim: PValue, about: tuple[int, ...], values: dict[str, str]) -> Check | None:
    """Of one P; nothing of a bound that can be kept."""
    says = Statement(N_("{p} is printed for a rank-sum test of {m} against {n}."), values)
    times = 2 if claim.one_sided else 1
    wanted = probabilities(claim.p)
    if times * wanted.high < table.least * (1 - 1e-9):
        least = Statement(
            N_("The smallest P that a rank-sum test of {m} against {n} can give is {least}."),
            values | {"least": p_text(table.least / times)},
        )
        return _check("cannot hold", about, says, least, ONE_SIDED, FEWER, CORRECTED, WRONG_DIGIT)
    if claim.p.relation != "=":
        return None
    near = nearest(claim.p)
    return _fitting(table, Range(times * near.low, times * near.high), about, says, values)


def _fitting(
    table: RankSumPValues, wanted: Range, about: tuple[int, ...], says: Statement, values: dict[str, str]
) -> Check:
    """Of a P that is printed as a number: the first setting that gives it."""
    for name, p_values, text in (
        ("exact", table.exact, N_("The exact rank-sum test of {m} against {n} with U = {u} gives P = {found}.")),
        (
            "normal approximation",
            table.approximate,
            N_(
                "No exact rank-sum test without ties gives it; the normal approximation with U = {u} does: P = {found}."
            ),
        ),
        (
            "normal approximation with continuity correction",
            table.corrected,
            N_(
                "No exact rank-sum test without ties gives it; the normal approximation with correction for continuity "
                "and U = {u} does: P = {found}."
            ),
        ),
    ):
        fitting = np.flatnonzero((p_values >= wanted.low) & (p_values <= wanted.high))
        if len(fitting):
            u = int(fitting[0])
            found = values | {"u": str(u), "found": p_text(float(p_values[u]))}
            return Check(
                kind="attainable-p",
                verdict="holds",
                claims=about,
                says=says,
                arithmetic=Statement(text, found),
                fits=(f"rank-sum, {name}, U = {u}",),
            )
    none = Statement(N_("Without ties no rank-sum test of {m} against {n} gives {p}."), values)
    return _check("cannot tell", about, says, none, TIES, FEWER, ONE_SIDED, WRONG_DIGIT)


def _check(
    verdict: Verdict, about: tuple[int, ...], says: Statement, arithmetic: Statement, *explanations: Statement
) -> Check:
    return Check(
        kind="attainable-p",
        verdict=verdict,
        claims=about,
        says=says,
        arithmetic=arithmetic,
        assumption=ALL_COMPARED if verdict == "cannot hold" else None,
        explanations=explanations,
    )
