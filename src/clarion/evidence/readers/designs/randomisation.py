"""Finds the words which say that a study allocated its people at random."""

import re
from collections.abc import Sequence

from clarion.evidence.printed import Span
from clarion.evidence.readers.designs import design_words as words
from clarion.evidence.readers.designs.design_signs import Sign
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.statements import Statement


def randomised(small: str, told: Sequence[Statement]) -> Sign | None:
    """The first words that say that this study allocated at random, those with the name of a trial preferred.

    Args:
        small: the text in small letters.
        told: its sentences.

    """
    if "random" not in small and "rct" not in small:
        return None
    best: Sign | None = None
    for one in told:
        if small.find("random", one.start, one.end) < 0 and small.find("rct", one.start, one.end) < 0:
            continue
        for match in words.RANDOMISED.finditer(small, one.start, one.end):
            confidence = _random_confidence(small, one, match)
            if confidence >= 0.5 and (best is None or confidence > best.confidence + 0.05):
                best = Sign("randomised", confidence, Span(match.start(), match.end()), one.index)
    return best


_SAMPLED = re.compile(
    r"\s+(?:\w+ ){0,2}?(?:select|sampl|chos|recruit|drawn|pick|survey|identif|invit|number|effect|error|intercept|"
    r"coefficient|digit)"
)
_RANDOM_HOW = re.compile(
    r"\s+(?:allocation|assignment|order|sequence|division|permuted|block|fashion|manner|number|list|table)|,? double"
)
_RANDOMISED_BEFORE = re.compile(
    r"\b(?:were|was|be|been|being|are|is|then|subjects|patients|participants|women|men|children|volunteers|adults|"
    r"who|we|and|"
    r"individuals|practices|schools|clusters|hospitals|this|our|a|an|people|eyes|infants|:|in|,)(?: \w+){0,3} ?$|"
    r"^\s*$"
)
_ALLOCATING = re.compile(r"\b(?:were|was|be|been|being|are|is)(?: \w+){0,2} ?$")
_RANDOMISED_AFTER = re.compile(
    r"[\s,]*(?:\(|to\b|into\b|in (?:an?\b|\d|the|blocks)|by\b|at\b|[1-9]\s?:|either\b|between\b|controll?ed|after\b|"
    r"with\b|on\b|"
    r"double|single|placebo|clinical|patients|participants|subjects|women|and\b|cross|parallel|open|order|"
    r"withdrawal|groups?|phase|"
    r"pilot|multi|sequence|split)|[.;,]"
)
_A_DATA_SPLIT = re.compile(
    r"[\w\s,]{0,40}?\b(?:training|derivation|validation|calibration|learning|discovery|development|testing|test) "
    r"(?:and|set|group|sample|cohort|data)"
)
_THINGS_BEFORE = re.compile(
    r"\b(?:data|datasets?|data sets?|cohort|images|stimuli|targets|items|questions|words|pictures|tones|"
    r"segments|records|locations)(?: \w+){0,3} ?$"
)
_SELECTED_INTO = re.compile(
    r"\s+(?:select|chos|pick)\w*[\w\s,]{0,30}?\b(?:to (?:receive|undergo|one|either|be treated|the (?:treatment|"
    r"intervention|control|study))|in(?:to)? (?:two|three|four|2|3|4|one) |in(?:to)? (?:the )?[\w-]+ groups?)"
)
_TO_BE_DONE = re.compile(
    r"\bcall(?:s|ed|ing)?(?: \w+)? for(?: \w+){0,3} $|\binform(?:ing)? (?:the |an? )?(?:[\w-]+ ){1,6}$|"
    r"\b(?:full-scale|future|eventual) (?:[\w-]+,? ){0,4}$"
)
"""What stands before a trial that this study prepares."""
_SPOKEN_OF = re.compile(
    r"\b(?:willing\w*|agree\w*|interest\w*|decision|consent\w*) (?:to|in) (?:\w+ ){1,4}$|"
    r"\b(?:been|was|were) (?:shown|proven|found|reported|demonstrated)\b[\w\s,%-]*$|\bon-?going (?:[\w-]+,? ){0,4}$|"
    r"\bpreviously (?:reported|published|completed|conducted|studied|performed|described)\b[\w\s,-]*$"
)
"""What stands before a trial of others that is spoken of, and not reported."""
_OF_TRIALS = re.compile(r" (?:participants|protocols?|data|literature|results|evidence|reports?)\b")
_A_FUTURE_ONE = re.compile(r"(?:^|[.:] )(?:conclusions?:* ?)?an? $")
_DENIED = re.compile(
    r"(?:\bnon|\bnot|\bquasi|\bun|\bpseudo|\bwithout|\bno|\bmendelian)[\s-]*(?:been |be |properly |being )?$"
)


def _random_confidence(small: str, one: Statement, match: re.Match[str]) -> float:
    """How likely the words say that this study was randomised."""
    start, end = match.span()
    before = small[max(one.start, start - 60) : start]
    if _DENIED.search(before) or is_of_others(small, one, start, end):
        return 0.1
    if match["noun"]:
        return _named_confidence(small, one, before, plural=match[0].endswith(("trials", "studies")))
    if _A_DATA_SPLIT.match(small, end, one.end) or _THINGS_BEFORE.search(before):
        return 0.1
    return _word_confidence(small, one, match, before)


def _word_confidence(small: str, one: Statement, match: re.Match[str], before: str) -> float:
    """How likely a word for chance, without the name of a trial, tells of this study's allocation."""
    end = match.end()
    word = match[0]
    background = one.role == "BACKGROUND"
    if word == "random":
        return 0.85 if _RANDOM_HOW.match(small, end, one.end) else 0.3
    if word in ("randomly", "at random"):
        return _randomly_confidence(small, one, end, before)
    if word in ("rct", "rcts"):
        return 0.4 if word == "rcts" or background or _OF_TRIALS.match(small, end, one.end) else 0.85
    if word in ("randomization", "randomisation"):
        return 0.55 if background else 0.85
    if one.role == "CONCLUSIONS" and not _ALLOCATING.search(before):
        return 0.45
    if not (_RANDOMISED_BEFORE.search(before) or _RANDOMISED_AFTER.match(small, end, one.end)):
        return 0.4
    return 0.6 if background else 0.95


def _randomly_confidence(small: str, one: Statement, end: int, before: str) -> float:
    """How likely what was done randomly is an allocation, and not a choice of a sample."""
    if words.ALLOCATED.match(small, end, one.end) or words.ALLOCATED_BEFORE.search(before):
        return 0.96
    if _SELECTED_INTO.match(small, end, one.end):
        return 0.8
    return 0.3 if _SAMPLED.match(small, end, one.end) else 0.6


_OWN = re.compile(
    r"\b(?:we|this|these|our|present|current|aim(?:s|ed)?|objectives?|purpose|undertook|conducted|performed|designed)\b"
)
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|\d+)(?: [\w-]+,?){0,4} ?$|^\W*$")


def _named_confidence(small: str, one: Statement, before: str, *, plural: bool) -> float:
    """How likely "randomised trial", or trials, is this study."""
    own = _OWN.search(before)
    if _TO_BE_DONE.search(before) or (not own and _SPOKEN_OF.search(before)):
        return 0.1
    if one.role == "CONCLUSIONS":
        return 0.9 if own and not plural and not _A_FUTURE_ONE.search(before) else 0.45
    if plural:
        return 0.65 if own or _COUNTED.search(before) else 0.45
    if one.role == "BACKGROUND":
        return 0.75 if own or _OWN.search(small, one.start, one.end) else 0.45
    return 0.98
