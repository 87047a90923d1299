"""Reads what the text calls its primary or main outcome."""

import re

from clarion.evidence.claim import PrimaryOutcome
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_SIGNS = ("primary", "main ", "principal")
_OUTCOME = (
    r"(?:outcomes?|end[\s-]?points?|efficacy (?:variables?|end[\s-]?points?|measures?|outcomes?)|variables?|"
    r"measures?)"
)
_NAMED = re.compile(
    rf"\b(?P<rank>co-primary|primary|main|principal)(?: (?!and\b)[\w-]+){{0,2}}? {_OUTCOME}(?: (?:measures?|"
    rf"parameters?|variables?|measurements?))?"
    r"(?: \([^()]{1,30}\))?(?: (?:of|in|for) (?:the|this|our) (?:\w+ )?(?:study|trial|analysis))?"
    r"(?:\s*(?:was|were|is|are|will be|will include|being|included?|includes|comprised?|consist(?:s|ed)? of|"
    r"of interest (?:was|were|is)|measured (?:was|were))"
    r"(?: (?:defined as|measured (?:as|by)|assessed (?:as|by)|evaluated as|to be|to (?:assess|evaluate|determine|"
    r"compare)|based on|set as))?"
    r"|\s*:|\s*[-–])\s+(?:the |an? |to (?:assess|evaluate|determine|compare) (?:the )?)?(?=[\w%])"
)
_NAMED_AFTER = re.compile(
    rf" \((?:the |our )?(?:primary|main) {_OUTCOME}\)|,? (?:was|were|is|are|as) (?:the|our|a) (?:primary|"
    rf"main) {_OUTCOME}\b"
)
_BEFORE = re.compile(
    r"[.;:,()]|\b(?:on|was|assess|evaluate|with|be|and|including|defined|used|we|measured|assessed|evaluated|"
    r"recorded|compared|examined)\s+(?:the )?"
)
_END = re.compile(
    r"[.;](?=\s|$)|, (?:and |while |whereas |with )?(?:the )?(?:secondary|other outcomes?|additional)|"
    r"\b(?:and|while) (?:the )?(?:key )?secondary\b|, (?:as )?(?:measured|assessed|defined|analy[sz]ed|evaluated|"
    r"collected|which|"
    r"determined|calculated|expressed|using)\b| as (?:measured|assessed|determined) (?:by|with|using|on)\b|"
    r" measured (?:by|with|using|on)\b|"
    r" assessed (?:by|with|using|on)\b| which\b| \((?:secondary|primary)|, with secondary"
)
_PARTS = re.compile(r",? and (?:the )?|, (?:the )?")
_LONGEST = 260


def outcomes(passage: Passage) -> list[PrimaryOutcome]:
    """What the text calls primary or main outcome, in order; a list after a plural gives one claim each."""
    small = lowered(passage.text)
    if not any(sign in small for sign in _SIGNS):
        return []
    found: list[PrimaryOutcome] = []
    for one in statements(passage):
        if not any(small.find(sign, one.start, one.end) >= 0 for sign in _SIGNS):
            continue
        for match in _NAMED.finditer(small, one.start, one.end):
            end = _end(small, match.end(), one)
            plural = re.search(r"(?:comes|points|measures|variables)\b", match[0]) is not None
            for span in _listed(small, Span(match.end(), end)) if plural else [Span(match.end(), end)]:
                found.append(PrimaryOutcome(span=span, sentence=one.index, confidence=0.85))
        if not found or found[-1].sentence != one.index:
            found += _named_after(small, one)
    return found


def _end(small: str, start: int, one: Statement) -> int:
    """Where what is named ends."""
    limit = min(one.end, start + _LONGEST)
    for match in _END.finditer(small, start, limit):
        if small.count("(", start, match.start()) <= small.count(")", start, match.start()) and match.start() > start:
            return match.start()
    return limit


def _listed(small: str, span: Span) -> list[Span]:
    """The items of a list of short names; the whole where it is no such list."""
    items: list[Span] = []
    start = span.start
    for match in _PARTS.finditer(small, span.start, span.end):
        if small.count("(", start, match.start()) <= small.count(")", start, match.start()):
            items.append(Span(start, match.start()))
            start = match.end()
    items.append(Span(start, span.end))
    words = [len(item.of(small).split()) for item in items]
    if (
        len(items) < 2
        or max(words) > 9
        or min(words) < 1
        or (" and " in small[span.start : span.end] and len(items) == 2 and min(words) < 2)
    ):
        return [span]
    return [item for item in items if item.end > item.start]


def _named_after(small: str, one: Statement) -> list[PrimaryOutcome]:
    """``mortality (primary outcome)``, ``mortality was the primary outcome``."""
    found = []
    for match in _NAMED_AFTER.finditer(small, one.start, one.end):
        end = match.start()
        start = max(one.start, end - 80)
        for leading in _BEFORE.finditer(small, start, end):
            start = leading.end()
        start += len(small[start:end]) - len(small[start:end].lstrip())
        if end - start >= 4:
            found.append(PrimaryOutcome(span=Span(start, end), sentence=one.index, confidence=0.6))
    return found
