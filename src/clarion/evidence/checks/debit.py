"""DEBIT: can the standard deviation of so many zeros and ones be what is printed?"""

import math

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WRONG_DIGIT
from clarion.evidence.checks.rounding import Range, shortened
from clarion.evidence.checks.sizes import sizes
from clarion.evidence.checks.whole_numbers import Group, group_of, totals
from clarion.evidence.checks.wording import as_printed, grouped
from clarion.evidence.claim import GroupAverage
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

NOT_BINARY = Statement(N_("Single values may be other numbers than 0 and 1."))
OTHER_SPREAD = Statement(N_("The second number may be a standard error, or be divided by n and not by n - 1."))


def debit(reading: Reading) -> list[Check]:
    """Whether each standard deviation of zeros and ones is the one that their mean makes.

    A share p = T / n of ones has the standard deviation √(n p (1 - p) / (n - 1)). Heathers & Brown, DEBIT: a simple
    consistency test for binary data (2019).
    """
    spreads = [
        (place, one)
        for place, one in enumerate(reading.claims)
        if isinstance(one, GroupAverage) and one.binary and one.spread == "sd" and one.value.relation == "="
    ]
    if not spreads:
        return []
    found = sizes(reading)
    checks = []
    for place, claim in spreads:
        group, printed = group_of(reading, claim, found), claim.plus_minus
        if group is not None and printed is not None and printed.relation == "=" and group.n > 1:
            checks.append(_judged(place, claim, printed, group))
    return checks


def _deviations(claim: GroupAverage, n: int) -> Range | None:
    """The standard deviations of all shares that round to the printed mean; None where no share of ``n`` does."""
    shares = [total / n for total in totals(claim, n) if 0 <= total <= n]
    found = [math.sqrt(n * share * (1 - share) / (n - 1)) for share in shares]
    return Range(min(found), max(found)) if found else None


def _judged(place: int, claim: GroupAverage, printed: Printed, group: Group) -> Check:
    values = {"mean": as_printed(claim.value), "sd": as_printed(printed), "n": grouped(group.n)}
    says = Statement(
        N_("A mean of {mean} with a standard deviation of {sd} is printed for {n} zeros and ones."), values
    )
    claims = (place,) if group.claim < 0 else (place, group.claim)
    found = _deviations(claim, group.n)
    decimals = printed.decimals + 1
    if found is not None and found.meets(shortened(printed)):
        exact = values | {"exact": grouped(found.low, decimals)}
        text = N_("Zeros and ones with a mean of {mean} have a standard deviation of {exact}, which rounds to {sd}.")
        return Check(kind="debit", verdict="holds", claims=claims, says=says, arithmetic=Statement(text, exact))
    if found is None:
        arithmetic = Statement(N_("No {n} zeros and ones have a mean that rounds to {mean}."), values)
    else:
        exact = values | {"low": grouped(found.low, decimals), "high": grouped(found.high, decimals)}
        arithmetic = Statement(
            N_("Zeros and ones with a mean of {mean} have a standard deviation from {low} to {high}, not {sd}."), exact
        )
    return Check(
        kind="debit",
        verdict="cannot hold" if group.stated else "cannot tell",
        claims=claims,
        says=says,
        arithmetic=arithmetic,
        assumption=Statement(N_("All {n} have a value, and every value is 0 or 1."), values),
        explanations=(NOT_BINARY, OTHER_SPREAD, MISSING, WRONG_DIGIT),
        fits=() if found is None else (grouped(found.low, decimals),),
    )
