"""An interval against its own estimate: order, place, symmetry."""

import math

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import OTHER_QUANTITY, WRONG_DIGIT
from clarion.evidence.checks.rounding import Range, certainly_less, nearest
from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import Estimate, GroupAverage
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

RATIOS = ("OR", "RR", "HR", "IRR")
DIFFERENCES = ("MD", "SMD", "RD")

UNEVEN = 1.25
"""By which factor one half of an interval exceeds the other, after all rounding, before it is worth a word."""

BELONGS = Statement(N_("Estimate and interval are of the same quantity, in the same unit and direction."))
LOST_SIGN = Statement(N_("The lower end may have lost its minus sign: below zero, it would fit."))
EXACT = Statement(N_("The interval may be exact, by bootstrap, or from the likelihood, and need not be symmetric."))
OTHER_SCALE = Statement(N_("It was computed on another scale: it is symmetric on the scale of the printed numbers."))
REVERSED = Statement(N_("The two ends may be exchanged, as happens with numbers below zero."))


def interval(reading: Reading) -> list[Check]:
    """Whether each estimate lies within its interval, and in its middle.

    Ratios are judged on the logarithmic scale, differences as they are; all values that round to the printed ones are
    allowed. Of averages: a median lies between its quartiles, mean and median within their range and their confidence
    interval.
    """
    checks = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Estimate):
            check = _of_estimate(place, claim)
        elif isinstance(claim, GroupAverage):
            check = _of_average(place, claim)
        else:
            continue
        if check is not None:
            checks.append(check)
    return checks


def _of_estimate(place: int, claim: Estimate) -> Check | None:
    if claim.low is None or claim.high is None or not _numbers(claim.value, claim.low, claim.high):
        return None
    if claim.low.value > claim.high.value:
        return _exchanged(place, claim.low, claim.high)
    if claim.value is None:
        return None
    if certainly_less(claim.value, claim.low) or certainly_less(claim.high, claim.value):
        return _outside(place, claim, claim.value, claim.low, claim.high)
    return _symmetry(place, claim, claim.value, claim.low, claim.high)


def _numbers(*printed: Printed | None) -> bool:
    """Whether these are numbers and not bounds."""
    return all(one is None or one.relation == "=" for one in printed)


def _said(value: Printed, low: Printed, high: Printed) -> dict[str, str]:
    return {"value": as_printed(value), "low": as_printed(low), "high": as_printed(high)}


def _check(place: int, verdict: Verdict, says: Statement, arithmetic: Statement, *explanations: Statement) -> Check:
    return Check(
        kind="interval",
        verdict=verdict,
        claims=(place,),
        says=says,
        arithmetic=arithmetic,
        assumption=BELONGS if verdict == "cannot hold" else None,
        explanations=explanations,
    )


def _exchanged(place: int, low: Printed, high: Printed) -> Check:
    """Of an interval whose first end is the greater one."""
    said = {"low": as_printed(low), "high": as_printed(high)}
    return _check(
        place,
        "cannot tell",
        Statement(N_("An interval from {low} to {high} is printed."), said),
        Statement(N_("{low} is more than {high}."), said),
        REVERSED,
        WRONG_DIGIT,
    )


def _outside(place: int, claim: Estimate, value: Printed, low: Printed, high: Printed) -> Check:
    """Of an estimate beyond its interval; where turning its sign or inverting it brings it inside, that is said."""
    said = _said(value, low, high)
    says = Statement(N_("{value} is printed with an interval from {low} to {high}."), said)
    turned = Range(-nearest(high).high, -nearest(low).low)
    if claim.measure not in RATIOS and turned.meets(nearest(value)):
        return _check(
            place,
            "holds",
            says,
            Statement(N_("Without its sign, the interval holds {value}: the words tell the direction."), said),
        )
    arithmetic = Statement(N_("{value} is not between {low} and {high}."), said)
    inverse = claim.measure in RATIOS and value.value > 0 and low.value <= 1 / value.value <= high.value
    hundredth = low.value <= value.value / 100 <= high.value or low.value <= value.value * 100 <= high.value
    of_less = claim.measure in RATIOS and low.value <= 1 - value.value / 100 <= high.value
    if inverse or hundredth or of_less:
        other = Statement(N_("The estimate may be stated the other way round or in per cent, unlike its interval."))
        return _check(place, "cannot tell", says, arithmetic, other, OTHER_QUANTITY, WRONG_DIGIT)
    if claim.measure not in RATIOS and -low.value <= value.value <= high.value:
        return _check(place, "cannot tell", says, arithmetic, LOST_SIGN, WRONG_DIGIT, OTHER_QUANTITY)
    return _check(place, "cannot hold", says, arithmetic, WRONG_DIGIT, OTHER_QUANTITY)


def _symmetry(place: int, claim: Estimate, value: Printed, low: Printed, high: Printed) -> Check | None:
    """Of an estimate within its interval."""
    said = _said(value, low, high)
    says = Statement(N_("{value} is printed with an interval from {low} to {high}."), said)
    inside = Statement(N_("{value} lies between {low} and {high}."), said)
    if claim.measure == "other":
        return _check(place, "holds", says, inside)
    logarithmic = claim.measure in RATIOS
    if logarithmic and nearest(low).high <= 0:
        below = Statement(N_("A ratio is never below zero, and {low} is."), said)
        difference = Statement(N_("The numbers may be a difference, or the logarithm of a ratio."))
        return _check(place, "cannot tell", says, below, difference, WRONG_DIGIT)
    uneven = unevenness(value, low, high, logarithmic=logarithmic)
    if uneven is None:
        return _check(place, "holds", says, inside)
    if uneven <= UNEVEN:
        text = (
            N_("{value} lies in the middle between {low} and {high} on the logarithmic scale, as ratios should.")
            if logarithmic
            else N_("{value} lies in the middle between {low} and {high}.")
        )
        return _check(place, "holds", says, Statement(text, said))
    text = (
        N_("On the logarithmic scale {value} is not in the middle between {low} and {high}.")
        if logarithmic
        else N_("{value} is not in the middle between {low} and {high}.")
    )
    raw = logarithmic and (unevenness(value, low, high, logarithmic=False) or 1) <= 1
    explanations = (OTHER_SCALE, EXACT, WRONG_DIGIT) if raw else (EXACT, WRONG_DIGIT, OTHER_QUANTITY)
    return _check(place, "cannot tell", says, Statement(text, said), *explanations)


def unevenness(value: Printed, low: Printed, high: Printed, *, logarithmic: bool) -> float | None:
    """By which factor the longer half of an interval exceeds the shorter one, in the most even of all values that round
    to the printed ones; 1 where they can be even, None where the logarithm of an end can be infinite."""
    at, first, last = nearest(value), nearest(low), nearest(high)
    if logarithmic:
        if min(at.low, first.low, last.low) <= 0:
            return None
        at, first, last = (Range(math.log(one.low), math.log(one.high)) for one in (at, first, last))
    # The halves move together with the estimate: its most even place is as near to the middle as rounding lets it be.
    middle = Range((first.low + last.low) / 2, (first.high + last.high) / 2)
    if middle.meets(at):
        return 1.0
    if at.low > middle.high:
        left, right = at.low - first.high, last.high - at.low
    else:
        left, right = at.high - first.low, last.low - at.high
    short, long = sorted((left, right))
    return math.inf if short <= 0 else long / short


def _of_average(place: int, claim: GroupAverage) -> Check | None:
    """Of a mean or a median; nothing where a spread does not bound it, or it is within."""
    if claim.low is None or claim.high is None or not _numbers(claim.value, claim.low, claim.high):
        return None
    if claim.low.value > claim.high.value:
        return _exchanged(place, claim.low, claim.high)
    if claim.spread not in ("iqr", "range", "ci") or (claim.spread == "iqr" and claim.measure != "median"):
        return None
    said = _said(claim.value, claim.low, claim.high)
    says = Statement(N_("{value} is printed with {low} to {high}."), said)
    if not certainly_less(claim.value, claim.low) and not certainly_less(claim.high, claim.value):
        return _check(place, "holds", says, Statement(N_("{value} lies between {low} and {high}."), said))
    return _check(
        place,
        "cannot hold",
        says,
        Statement(N_("{value} is not between {low} and {high}."), said),
        WRONG_DIGIT,
        OTHER_QUANTITY,
    )
