"""Finds the words of a review or a meta-analysis that is a text's own work."""

import re
from collections.abc import Sequence

from clarion.evidence.claim import DesignName
from clarion.evidence.printed import Span
from clarion.evidence.readers.designs import design_words as words
from clarion.evidence.readers.designs.design_signs import Sign
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.statements import Statement


def pooled(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words of a review or a meta-analysis that is this text's own work."""
    if not any(sign in small for sign in words.POOLED_SIGNS):
        return None
    best: Sign | None = None
    for one in told:
        for match in words.POOLED.finditer(small, one.start, one.end):
            if is_of_others(small, one, match.start(), match.end()):
                continue
            sign = _pooled_sign(small, one, match)
            if (
                best is None
                or sign.confidence > best.confidence
                or (sign.confidence == best.confidence and sign.value == "meta-analysis" != best.value)
            ):
                best = sign
    return best if best is not None and best.confidence >= 0.5 else None


_OWN_WORK = re.compile(
    r"\b(?:we (?:\w+ )?(?:performed|conducted|undertook|did|carried out|present|report|aimed)|this|the present|our|"
    r"was performed|combined (?:through|in|by|using)|to (?:conduct|perform|undertake)|"
    r"(?:conducted|performed|search(?:es|ed)?) (?:in|of|on|using)|objectives?|aims?|purpose)\b[\w\s,():-]{0,70}$"
)
_DONE_AFTER = re.compile(
    r"[\w\s,()-]{0,80}?\b(?:was|were) (?:performed|conducted|undertaken|carried out|done|searched)|"
    r"[\w\s]{0,10}(?:searched|and (?:embase|the cochrane|cochrane))"
)


def _pooled_sign(small: str, one: Statement, match: re.Match[str]) -> Sign:
    """How likely words of pooling are of this text's own work."""
    span = Span(match.start(), match.end())
    value: DesignName = "meta-analysis" if match[0].startswith("meta") else "review"
    before = small[max(one.start, match.start() - 90) : match.start()]
    if one.role != "BACKGROUND" and (_OWN_WORK.search(before) or _DONE_AFTER.match(small, match.end(), one.end)):
        return Sign(value, 0.6 if one.role == "CONCLUSIONS" else 0.92, span, one.index)
    if one.role is None and small.find("random", one.start, one.end) < 0:
        return Sign(value, 0.85, span, one.index)
    if match[0].startswith(("this", "present", "article", "paper", "review", "we ", "author")):
        return Sign(value, 0.92, span, one.index)
    return Sign(value, 0.4, span, one.index)
