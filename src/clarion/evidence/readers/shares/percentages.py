"""Percentages with their counts and wholes, whichever of them are printed.

Percentages that the text strings together ("38%, 45% and 12% in all", "by 30% with syrup and 20% with tea") are judged
together: what is said before the first or after the last holds for all.
"""

import re
from itertools import pairwise

import msgspec

from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.shares.counted_parts import Part, alone, beside_percentage
from clarion.evidence.readers.shares.percentage_words import OF_PEOPLE
from clarion.evidence.readers.shares.proportions_told import Ruling, ruling
from clarion.evidence.readers.surroundings import sentence_of, time_near

_SIGN = re.compile(r"\s?(?:%|٪|％|per\s?cent(?:age)?)")
_SHARED_SIGN = re.compile(r"\s(?:and|or|[Vv][Ss]\.?|versus|compared\s(?:with|to))\s|,\s(?:and\s)?")
_LED = re.compile(r"(?:\bin|\bwere|\bwas|\bof|\bby|\bfrom|[(\[])\s?$")
_TIME_BEFORE = re.compile(r"\b(?:weeks?|days?|months?|years?|visits?|grades?)\s$")
_RANGE = re.compile(r"(?:\s?[%％])?(?:\s?[-–−‐]\s?|\sto\s?)")
_NO_RANGE_AFTER = re.compile(
    r"(?:(?<!ranged\s)(?<!ranging\s)(?<!varied\s)\b(?:from|between)\s|[%;,]\)?\s?[;,(\[]?\s?|[\d.]\s?[-–]\s?)$"
)
"""A range behind these is an interval or a change."""
_LISTED = re.compile(r"\s?(?:,\s(?:and\s|or\s)?|\s(?:and|or|[Vv][Ss]\.?|versus|compared\s(?:with|to)|to)\s|/)[<>≤≥]?")
"""Between percentages of one list."""
_GOES_ON = re.compile(
    r"""(?:\s?[)\]]|\s[(\[][^()\[\]]{1,60}[)\]]|(?:\s[A-Za-z][\w/‐-]*){1,3})?
    (?:\s(?:in|for|with|at|on|before|after)\s[^;:.()%]{2,50}?)?
    ,?\s(?:and|[Vv][Ss]\.?|versus|compared\s(?:with|to)|or|but|than)(?:\s(?:only|about|by|to|of|with))*\s
    |\s?[)\]],?\s(?:and\s|or\s)?[a-z][^()\[\]\d;:.]{2,40}[(\[]""",
    re.VERBOSE,
)
"""Between a percentage and another that is the same of another group or measure."""
_NEXT_ITEM = re.compile(r"\s[^()\[\].;:%\d]{2,50},\s(?:and\s)?")
_ITEM = Ruling(confidence=0.7)
"""Of what follows a share in a list: "43% female, 96% from Leeds"."""
_FAR = 120
_RANGE_CONFIDENCE = 0.65
"""Of the ends of a range: no check says "cannot hold" on account of one."""


class _Percentage(msgspec.Struct, kw_only=True):
    """A printed percentage, with what stands beside it and what it was taken for."""

    index: int
    end: int
    sharing: list[Printed]
    """The numbers before it that have its sign."""
    ranged: bool
    """Whether it ends a range, of which the number that shares its sign is the other end."""
    start: int
    part: Part | None
    ruling: Ruling


def percentages(passage: Passage) -> list[Proportion]:
    """Every proportion of people or of things counted that the passage prints, in order."""
    judged = {one.index: one for one in _judged(passage)}
    found: list[Proportion] = []
    taken = -1
    for index, number in enumerate(passage.numbers):
        if index in judged:
            claims = _claims(passage, judged[index])
        elif number.span.start >= taken and (part := _counted(passage, index)):
            claims = [_claim(passage, None, part.span, 0.85, part)]
        else:
            continue
        for claim in claims:
            while found and found[-1].percent is None and found[-1].span.overlaps(claim.span):
                found.pop()
            found.append(claim)
            taken = claim.span.end
    return found


def _judged(passage: Passage) -> list[_Percentage]:
    """The passage's percentages, those that stand together judged alike."""
    text = passage.text
    found = _each_judged(passage)
    for before, one in pairwise(found):
        between = text[before.end : one.start]
        if one.ruling.told or not before.ruling.told or len(between) > _FAR:
            continue
        if before.ruling.told == "share":
            if one.ruling.confidence < _ITEM.confidence and _NEXT_ITEM.fullmatch(between):
                one.ruling = _ITEM
        elif before.ruling.told.startswith("change") and (_LISTED.fullmatch(between) or _GOES_ON.fullmatch(between)):
            one.ruling = before.ruling
    for after, one in pairwise(reversed(found)):
        undecided = one.ruling.told in ("", "bound")
        decided = after.ruling.told in ("change after", "share") and after.part is None
        if undecided and decided and _LISTED.fullmatch(text, one.end, after.start):
            one.ruling = after.ruling
    return found


def _each_judged(passage: Passage) -> list[_Percentage]:
    """The passage's percentages, each judged on its own; the two ends of a range are one."""
    found: list[_Percentage] = []
    for index, number in enumerate(passage.numbers):
        if not number.unit or not (sign := _SIGN.match(passage.text, number.span.end)):
            continue
        end = sign.end()
        part = beside_percentage(passage, index, end)
        sharing, ranged = ([], False) if part else _sharing(passage, index, end)
        if ranged and found and found[-1].index == index - 1:
            found.pop()
        start = sharing[0].span.start if sharing else number.span.start
        told = ruling(passage, number, start, end, part)
        found.append(
            _Percentage(index=index, end=end, sharing=sharing, ranged=ranged, start=start, part=part, ruling=told)
        )
    return found


def _sharing(passage: Passage, index: int, end: int) -> tuple[list[Printed], bool]:
    """The numbers before ``index`` that have its sign, which ends at ``end``; and whether they make a range with it."""
    signed = passage.numbers[index]
    if index and (first := _range_begins(passage, index)):
        return [first], True
    shared: list[Printed] = []
    place = index
    while place and (before := _shares_sign(passage, place, signed, end)):
        shared.insert(0, msgspec.structs.replace(before, unit=signed.unit))
        place -= 1
    return shared, False


def _range_begins(passage: Passage, index: int) -> Printed | None:
    """The number before ``index`` where the two are the ends of a range of shares: "27–55%", "10 to 30%"."""
    text, first, last = passage.text, passage.numbers[index - 1], passage.numbers[index]
    if first.in_words or not 0 <= first.value < last.value <= 100:
        return None
    if not _RANGE.fullmatch(text, first.span.end, last.span.start):
        return None
    if _NO_RANGE_AFTER.search(text[max(0, first.span.start - 12) : first.span.start]):
        return None
    return msgspec.structs.replace(first, unit=last.unit)


def _shares_sign(passage: Passage, index: int, signed: Printed, end: int) -> Printed | None:
    """The number before ``index`` where it has the sign of ``signed``: "33 and 44%", "2.3 versus 0%"."""
    text, before, here = passage.text, passage.numbers[index - 1], passage.numbers[index]
    if before.unit or before.in_words or not 0 <= before.value <= 100:
        return None
    whole = {one.value for one in (before, signed)} & {0.0, 100.0}
    if before.decimals != signed.decimals and not whole:
        return None
    link = _SHARED_SIGN.fullmatch(text, before.span.end, here.span.start)
    if not link:
        return None
    lead = text[max(0, before.span.start - 14) : before.span.start]
    if link[0].strip()[:1] in "vVc" or (signed.decimals and before.decimals):
        return before
    if here is signed and link[0] == ", ":
        return None
    return before if (_LED.search(lead) or OF_PEOPLE.match(text, end)) and not _TIME_BEFORE.search(lead) else None


def _counted(passage: Passage, index: int) -> Part | None:
    """A count with its whole at number ``index``, in a sentence where it can be a result or a sample."""
    number = passage.numbers[index]
    if number.unit or number.decimals:
        return None
    return alone(passage, index)


def _claims(passage: Passage, one: _Percentage) -> list[Proportion]:
    """The claims of a percentage and of the numbers that share its sign."""
    sure = one.ruling.confidence
    if sure < (0.7 if one.ranged else 0.5):
        return []
    shared_sure = min(_RANGE_CONFIDENCE if one.ranged else 0.8, sure)
    claims = [_claim(passage, each, each.span, shared_sure, None) for each in one.sharing]
    number = passage.numbers[one.index]
    span = one.part.span if one.part else Span(number.span.start, one.end)
    claims.append(_claim(passage, number, span, _RANGE_CONFIDENCE if one.ranged else sure, one.part))
    return claims


def _claim(passage: Passage, percent: Printed | None, span: Span, confidence: float, part: Part | None) -> Proportion:
    """The claim with its time."""
    sentence, place = sentence_of(passage, span.start)
    return Proportion(
        span=span,
        sentence=sentence,
        confidence=confidence,
        percent=percent,
        count=part.count if part else None,
        n=part.n if part else None,
        time=time_near(passage.text, span.start, span.end, place),
    )
