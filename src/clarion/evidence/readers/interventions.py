"""Reads the treatment under study: the first full mention."""

import re
from collections.abc import Sequence

import msgspec

from clarion.evidence.claim import Intervention
from clarion.evidence.printed import Span
from clarion.evidence.readers.compared_treatments import compared_in
from clarion.evidence.readers.first_mentions import first_mention
from clarion.evidence.readers.noun_phrases import tight_end, treatment_end
from clarion.evidence.readers.outcome_words import is_people
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_QUALITY = (
    r"(?:effects?|effectiveness|cost-effectiveness|efficacy|safety|tolerability|impact|influence|role|benefits?|"
    r"feasibility|"
    r"usefulness|utility|value|acceptability|pharmacokinetics|bioavailability|immunogenicity|performance|"
    r"action|activity|superiority|non-inferiority)"
)
_LED = re.compile(
    rf"\b{_QUALITY}(?:(?:,| and|, and|/| or) (?:the )?(?:\w+ )?{_QUALITY})*(?: profile)? of\s+"
    r"(?:adding |using |giving |an? |the |two |three |different |various |oral administration of |use of |combined |"
    r"combining )*(?=[\w])"
)
_TRIAL_OF = re.compile(r"\b(?:trial|study) of\s+(?:an? |the )?(?=[a-z])")
_AIM = re.compile(
    r"\b(?:aim(?:s|ed)?|purpose|objective|(?:this|present|current) (?:[\w-]+ ){0,2}?(?:study|trial)|"
    r"we (?:[\w-]+ )?(?:evaluated|assessed|"
    r"investigated|examined|compared|tested|conducted|performed|studied|report)|to (?:evaluate|assess|investigate|"
    r"determine|compare|examine))\b"
)
_SECOND = re.compile(r" (?:or|and) (?:an? |the )?(?:placebo|sham|control|[\w-]+)\b|(?<=\w) (?:groups?|arms?)\b")
"""Where the name of the first treatment ends: ``tea or water``, ``tea group``."""
_WHETHER = re.compile(
    r"\b(?:whether|if|that|hypothes[ei]s(?:ed|is) that)\s+(?:an? |the |adding |use of |adding the )*(?=\w)"
)
_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]ed|assigned|allocated)(?: \w+){0,4}? (?:to receive|to|to either|receive)\s+(?:either |"
    r"receive |the |an? |daily |oral )*(?=\w)"
    r"|\b(?:underwent|received|treated with|intervention group (?:received|participated in|underwent))\s+(?:either |"
    r"an? |the |daily |oral )*(?=\w)"
)
_NOT = re.compile(
    r"(?:this|these|our|patients|participants|subjects|women|men|children|there|it|we|they|one|placebo|control|"
    r"groups?|all|each|"
    r"either|both|two|three|four|\d|efficacy|effects?|safety|outcomes?|such|its|their|same|baseline|any|no|"
    r"treatment (?:on|in|groups?)|"
    r"to |differen\w+|only|experimental|intervention|from|which|providing|appropriate|clinical|usual care|"
    r"standard care|the study|study|will|may|has|have|had|is|are|was|were|can|would|suggest|incidence|levels?|"
    r"high levels?|low levels?|"
    r"rates?|progression|survival|patient|higher|lower|people|older|elderly|adolescents|overweight|obese)\b"
)


_CONTROL = re.compile(r"(?:placebo|sham|usual|standard|conventional|routine|control|no )\b")
_OF_A_TRIAL = re.compile(r"\b(?:trial|randomi[sz]ed|double-blind|placebo|pilot study|phase [i1-4])\b")
_BEFORE_AIM = re.compile(
    r"(?:an? |the )?(?P<name>[a-z0-9][^:.,;?()]{2,60}?) (?:for|to (?:treat|prevent|reduce|improve|enhance|promote|"
    r"increase)|in the "
    r"(?:treatment|prevention|management)|in (?=(?:[\w-]+ ){0,4}?(?:patients|children|women|men|adults|infants|"
    r"people|older|volunteers|"
    r"subjects)\b))"
)
"""What stands in a title before what it is for."""
_NO_TITLE = re.compile(
    r"\b(?:trial|study|studies|comparison|evaluation|assessment|effects?|efficacy|safety|role|association|"
    r"prevalence|predictors?|factors|"
    r"outcomes?|risk|rates?|quality|analysis|is|are|was|were|does|do|can|and its|improves?|reduces?|increases?|"
    r"decreases?|prevents?|"
    r"attenuates?|enhances?|impact|influence|response|responses|rationale|design|protocol|results|randomi[sz]ed|"
    r"not|no|changes?|"
    r"validation|development|feasibility|use of|levels?|concentrations?|performance|patients|children|women|men)\b"
)
_AMOUNT = re.compile(
    r"(?:\d[\d.,]*\s?(?:mg|g|µg|mcg|ml|iu)(?:/[a-z]+)? (?:of )?)?(?:(?:once-daily|twice-daily|daily|weekly|single|"
    r"\d+|two|three|four|six|eight) )*"
    r"(?:(?:doses?|tablets?|infusions?|injections?|weeks?|days?|months?|sessions?|"
    r"courses?) of )?(?:treatment with |therapy with )?"
)
"""How much or how long, before the name of a treatment."""
_DAILY = re.compile(r" (?:per day|daily|a day|weekly|orally|once|twice|intravenously)\b")
_CLAUSE = re.compile(r"[^\s]*[^s\s] \w+[^s]s$")
"""A noun with a verb: "infusion fades"."""
_GOES_ON = re.compile(r"\s(?:within|over|after|not|by|from|at|than|as|the|with|during)\b")


def interventions(passage: Passage) -> list[Intervention]:
    """The treatment under study, without dose; the first full mention, at most one.

    Aims say it best ("the effect of … on"), then what people were assigned to.
    """
    small = lowered(passage.text)
    told = statements(passage)
    found = _titled(small, told[0]) if not passage.sentences else None
    if found is None:
        found = _told(small, told)
    if found is None:
        return []
    span = first_mention(passage.text, small, found.span)
    return [msgspec.structs.replace(found, span=span, sentence=passage.sentence_at(span.start))]


def _told(small: str, told: Sequence[Statement]) -> Intervention | None:
    """The treatment as aims, or else methods, lead to it."""
    with_roles = [(one, _role(small, one)) for one in told if one.role not in ("RESULTS", "CONCLUSIONS")]
    for pattern, roles, confidence in (
        (_LED, ("OBJECTIVE", None), 0.75),
        (None, ("OBJECTIVE",), 0.7),
        (_TRIAL_OF, ("OBJECTIVE", "METHODS", None), 0.6),
        (_WHETHER, ("OBJECTIVE",), 0.6),
        (None, ("METHODS",), 0.6),
        (_ASSIGNED, ("METHODS", "OBJECTIVE"), 0.55),
    ):
        for one, role in with_roles:
            if role in roles:
                found = _first(small, one, pattern, confidence) if pattern else _compared(small, one, confidence)
                if found is not None:
                    return found
    return None


def _compared(small: str, one: Statement, confidence: float) -> Intervention | None:
    """The treatment that a sentence compares with another."""
    pair = compared_in(small, one)
    if pair is None:
        return None
    first, second = pair
    if _CONTROL.match(small, first.start) and not _CONTROL.match(small, second.start):
        first = second
    return Intervention(span=first, sentence=one.index, confidence=confidence)


def _titled(small: str, one: Statement) -> Intervention | None:
    """The treatment that a title begins with: "X versus Y in Z", "X for Y: a randomised trial"."""
    found = _compared(small, one, 0.75)
    if found is not None or not _OF_A_TRIAL.search(small):
        return found
    match = _BEFORE_AIM.match(small)
    if match is None or _NO_TITLE.search(match["name"]) or _NOT.match(small, match.start("name")):
        return None
    return Intervention(span=Span(*match.span("name")), sentence=one.index, confidence=0.65)


def _role(small: str, one: Statement) -> str | None:
    """The role of a sentence; a background that tells of this study counts as its aim."""
    if one.role == "BACKGROUND" and _AIM.search(small, one.start, one.end):
        return "OBJECTIVE"
    return one.role


def _first(small: str, one: Statement, pattern: re.Pattern[str], confidence: float) -> Intervention | None:
    """The first treatment that the words of ``pattern`` lead to in a sentence."""
    for match in pattern.finditer(small, one.start, one.end):
        start = match.end()
        if _NOT.match(small, start):
            continue
        start = _AMOUNT.match(small, start).end()  # type: ignore[union-attr]  # it matches nothing as well
        end = (
            treatment_end(small, start, one.end)
            if pattern in (_LED, _WHETHER, _TRIAL_OF)
            else tight_end(small, start, one.end)
        )
        if _CLAUSE.search(small, start, end) and _GOES_ON.match(small, end, one.end) and pattern is not _ASSIGNED:
            continue
        if pattern is _ASSIGNED:
            for pattern_end in (_SECOND, _DAILY):
                cut = pattern_end.search(small, start, end)
                end = cut.start() if cut else end
        if end - start >= 3 and not is_people(small[start:end]):
            return Intervention(span=Span(start, end), sentence=one.index, confidence=confidence)
    return None
