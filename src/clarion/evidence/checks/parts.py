"""Parts against their wholes: counts within numbers, arms within the study, percentages that add up to 100."""

import re
from collections.abc import Sequence
from itertools import combinations, groupby

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import OTHER_UNIT, WRONG_DIGIT
from clarion.evidence.checks.rounding import shortened
from clarion.evidence.checks.sizes import Size, Sizes, sizes
from clarion.evidence.checks.surroundings import sentence_of
from clarion.evidence.checks.wording import grouped, percentage
from clarion.evidence.claim import Design, Proportion, SampleSize
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

_ALLOTTED = re.compile(r"\b(?:randomi[sz]ed|allocated|assigned|allotted|divided|randomly|received?)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:complet\w+|analy[sz]\w+|evalua\w+|withdr\w+|dropp?\w*|exclu\w+|remain\w*|screen\w+|eligib\w+|assess\w+|discontinu\w+|"
    r"lost|crossover|cross-over|per[- ]protocol|subset|including|subgroups?|of\s+whom|others?|rest)\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|2|3|4|5|6|7|8)[- ](?:\w+[- ])?(?:groups?|arms?)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}

_COMPARED = re.compile(
    r"\b(?:vs|versus|compared|against|respectively|groups?|arms?|than)\b|\bfor\b.*\bfor\b", re.IGNORECASE
)

MOST_ARMS = 4
"""Where a sentence names more numbers of arms, some are most likely parts of others."""

MOST_NUMBERS = 8
"""Of so many numbers in a sentence it is tried which of them add up to the study."""

OTHER = 4 / 3
"""Numbers of arms whose sum differs from the study by more than this factor, in another sentence than its number and
without a word about allotting, are most likely of something else."""

MUCH_MORE = 1.5
"""By this factor more analysed than took part are most likely other people."""

FARTHEST = 4
"""Where the arms together are so many times the study, or it so many times them, one of them counts something else."""

ONE_PART = Statement(N_("Count and number are of the same people, and everyone is counted once."))
EVENTS = Statement(N_("The count may be of events or of parts of the body, of which one person can have several."))
ONE_ARM_EACH = Statement(N_("The arms named are all arms, and every participant is in exactly one of them."))
SEVERAL_ARMS = Statement(N_("A participant may be in more than one arm, as in a crossover."))
LEFT = Statement(N_("Some participants may have left before they were in an arm, or be in an arm not named."))


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
                    verdict="cannot tell" if _of_others(reading, whole, part) else "cannot hold",
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


def _of_others(reading: Reading, whole: Size, part: Size) -> bool:
    """Whether those analysed may be of other people: far more than took part, or within another number of the text."""
    if part.n > MUCH_MORE * whole.n:
        return True
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, SampleSize) and place != part.claim and claim.value >= part.n:
            return True
        if isinstance(claim, Proportion) and claim.n is not None and claim.n.value >= part.n:
            return True
    return False


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
        if fitting := _adding_up(arms, totals):
            checks.append(_arms_fit(totals[sum(one.n for one in fitting)], fitting))
        elif check := _arms_differ(reading, totals, arms):
            checks.append(check)
    return checks


def _adding_up(arms: list[Size], totals: dict[int, Size]) -> tuple[Size, ...]:
    """The arms of a sentence that add up to a number of the study: all of them, or else most; none where none do."""
    if len(arms) > MOST_NUMBERS:
        return ()
    for many in range(len(arms), 1, -1):
        for some in combinations(arms, many):
            if sum(one.n for one in some) in totals:
                return some
    return ()


def _sum(arms: Sequence[Size]) -> str:
    return " + ".join(grouped(one.n) for one in arms)


def _crossed(reading: Reading) -> bool:
    return any(isinstance(one, Design) and {"crossover", "factorial"} & set(one.features) for one in reading.claims)


def _arms_fit(whole: Size, arms: Sequence[Size]) -> Check:
    said = {"arms": _sum(arms), "whole": grouped(whole.n)}
    return Check(
        kind="parts",
        verdict="holds",
        claims=(whole.claim, *(one.claim for one in arms)),
        says=Statement(N_("Arms of {arms} are named for {whole} participants."), said),
        arithmetic=Statement(N_("{arms} = {whole}."), said),
    )


def _arms_differ(reading: Reading, totals: dict[int, Size], arms: list[Size]) -> Check | None:
    """Of arms that add up to none of the numbers stated; nothing where the text may leave an arm or people out."""
    claim = reading.claims[arms[0].claim]
    here = [one for one in totals.values() if reading.claims[one.claim].sentence == claim.sentence]
    total = sum(one.n for one in arms)
    most = max(totals)
    whole = here[0] if len(here) == 1 else totals[most]
    sentence = sentence_of(reading, claim)
    together = _NOT_ALL.search(sentence) is None
    allots = together and _ALLOTTED.search(sentence) is not None
    allotted = len(here) == 1 and allots
    units = {_unit(reading, one) for one in (*arms, whole)} - {""}
    stated = re.search(rf"(?<!\d){total}(?!\d)", sentence) is not None
    named = {_number(one.group(1)) for one in _GROUPS.finditer(reading.text)}
    numbers = {int(one) for one in re.findall(r"(?<![\d.,])\d{1,6}(?![\d.,%])", sentence)}
    others = [one for one in numbers - {whole.n, *(arm.n for arm in arms)} if min(arm.n for arm in arms) <= one]
    every = named == {len(arms)} or (not named and len(arms) == 2 and not others)
    close = together and whole.n <= OTHER * total <= OTHER**2 * whole.n
    elsewhere = every and len(totals) == 1 and (allots or close)
    if stated or len(units) > 1 or len(arms) > MOST_ARMS or not (allotted or elsewhere):
        return None
    if not whole.n <= FARTHEST * total <= FARTHEST**2 * whole.n:
        return None
    said = {"arms": _sum(arms), "sum": grouped(total), "whole": grouped(whole.n)}
    return Check(
        kind="parts",
        verdict="cannot hold" if allotted and every else "cannot tell",
        claims=(whole.claim, *(one.claim for one in arms)),
        says=Statement(N_("Arms of {arms} are named for {whole} participants."), said),
        arithmetic=Statement(N_("{arms} = {sum}, not {whole}."), said),
        assumption=ONE_ARM_EACH,
        explanations=(LEFT, WRONG_DIGIT) if total < whole.n else (WRONG_DIGIT, SEVERAL_ARMS, OTHER_UNIT),
        fits=(grouped(total),),
    )


def _number(word: str) -> int:
    return _NUMBERS.get(word.casefold()) or int(word)


def _compares(reading: Reading, claim: Proportion) -> bool:
    """Whether the sentence of a claim sets groups side by side, so that its shares are of different wholes."""
    return _COMPARED.search(sentence_of(reading, claim)) is not None


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
        stated = wholes if wholes else {one.n for one in found.every}
        if len(members) < 2 or len(wholes) > 1 or total not in stated or _compares(reading, members[0][1]):
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
