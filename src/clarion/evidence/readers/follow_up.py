"""Reads how long participants were treated or followed."""

import re
from typing import Literal

import msgspec

from clarion.evidence.claim import FollowUp
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

Unit = Literal["hour", "day", "week", "month", "year"]
_UNIT = re.compile(
    r"[\s-]*(?:consecutive |additional |further |more |full )?(hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|"
    r"years?|yrs?)\b"
)
_UNITS: dict[str, Unit] = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}

_FOLLOWED = re.compile(r"\bfollow(?:ed|s)?(?:[\s-]*up)?s?\b(?! by\b)[^.;]{0,45}$")
_PERIOD_BEFORE = re.compile(
    r"\b(?:for|during|over|throughout|lasting|lasted|of|duration (?:of|was)|period of|course of|up to|until|"
    r"total of)"
    r"(?: (?:the|a|an|up to|about|approximately|a total of|a period of|the first|another|further|total|next|"
    r"subsequent))* ?$"
)
_TREATED = re.compile(
    r"\b(?:treat(?:ed|ment)|receiv\w+|given|giving|administ\w+|daily|weekly|random\w+|took|taken|supplement\w*|"
    r"therap\w+|"
    r"train\w+|program\w*|interven\w+|exercis\w+|consum\w+|diet\w*|study|trial|follow\w*|observ\w+|doses?|dosing|mg|"
    r"participat\w+|sessions?|perform\w+|wear|wore|use|used|underwent|monitor\w*|assigned|placebo|group|once|twice|"
    r"complet\w+|continu\w+|week|a day|qd|bid|tid)\b"
)
_OF_A_STUDY = re.compile(
    r"[\s,-]+(?:[\w-]+[\s,]+){0,5}?(?:trial|study|treatment|therapy|intervention|programme?|period|follow-?\s?up|"
    r"course|"
    r"supplementation|training|regimen|phase|duration|administration|rct|use|exposure|maintenance|exercises?|diet|"
    r"placebo-controlled|randomi[sz]ed|parallel|double-blind|open-label|crossover)\b"
)
_AFTER_IT = re.compile(
    r"[\s,-]+(?:of (?:treatment|follow|therapy|intervention|supplement|training|the (?:trial|study|interven))|"
    r"(?:later|after|post|following|from|postop)|follow[\s-]*up)"
)
_FOLLOW_UP_NEXT = re.compile(r"[\s,-]*(?:of )?follow[\s-]*ups?\b")
_NEVER_AFTER = re.compile(
    r"'?[\s-]*(?:old|corrected|gestational|of gestation|of age|aged|ago|prior|before|earlier|survival|mortality|"
    r"history|previous|apart|interval|wash|"
    r"run-?in|"
    r"experience|incidence|risk|recurrence|recruit|relapse|cumulative|disease|overall|progress|postpartum age|"
    r"gestation|"
    r"weeks|per\b|a week|time horizon|after (?:birth|onset|injury|diagnos))|\s*\(?\d"
)
_NEVER_BEFORE = re.compile(
    r"\b(?:age[ds]?|every|each|past|previous|last|prior|preceding|least|per|older|younger|than|under|"
    r"over the age of|between|"
    r"within the (?:past|last|previous)|mean age|interval of|ages|before|half-life|from|the age of|wash-?out[\w\s]*|"
    r"symptoms? for|"
    r"duration of (?:symptoms|disease|diabetes|illness)|survival[\w\s]*|times|minutes|mg|days|sessions|±)[\s(]*$"
)
_AGED = re.compile(r"\b(?:aged?|ages|existing|lasting for) [\w\s–-]{0,18}$")
_BASELINE = re.compile(
    r"\b(?:baseline|pre-?treatment|start|assess\w*|measur\w*|evaluat\w*|record\w*|examin\w*|collect\w*|outcomes?|"
    r"follow\w*|post)\b"
)
_LISTED_ON = re.compile(r",? (?:and|or) \d|, \d")
_MEDIAN = re.compile(
    r"\b(?:median|mean|average|maximum|minimum)\b[^.;]{0,25}\bfollow|follow[\s-]*up[\w\s,-]{0,30}\b(?:was|were|of|"
    r"time|period|duration|median|mean)"
)


def follow_up(passage: Passage) -> list[FollowUp]:
    """The lengths of treatment and of follow-up that the text states of its study, in order, each length once.

    Ages, times since something, intervals between doses and times of single results are left out.
    """
    small = lowered(passage.text)
    found: list[FollowUp] = []
    seen: set[tuple[float, Unit]] = set()
    for one in statements(passage):
        for number in passage.numbers_in(one.span):
            unit = _UNIT.match(small, number.span.end, min(one.end, number.span.end + 32))
            if unit is None or number.value <= 0:
                continue
            kind = _UNITS[unit[1][0]]
            confidence = _confidence(small, one, number, unit.end(), kind)
            if confidence < 0.5 or (number.value, kind) in seen:
                continue
            seen.add((number.value, kind))
            span = Span(number.span.start, unit.end())
            length = msgspec.structs.replace(number, unit=unit[1])
            found.append(FollowUp(span=span, sentence=one.index, confidence=confidence, length=length, unit=kind))
    return found


def _confidence(small: str, one: Statement, number: Printed, end: int, unit: Unit) -> float:
    """How likely a time is the length of the study's treatment or follow-up."""
    before = small[max(one.start, number.span.start - 70) : number.span.start]
    if _AGED.search(before):
        return 0.1
    if _NEVER_AFTER.match(small, end, one.end) and not _FOLLOW_UP_NEXT.match(small, end, one.end):
        return 0.1
    followed = bool(_FOLLOWED.search(before)) or bool(_FOLLOW_UP_NEXT.match(small, end, one.end))
    if followed and one.role not in ("BACKGROUND", "CONCLUSIONS"):
        return 0.9 if one.role != "RESULTS" or _MEDIAN.search(small, one.start, one.end) else 0.6
    if _NEVER_BEFORE.search(before) or (number.relation in ("<", "<=") and "up to" not in before):
        return 0.1
    if one.role in ("BACKGROUND", "CONCLUSIONS"):
        return 0.3
    if one.role == "RESULTS":
        return 0.55 if unit != "hour" and _AFTER_IT.match(small, end, end + 22) and "after" in before[-8:] else 0.3
    if unit == "hour":
        return 0.3
    if _OF_A_STUDY.match(small, end, min(one.end, end + 60)):
        return 0.85
    if _PERIOD_BEFORE.search(before):
        return 0.85 if _TREATED.search(small, max(one.start, number.span.start - 160), number.span.start) else 0.6
    if (
        _BASELINE.search(before)
        and not _LISTED_ON.match(small, end, one.end)
        and re.search(r"(?:\band|,|at|,? after) $", before)
    ):
        return 0.6
    return 0.3
