"""Percentages with their counts and wholes, whichever of them are printed."""

import re

import msgspec

from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.counted_parts import Part, alone, beside_percentage
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.proportions_told import proportion_confidence
from clarion.evidence.readers.surroundings import sentence_of, time_near

_SIGN = re.compile(r"\s?(?:%|٪|％|per\s?cent(?:age)?)")
_SHARED_SIGN = re.compile(r"\s(?:and|or|vs\.?|versus|compared\s(?:with|to))\s|,\s(?:and\s)?")


def percentages(passage: Passage) -> list[Proportion]:
    """Every proportion of people or of things counted that the passage prints, in order."""
    found: list[Proportion] = []
    taken = -1
    for index, number in enumerate(passage.numbers):
        start = number.span.start
        if number.unit and (sign := _SIGN.match(passage.text, number.span.end)):
            claims = _of_percentage(passage, index, sign.end())
        elif start >= taken and (part := _counted(passage, index)):
            claims = [_claim(passage, None, part.span, 0.85, part)]
        else:
            continue
        for claim in claims:
            while found and found[-1].percent is None and found[-1].span.overlaps(claim.span):
                found.pop()
            found.append(claim)
            taken = claim.span.end
    return found


def _of_percentage(passage: Passage, index: int, end: int) -> list[Proportion]:
    """The claim of the percentage that is number ``index``, after those of the numbers that share its sign."""
    number = passage.numbers[index]
    part = beside_percentage(passage, index, end)
    confidence = proportion_confidence(passage, number, end, part)
    if confidence < 0.5:
        return []
    span = part.span if part else Span(number.span.start, end)
    claims = [_claim(passage, number, span, confidence, part)]
    place = index
    while not part and (shared := _shares_sign(passage, place, number)):
        place -= 1
        printed = msgspec.structs.replace(shared, unit=number.unit)
        claims.insert(0, _claim(passage, printed, shared.span, min(0.8, confidence), None))
    return claims


def _shares_sign(passage: Passage, index: int, signed: Printed) -> Printed | None:
    """The number before ``index`` where it has the sign of that one: "33 and 44%", "41.6 versus 44.4%"."""
    if not index:
        return None
    before, here = passage.numbers[index - 1], passage.numbers[index]
    if before.unit or before.in_words or not 0 <= before.value <= 100 or before.decimals != signed.decimals:
        return None
    link = _SHARED_SIGN.fullmatch(passage.text, before.span.end, here.span.start)
    if not link or (
        not signed.decimals and not link[0].strip().startswith(("v", "c")) and here is signed and "," in link[0]
    ):
        return None
    if not signed.decimals and "v" not in link[0]:
        lead = passage.text[max(0, before.span.start - 12) : before.span.start]
        return before if re.search(r"(?:\bin|\bwere|\bwas|\bof|\bby|[(\[])\s?$", lead) else None
    return before


def _counted(passage: Passage, index: int) -> Part | None:
    """A count with its whole at number ``index``, in a sentence where it can be a result or a sample."""
    number = passage.numbers[index]
    if number.unit or number.decimals:
        return None
    return alone(passage, index)


def _claim(passage: Passage, percent: Printed | None, span: Span, confidence: float, part: Part | None) -> Proportion:
    """The claim with its time."""
    text = passage.text
    sentence, place = sentence_of(passage, span.start)
    return Proportion(
        span=span,
        sentence=sentence,
        confidence=confidence,
        percent=percent,
        count=part.count if part else None,
        n=part.n if part else None,
        time=time_near(text, span.start, span.end, place),
    )
