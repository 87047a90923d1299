"""Reads the treatment under study: the first full mention."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from clarion.evidence.claim import Intervention
from clarion.evidence.printed import Span
from clarion.evidence.readers.first_mentions import first_mention
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements
from clarion.evidence.readers.treatments.compared_treatments import compared_in, is_control
from clarion.evidence.readers.treatments.treatment_names import is_treatment, name_end, whole_end

_QUALITY = (
    r"(?:effects?|effectiveness|cost-effectiveness|efficacy|safety|tolerability|impact|influence|role|benefits?|"
    r"feasibility|"
    r"usefulness|utility|value|acceptability|pharmacokinetics|bioavailability|immunogenicity|performance|"
    r"action|activity|superiority|non-inferiority)"
)
_LED = re.compile(
    rf"\b(?:{_QUALITY}|(?:evaluat|investigat|assess|examin|stud|explor)\w+ (?:the )?(?:use|addition))"
    rf"(?:(?:,| and|, and|/| or) (?:the )?(?:\w+ )?{_QUALITY})*(?: profile)? of\s+"
    r"(?:adding |using |giving |an? |the |two |three |different |various |oral administration of |use of |combined |"
    r"combining )*(?=[\w])"
)
_TRIAL_OF = re.compile(r"\b(?:trial|study) of\s+(?:an? |the )?(?=[a-z])")
_AIM = re.compile(
    r"\b(?:aim(?:s|ed)?|purpose|objective|(?:this|present|current) (?:[\w-]+ ){0,2}?(?:study|trial)|"
    r"we (?:[\w-]+ )?(?:evaluated|assessed|"
    r"investigated|examined|compared|tested|conducted|performed|studied|report)|to (?:evaluate|assess|investigate|"
    r"determine|compare|examine)|: to [a-z]{4,})\b"
)
_WHETHER = re.compile(
    r"\b(?:whether|if|hypothes(?:is|es|i[sz]ed) that)\s+(?:an? |the |adding |use of |adding the )*(?=\w)"
)
_HELPS = re.compile(
    r"(?:, [^,.;]{3,90},)? (?:(?:can|could|may|might|will|would|also|is|are|was|were) )*(?:be )?(?:\w+ly )?(?:more )?"
    r"(?:improv|reduc|increas|decreas|prevent|enhanc|affect|lead|result|delay|modif|influenc|alter|attenuat|alleviat|"
    r"effective|effectual|cost-effective|superior|better|safe|feasible|non-?inferior|efficacious|useful|beneficial|"
    r"helpful|accelerat|amelior|promot|provid|chang|protect|facilitat|lower|has an? effect|have an? effect|is an? )"
)
"""What a sentence says of a treatment whose use is in question."""
_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]ed|assigned|allocated)(?: \w+){0,4}? (?:to receive|to|to either|receive)\s+(?:either |"
    r"receive |wear |take |consume |the |an? |daily |oral )*(?=\w)"
)
_EXPERIMENTAL = re.compile(
    r"\b(?:intervention|experimental|treatment|study|test) (?:group|arm)(?: \([^()]{1,20}\))? (?:will |was |were |be )*"
    r"(?:received?|participated? in|underwent|undergo|treated with|given|consumed?|performed?)\s+"
    r"(?:either |an? |the |daily |oral )*(?=\w)"
)
_SECOND = re.compile(r" or\b| and (?:(?:an? )?(?:placebo|sham|control)|the|their|its|all|\d+)\b| (?:groups?|arms?)\b")
"""Where the name of the first treatment ends: ``tea or water``, ``tea group``."""
_NOT = re.compile(
    r"(?:this|these|our|patients|participants|subjects|women|men|children|there|it|we|they|one|placebo|control|"
    r"groups?|all|each|"
    r"either|both|two|three|four|\d|efficacy|effects?|safety|outcomes?|such|its|their|same|baseline|any|no|"
    r"treatment (?:on|in|groups?)|"
    r"to |differen\w+|only|experimental|intervention|from|which|providing|appropriate|clinical|usual care(?! plus)|"
    r"standard care|the study|study|will|may|has|have|had|is|are|was|were|can|would|suggest|incidence|levels?|"
    r"high levels?|low levels?|"
    r"rates?|progression|survival|patient|higher|lower|people|older|elderly|adolescents|overweight|obese)\b"
)


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
    r"multiple|inhaled|\d+(?:-(?:day|week|month))?|two|three|four|five|six|eight|ten|twelve) )*"
    r"(?:(?:doses?|tablets?|infusions?|injections?|weeks?|days?|months?|sessions?|cycles?|"
    r"courses?) of )?(?:treatment with |therapy with )?"
)
"""How much or how long, before the name of a treatment."""
_CLAUSE = re.compile(r"[^\s]*[^s\s] \w+[^s]s$")
"""A noun with a verb: "infusion fades"."""
_GOES_ON = re.compile(r"\s(?:within|over|after|not|by|from|at|than|as|the|with|during)\b")


def interventions(passage: Passage) -> list[Intervention]:
    """The treatment under study, without dose; the first full mention, at most one.

    Aims say it best ("compare X with Y", "the effect of … on"), then what people were assigned to.
    """
    found = _found(passage)
    return [] if found is None else [found]


@lru_cache(maxsize=2)  # what it is compared with must be something else: the reader of comparators asks as well
def _found(passage: Passage) -> Intervention | None:
    """The treatment under study where it is first named."""
    small = lowered(passage.text)
    told = statements(passage)
    found = _titled(small, told[0]) if not passage.sentences else None
    if found is None:
        found = _told(small, told)
    if found is None:
        return None
    span = first_mention(passage.text, small, found.span)
    return msgspec.structs.replace(found, span=span, sentence=passage.sentence_at(span.start))


def _told(small: str, told: Sequence[Statement]) -> Intervention | None:
    """The treatment as aims, or else methods, lead to it."""
    with_roles = [(one, _role(small, one)) for one in told if one.role not in ("RESULTS", "CONCLUSIONS")]
    for pattern, roles, confidence in (
        (None, ("OBJECTIVE",), 0.75),
        (_LED, ("OBJECTIVE", None), 0.75),
        (_TRIAL_OF, ("OBJECTIVE", "METHODS", None), 0.65),
        (_WHETHER, ("OBJECTIVE",), 0.65),
        (None, ("METHODS",), 0.6),
        (_EXPERIMENTAL, ("METHODS", "OBJECTIVE"), 0.6),
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
    if pair is None or _NOT.match(small, pair[0].start):
        return None
    return Intervention(span=pair[0], sentence=one.index, confidence=confidence)


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
        assigned = pattern in (_ASSIGNED, _EXPERIMENTAL)
        end = name_end(small, start, one.end) if assigned else whole_end(small, start, one.end)
        if assigned:
            cut = _SECOND.search(small, start, end)
            end = cut.start() if cut else end
        elif _CLAUSE.search(small, start, end) and _GOES_ON.match(small, end, one.end):
            continue
        if pattern is _WHETHER and not _HELPS.match(small, end, one.end):
            continue
        if is_treatment(small, start, end) and not is_control(small, Span(start, end)):
            return Intervention(span=Span(start, end), sentence=one.index, confidence=confidence)
    return None
