"""The P value that an estimate makes with its interval."""

import math

from scipy.special import ndtri

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import MODEL, ONE_SIDED, OTHER_COMPARISON, WRONG_DIGIT
from clarion.evidence.checks.interval import DIFFERENCES, RATIOS
from clarion.evidence.checks.rounding import Range, nearest, probabilities
from clarion.evidence.checks.surroundings import is_another_p
from clarion.evidence.checks.wording import as_printed, p_as_printed, p_text
from clarion.evidence.claim import Design, Estimate, PValue
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

NEAR, CLEAR, APART, FAR = 0.3, 0.3, 0.6, 1.0
"""On the scale of z. Up to the first, tests and intervals of different kinds differ as a matter of course. An interval
says clearly whether there is an effect from the second on; it contradicts P where the two are further apart than the
third. From the fourth on a difference is worth a word."""

SMALL_SAMPLES = 0.1
"""By which part z may be less than by the normal distribution, as t is in samples of twenty or so."""

OF_A_MEAN = 6.0
"""z of a "difference" beyond which it is most likely a mean, where P is above `LEAST_USUAL`."""

LEAST_USUAL = 0.0001

FARTHEST = 38.0
"""z beyond which P is zero to a computer."""


def p_from_interval(reading: Reading) -> list[Check]:
    """Whether the P printed with an estimate and its interval can be theirs.

    z = (estimate - null) / SE with SE = (high - low) / (2 · z of the level), on the logarithmic scale for ratios
    (Altman & Bland, BMJ 2011;343:d2304), for all values that round to the three printed ones, and with either half of
    the interval for its whole. Only where interval and P clearly disagree on zero effect it cannot hold.
    """
    if any(isinstance(one, Design) and "non-inferiority" in one.features for one in reading.claims):
        return []
    checks = []
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, Estimate) or claim.p < 0 or is_another_p(reading, claim):
            continue
        p = reading.claims[claim.p]
        if not isinstance(p, PValue) or p.p.relation == "~":
            continue
        computed = _z_of_interval(claim, logarithmic=claim.measure in RATIOS)
        if computed is None or _is_other_quantity(claim, p, computed[0]):
            continue
        if check := _judged(place, claim, p, *computed):
            checks.append(check)
    return checks


def _is_other_quantity(claim: Estimate, p: PValue, whole: Range) -> bool:
    """Whether what was read as a difference is most likely none: a mean far from zero, or a ratio, whose P this is."""
    if claim.measure in RATIOS:
        return False
    if whole.low > OF_A_MEAN and probabilities(p.p).high > LEAST_USUAL:
        return True
    ratio = _z_of_interval(claim, logarithmic=True)
    return ratio is not None and _gap(whole, _z_of_p(probabilities(p.p))) > NEAR >= _gap(
        ratio[1], _z_of_p(probabilities(p.p))
    )


def _z_of_interval(claim: Estimate, *, logarithmic: bool) -> tuple[Range, Range] | None:
    """z, without sign, by the whole interval, and by it or either half; None where it has no meaning or no end."""
    value, low, high = claim.value, claim.low, claim.high
    if value is None or low is None or high is None or claim.measure not in (*RATIOS, *DIFFERENCES):
        return None
    if any(one.relation != "=" for one in (value, low, high)) or not low.value < value.value < high.value:
        return None
    at, first, last = (_scaled(one, logarithmic=logarithmic) for one in (value, low, high))
    if at is None or first is None or last is None:
        return None
    quantile = float(ndtri(0.5 + claim.level / 200))
    near = 0.0 if at.low <= 0 <= at.high else min(abs(at.low), abs(at.high))
    far = max(abs(at.low), abs(at.high))
    widths = (
        Range((last.low - first.high) / 2, (last.high - first.low) / 2),
        Range(at.low - first.high, at.high - first.low),
        Range(last.low - at.high, last.high - at.low),
    )
    if min(one.low for one in widths) <= 0:
        return None
    each = [Range(min(FARTHEST, near * quantile / one.high), min(FARTHEST, far * quantile / one.low)) for one in widths]
    return each[0], Range(min(one.low for one in each), max(one.high for one in each))


def _scaled(printed: Printed, *, logarithmic: bool) -> Range | None:
    """The values that round to a printed one, with zero for no effect."""
    around = nearest(printed)
    if not logarithmic:
        return around
    return Range(math.log(around.low), math.log(around.high)) if around.low > 0 else None


def _z_of_p(wanted: Range) -> Range:
    """z, without sign, of two-sided P values."""
    return Range(
        abs(float(ndtri(min(1.0, wanted.high) / 2))),
        FARTHEST if wanted.low <= 0 else abs(float(ndtri(wanted.low / 2))),
    )


def _gap(computed: Range, printed: Range) -> float:
    """How far two intervals of z are apart, t being allowed for the normal distribution."""
    return max(0.0, computed.low * (1 - SMALL_SAMPLES) - printed.high, printed.low - computed.high)


def _judged(place: int, claim: Estimate, p: PValue, whole: Range, computed: Range) -> Check | None:
    wanted = probabilities(p.p)
    if p.one_sided:
        wanted = Range(2 * wanted.low, min(1.0, 2 * wanted.high))
    printed = _z_of_p(wanted)
    gap = _gap(computed, printed)
    verdict = _verdict(claim, wanted, whole, printed, gap)
    if verdict is None:
        return None
    value, low, high = (as_printed(one) for one in (claim.value, claim.low, claim.high) if one is not None)
    middle = (whole.low + whole.high) / 2
    values = {
        "value": value,
        "low": low,
        "high": high,
        "p": p_as_printed(p.p),
        "exact": p_text(math.erfc(middle / math.sqrt(2))),
    }
    halved = gap > 0 and _gap(computed, _z_of_p(Range(2 * wanted.low, min(1.0, 2 * wanted.high)))) == 0
    return Check(
        kind="p-from-interval",
        verdict=verdict,
        claims=(place, claim.p),
        says=Statement(N_("{value} with an interval from {low} to {high} is printed with {p}."), values),
        arithmetic=Statement(_TEXTS[verdict], values),
        assumption=None if verdict == "holds" else _TOGETHER,
        explanations=()
        if verdict == "holds"
        else (*((ONE_SIDED,) if halved else ()), OTHER_COMPARISON, WRONG_DIGIT, MODEL),
        fits=() if verdict == "holds" else (f"P ≈ {values['exact']}",),
    )


_TOGETHER = Statement(N_("P and the interval are of this estimate, by methods that agree about zero effect."))
_TEXTS: dict[Verdict, str] = {
    "holds": N_("Estimate and interval make a P of about {exact}, which agrees with {p}."),
    "cannot tell": N_("Estimate and interval make a P of about {exact}, which is far from {p}."),
    "cannot hold": N_(
        "Estimate and interval make a P of about {exact}; about zero effect the interval from {low} to {high} and {p} "
        "say opposite things."
    ),
}


def _verdict(claim: Estimate, wanted: Range, whole: Range, printed: Range, gap: float) -> Verdict | None:
    """What the distance allows to say; None where different methods may differ so.

    An interval and P of one method always agree about zero effect, in small samples as well.
    """
    level = (100 - claim.level) / 100
    quantile = float(ndtri(1 - level / 2))
    excluded = whole.low - quantile > CLEAR and wanted.low >= level and whole.low - printed.high > APART
    included = quantile - whole.high > CLEAR and wanted.high <= level and printed.low - whole.high > APART
    if excluded or included:
        return "cannot hold"
    if gap <= NEAR:
        return "holds"
    return "cannot tell" if gap > FAR else None
