"""Which printed percentages are proportions of people or of things counted, by the words around them.

Changes, confidence levels, concentrations, averages with their spread and shares of a measured whole are not.
"""

from typing import Literal

import msgspec

from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.shares.counted_parts import Part
from clarion.evidence.readers.shares.percentage_words import (
    ADVERSE,
    AVERAGED,
    BRACKETED_CHANGE,
    BRACKETED_STRENGTH,
    CHANGE_BY,
    COMPARED_AFTER,
    DOES,
    IN_SHARE,
    LEVEL_AFTER,
    LEVEL_BEFORE,
    OF_PEOPLE,
    OF_THINGS,
    OTHER_AFTER,
    OTHER_BEFORE,
    PEOPLE,
    RATE,
    RATE_BEFORE,
    RATES_RANGE,
    SMALL_BOUND,
    SPREAD_BEFORE,
    WITH,
)
from clarion.evidence.readers.surroundings import sentence_of

_BOUNDS = tuple("<>≤≥⩽⩾≦≧")
_BEFORE = 100


class Ruling(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a percentage was taken for."""

    confidence: float
    """How likely it is a proportion."""
    told: Literal["share", "change before", "change after", "level", "bound", ""] = ""
    """By what: people who are counted, or a count; a change, measure or strength that is named before or after it; an
    interval or spread; a bound; or no more than the sentence around."""


_LEVEL = Ruling(confidence=0.0, told="level")
_CHANGE_BEFORE = Ruling(confidence=0.0, told="change before")
_CHANGE_AFTER = Ruling(confidence=0.0, told="change after")


def ruling(passage: Passage, number: Printed, start: int, end: int, part: Part | None) -> Ruling:
    """What the percentage ``number`` is, whose sign ends at ``end``.

    Args:
        passage: what is read.
        number: the percentage.
        start: where it begins, or the first of the numbers that share its sign.
        end: where its sign ends.
        part: the count or whole that was found beside it, which makes it a proportion unless the words say otherwise.

    """
    text = passage.text
    whole_told = part is not None and part.count is not None and part.n is not None
    if number.value < 0:
        return _CHANGE_BEFORE
    if (number.value > 100 and not whole_told) or "point" in number.unit or LEVEL_AFTER.match(text, end):
        return _LEVEL
    if OTHER_AFTER.match(text, end) or (part is None and BRACKETED_STRENGTH.match(text, end)):
        return _CHANGE_AFTER
    if whole_told:
        return Ruling(confidence=0.97, told="share")
    sentence, place = sentence_of(passage, start)
    began = start if part is None else part.span.start
    before = text[max(place.start, began - _BEFORE) : began]
    spread = text[end : end + 1] in (")", "]") and SPREAD_BEFORE.search(before)
    if spread or (LEVEL_BEFORE.search(before) and not RATES_RANGE.search(before)):
        return _LEVEL
    people = OF_PEOPLE.match(text, end, place.end)
    rate = RATE_BEFORE.search(before)
    bracketed = before[-1:] in ("(", "[")
    counted = (
        rate
        or (part is not None and PEOPLE.search(text, began, end))
        or (people and people[0].startswith(" of") and before.endswith(" by "))
        or (bracketed and ADVERSE.search(text, place.start, start))
    )
    alone = bracketed and start == number.span.start and not COMPARED_AFTER.match(text, end)
    if not counted and (OTHER_BEFORE.search(before) or (alone and BRACKETED_CHANGE.search(before))):
        return _CHANGE_BEFORE
    if before.endswith(" a ") and CHANGE_BY.match(text, end):
        return _CHANGE_AFTER
    if part is not None:
        return Ruling(confidence=0.95 if part.count is not None else 0.9, told="share")
    if people or rate or DOES.match(text, end) or (text.startswith(" of ", end) and IN_SHARE.search(before)):
        return Ruling(confidence=0.9, told="share")
    role = passage.sentences[sentence].role if sentence >= 0 else "RESULTS"
    return _by_sentence(text, place, Span(start, end), before, role)


def _by_sentence(text: str, place: Span, percentage: Span, before: str, role: str) -> Ruling:
    """What a percentage is by its sentence alone, which is in ``place`` and has this ``role``."""
    start, end = percentage.start, percentage.end
    rated = RATE.search(text[max(place.start, start - 200) : min(place.end, end + 60)].lower())
    averaged = AVERAGED.search(text, max(place.start, start - 90), min(place.end, end + 40))
    if before.rstrip()[-1:] in _BOUNDS:
        small = rated and role == "RESULTS" and SMALL_BOUND.search(before)
        return Ruling(confidence=0.6 if small else 0.4, told="bound")
    if role != "METHODS" and OF_THINGS.match(text, end, place.end):
        return Ruling(confidence=0.75, told="share")
    if role == "RESULTS":
        sure = (0.7 if averaged else 0.85) if rated else (0.3 if averaged else 0.6)
    elif role == "METHODS":
        sure = 0.3
    else:
        sure = 0.7 if rated and not averaged else 0.4
    return Ruling(confidence=max(sure, 0.6) if WITH.match(text, end) else sure)
