"""Reads who was studied: the first full mention."""

import re
from collections.abc import Sequence
from functools import lru_cache

from clarion.evidence.claim import Population
from clarion.evidence.printed import Span
from clarion.evidence.readers.noun_phrases import loose_end
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.sizes.participants import ANIMALS, NOUN_PHRASE, PEOPLE
from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from clarion.evidence.readers.statements import Statement, lowered, statements

_DESCRIBED = re.compile(
    rf"(?<!proportion of )(?<!proportions of )(?<!percentage of )(?<!number of )\b"
    rf"(?:(?!(?:we|recruit|include|enroll?|invite|in|of|for|with|among|the|and|on|to|these|those|all|both|some|many|most|other|our|their|its|by|from|"
    rf"that|while|as|or|than|between|into|at|two|three|each|were|was|is|are|enrolled|included|recruited|"
    rf"randomi[sz]ed|assigned|received|have|has|had)\b)[\w-]+ ){{0,4}}?"
    rf"(?:{PEOPLE}|{ANIMALS})\b (?:with|aged|who|undergoing|suffering|scheduled|receiving|having|diagnosed|admitted|"
    rf"born|following|"
    rf"requiring|presenting|referred|attending|treated|older|over|under|from|living|at risk)\b"
)
_ANY = re.compile(
    rf"(?<![\w/-])(?:[\w-]+/)?(?:healthy|adult|pregnant|elderly|older|young|obese|overweight|male|female|"
    rf"postmenopausal|critically ill|(?:pre-?)?school|primary|[\w-]+ic|[\w-]+al) "
    rf"(?:(?!(?:with|of|in|for|among|and|on|to|by)\b)[\w-]+ )?(?:{PEOPLE})\b"
)
_ACTS = re.compile(
    r" to (?:determine|evaluate|investigate|assess|compare|examine|explore|estimate|indicate|detect|test|study|"
    r"identify|describe|show|measure|find|obtain|achieve|see|schedules|"
    r"double-blind|single-blind|treatment|placebo|either)\b|"
    r" and (?:to [a-z]+|determined|evaluated|compared|examined|assessed|investigated|measured)\b|"
    r" at up to\b| to be\b"
)
"""Where what is told of people goes over into what the study does."""
_DID = re.compile(
    r" (?!aged\b)(?:[a-z]{2,}ed|took|drank|ate|ran) (?:a|an|one|two|three|four|five|six|both|the|either|all|their|his|"
    r"her|its)\b"
)
"""Where it goes over into what they did: a verb with its object."""
_RELATIVE = re.compile(r" (?:who|that|which)\b")
_BROKEN_OFF = re.compile(
    r" (?:who|that|which)(?: [a-z]+)?$| (?:who|that) (?:were|are|had|have been|should be)(?: [a-z]+)?$|"
    r" who (?:met|fulfilled|satisfied) (?:the|all|our) [a-z ]{0,30}criteria\b(?! for| of).*$|"
    r" from (?:a|an|the|these|this)(?: [\w-]+)?$|,? with [\d ,]+$| \([^()]*\b(?:groups?|arms?|n ?=)[^()]*\)$"
)
"""The rest of a clause, and the numbers of the groups."""
_DANGLING = re.compile(r"(?:[ ,]+(?:and|or|in|of|with|the|a|an|two|three|from|at))*[ ,]*$")
_DESCRIBING = re.compile(r" with (?:[\w-]+ ){0,3}?[\w-]+(?:ed|ic|ent|ive|al|ous)$")
"""Words that describe what is named only after the comma: ``with untreated, advanced ...``."""


@lru_cache(maxsize=2)  # conditions ask for them too
def _found(passage: Passage) -> Population | None:
    """Who was studied."""
    small = lowered(passage.text)
    told = statements(passage)
    counted = _counted(passage, small, told)
    if counted is not None and len(counted.span.of(small).split()) > 3:
        return counted
    return _described(small, told) or counted


def populations(passage: Passage) -> list[Population]:
    """Who was studied, with number and description where the text has both; at most one.

    The number of those enrolled leads to them; without one, the first description in methods or aims does.
    """
    found = _found(passage)
    return [found] if found else []


def _described(small: str, told: Sequence[Statement]) -> Population | None:
    """The first people that are described, in aims or methods if there are any."""
    for pattern, confidence in ((_DESCRIBED, 0.75), (_ANY, 0.6)):
        for roles in ((None, "METHODS", "OBJECTIVE"), ("BACKGROUND",)):
            for one in told:
                match = pattern.search(small, one.start, one.end) if one.role in roles else None
                if match:
                    end = _end(small, match, one.end) if pattern is _DESCRIBED else match.end()
                    likely = confidence - (0.15 if "BACKGROUND" in roles else 0)
                    span = Span(match.start(), end)
                    if likely >= 0.5 and " " in span.of(small):
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
                span=Span(size.span.start, _end(small, phrase, one.end)),
                sentence=size.sentence,
                confidence=0.8,
            )
    return None


def _end(small: str, people: re.Match[str], limit: int) -> int:
    """The end of what is told of the ``people``, before what they did or what the study does."""
    start = people.end()
    end = loose_end(small, start, limit)
    if small[end : end + 2] == ", " and _DESCRIBING.search(small, people.start(), end):
        end = loose_end(small, end + 2, limit)
    for pattern in (_ACTS, _DID):
        cut = pattern.search(small, start, end)
        if cut and (pattern is _ACTS or not _RELATIVE.search(small, people.start(), cut.start())):
            end = cut.start()
    broken = _BROKEN_OFF.search(small, people.start(), end)
    end = broken.start() if broken else end
    loose = _DANGLING.search(small, people.start(), end)
    return loose.start() if loose else end
