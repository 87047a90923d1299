"""Reads what the treatment under study is compared with: the first full mention."""

import re
from collections.abc import Iterator

from clarion.evidence.claim import Comparator
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements
from clarion.evidence.readers.treatments.compared_treatments import compared_in
from clarion.evidence.readers.treatments.interventions import interventions
from clarion.evidence.readers.treatments.treatment_names import is_treatment, name_end

_PLAIN = re.compile(
    r"\b(?:matching placebo|placebo (?:tablets?|capsules?|cream|gel|patch(?:es)?|pills?|injections?|beverages?)|"
    r"placebo(?![\s-]*(?:and[\s-])?[\w-]*controll?ed|-and)|sham(?![\s-]*controll?ed)(?:[ -](?!and)\w+)?|"
    r"usual care|standard (?:of )?care|standard (?:treatment|therapy)(?! (?:plus|combined|with))|"
    r"treatment as usual|care as usual|routine care|"
    r"no (?:treatment|intervention)(?! (?:preference|effect|differ|arm|group))|"
    r"wait(?:ing)?[\s-]?list(?: control)?|normal saline|(?P<usual>conventional) (?=[a-z]))"
)
"""What most trials compare with; what a treatment is added to is none."""
_ADDED = re.compile(
    r"\b(?:plus|adding|added to|addition to|alongside|adjunct to|combined with|(?:adding|addition of) [^.;]{3,60} to) "
    r"(?:the )?$"
)
_CONTROLLED = re.compile(r"\b(placebo|sham)(?=[\s-]*controll?ed)")
_OWN = re.compile(r"\b(?:we|this (?:[\w-]+ )?(?:study|trial)|present|aim\w*|purpose|random\w+|objective)\b")
_LED = re.compile(
    r"\b(?:versus|vs\.?|compared (?:to|with)|in comparison (?:to|with)|in contrast to|as an alternative to|"
    r"as opposed to|over that of|over(?= \w+ alone\b)|with that of|with those of)\s+"
    r"(?:an? |the |that of |those of |either |using |receiving )*(?=\w)"
)
_CONTROL = re.compile(
    r"(?<!untreated )\bcontrols?(?: groups?| arms?)?(?: \([^()]{1,20}\))? (?:only )?(?:(?:will|were|was|to be|be) )*"
    r"(?:received?|treated with|given|underwent|undergo|asked to take|consumed|continued|had|performed|followed|"
    r"get|got)\s+(?:only |an? |the |no further |to use |using )*(?=\w)|"
    r"\bcontrol (?:group|arm) \((?=[a-z][a-z -]{8,60}\))"
)
_AS_CONTROL = re.compile(
    r"(?: \([^()]{1,40}\))? (?:\((?:as )?(?:the )?(?:active )?controls?(?: groups?| arms?)?\)|"
    r"as (?:an? |the )?(?:active )?controls?\b)"
)
"""What follows the name of a treatment that is the control."""
_BEGINS = re.compile(
    r"(?: or| versus| vs\.?| and| with| to| receive| received|,|\() (?:an? |the |either )*(?=[a-z0-9])"
)
_NOT = re.compile(
    r"(?:baseline|each other|the other|other|before|pre|those|patients|participants|controls?\b(?! group)|at |in |"
    r"one|two|three|\d|this|follow-up|intervention|non-users|non-participants|effectiveness|efficacy|impact|"
    r"these|their|both|all|group [ab12]|respect|regard|receive|determine|evaluate|assess|healthy|no significant|"
    r"either|women|men|children|subjects|adults|people|individuals|it|data|a group|groups?|different|compare|which|"
    r"when|who|that|experiences?|expect\w+|neutral)\b"
)
_LONGEST_NAME = 70


def comparators(passage: Passage) -> list[Comparator]:
    """What the treatment under study is compared with; the first full mention, at most one.

    Two treatments compared in a sentence say it best; placebo, usual care and the like are known by name; others stand
    after "versus" or "compared with", before "as control", or are what the control group received. Never the same as
    the intervention.
    """
    small = lowered(passage.text)
    told = [one for one in statements(passage) if one.role not in ("RESULTS", "CONCLUSIONS")]
    studied = [one.span for one in interventions(passage)]
    for one in told:
        if one.role == "BACKGROUND" and not _OWN.search(small, one.start, one.end):
            continue
        for span, confidence in _candidates(small, one):
            if not any(span.overlaps(other) or span.of(small) == other.of(small) for other in studied):
                return [Comparator(span=span, sentence=one.index, confidence=confidence)]
    named = "control" in small and next(
        (match for one in told if (match := _CONTROLLED.search(small, one.start, one.end))), None
    )
    if not named:
        return []
    return [Comparator(span=Span(*named.span(1)), sentence=passage.sentence_at(named.start()), confidence=0.7)]


def _candidates(small: str, one: Statement) -> Iterator[tuple[Span, float]]:
    """What a sentence says others are compared with, the surest first, each with its confidence."""
    if one.role in ("OBJECTIVE", "METHODS", None):
        pair = compared_in(small, one)
        if pair is not None and not _NOT.match(small, pair[1].start):
            yield pair[1], 0.75
    for match in _PLAIN.finditer(small, one.start, one.end):
        if not _ADDED.search(small, max(one.start, match.start() - _LONGEST_NAME), match.start()):
            end = name_end(small, match.start(), one.end) if match["usual"] else match.end()
            second = small.find(" or ", match.start(), end)
            yield Span(match.start(), end if second < 0 else second), 0.8
    controlled = small.find("control", one.start, one.end) >= 0
    if controlled:
        yield from ((span, 0.7) for span in _before_control(small, one))
    for pattern in (_LED, _CONTROL) if controlled else (_LED,):
        for match in pattern.finditer(small, one.start, one.end):
            start = match.end()
            end = name_end(small, start, one.end)
            if not _NOT.match(small, start) and is_treatment(small, start, end):
                yield Span(start, end), 0.7


def _before_control(small: str, one: Statement) -> Iterator[Span]:
    """The treatments that a sentence calls its control: "warm milk as control"."""
    for match in _AS_CONTROL.finditer(small, one.start, one.end):
        begins = list(_BEGINS.finditer(small, max(one.start, match.start() - _LONGEST_NAME), match.start()))
        if begins:
            start = begins[-1].end()
            if not _NOT.match(small, start) and is_treatment(small, start, match.start()):
                yield Span(start, match.start())
