"""Reads the treatment under study: the first full mention."""

import re

from clarion.evidence.claim import Intervention
from clarion.evidence.printed import Span
from clarion.evidence.readers.noun_phrases import tight_end, treatment_end
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_QUALITY = (
    r"(?:effects?|effectiveness|cost-effectiveness|efficacy|safety|tolerability|impact|influence|role|benefits?|"
    r"feasibility|"
    r"usefulness|utility|value|acceptability|pharmacokinetics|bioavailability|immunogenicity|performance|"
    r"action|activity|superiority|non-inferiority)"
)
_LED = re.compile(
    rf"\b{_QUALITY}(?:(?:,| and|, and|/| or) (?:the )?(?:\w+ )?{_QUALITY})*(?: profile)? of\s+"
    r"(?:adding |using |giving |an? |the |two |three |different |various |oral administration of |use of |combined |"
    r"combining )*(?=[\w])"
)
_TRIAL_OF = re.compile(r"\b(?:trial|study) of\s+(?:an? |the )?(?=[a-z])")
_AIM = re.compile(
    r"\b(?:aim(?:s|ed)?|purpose|objective|(?:this|present|current) (?:[\w-]+ ){0,2}?(?:study|trial)|"
    r"we (?:[\w-]+ )?(?:evaluated|assessed|"
    r"investigated|examined|compared|tested|conducted|performed|studied|report)|to (?:evaluate|assess|investigate|"
    r"determine|compare|examine))\b"
)
_SECOND = re.compile(r" (?:or|and) (?:an? |the )?(?:placebo|sham|control|[\w-]+)\b|(?<=\w) (?:groups?|arms?)\b")
"""Where the name of the first treatment ends: ``tea or water``, ``tea group``."""
_WHETHER = re.compile(
    r"\b(?:whether|if|that|hypothes[ei]s(?:ed|is) that)\s+(?:an? |the |adding |use of |adding the )*(?=\w)"
)
_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]ed|assigned|allocated)(?: \w+){0,4}? (?:to receive|to|to either|receive)\s+(?:either |"
    r"receive |the |an? |daily |oral )*(?=\w)"
    r"|\b(?:underwent|received|treated with|intervention group (?:received|participated in|underwent))\s+(?:either |"
    r"an? |the |daily |oral )*(?=\w)"
)
_NOT = re.compile(
    r"(?:this|these|our|patients|participants|subjects|women|men|children|there|it|we|they|one|placebo|control|"
    r"groups?|all|each|"
    r"either|both|two|three|four|\d|efficacy|effects?|safety|outcomes?|such|its|their|same|baseline|any|no|"
    r"treatment (?:on|in|groups?)|"
    r"to |differen\w+|only|experimental|intervention|from|which|providing|appropriate|clinical|usual care|"
    r"standard care|the study|study)\b"
)


def interventions(passage: Passage) -> list[Intervention]:
    """The treatment under study, without dose; the first full mention, at most one.

    Aims say it best ("the effect of … on"), then what people were assigned to.
    """
    small = lowered(passage.text)
    told = statements(passage)
    for pattern, roles, confidence in (
        (_LED, ("OBJECTIVE", None), 0.75),
        (_TRIAL_OF, ("OBJECTIVE", "METHODS", None), 0.6),
        (_WHETHER, ("OBJECTIVE",), 0.6),
        (_ASSIGNED, ("METHODS", "OBJECTIVE"), 0.55),
    ):
        for one in told:
            if _role(small, one) in roles:
                found = _first(small, one, pattern, confidence)
                if found is not None:
                    return [found]
    return []


def _role(small: str, one: Statement) -> str | None:
    """The role of a sentence; a background that tells of this study counts as its aim."""
    if one.role == "BACKGROUND" and _AIM.search(small, one.start, one.end):
        return "OBJECTIVE"
    return one.role


def _first(small: str, one: Statement, pattern: re.Pattern[str], confidence: float) -> Intervention | None:
    """The first treatment that the words of ``pattern`` lead to in a sentence."""
    for match in pattern.finditer(small, one.start, one.end):
        start = match.end()
        if _NOT.match(small, start):
            continue
        end = (
            treatment_end(small, start, one.end)
            if pattern in (_LED, _WHETHER, _TRIAL_OF)
            else tight_end(small, start, one.end)
        )
        if pattern is _ASSIGNED:
            cut = _SECOND.search(small, start, end)
            end = cut.start() if cut else end
        if end - start >= 3:
            return Intervention(span=Span(start, end), sentence=one.index, confidence=confidence)
    return None
