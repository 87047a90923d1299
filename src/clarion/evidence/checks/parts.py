"""Parts against their wholes: counts within numbers, arms within the study, percentages that add up to 100."""

import re
from itertools import groupby

from clarion.evidence.check import N_, Check, Statement
from clarion.evidence.checks.rounding import shortened
from clarion.evidence.checks.sizes import Size, Sizes, sizes
from clarion.evidence.checks.surroundings import sentence_of
from clarion.evidence.checks.wording import grouped, percentage
from clarion.evidence.claim import Design, Proportion, SampleSize
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

_ALLOTTED = re.compile(r"\b(?:randomi[sz]ed|allocated|assigned|allotted|divided|randomly|received?)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:complet\w+|analy[sz]\w+|evalua\w+|withdr\w+|dropp?\w*|exclu\w+|remain\w*|screen\w+|eligib\w+|discontinu\w+|"
    r"lost|crossover|cross-over|per[- ]protocol|subset|including|subgroups?|of\s+whom|others?|rest)\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|2|3|4|5|6|7|8)[- ](?:\w+[- ])?(?:groups?|arms?)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}

ONE_PART = Statement(N_("Count and number are of the same people, and everyone is counted once."))
EVENTS = Statement(N_("The count may be of events or of parts of the body, of which one person can have several."))
ONE_ARM_EACH = Statement(N_("The arms named are all arms, and every participant is in exactly one of them."))
SEVERAL_ARMS = Statement(N_("A participant may be in more than one arm, as in a crossover."))
LEFT = Statement(N_("Some participants may have left before they were in an arm, or be in an arm not named."))
OTHER_UNIT = Statement(N_("The two numbers may be of different units, such as eyes and patients."))
WRONG_DIGIT = Statement(N_("A digit is printed wrongly."))


def parts(reading: Reading) -> list[Check]:
    """Whether parts fit into their wholes.

    A count is at most its number and a percentage at most 100; analysed and arms are at most enrolled; arms add up to
    the study where all are named; percentages of a breakdown, whose counts add up to its whole, add up to 100.
    """
    found = sizes(reading)
    return [*_counts(reading), *_analysed(reading, found), *_arms(reading, found), *_breakdowns(reading, found)]


def _counts(reading: Reading) -> list[Check]:
    """Counts above their number, percentages above 100; nothing of those that are not."""
    checks = []
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, Proportion):
            continue
        count, n, printed = claim.count, claim.n, claim.percent
        if count is not None and n is not None and count.relation == n.relation == "=" and count.value > n.value:
            values = {"count": grouped(count.value), "whole": grouped(n.value)}
            checks.append(
                Check(
                    kind="parts",
                    verdict="cannot hold",
                    claims=(place,),
                    says=Statement(N_("{count} of {whole} is printed."), values),
                    arithmetic=Statement(N_("{count} is more than {whole}."), values),
                    assumption=ONE_PART,
                    explanations=(EVENTS, WRONG_DIGIT),
                )
            )
        elif printed is not None and printed.relation == "=" and printed.value > 100:
            checks.append(_above_hundred(place, printed, certain=count is not None and n is not None))
    return checks


def _above_hundred(place: int, printed: Printed, *, certain: bool) -> Check:
    values = {"percent": percentage(printed)}
    return Check(
        kind="parts",
        verdict="cannot hold" if certain else "cannot tell",
        claims=(place,),
        says=Statement(N_("A share of {percent} is printed."), values),
        arithmetic=Statement(N_("{percent} is more than 100 %, and no part is more than its whole."), values),
        assumption=ONE_PART,
        explanations=(
            Statement(N_("The percentage may be a ratio, such as a value in per cent of the one before.")),
            WRONG_DIGIT,
        ),
    )


def _analysed(reading: Reading, found: Sizes) -> list[Check]:
    """The number analysed against the number enrolled."""
    if len({one.n for one in found.enrolled}) != 1 or not found.analysed:
        return []
    whole = found.enrolled[0]
    checks = []
    for part in found.analysed:
        values = {"part": grouped(part.n), "whole": grouped(whole.n)}
        same = _unit(reading, part) == _unit(reading, whole)
        if part.n > whole.n and same:
            checks.append(
                Check(
                    kind="parts",
                    verdict="cannot hold",
                    claims=(whole.claim, part.claim),
                    says=Statement(N_("{whole} took part and {part} were analysed."), values),
                    arithmetic=Statement(N_("{part} is more than {whole}."), values),
                    assumption=ONE_PART,
                    explanations=(OTHER_UNIT, WRONG_DIGIT),
                )
            )
        elif same:
            checks.append(
                Check(
                    kind="parts",
                    verdict="holds",
                    claims=(whole.claim, part.claim),
                    says=Statement(N_("{whole} took part and {part} were analysed."), values),
                    arithmetic=Statement(N_("{part} is not more than {whole}."), values),
                )
            )
    return checks


def _unit(reading: Reading, size: Size) -> str:
    claim = reading.claims[size.claim]
    return claim.unit.casefold() if isinstance(claim, SampleSize) else ""


def _arms(reading: Reading, found: Sizes) -> list[Check]:
    """The arms against the study: each sentence that names two arms or more, once."""
    totals = {one.n: one for one in (*found.enrolled, *found.analysed)}
    if not totals or not found.arms or _crossed(reading):
        return []
    checks = []
    for _, group in groupby(found.arms, key=lambda one: reading.claims[one[1].claim].sentence):
        arms = [size for _, size in group]
        if len(arms) < 2:
            continue
        total = sum(one.n for one in arms)
        claims = tuple(one.claim for one in arms)
        values = {"arms": " + ".join(grouped(one.n) for one in arms), "sum": grouped(total)}
        if total in totals:
            checks.append(_arms_fit(totals[total], claims, values))
        elif check := _arms_differ(reading, totals, arms, values):
            checks.append(check)
    return checks


def _crossed(reading: Reading) -> bool:
    return any(isinstance(one, Design) and {"crossover", "factorial"} & set(one.features) for one in reading.claims)


def _arms_fit(whole: Size, claims: tuple[int, ...], values: dict[str, str]) -> Check:
    said = values | {"whole": grouped(whole.n)}
    return Check(
        kind="parts",
        verdict="holds",
        claims=(whole.claim, *claims),
        says=Statement(N_("Arms of {arms} are named for {whole} participants."), said),
        arithmetic=Statement(N_("{arms} = {whole}."), said),
    )


def _arms_differ(reading: Reading, totals: dict[int, Size], arms: list[Size], values: dict[str, str]) -> Check | None:
    """Of arms that add up to none of the numbers stated; nothing where the text may leave an arm or people out."""
    claim = reading.claims[arms[0].claim]
    here = [one for one in totals.values() if reading.claims[one.claim].sentence == claim.sentence]
    total = sum(one.n for one in arms)
    most = max(totals)
    whole = here[0] if len(here) == 1 else totals[most]
    sentence = sentence_of(reading, claim)
    allotted = len(here) == 1 and _ALLOTTED.search(sentence) is not None and _NOT_ALL.search(sentence) is None
    named = {_number(one.group(1)) for one in _GROUPS.finditer(reading.text)}
    every = named == {len(arms)}
    same = len({_unit(reading, one) for one in (*arms, whole)} - {""}) <= 1
    if not same or (total < most and not allotted):
        return None
    said = values | {"whole": grouped(whole.n)}
    return Check(
        kind="parts",
        verdict="cannot hold" if allotted and (every or total > most) else "cannot tell",
        claims=(whole.claim, *(one.claim for one in arms)),
        says=Statement(N_("Arms of {arms} are named for {whole} participants."), said),
        arithmetic=Statement(N_("{arms} = {sum}, not {whole}."), said),
        assumption=ONE_ARM_EACH,
        explanations=(LEFT, WRONG_DIGIT) if total < whole.n else (WRONG_DIGIT, SEVERAL_ARMS, OTHER_UNIT),
        fits=(values["sum"],),
    )


def _number(word: str) -> int:
    return _NUMBERS.get(word.casefold()) or int(word)


def _breakdowns(reading: Reading, found: Sizes) -> list[Check]:
    """Percentages of a sentence whose counts add up to their whole, so that each person is in one of them."""
    checks = []
    shares = [
        (place, claim)
        for place, claim in enumerate(reading.claims)
        if isinstance(claim, Proportion) and claim.count is not None and claim.percent is not None
    ]
    for _, group in groupby(shares, key=lambda one: one[1].sentence):
        members = list(group)
        wholes = {claim.n.value for _, claim in members if claim.n is not None}
        total = sum(claim.count.value for _, claim in members if claim.count is not None)
        stated = wholes if wholes else found.all
        if len(members) < 2 or len(wholes) > 1 or total not in stated:
            continue
        printed = [claim.percent for _, claim in members if claim.percent is not None]
        low = sum(shortened(one).low for one in printed)
        high = sum(shortened(one).high for one in printed)
        exact = sum(one.value for one in printed)
        values = {
            "shares": " + ".join(percentage(one) for one in printed),
            "sum": f"{grouped(exact, max(one.decimals for one in printed))} %",
            "whole": grouped(total),
        }
        inside = low <= 100 <= high
        checks.append(
            Check(
                kind="parts",
                verdict="holds" if inside else "cannot hold",
                claims=tuple(place for place, _ in members),
                says=Statement(N_("The counts add up to {whole}, so the percentages are of one whole."), values),
                arithmetic=Statement(N_("{shares} = {sum}, which rounding brings to 100 %."), values)
                if inside
                else Statement(N_("{shares} = {sum}, which no rounding brings to 100 %."), values),
                assumption=None if inside else ONE_PART,
                explanations=() if inside else (WRONG_DIGIT,),
            )
        )
    return checks
