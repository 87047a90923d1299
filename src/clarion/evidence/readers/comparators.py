"""Reads what the treatment under study is compared with: the first full mention."""

import re

from clarion.evidence.claim import Comparator
from clarion.evidence.printed import Span
from clarion.evidence.readers.compared_treatments import compared_in
from clarion.evidence.readers.noun_phrases import tight_end
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_PLAIN = re.compile(
    r"\b(?:matching placebo|placebo (?:tablets?|capsules?|cream|gel|patch(?:es)?|pills?|injections?|beverages?)|"
    r"placebo(?![\s-]*(?:and[\s-])?[\w-]*controll?ed|-and)|sham(?![\s-]*controll?ed)(?: (?!and)\w+)?|"
    r"usual care|standard (?:of )?care|standard treatment|standard therapy|treatment as usual|care as usual|"
    r"routine care|"
    r"conventional (?:treatment|therapy|care|\w+)|no (?:treatment|intervention)|wait(?:ing)?[\s-]?list(?: control)?|"
    r"normal saline)\b"
)
_CONTROLLED = re.compile(r"\b(placebo|sham)(?=[\s-]*controll?ed)")
_OWN = re.compile(r"\b(?:we|this|present|aim\w*|purpose|compar\w+|random\w+|objective)\b")
_LED = re.compile(
    r"\b(?:versus|vs\.?|compared (?:to|with)|in comparison (?:to|with)|in contrast to|as an alternative to|"
    r"as opposed to|over that of|"
    r"with that of|with those of)\s+(?:an? |the |that of |those of |either |using |receiving )*(?=\w)"
)
_CONTROL = re.compile(
    r"\bcontrols?(?: groups?| arms?)?(?: \([^()]{1,20}\))? (?:only )?(?:(?:will|were|was|to be|be) )*(?:received?|"
    r"treated with|given|underwent|undergo|"
    r"asked to take|consumed|continued|had|performed|followed|get|got)\s+(?:only |an? |the |no further )*(?=\w)"
)
_NOT = re.compile(
    r"(?:baseline|each other|the other|other|before|pre|those|patients|participants|controls?\b(?! group)|at |in |"
    r"one|two|three|\d|this|follow-up|intervention|non-users|effectiveness|efficacy|"
    r"these|their|both|all|group [ab12]|respect|regard|receive|determine|evaluate|assess|healthy|no significant|"
    r"either|women|men|"
    r"children|subjects|adults|people|individuals|it|data|conventional$|a group|groups?|different|compare|which|"
    r"when|who|that)\b"
)


def comparators(passage: Passage) -> list[Comparator]:
    """What the treatment under study is compared with; the first full mention, at most one.

    Placebo, usual care and the like are known by name; others stand after "versus" or "compared with", or are what
    the control group received.
    """
    small = lowered(passage.text)
    told = [one for one in statements(passage) if one.role not in ("RESULTS", "CONCLUSIONS")]
    ways = ((_PLAIN, 0.8), (_LED, 0.7), (_CONTROL, 0.7))
    for one in told:
        if one.role == "BACKGROUND" and not _OWN.search(small, one.start, one.end):
            continue
        for pattern, confidence in ways:
            found = _first(small, one, pattern, confidence)
            if found is not None:
                return [found]
        pair = compared_in(small, one) if one.role in ("OBJECTIVE", "METHODS", None) else None
        if pair is not None and not _NOT.match(small, pair[1].start):
            return [Comparator(span=pair[1], sentence=one.index, confidence=0.65)]
    named = next((match for one in told if (match := _CONTROLLED.search(small, one.start, one.end))), None)
    if named is None:
        return []
    return [Comparator(span=Span(*named.span(1)), sentence=passage.sentence_at(named.start()), confidence=0.7)]


def _first(small: str, one: Statement, pattern: re.Pattern[str], confidence: float) -> Comparator | None:
    """What the words of ``pattern`` lead to, or are, in a sentence."""
    for match in pattern.finditer(small, one.start, one.end):
        if pattern is _PLAIN:
            return Comparator(span=Span(match.start(), match.end()), sentence=one.index, confidence=confidence)
        start = match.end()
        if _NOT.match(small, start):
            continue
        end = tight_end(small, start, one.end)
        if end - start >= 3:
            return Comparator(span=Span(start, end), sentence=one.index, confidence=confidence)
    return None
