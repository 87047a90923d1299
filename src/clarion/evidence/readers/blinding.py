"""Reads who did not know which treatment was given."""

import re

from clarion.evidence.claim import Blinding, Masking
from clarion.evidence.printed import Span
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_SIGNS = ("blind", "mask", "open", "label")
_BLIND = r"(?:blind(?:ed|ing|ness)?|mask(?:ed|ing)?)"
_ASSESSOR = (
    r"(?:assessors?|evaluators?|observers?|examiners?|raters?|researchers?|interviewers?|statisticians?|"
    r"investigators?)"
)
_TREATED = r"(?:patients?|participants?|subjects?|women|parents?|children|recipients?|volunteers?|mothers?|families)"
_TREATING = (
    rf"(?:{_ASSESSOR}|clinicians?|physicians?|surgeons?|providers?|staff|caregivers?|nurses?|therapists?|"
    rf"anesthesiologists?|anaesthetists?|doctors?|dentists?|operators?|personnel|midwives)"
)
_WERE = r"(?:\s+[\w-]+){0,6}?\s+(?:were|was|are|is|will be|remained|being|both|all|kept)\s+(?:[\w-]+\s+){0,3}?"

_COUNTED: tuple[tuple[Masking, re.Pattern[str]], ...] = (
    ("triple", re.compile(rf"\btripl[ey][\s-]+{_BLIND}")),
    ("double", re.compile(rf"\b(?:double|two-way|observer- and (?:patient|participant|subject))[\s-]*{_BLIND}")),
    ("double", re.compile(r"\bdouble[\s-](?:or single[\s-])?blind")),
    ("single", re.compile(rf"\b(?:single|one-way|patient|participant|subject)[\s-]*{_BLIND}")),
    ("assessor", re.compile(rf"\b(?:outcomes?[\s-])?{_ASSESSOR}(?:[\s-]+{_BLIND}|-{_BLIND})")),
    (
        "assessor",
        re.compile(
            rf"\b{_BLIND}[\s-]+(?:outcome[\s-]+)?(?:{_ASSESSOR}|end-?\s?points?|assessments?|evaluations?|outcome)\b"
        ),
    ),
    (
        "open",
        re.compile(
            r"\bopen[\s-]*label(?:l?ed)?\b|\bnon[\s-]?blind(?:ed)?\b|\bun-?blinded\b|\bun-?masked\b|"
            r"\bnon[\s-]?masked\b|\bopen(?:,| trial\b| study\b|, randomi[sz]ed)"
        ),
    ),
)
_BOTH = re.compile(
    rf"\b{_TREATED}(?:,| and| or| nor| as well as)(?:\s+(?:the|both|all|outcome|study|treating|"
    rf"their))*[\s\w,-]{{0,40}}?\b{_TREATING}{_WERE}{_BLIND}"
    rf"|\b{_TREATING}(?:,| and| or| nor)(?:\s+(?:the|both|all|study))*[\s\w,-]{{0,30}}?\b{_TREATED}{_WERE}{_BLIND}"
    rf"|\b{_BLIND} (?:of|for) (?:both )?(?:the )?{_TREATED} and (?:\w+ )?{_TREATING}"
)
_ONE_SIDE = re.compile(rf"\b(?:outcome )?{_ASSESSOR}{_WERE}{_BLIND}")
_OTHER_SIDE = re.compile(rf"\b{_TREATED}{_WERE}{_BLIND}")
_NEVER = re.compile(r"(?:not|non|without|lack of|no|un)[\s-]*(?:been |be )?$")
_PART_OF_A_TRIAL = re.compile(
    r"[\s-]*(?:treatment|period|phase|extension|part|stud(?:y|ies) period|medication|therapy)"
)
_OPEN_WORD = re.compile(r"open(?:,| trial| study)")


def blinding(passage: Passage) -> list[Blinding]:
    """Every place where the text says who was blinded, or that nobody was, in order.

    A statement about patients and those who treat or assess them is ``double``; one about assessors alone is
    ``assessor``; one about patients alone is ``single``.
    """
    small = lowered(passage.text)
    if not any(sign in small for sign in _SIGNS):
        return []
    found: list[Blinding] = []
    for one in statements(passage):
        if any(small.find(sign, one.start, one.end) >= 0 for sign in _SIGNS):
            found += _in_sentence(small, one)
    return found


def _in_sentence(small: str, one: Statement) -> list[Blinding]:
    """What one sentence says."""
    spans: list[tuple[Span, Masking, float]] = []
    for value, pattern in _COUNTED:
        for match in pattern.finditer(small, one.start, one.end):
            _put(spans, Span(match.start(), match.end()), value, _confidence(small, one, match))
    for value, pattern, confidence in (
        ("double", _BOTH, 0.9),
        ("assessor", _ONE_SIDE, 0.85),
        ("single", _OTHER_SIDE, 0.7),
    ):
        for match in pattern.finditer(small, one.start, one.end):
            kept = 0.2 if is_of_others(small, one, match.start(), match.end()) or " not " in match[0] else confidence
            _put(spans, Span(match.start(), match.end()), value, kept)
    return [
        Blinding(span=span, sentence=one.index, value=value, confidence=confidence)
        for span, value, confidence in sorted(spans)
        if confidence >= 0.5
    ]


def _put(spans: list[tuple[Span, Masking, float]], span: Span, value: Masking, confidence: float) -> None:
    """Adds what does not overlap with what is there."""
    if not any(span.overlaps(other) for other, _, _ in spans):
        spans.append((span, value, confidence))


def _confidence(small: str, one: Statement, match: re.Match[str]) -> float:
    """How likely the expression is of this study and not denied."""
    before = small[max(one.start, match.start() - 20) : match.start()]
    if _NEVER.search(before):
        return 0.3
    if is_of_others(small, one, match.start(), match.end()):
        return 0.3
    if one.role in ("RESULTS", "CONCLUSIONS") and _PART_OF_A_TRIAL.match(small, match.end()):
        return 0.4
    if _OPEN_WORD.match(match[0]):
        return 0.8 if re.search(r"\b(?:an|prospective|randomi[sz]ed|this|,)[\s,]*$", before) else 0.3
    return 0.98
