"""Doses against their unit: whether the number is of a size that the unit allows."""

import re

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import WRONG_DIGIT
from clarion.evidence.checks.wording import grouped, plain
from clarion.evidence.claim import Design, Dose
from clarion.evidence.reading import Reading

_CELLS = r"(?:[\w+-]+\s+)*(?:cells?|[\w-]*[MHI]SCs?|[\w-]*MNCs?)\b"
LIMITS: tuple[tuple[re.Pattern[str], float, float], ...] = (
    (re.compile(_CELLS + r".*(?:/|per)\s*kg"), 1e3, 1e10),
    (re.compile(_CELLS), 1e3, 1e13),
    (re.compile(r"(?:[µμ]g|ug|mcg)\s*/\s*kg"), 1e-4, 1e5),
    (re.compile(r"mg\s*/\s*kg"), 1e-5, 2e3),
    (re.compile(r"g\s*/\s*kg"), 1e-4, 50),
    (re.compile(r"Gy\b"), 1e-2, 150),
)
"""Units, and between which numbers doses in them lie by far; the first that matches counts. They are wide on purpose: a
number beyond them has most likely lost a superscript or a prefix."""

_LOST = re.compile(r"[×x*£]\s*10(?P<power>[3-9]|1[0-2])(?!\d)")
"""A power of ten whose superscript is now a plain digit."""

SUPERSCRIPT = Statement(N_("A superscript may have been lost, so that 10 to the power of 6 is printed as 106."))
PREFIX = Statement(N_("The prefix of the unit may be another one, such as micro for milli."))


def dose(reading: Reading) -> list[Check]:
    """Doses of cells that are of a usual size, and doses of anything that are not; other usual doses say nothing.

    In animals and in the laboratory doses are other ones: there nothing is checked.
    """
    if any(isinstance(one, Design) and one.value in ("animal", "in-vitro") for one in reading.claims):
        return []
    checks = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Dose) and claim.amount.relation == "=" and (check := _judged(reading, place, claim)):
            checks.append(check)
    return checks


def _judged(reading: Reading, place: int, claim: Dose) -> Check | None:
    unit, amount = claim.amount.unit, claim.amount.value
    limits = next(((low, high) for pattern, low, high in LIMITS if pattern.match(unit)), None)
    if limits is None:
        return None
    cells = re.match(_CELLS, unit) is not None
    low, high = limits
    printed = claim.span.of(reading.title if claim.in_title else reading.text)
    values = {
        "amount": grouped(amount, max(0, claim.amount.decimals)),
        "unit": unit,
        "low": plain(low),
        "high": plain(high),
        "printed": printed,
    }
    says = Statement(N_("A dose of {amount} {unit} is printed."), values)
    if low <= amount <= high:
        if not cells:
            return None
        arithmetic = (
            Statement(
                N_("Printed as {printed}: as a power of ten that lost its superscript, it is {amount} {unit}."), values
            )
            if _LOST.search(printed)
            else Statement(N_("{amount} is between {low} and {high}, where doses in {unit} lie."), values)
        )
        return Check(kind="dose", verdict="holds", claims=(place,), says=says, arithmetic=arithmetic)
    return Check(
        kind="dose",
        verdict="cannot tell",
        claims=(place,),
        says=says,
        arithmetic=Statement(N_("{amount} is not between {low} and {high}, where doses in {unit} lie."), values),
        explanations=(SUPERSCRIPT, PREFIX, WRONG_DIGIT) if cells else (PREFIX, WRONG_DIGIT),
    )
