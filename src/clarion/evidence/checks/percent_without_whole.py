"""A percentage with its count: which numbers of people it can be of."""

import re

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WEIGHTED, WRONG_DIGIT
from clarion.evidence.checks.rounding import FARTHEST, percent_shortening, units, wholes_fitting
from clarion.evidence.checks.sizes import Size, Sizes, single_group
from clarion.evidence.checks.surroundings import is_modelled
from clarion.evidence.checks.wording import brief, grouped, listed, percentage
from clarion.evidence.checks.worked_out import OF_OTHERS, PLAIN, fitting, worked_out
from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

CLOSE = 10
"""A whole that differs from one that the text states by less than one part in so many is most likely meant for it."""

_WHOLE_NUMBER = re.compile(r"(?<![\d.,·])(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d%]|[.,·]\d)")

AGREEING = 3
"""So many percentages beside it that have one whole in common make the one that has another remarkable."""

FEW = 3
"""Wholes in common beyond which they say little."""


def percent_without_whole(reading: Reading, place: int, claim: Proportion, found: Sizes) -> Check | None:
    """Whether there is a number of people of which a count is its percentage, and whether the text knows of it.

    Args:
        reading: the text.
        place: of ``claim``.
        claim: with a percentage and a count, both plain numbers; nothing is said of one that is zero.
        found: the numbers of participants that the text gives.
    """
    printed = claim.percent
    count = int(claim.count.value) if claim.count is not None else 0
    if printed is None or count == 0 or units(printed) == 0:
        return None
    values = {"count": grouped(count), "percent": percentage(printed)}
    says = Statement(N_("A count of {count} is printed as {percent}."), values)
    wholes = wholes_fitting(count, printed, FARTHEST)
    if not wholes:
        return _impossible(reading, place, says, count, printed)
    arm = found.of_arm(claim.group)
    stated = next((one for one in ((arm,) if arm else found.every) if one is not None and one.n in wholes), None)
    if stated is not None:
        how = percent_shortening(count, stated.n, printed) or "rounded"
        return fitting((place, stated.claim), says, worked_out(how, count, stated.n, printed), f"n = {stated.n}")
    if (number := _printed_somewhere(reading, wholes)) is not None:
        how = percent_shortening(count, number, printed) or "rounded"
        return fitting((place,), says, worked_out(how, count, number, printed), f"n = {number}")
    if remarkable := _unlike_others(reading, place, wholes, arm, found, count):
        arithmetic, claims = remarkable
        return Check(
            kind="percent",
            verdict="cannot tell",
            claims=(place, *claims),
            says=says,
            arithmetic=Statement(arithmetic.text, values | arithmetic.values),
            explanations=(OF_OTHERS, MISSING, WRONG_DIGIT, WEIGHTED),
            fits=tuple(f"n = {one}" for one in listed(wholes)),
        )
    arithmetic = Statement(N_("{count} is {percent} of {whole}."), values | {"whole": ", ".join(listed(wholes))})
    return fitting((place,), says, arithmetic, *(f"n = {one}" for one in listed(wholes)))


def _unlike_others(
    reading: Reading, place: int, wholes: range, arm: Size | None, found: Sizes, count: int
) -> tuple[Statement, tuple[int, ...]] | None:
    """What is remarkable about the wholes that fit, and the claims that they are compared with; None where nothing is.

    They exceed everyone who took part; or they are close to a number that the text states and not that; or percentages
    beside it have another whole in common.
    """
    said = {"whole": ", ".join(listed(wholes))}
    # Who is counted here is most likely a part of the study and not the study: "216 participants (90 %) completed it".
    known = tuple(one for one in ((arm,) if arm else found.every) if one.n != count)
    if known:
        most = max(known, key=lambda one: one.n)
        if wholes[0] > most.n and (arm or single_group(reading, found) or wholes[0] > sum(one.n for one in known)):
            text = N_("{count} is {percent} of {whole}, which is more than the {known} who took part.")
            return Statement(text, said | {"known": grouped(most.n)}), (most.claim,)
        nearest = min(known, key=lambda one: min(abs(one.n - wholes[0]), abs(one.n - wholes[-1])))
        if all(CLOSE * abs(one - nearest.n) < nearest.n for one in (wholes[0], wholes[-1])):
            text = N_("{count} is {percent} of {whole}, and not of the {known} that the text states.")
            return Statement(text, said | {"known": grouped(nearest.n)}), (nearest.claim,)
    beside = _beside(reading, place)
    common = _common([one for _, one in beside])
    if len(beside) >= AGREEING and common and len(common) <= FEW and not _common([wholes, common]):
        text = N_("{count} is {percent} of {whole}, while the percentages beside it are of {known}.")
        return Statement(text, said | {"known": ", ".join(listed(common))}), tuple(one for one, _ in beside)
    return None


def _printed_somewhere(reading: Reading, wholes: range) -> int | None:
    """The first whole that fits and is a number of the text."""
    numbers = (int(one.replace(",", "")) for one in _WHOLE_NUMBER.findall(reading.text))
    return next((one for one in numbers if one in wholes), None)


def _beside(reading: Reading, place: int) -> list[tuple[int, range]]:
    """The other percentages with counts of the same sentence, and the wholes that fit each."""
    sentence = reading.claims[place].sentence
    found = []
    for other, claim in enumerate(reading.claims):
        if other == place or claim.sentence != sentence or not isinstance(claim, Proportion) or claim.n is not None:
            continue
        if claim.count is None or claim.percent is None or claim.percent.relation != "=" or claim.percent.decimals < 0:
            continue
        wholes = wholes_fitting(int(claim.count.value), claim.percent, FARTHEST)
        if wholes:
            found.append((other, wholes))
    return found


def _common(ranges: list[range]) -> range:
    """The numbers that all of these have in common."""
    if not ranges:
        return range(0)
    return range(max(one.start for one in ranges), min(one.stop for one in ranges))


def _impossible(reading: Reading, place: int, says: Statement, count: int, printed: Printed) -> Check:
    """Of a count and a percentage that have no whole."""
    modelled = is_modelled(reading, reading.claims[place])
    whole = 100 * count / printed.value
    return Check(
        kind="percent",
        verdict="cannot tell" if modelled else "cannot hold",
        claims=(place,),
        says=says,
        arithmetic=Statement(
            N_("{count} would be {percent} of about {whole}, and no whole number near it gives {percent}."),
            {"count": grouped(count), "percent": percentage(printed), "whole": f"{whole:.2f}"},
        ),
        assumption=PLAIN,
        explanations=(WEIGHTED, WRONG_DIGIT) if modelled else (WRONG_DIGIT, WEIGHTED, OF_OTHERS),
        fits=tuple(
            f"{brief(100 * count / one)} % (n = {grouped(one)})" for one in (int(whole), int(whole) + 1) if one >= count
        ),
    )
