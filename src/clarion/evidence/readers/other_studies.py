"""Tells what a text says of other studies, or wishes for, from what it says of its own."""

import re

from clarion.evidence.readers.statements import Statement

_BEFORE = re.compile(
    r"\b(?:previous|prior|earlier|other|few|fewer|several|many|recent|published|existing|future|further|larger|large|"
    r"large-scale|numerous|available|most|some|following|subsequent|past|no|lack of|paucity of|need for|absence of|"
    r"evidence from|awaiting|additional|well-designed|confirmatory|definitive|more|"
    r"adequately powered|warrants?|warranting|justif(?:y|ies)|requires?|is needed|are needed)"
    r"(?: (?!this|our|the present|the current)[\w-]+,?){0,4}[ (,]*$"
)
_ALWAYS_OTHERS = re.compile(
    r"\b(?:previous|prior|earlier|future|further|larger|subsequent|past|published|existing|additional|lack of|"
    r"paucity of|"
    r"need for|absence of|numerous|few|many|warrants?|warranting|justif(?:y|ies)|needed|well-designed|"
    r"recent)\b[\w\s,-]*$"
)
_WISHED = re.compile(
    r"[^.;:]{0,90}?\b(?:(?:is|are|was|were|be|seems?|appears?|still) (?:therefore |also |now |still |clearly |"
    r"urgently |thus )?"
    r"(?:needed|warranted|required|necessary|lacking|scarce|awaited|justified|recommended|desirable|limited|"
    r"essential|"
    r"indicated|under\s?way|ongoing|planned|in progress|being (?:planned|conducted|initiated))|should be|"
    r"would (?:be|require|need)\b|ought to|(?:may|might|could) be (?:needed|warranted|required|useful)|"
    r"needs? to be)"
)
_FOUND_BEFORE = re.compile(
    r"[\w\s,()-]{0,60}?(?:trials|studies|rcts|trial|study|rct)\b[\w\s,()-]{0,60}?"
    r"\b(?:have|has|had) (?:\w+ )?(?:shown|demonstrated|reported|suggested|found|been|examined|investigated|"
    r"evaluated|"
    r"compared|tested|assessed|established|confirmed|failed|addressed)"
)
_FOUND_NEXT = re.compile(
    r" (?:have|has|had) (?:\w+ )?(?:shown|demonstrated|reported|suggested|found|established|confirmed)"
)
_PLURAL = re.compile(r"(?:[\w-]+,?\s+){0,4}?(?:trials|studies|rcts|meta-analyses|reviews|cohorts)\b|s\b")
_OWN = re.compile(
    r"\b(?:this|our|we|these|the present|the current|present|current|here|herein|in a|conducted|performed|was a|is a|"
    r"will be|were|pooled|the)\b"
)
_A_FUTURE_ONE = re.compile(r"(?:^|[.:;,] |\b(?:and|that) )an? (?:\w+ )?$")
_WINDOW = 70


def is_of_others(small: str, statement: Statement, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` name other studies, or one that is still to be done.

    Args:
        small: the text in small letters.
        statement: the sentence that holds the words; its role is a hint.
        start: where the words begin.
        end: where they end.

    """
    before = small[max(statement.start, start - _WINDOW) : start]
    if statement.role in ("RESULTS", "METHODS"):
        if statement.role == "RESULTS" and _A_FUTURE_ONE.search(before) and _WISHED.match(small, end, statement.end):
            return True
        return statement.role == "METHODS" and bool(_FOUND_BEFORE.match(small, end, statement.end))
    if _WISHED.match(small, end, statement.end) and not re.search(r"\b(?:this|our|present|current)\b", before):
        return True
    if statement.role in ("BACKGROUND", "OBJECTIVE", "CONCLUSIONS"):
        if _ALWAYS_OTHERS.search(before) and not re.search(r"\b(?:we|our|this|therefore|present)\b", before):
            return True
        if _FOUND_BEFORE.match(small, end, statement.end) or _FOUND_NEXT.match(small, end, statement.end):
            return True
    if statement.role in ("BACKGROUND", "CONCLUSIONS"):
        if _BEFORE.search(before):
            return True
        return bool(_PLURAL.match(small, end, min(statement.end, end + 50))) and not _OWN.search(before)
    return False
