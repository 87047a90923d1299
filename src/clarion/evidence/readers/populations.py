"""Reads who was studied: the first full mention."""

import re
from collections.abc import Sequence

from clarion.evidence.claim import Population
from clarion.evidence.printed import Span
from clarion.evidence.readers.noun_phrases import loose_end
from clarion.evidence.readers.participants import ANIMALS, NOUN_PHRASE, PEOPLE
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.sample_sizes import sample_sizes
from clarion.evidence.readers.statements import Statement, lowered, statements

_DESCRIBED = re.compile(
    rf"\b(?:(?!(?:in|of|for|with|among|the|and|on|to|these|those|all|both|some|many|most|other|our|their|its|by|from|"
    rf"that|while|as|or|than|between|into|at|two|three|each|were|was|is|are|enrolled|included|recruited|"
    rf"randomi[sz]ed|assigned|received|have|has|had)\b)[\w-]+ ){{0,4}}?"
    rf"(?:{PEOPLE}|{ANIMALS})\b (?:with|aged|who|undergoing|suffering|scheduled|receiving|having|diagnosed|admitted|"
    rf"born|following|"
    rf"requiring|presenting|referred|attending|treated|older|over|under|from|living|at risk)\b"
)
_ANY = re.compile(
    rf"\b(?:healthy|adult|pregnant|elderly|older|young|obese|overweight|male|female|postmenopausal|critically ill|"
    rf"school|primary|[\w-]+ic|[\w-]+al) (?:[\w-]+ )?(?:{PEOPLE})\b"
)


def populations(passage: Passage) -> list[Population]:
    """Who was studied, with number and description where the text has both; at most one.

    The number of those enrolled leads to them; without one, the first description in methods or aims does.
    """
    small = lowered(passage.text)
    told = statements(passage)
    counted = _counted(passage, small, told)
    if counted is not None and len(counted.span.of(small).split()) > 3:
        return [counted]
    described = _described(small, told)
    return [described] if described else [counted] if counted else []


def _described(small: str, told: Sequence[Statement]) -> Population | None:
    """The first people that are described, in aims or methods if there are any."""
    for pattern, confidence in ((_DESCRIBED, 0.75), (_ANY, 0.6)):
        for roles in ((None, "METHODS", "OBJECTIVE"), ("BACKGROUND",)):
            for one in told:
                match = pattern.search(small, one.start, one.end) if one.role in roles else None
                if match:
                    end = loose_end(small, match.end(), one.end) if pattern is _DESCRIBED else match.end()
                    likely = confidence - (0.15 if "BACKGROUND" in roles else 0)
                    if likely >= 0.5:
                        span = Span(match.start(), end)
                        return Population(span=span, sentence=one.index, confidence=likely)
    return None


def _counted(passage: Passage, small: str, told: Sequence[Statement]) -> Population | None:
    """Those whose number is given as enrolled."""
    for size in sample_sizes(passage):
        if size.role != "enrolled":
            continue
        one = told[max(size.sentence, 0)]
        phrase = NOUN_PHRASE.match(small, size.span.end, one.end)
        if phrase and not phrase["clusters"]:
            return Population(
                span=Span(size.span.start, loose_end(small, phrase.end(), one.end)),
                sentence=size.sentence,
                confidence=0.8,
            )
    return None
