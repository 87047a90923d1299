"""The P value that a printed test statistic makes."""

import re

import msgspec

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.distributions import two_sided
from clarion.evidence.checks.explanations import CORRECTED, ONE_SIDED, WRONG_DIGIT
from clarion.evidence.checks.rounding import Range, nearest, probabilities
from clarion.evidence.checks.surroundings import corrected_somewhere, one_sided_somewhere
from clarion.evidence.checks.wording import as_printed, p_as_printed, p_text
from clarion.evidence.claim import PValue, StatisticValue
from clarion.evidence.reading import Reading

TWO_SIDED = Statement(N_("The test is two-sided, P is of this statistic, and neither was corrected."))
PAIRS = Statement(N_("The number in brackets may be how many pairs there are, and not the degrees of freedom."))
EXACT = Statement(N_("P may be that of an exact rank test, of which z is only the approximation."))
ROUNDED_EARLY = Statement(N_("The statistic was rounded before P was computed, or P was taken from another table."))
NEAR = 3
"""By which factor P of an exact rank test may differ from that of its z."""

_SQUARE = re.compile(r"r\s*[2²]", re.IGNORECASE)
_NAMES = {"chi2": "χ²"}


def p_from_statistic(reading: Reading) -> list[Check]:
    """Whether each test statistic's P is the one printed with it.

    P is computed for the whole interval of values that round to the printed statistic, from the distributions of t, F,
    χ², r, z and Q, and compared with the interval of P values that can be printed so. Those without degrees of freedom
    are left out, but for z.
    """
    checks = []
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, StatisticValue) or claim.p < 0 or claim.value.relation != "=":
            continue
        if _is_square(reading, claim):
            continue
        printed = reading.claims[claim.p]
        computed = _p_range(claim)
        if isinstance(printed, PValue) and computed is not None:
            checks.append(_judged(reading, place, claim, printed, computed))
    return checks


def _is_square(reading: Reading, claim: StatisticValue) -> bool:
    """Whether it is r² that is printed, which has no degrees of freedom: ``r2 = 0.69``."""
    return claim.test == "r" and _SQUARE.match(claim.span.of(reading.text)) is not None


def _p_range(claim: StatisticValue) -> Range | None:
    """The two-sided P values of all values of the statistic that round to the printed one."""
    around = nearest(claim.value)
    near, far = sorted((abs(around.low), abs(around.high)))
    if around.low < 0 < around.high:
        near = 0.0
    if claim.test == "r":
        far = min(far, 1.0)
    greatest = two_sided(claim.test, near, claim.df1, claim.df2)
    least = two_sided(claim.test, far, claim.df1, claim.df2)
    return None if least is None or greatest is None else Range(least, greatest)


def _judged(reading: Reading, place: int, claim: StatisticValue, printed: PValue, computed: Range) -> Check:
    """One statistic with its P."""
    wanted = probabilities(printed.p)
    says = Statement(
        N_("{statistic} is printed with {p}."),
        {"statistic": _statistic(claim), "p": p_as_printed(printed.p)},
    )
    values = {
        "statistic": _statistic(claim),
        "low": p_text(computed.low),
        "high": p_text(computed.high),
        "half": p_text(computed.low / 2),
        "p": p_as_printed(printed.p),
    }
    sided = claim.test in ("t", "z", "r") or claim.df1 == 1
    half = sided and Range(computed.low / 2, computed.high / 2).meets(wanted)
    declared = printed.one_sided or one_sided_somewhere(reading)
    one = values["low"] == values["high"]
    if computed.meets(wanted):
        text = (
            N_("{statistic} makes a two-sided P of {low}.")
            if one
            else N_("{statistic}, before rounding, makes a two-sided P from {low} to {high}.")
        )
        return _holds(place, claim, says, Statement(text, values))
    if half and declared:
        return _holds(place, claim, says, Statement(N_("{statistic} makes a one-sided P of {half}."), values))
    pairs = claim.test == "r" and _fits_pairs(claim, wanted)
    exact = claim.test == "z" and Range(wanted.low / NEAR, wanted.high * NEAR).meets(computed)
    uncertain = half or pairs or exact or declared or corrected_somewhere(reading)
    likely = [one for one, fits in ((ONE_SIDED, half), (PAIRS, pairs), (EXACT, exact)) if fits]
    others = (CORRECTED, WRONG_DIGIT) if uncertain and not likely else (WRONG_DIGIT, CORRECTED)
    return Check(
        kind="p-from-statistic",
        verdict="cannot tell" if uncertain else "cannot hold",
        claims=(place, claim.p),
        says=says,
        arithmetic=Statement(
            N_("{statistic} makes a two-sided P of {low}, which is not printed as {p}.")
            if one
            else N_("{statistic} makes a two-sided P from {low} to {high}, and {p} is not among them."),
            values,
        ),
        assumption=TWO_SIDED,
        explanations=(*likely, *others, ROUNDED_EARLY),
        fits=(f"P = {values['low']}" if one else f"P = {values['low']}–{values['high']}",),
    )


def _fits_pairs(claim: StatisticValue, wanted: Range) -> bool:
    """Whether the number in brackets after r fits as the number of pairs."""
    if claim.df1 is None or claim.df1 <= 2:
        return False
    computed = _p_range(msgspec.structs.replace(claim, df1=claim.df1 - 2))
    return computed is not None and computed.meets(wanted)


def _holds(place: int, claim: StatisticValue, says: Statement, arithmetic: Statement) -> Check:
    return Check(kind="p-from-statistic", verdict="holds", claims=(place, claim.p), says=says, arithmetic=arithmetic)


def _statistic(claim: StatisticValue) -> str:
    """``t(28) = 2.20``."""
    freedom = [f"{one:g}" for one in (claim.df1, claim.df2) if one is not None]
    name = _NAMES.get(claim.test, claim.test)
    return (
        f"{name}({', '.join(freedom)}) = {as_printed(claim.value)}"
        if freedom
        else f"{name} = {as_printed(claim.value)}"
    )
