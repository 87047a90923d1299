"""GRIMMER: can the standard deviation of so many whole numbers be what is printed?"""

import math

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WRONG_DIGIT
from clarion.evidence.checks.grim import NOT_WHOLE
from clarion.evidence.checks.rounding import Range, nearest
from clarion.evidence.checks.sizes import sizes
from clarion.evidence.checks.whole_numbers import Group, group_of, totals
from clarion.evidence.checks.wording import as_printed, grouped
from clarion.evidence.claim import GroupAverage
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

BY_N = Statement(N_("The standard deviation may be divided by n and not by n - 1."))

CUT = Statement(N_("Mean and standard deviation may be cut off after the last digit and not rounded."))


def grimmer(reading: Reading) -> list[Check]:
    """Whether each standard deviation of whole numbers with a possible mean is possible too.

    With x the whole numbers (scores times ``items``) and T their sum, the sum of their squares S = (n - 1) SD² + T² / n
    is a whole number, is odd where T is, and is at least that of numbers as equal as can be. It says something only
    where fewer than two whole numbers lie between the least and the greatest S. Anaya, PeerJ Preprints 2016;4:e2400v1;
    the analytic form after Allard (2018).
    """
    spreads = [
        (place, one)
        for place, one in enumerate(reading.claims)
        if isinstance(one, GroupAverage) and one.whole_numbers and one.measure == "mean" and one.spread == "sd"
    ]
    if not spreads:
        return []
    found = sizes(reading)
    checks = []
    for place, claim in spreads:
        group, printed = group_of(reading, claim, found), claim.plus_minus
        if group is None or printed is None or group.n < 2 or printed.relation != "=" or claim.value.relation != "=":
            continue
        if printed.value < 0 or _extent(printed, claim.items, group.n - 1) >= 2:
            continue
        if sums := totals(claim, group.n, cut=False):
            checks.append(_judged(place, claim, printed, group, sums))
    return checks


def _extent(printed: Printed, items: int, divisor: int) -> float:
    """How many sums of squares the rounding of the standard deviation leaves open."""
    around = nearest(printed)
    return divisor * items**2 * (around.high**2 - max(0.0, around.low) ** 2)


def sum_of_squares(deviations: Range, items: int, n: int, total: int, *, divisor: int) -> int | None:
    """A sum of squares that ``n`` whole numbers of this total can have with such a standard deviation; else None.

    Args:
        deviations: the standard deviations of scores that are allowed.
        items: whole numbers a score is the mean of.
        n: how many scores.
        total: the sum of all whole numbers.
        divisor: n - 1, or n.
    """
    each, more = divmod(total, n)
    least = (n - more) * each**2 + more * (each + 1) ** 2
    low = divisor * (max(0.0, deviations.low) * items) ** 2 + total**2 / n
    high = divisor * (deviations.high * items) ** 2 + total**2 / n
    first = max(least, math.ceil(low * (1 - 1e-12)))
    first += (first - total) % 2
    return first if first <= high * (1 + 1e-12) else None


def _judged(place: int, claim: GroupAverage, printed: Printed, group: Group, sums: range) -> Check:
    n, items, around = group.n, claim.items, nearest(printed)
    values = {"mean": as_printed(claim.value), "sd": as_printed(printed), "n": grouped(n)}
    says = Statement(N_("A mean of {mean} with a standard deviation of {sd} is printed for {n} people."), values)
    claims = (place,) if group.claim < 0 else (place, group.claim)
    for total in sums:
        squares = sum_of_squares(around, items, n, total, divisor=n - 1)
        if squares is not None:
            exact = values | {"total": grouped(total), "squares": grouped(squares)}
            return Check(
                kind="grimmer",
                verdict="holds",
                claims=claims,
                says=says,
                arithmetic=Statement(
                    N_("Whole numbers with the sum {total} and the sum of squares {squares} give it."), exact
                ),
            )
    by_n = any(sum_of_squares(around, items, n, total, divisor=n) is not None for total in sums)
    above = Range(printed.value, printed.value + printed.step)
    cut = any(sum_of_squares(above, items, n, total, divisor=n - 1) is not None for total in totals(claim, n, cut=True))
    return Check(
        kind="grimmer",
        verdict="cannot hold" if group.stated and not by_n else "cannot tell",
        claims=claims,
        says=says,
        arithmetic=Statement(
            N_("No {n} whole numbers with a mean of {mean} have a standard deviation that rounds to {sd}."), values
        ),
        assumption=Statement(
            N_("All {n} have a value, all values are whole, the variance is divided by n - 1, and SD is rounded."),
            values,
        ),
        explanations=(*((BY_N,) if by_n else ()), *((CUT,) if cut else ()), MISSING, NOT_WHOLE, WRONG_DIGIT),
    )
