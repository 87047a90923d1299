"""Tells an analysis of a trial's people that does not compare what they were randomised to."""

import re
from collections.abc import Sequence

from clarion.evidence.claim import DesignName
from clarion.evidence.printed import Span
from clarion.evidence.readers.designs.design_signs import Sign
from clarion.evidence.readers.statements import Statement

_UP_TO_THE_TRIAL = r"(?:[\w/'()\[\]-]+[,;:]? ){0,14}?$"
"""Adjectives, up to the words that name the trial."""
_DERIVED = re.compile(
    r"\b(?:secondary|post-?\s?hoc|ancillary|baseline|exploratory|re-?|cohort|longitudinal|cross-sectional|biomarker|"
    rf"sub-?group) ?(?:data )?-?analys[ei]s (?:of|from|using|within) {_UP_TO_THE_TRIAL}|"
    rf"\b(?:samples?|specimens) from {_UP_TO_THE_TRIAL}|"
    r"\b(?:data|information|records|database|datasets?|sub-?samples?|sub-?set|sub-?stud(?:y|ies)|"
    r"arms?|period|phase|clusters?|cohort) (?:[\w-]+,? ){0,6}?(?:from|of|in|on|as part of|within|for) "
    rf"{_UP_TO_THE_TRIAL}|"
    rf"\b(?:derived?|came|comes|drawn|obtained|selected|taken) from {_UP_TO_THE_TRIAL}|"
    rf"\b(?:as part of|nested (?:with)?in|excluded from) {_UP_TO_THE_TRIAL}"
)
_TAKEN_PART = re.compile(
    r"\b(?:participated|participating|participants|enrolled|recruited|included|patients|women|men|children|infants|"
    rf"subjects|people) (?:in|of|from|within|into) (?:an?|the|two|three) {_UP_TO_THE_TRIAL}|"
    r"\b(?:participants|patients|women|men|children|infants|subjects|people|adults|years) $"
)
_ASKED = re.compile(
    r"\bassociat(?:ed|ions?)\b|\bpredict\w*|\bdeterminants?\b|\brisk factors?\b|\brelation(?:ships?|s)?\b|"
    r"\bcorrelat\w+|\bprevalence\b|\bcharacteristics\b|\bvalid(?:ity|at\w+)\b|\bpsychometric|\bfactor structure|"
    r"\breliability|\bprognos\w+|\bregression|\bbaseline\b|\bodds\b|\bhazard\b|\bsurvey|\bquestionnaire|"
    r"\binvariance\b|\bincidence\b"
)
_ARMS = re.compile(
    r"\bplacebo\b|\b(?:control|intervention|treatment|study|treated|comparison|usual care|two|three|both|"
    r"experimental) (?:groups?|arms?|clusters?|conditions?)\b|\bversus\b|\bvs\b|\bcompared (?:with|to)\b|"
    r"\bbetween(?: the)?(?: two| three| treatment)? (?:groups|arms|treatments)|\befficacy\b|"
    r"\beffect(?:s|iveness)? of\b|\b(?:randomi[sz]ed|assigned) to\b|\bwill be\b"
)
_AT_ONE_TIME = re.compile(
    r"\bbaseline (?:data|analysis)\b|\bsurvey\b|\bcross-sectional|\bfactor (?:structure|analysis)|\bpsychometric|"
    r"\bvalidity\b|\bprevalence\b"
)
_LATER = re.compile(
    r"\bfollow(?:ed|ing)?[\s-]up\b|\bwere followed\b|\bmonths? later\b|\blongitudinal|\bmortality\b|\bsurvival\b|"
    r"\bincidence\b|\bover time\b|\bprospective"
)
_CERTAINLY = re.compile(
    r"\bexcluded from (?:an?|the) (?:[\w-]+,? ){0,6}?(?:trial|rct)\b|\bbaseline (?:data|analys[ei]s)\b|"
    r"\b(?:we (?:\w+ )?(?:conducted|performed|undertook)|this (?:\w+ )?(?:was|is)|analy[sz]ed as) an? "
    r"(?:[\w-]+,? ){0,3}?(?:cohort|cross-sectional|observational|longitudinal) (?:study|analysis|survey)\b"
)
_MODELLED = re.compile(r"\bmarkov|\bmonte carlo\b|\bdecision[- ](?:analytic|tree)|\bhealth economic model")
_AS_A_DEED = re.compile(r"\b(?:were|was|be|been|being|then)(?: \w+){0,2} $")
"""What stands before "randomised" where the text tells that people were allocated, and names no trial."""
_EARLIER = re.compile(r"\b(?:who|that|had|having|originally|previously|initially|already)(?: \w+){0,2} $")
"""What stands before "randomised" where that was done before this study."""


def observational_analysis(small: str, told: Sequence[Statement], lot: Sign) -> Sign | None:
    """The words that take people or data from a trial, where the text asks about something other than its arms.

    Such a report is a cohort, or a cross-section where it looks at one time. Unless the words leave no doubt, the text
    is judged by what it speaks of more often: of what goes with what, or of what was compared. Where neither prevails,
    or where a model takes its chances from the trial, the confidence is below a half.

    Args:
        small: the text in small letters.
        told: its sentences.
        lot: the words that speak of an allocation at random; the trial must be named in the same sentence.

    """
    place = next(one for one in told if one.index == lot.sentence)
    before = small[max(place.start, lot.span.start - 200) : lot.span.start]
    earlier = _EARLIER.search(before)
    if place.role in (None, "CONCLUSIONS") or (_AS_A_DEED.search(before) and not earlier):
        return None
    derived = _DERIVED.search(before)
    taken = derived or earlier or _TAKEN_PART.search(before)
    certain = _CERTAINLY.search(small, place.start, place.end)
    if certain is None and taken is None:
        return None
    asked, arms = _asked_and_compared(small, told)
    at_one_time = _AT_ONE_TIME.search(small) and not _LATER.search(small)
    value: DesignName = "cross-sectional" if at_one_time else "cohort"
    start = certain.start() if certain else lot.span.start
    if certain or (asked >= 2 and asked > 2 * arms):
        return Sign(value, 0.65, Span(start, lot.span.end), place.index)
    if derived and (asked >= max(arms, 1) or _MODELLED.search(small)):
        return Sign(value, 0.4, Span(start, lot.span.end), place.index)
    return None


def _asked_and_compared(small: str, told: Sequence[Statement]) -> tuple[int, int]:
    """How often a text speaks of what goes with what, and how often of groups under comparison."""
    own = [one for one in told if one.role != "BACKGROUND"]
    return (
        sum(1 for one in own for _ in _ASKED.finditer(small, one.start, one.end)),
        sum(1 for one in own for _ in _ARMS.finditer(small, one.start, one.end)),
    )
