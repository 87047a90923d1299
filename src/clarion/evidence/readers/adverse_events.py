"""Reads whether the text says that harm occurred."""

import re
from typing import Literal

from clarion.evidence.claim import AdverseEvents
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_SIGNS = (
    "tolera", "adverse", "side effect", "side-effect", "complication", "toxicit", "safe", "nausea", "vomit", "hypotens",
    "bradycard", "hypoglyc", "headache", "bleeding", "teae", "reaction", "untoward", "unwanted", "morbid", "diarrh",
    " aes",    "rash", "infection", "dizziness", "pruritus",
)  # fmt: skip
_HARM = (
    r"(?:(?:adverse|side|untoward|unwanted|undesirable|toxic|harmful)[\s-]+(?:drug[\s-]+)?(?:events?|effects?|"
    r"reactions?|"
    r"outcomes?|experiences?|symptoms?)|"
    r"side-?effects?|complications?|toxicit(?:y|ies)|\bteaes?|\baes|\bsaes|harms?|morbidity)"
)
_SYMPTOM = (
    r"(?:nausea|vomiting|hypotension|bradycardia|hypoglyc(?:a)?emia|headaches?|bleeding|diarrh(?:o)?ea|dizziness|"
    r"pruritus|"
    r"shivering|rash|fatigue|sore throat|constipation|dyspepsia|fever|injection[\s-]site[\s\w]*|hypokal(?:a)?emia|"
    r"gastrointestinal (?:symptoms|events|disorders|side)|infections?|neutropenia|an(?:a)?emia|cough|somnolence|"
    r"sedation|"
    r"respiratory depression|ha?ematoma|dry mouth|flushing|vaginal bleeding|myalgia|insomnia|erythema|hypertension)"
)
_WORD = r"[\w'/-]+,?"
_NONE = (
    re.compile(r"\bwell[\s-]*tolerated\b|\bgood(?:ly)? tolera(?:ted|bility)\b|\b(?:generally|"
        r"mostly) safe and well[\s-]tolerated"),
    re.compile(
        rf"\b(?:no|neither|not any|without|absence of|free of|zero)(?: (?!differ\w*|increas\w+|change|between|"
        rf"association|effect)"
        rf"{_WORD}){{0,5}}? {_HARM}(?! (?:did not differ|differ))"
    ),
    re.compile(rf"\bno (?:other |major |serious |severe )?(?:episodes? of |cases? of )?(?:severe |"
        rf"serious )?{_SYMPTOM}(?: (?:occurred|(?:was|were) (?:observed|reported|seen|noted)))"),
    re.compile(rf"\b(?:not (?:linked|associated) (?:to|with)(?: {_WORD}){{0,2}} {_HARM})"),
    re.compile(rf"\b{_HARM} (?:were|was) not (?:observed|seen|reported|noted|recorded|detected|found|encountered)"),
    re.compile(rf"\bno (?:patients?|participants?|subjects?|one|child(?:ren)?|women|cases?) (?:had|experienced|"
        rf"reported|developed|showed|suffered)(?: {_WORD}){{0,4}}? (?:{_HARM}|{_SYMPTOM})"),
)  # fmt: skip
_SOME = (
    re.compile(
        rf"\b(?:(?:most )?(?:common|frequent)(?:ly)?(?: {_WORD}){{0,4}}?|(?:mild|minor|few|some|slight|transient|"
        rf"serious|severe|"
        rf"more|fewer|drug-related|treatment-related|treatment-emergent|grade \d(?:[/-]\d)?(?: or \d)?|"
        rf"\d+|two|three|four|five|six|seven|eight|nine|ten|nineteen)(?: {_WORD}){{0,2}}?) {_HARM}\b(?! (?:scores?|"
        rf"scale))"
    ),
    re.compile(rf"\b(?:incidence|rates?|frequency|frequencies|occurrence|number|prevalence|"
        rf"risk) of(?: {_WORD}){{0,5}}? ?\b(?:{_HARM}|{_SYMPTOM})"),
    re.compile(rf"\b{_HARM}(?: \([^()]{{1,20}}\))?(?: {_WORD}){{0,3}}? (?:were|was|occurred|included|include|"
        rf"reported|observed|experienced|in)\b"),
    re.compile(rf"\b(?:discontinu\w+|withdr\w+|dropp?ed out)(?: {_WORD}){{0,5}}? (?:because of|due to|owing to|"
        rf"for)(?: {_WORD}){{0,2}} {_HARM}"),
    re.compile(rf"\b(?:experienced|complained of|developed|reported)(?: {_WORD}){{0,3}}? (?:{_SYMPTOM}|{_HARM})"),
    re.compile(rf"\b{_SYMPTOM}(?:(?:,| and|,? or) {_SYMPTOM})*(?: {_WORD}){{0,2}}? (?:were|was) (?:\w+ )?(?:(?:more|"
        rf"less|most) )?(?:frequent|common|higher|lower|reported|observed)"),
)  # fmt: skip
_NO_RESULT = re.compile(
    r"\b(?:no (?:significant |marked |statistical\w* )*differ|did not differ|similar|comparable|no increase)"
)


def adverse_events(passage: Passage) -> list[AdverseEvents]:
    """Every place where the text says that harm occurred (``some``) or did not (``none``), in order.

    Results and conclusions are read, and what has no known role; aims and methods say what was looked for.
    """
    small = lowered(passage.text)
    signs = [sign for sign in _SIGNS if sign in small]
    found: list[AdverseEvents] = []
    for one in statements(passage):
        if one.role not in ("OBJECTIVE", "METHODS") and any(
            small.find(sign, one.start, one.end) >= 0 for sign in signs
        ):
            found += _in_sentence(small, one)
    return found


def _in_sentence(small: str, one: Statement) -> list[AdverseEvents]:
    """What one sentence says, without overlap."""
    spans: list[tuple[Span, Literal["none", "some"], float]] = []
    for pattern in _NONE:
        for match in pattern.finditer(small, one.start, one.end):
            _put(spans, match, "none", 0.4 if one.role == "BACKGROUND" else 0.9)
    if one.role in ("RESULTS", None):
        for pattern in _SOME:
            for match in pattern.finditer(small, one.start, one.end):
                doubtful = _NO_RESULT.search(small, max(one.start, match.start() - 40), min(one.end, match.end() + 50))
                _put(spans, match, "some", 0.45 if doubtful else 0.75)
    return [
        AdverseEvents(span=span, sentence=one.index, value=value, confidence=confidence)
        for span, value, confidence in sorted(spans)
        if confidence >= 0.5
    ]


def _put(
    spans: list[tuple[Span, Literal["none", "some"], float]],
    match: re.Match[str],
    value: Literal["none", "some"],
    confidence: float,
) -> None:
    """Adds what does not overlap with what is there."""
    span = Span(match.start(), match.end())
    if not any(span.overlaps(other) for other, _, _ in spans):
        spans.append((span, value, confidence))
