"""Reads what the participants have, or what is to be prevented: the first full mention."""

import re

from clarion.evidence.claim import Condition
from clarion.evidence.printed import Span
from clarion.evidence.readers.diseases import named
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_LEADING = re.compile(
    r"\b(?:with|having|suffering from|diagnosed with|affected by|treatment of|management of|prevention of|for|"
    r"prevent|treat|"
    r"incidence of|risk of|severity of|therapy of|reduce|reducing|preventing|treating)(?: (?:the|a|an|their|active|"
    r"acute))? $"
)
_ABBREVIATED = re.compile(r" \([a-z0-9-]{2,8}\)")
_MEASURED = re.compile(
    r" (?:scores?|relief|intensity|scales?|outcomes?|rates?|(?:was|were) (?:measured|assessed|recorded|evaluated))\b"
)
_OUTCOME = re.compile(r"\b(?:outcomes?|end ?points?)\b[^.;]*$")
"""Complaints that are measured are seldom what people were treated for."""
_WEIGHTS = {"OBJECTIVE": 2.0, "METHODS": 1.5, "BACKGROUND": 1.0, None: 2.0}


def conditions(passage: Passage) -> list[Condition]:
    """What the participants have or what is to be prevented; the first full mention, at most one.

    Of the diseases that background, aims and methods name, it is that which they name most, and as what people have or
    what is treated above all.
    """
    small = lowered(passage.text)
    mentions: dict[str, list[tuple[Span, Statement]]] = {}
    weights: dict[str, float] = {}
    for one in statements(passage):
        weight = _WEIGHTS.get(one.role, 0.0)
        if not weight:
            continue
        for span in named(small, one.start, one.end):
            words = span.of(small).split()
            key = " ".join(words[-2:]).rstrip("s")
            led = _LEADING.search(small, max(one.start, span.start - 26), span.start) is not None
            bonus = 2.0 if led else 0.0
            if _ABBREVIATED.match(small, span.end):
                bonus += 1.0
            if _MEASURED.match(small, span.end) or _OUTCOME.search(small, max(one.start, span.start - 60), span.start):
                weight, bonus = 0.3 * weight, 0.0
            weights[key] = weights.get(key, 0.0) + weight + bonus
            mentions.setdefault(key, []).append((span, one))
    if not weights:
        return []
    best = max(weights, key=lambda key: (weights[key], -mentions[key][0][0].start))
    rest = sum(weights.values()) - weights[best]
    span, one = mentions[best][0]
    confidence = min(0.9, 0.5 + 0.4 * weights[best] / (weights[best] + rest))
    return [Condition(span=span, sentence=one.index, confidence=round(confidence, 2))]
