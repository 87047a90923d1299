"""Whether words that were cut out of a sentence name an outcome by themselves.

What a number counts is the hardest to read of all. A reader is better served by a number without a name than by
"months: 9 of 59", so only what looks like a name is kept.
"""

import re
from collections.abc import Collection

from clarion.evidence.claim import Comparator, Intervention, Proportion, SampleSize
from clarion.evidence.reading import Reading

DID = re.compile(
    r"^(?:\w+ed|had|were|got|fell|rose|felt|gave|took|made|lost|kept|met|left|won|came|went|chose|ate|drank|slept|"
    r"became|began|withdrew|quit)\b",
    re.IGNORECASE,
)
"""The beginning of what people did: ``died``, ``slept well``, ``were cured``."""

_LED_IN = re.compile(r"^(?:(?:and|but|the|a|an|that|overall|however|both|significant(?:ly)?)\s+)+", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:]+(?:in (?:this|that|each|the) (?:group|arm|study|trial))?$", re.IGNORECASE)
_CUT_OUT = re.compile(
    r"^(?:not|no|nor|or|of|in|with|without|between|at|than|which|who|was|is|are|be|been|by|for|from|to|on|as|after|"
    r"before|during|there|it|they|we|observed|seen|found|noted|detected|compared|respectively|did|differ\w*|change|"
    r"reflected|while|although|despite|though|when|if|since|because|associated|reported|showed|based|given|according|treated|followed|received|only|also|this|these|"
    r"hours?|days?|weeks?|months?|years?|yrs?)\b|"
    r"\b(?:of|in|with|and|or|the|an?|to|for|by|at|from|than|not|was|were|is|are|compared)$",
    re.IGNORECASE,
)
_VERB_WITHIN = re.compile(
    r"\s(?:was|were|is|are|did|do|does|has|have|had|can|could|would|may|might|will|not|compared|receiv\w+|treated|"
    r"measuring|having|using|showing|undergoing|who|which|that|we|they)\b|"
    r"\b(?:patients|participants|subjects|people|adults|children|women|men|group)\s+\w+ed\b",
    re.IGNORECASE,
)
_GIVEN = (
    r"\b(?:receiv\w+|versus|vs\.?|assigned to|randomi[sz]ed to|doses? of|treat\w+ with|mg of|given|administration of)"
)
_AS_GIVEN = r"\s+(?:groups?|arms?|\d[\d.]*\s*(?:mg|g|µg|ml)|treatment|therapy|infusions?|injections?|tablets?)\b"
_EMPTY = re.compile(
    r"(?:hours?|days?|weeks?|months?|years?|yrs?|treatments?|therap(?:y|ies)|interventions?|controls?|placebo|groups?|arms?|"
    r"study|studies|trials?|patients?|participants?|subjects?|people|persons?|individuals?|adults?|child(?:ren)?|wom[ae]n|"
    r"m[ae]n|infants?|volunteers?|cases?|all|both|others?|most|some|total|contrast|addition|comparison|results?|data|"
    r"follow-up|baseline|times?|numbers?|analys[ei]s|intention-to-treat|small|large|means?|medians?|averages?|rates?|scores?|"
    r"values?|levels?|percentages?|percent|proportions?|differences?|outcomes?|end|endpoints?|points?|measures?|first|"
    r"second|significant|one|two|three|four|[\W_]+)+"
)
"""Words that say nothing by themselves, alone or together."""


def outcome_name(words: str, *, others: Collection[str] = (), text: str = "") -> str:
    """``words`` without what leads in and trails, or nothing where they don't name an outcome by themselves.

    Args:
        words: what a number is said to be of, as the text has it.
        others: names of treatments and groups, which are no outcomes, in lower case.
        text: of the study; what is given or received in it is no outcome either.
    """
    name = _TRAILING.sub("", _LED_IN.sub("", words.strip()))
    if not name or name.casefold() in others or _CUT_OUT.search(name):
        return ""
    if not DID.match(name) and _VERB_WITHIN.search(name):
        return ""
    if re.search(rf"{_GIVEN}\s+{re.escape(name)}\b|\b{re.escape(name)}{_AS_GIVEN}", text, re.IGNORECASE):
        return ""
    return "" if _EMPTY.fullmatch(name.casefold()) else name


def names_of_others(reading: Reading) -> frozenset[str]:
    """The names of treatments and groups in a reading, in lower case."""
    found = set()
    for one in reading.claims:
        if isinstance(one, Intervention | Comparator):
            found.add(one.span.of(reading.title if one.in_title else reading.text))
        elif isinstance(one, SampleSize):
            found.add(one.arm)
        elif isinstance(one, Proportion):
            found.add(one.group)
    return frozenset(name.casefold() for name in found if name)
