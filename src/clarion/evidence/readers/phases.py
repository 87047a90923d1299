"""Reads the phase of a clinical trial."""

import re

from clarion.evidence.claim import Phase
from clarion.evidence.printed import Span
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import lowered, statements

_ONE = r"(?:0|1|2|3|4|iv|i{1,3})"
_PHASE = re.compile(
    rf"\bphases?[\s-]*(?P<first>{_ONE})[\s-]?(?P<letter>[ab])?"
    rf"(?:\s*(?:/|-|\band\b|&)\s*(?:phase[\s-]*)?(?P<second>{_ONE})[\s-]?(?P<second_letter>[ab])?)?(?![\w.]\w)(?!\w)"
)
# A trial of that phase: "phase 2 trial", "phase III, randomised". Arabic figures also number a study's own stages.
_OF_A_TRIAL = re.compile(
    r"[\s,;()/-]*(?:\w[\w-]*[\s,;/]+){0,6}?"
    r"(?:trials?|stud(?:y|ies)|clinical|randomi[sz]ed|double|open|multi-?cent(?:er|re)|placebo|dose|feasibility|"
    r"pilot|safety|"
    r"evaluation|protocol|rct|single|setting|development|pharmacokinetic|uncontrolled|prospective|parallel)"
)
_STAGE = re.compile(
    r"\s*(?:of (?:the|this|our) (?:stud|trial|programme|program|project|experiment|intervention|research)|\()"
)
_NUMERALS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def phases(passage: Passage) -> list[Phase]:
    """Every place where the text names the phase of the trial that it reports, in order."""
    small = lowered(passage.text)
    if "phase" not in small:
        return []
    found = []
    for one in statements(passage):
        for match in _PHASE.finditer(small, one.start, one.end):
            confidence = _confidence(small, match, one.end)
            if is_of_others(small, one, match.start(), match.end()):
                confidence = 0.3
            if confidence >= 0.5:
                found.append(
                    Phase(
                        span=Span(match.start(), match.end()),
                        sentence=one.index,
                        confidence=confidence,
                        value=_value(match),
                    )
                )
    return found


def _confidence(small: str, match: re.Match[str], end: int) -> float:
    """How likely it is the phase of a trial and no stage of the study or part of a cycle."""
    if _STAGE.match(small, match.end(), end):
        return 0.2
    if _OF_A_TRIAL.match(small, match.end(), min(end, match.end() + 90)):
        return 0.98
    return 0.8 if match["first"].isalpha() else 0.4


def _value(match: re.Match[str]) -> str:
    """``1``, ``2a``, ``1/2`` from what was printed."""
    first = _NUMERALS.get(match["first"], match["first"]) + (match["letter"] or "")
    if match["second"] is None:
        return first
    return f"{first}/{_NUMERALS.get(match['second'], match['second'])}{match['second_letter'] or ''}"
