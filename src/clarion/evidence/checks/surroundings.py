"""What the words around a claim say about how its numbers were made."""

import re

from clarion.evidence.claim import AnyClaim
from clarion.evidence.reading import Reading

_MODELLED = re.compile(
    r"\b(?:weighted|adjust\w*|estimat\w*|predict\w*|model\w*|imput\w*|kaplan|actuarial|cumulative|probabilit\w*|"
    r"surviv\w*|standardi[sz]ed|extrapolat\w*|projected|rates?\s+per)\b",
    re.IGNORECASE,
)
_ONE_SIDED = re.compile(r"\bone[- ](?:sided|tailed)\b|\b1[- ](?:sided|tailed)\b", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\b(?:bonferroni|holm|hochberg|tukey|dunnett?|scheff[eé]|sidak|šidák|greenhouse|geisser|huynh|multiple\s+"
    r"(?:comparison|testing|test)s?|multiplicity|correct(?:ed|ion)\s+for|false\s+discovery|fdr|interim)\b",
    re.IGNORECASE,
)
_ANOTHER_P = re.compile(
    r"\b(?:interaction|heterogeneity|trend|non-?inferiority|equivalence|superiority|omnibus|overall\s+test)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:patients?|participants?|subjects?|women|men|children|people|persons?|individuals?|volunteers?|adults?|infants?)"
    r"\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?P<n>\d+)\s+(?:[\w-]+\s+){0,3}?(?:patients|participants|subjects|women|men|children|people|persons|individuals|"
    r"volunteers|adults|infants|eyes|samples|cases|lesions)\b"
    r"|\bn\s*=\s*(?P<given>\d+)",
    re.IGNORECASE,
)
_NOT_PEOPLE = re.compile(
    r"\b(?:mean|average|averaged|adherence|compliance|accuracy|sensitivity|specificity|bioavailability|inhibition|"
    r"viability|saturation|volume|weight|doses?|sessions?|visits?|samples?|eyes|teeth|lesions?|cycles?|"
    r"specimens?|episodes?|events?|sites?|isolates?|variance|reduction|reduced|increase|increased)\b",
    re.IGNORECASE,
)


def sentence_of(reading: Reading, claim: AnyClaim) -> str:
    """The sentence in which a claim stands, or the title."""
    if claim.in_title:
        return reading.title
    if 0 <= claim.sentence < len(reading.sentences):
        return reading.sentences[claim.sentence].span.of(reading.text)
    return claim.span.of(reading.text)


def is_modelled(reading: Reading, claim: AnyClaim) -> bool:
    """Whether the sentence says that a share was weighted, adjusted, estimated, or taken over time."""
    return _MODELLED.search(sentence_of(reading, claim)) is not None


def one_sided_somewhere(reading: Reading) -> bool:
    """Whether the text speaks of one-sided tests."""
    return _ONE_SIDED.search(reading.text) is not None


def corrected_somewhere(reading: Reading) -> bool:
    """Whether the text speaks of a correction for many tests, or of degrees of freedom."""
    return _CORRECTED.search(reading.text) is not None


def is_another_p(reading: Reading, claim: AnyClaim) -> bool:
    """Whether the sentence speaks of a P value that is not the effect's own: of a trend, an interaction."""
    return _ANOTHER_P.search(sentence_of(reading, claim)) is not None


def is_of_people(reading: Reading, claim: AnyClaim) -> bool:
    """Whether the sentence names people and nothing else that percentages are taken of: scores, doses, samples."""
    sentence = sentence_of(reading, claim)
    return _PEOPLE.search(sentence) is not None and _NOT_PEOPLE.search(sentence) is None


def names_other_number(reading: Reading, claim: AnyClaim, n: int) -> bool:
    """Whether the sentence has a number of people, eyes or samples other than ``n``, of which a percentage can be."""
    found = _COUNTED.finditer(sentence_of(reading, claim))
    return any(int(one.group("n") or one.group("given")) != n for one in found)
