"""Weighs numbers that are printed as ``n = 34``: of the study, of those analysed, of an arm."""

import re

from clarion.evidence.printed import Printed
from clarion.evidence.readers.sizes import sample_verbs as verbs
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.sizes.sample_count import Count, around, is_planned, told_of
from clarion.evidence.readers.statements import Statement

N_EQUALS = re.compile(r"\bn\s*(?:=|:|＝|equals)\s*$")
GROUP_N = re.compile(r"(?:^[(\[]|[;,] )(?:and )?(?:the )?(?:[\w-]+ )?(?:group|arm) ?[\w-]{0,12}[,;:]? n\s?[=:] ?$")
PERCENT_AFTER_N = re.compile(r"\s*[,;:)\]]?\s*[(\[]?\s?\d+(?:[.·]\d+)?\s?%|/\s?\d")
PERCENT_OF = re.compile(r"%[^,;.]{0,40}$")
WERE_ENROLLED = re.compile(
    r"\s?[)\]][^.;()]{0,70}? (?:were|was|are) (?:then |also |equally |prospectively )?"
    r"(?:randomi[sz]ed|randomly|divided|assigned|allocated|enroll?ed|included|recruited)"
)
OF_GROUPS = re.compile(r"\s?[)\]] (?:equal )?(?:groups|arms)\b")
N_EQUAL = re.compile(r"\bn\s?=\s?\d")
NOT_SAMPLED = re.compile(
    r"\b(?:died|deaths?|withdr\w+|drop\w*|excluded|lost|declin\w+|refus\w+|adverse|events?|screened|eligible|missing|"
    r"discontinu\w+|subsets?|focus groups?|interviews?|sub-?groups?|studies|trials|samples|sites|items|questions|"
    r"non-?responders?|responders|"
    r"had|reported|invited|responses|baseline|follow-up|"
    r"episodes|visits|approached|cent(?:er|re)s)\b[^,;]{0,14}$|"
    r"\bexperienc\w+ [^,;()]{0,40}$"
)
TIME = re.compile(r"\b(?:weeks?|months?|(?<![/⁄])days?|years?(?!-old)|hours?|baseline|follow-up)\b[^,;]{0,14}$")
"""Before numbers of those who were seen then, where results are told."""
OF_PEOPLE = re.compile(
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|animals|rats|mice|total|"
    r"people|"
    r"students)\W*$"
)
CLASSED = re.compile(
    r"\b(?:classified|categori[sz]ed|characteri[sz]ed|sub-?groups?|subsets?|respon(?:der|se)\w*|quartiles?|"
    r"tertiles?|genotypes?|"
    r"stratified by|adverse|events?|reasons?|died|withdr\w+|complain\w+|most common\w*)\b"
)
"""What a sentence says where its ``n = `` are of classes or events and not of arms."""
TOOK_PART = re.compile(
    r"\b(?:randomi[sz]\w*|includ\w+|assign\w*|allocat\w*|enroll?\w*|complet\w+|analy[sz]\w+|receiv\w+|recruit\w*|"
    r"divided|"
    r"participated|supplemented|groups?|arms?|placebo|controls?|consist\w*|compris\w*|treated|underwent|population|"
    r"evaluable|followed)\b"
)
"""What a sentence of results says where its numbers are of arms and not of events."""
OF_GROUP = re.compile(
    r"(?<!per )(?<!both )(?<!all )(?<!focus )(?:groups?|arms?|(?:controls?|(?<!-)intervention)(?: (?:schools|"
    r"practices|clusters|patients|women|children))?)(?: [a-d0-9ivx]{1,3}"
    r"(?: (?:patients|subjects|participants|women|children|animals|rats))?)?\W*$|"
    r"\b(?:control|placebo|comparison|intervention) group (?:with|on|of|without|receiving) [^,;.()]{1,40}[(\[]?$"
)

WERE_ANALYSED = re.compile(
    r"\b(?:completers|(?:available|complete|efficacy|safety) data|analysis (?:set|population)|"
    r"(?:intention-to-treat|itt) population|complet(?:ed|ing) (?:the )?(?:[\w-]+ )?(?:study|trial|follow|"
    r"assessment|questionnaire|survey)[\w-]*|"
    r"analy[sz]ed|"
    r"evaluable|per[\s-]protocol|"
    r"included in the analysis)\b[^,;.]{0,30}$"
)
GROUP_OPENS = re.compile(
    r"(?:[a-z /&-]{3,40}:+ )?(?:the |an? )?(?:group [\da-eivx]{1,3} (?!and |or )|(?!(?:study|patient|whole|total|"
    r"both|all|two|three|"
    r"four)\b)(?:[a-z][\w-]* ){1,3}?(?:group|arm)\b)"
)
"""A sentence that tells of one arm."""


def n_equals(small: str, one: Statement, number: Printed, before: str) -> Count | None:
    """``n = 34``: of the study, of those analysed, of an arm."""
    end = number.span.end
    opening = max(before.rfind("("), before.rfind("["))
    named, inside = (before[:opening], before[opening:]) if opening >= 0 else (before, "")
    if GROUP_N.search(inside) and not PERCENT_AFTER_N.match(small, end) and one.role != "CONCLUSIONS":
        return Count(number, one, "arm", 0.85)
    methods = told_of(small, one) in ("METHODS", "OBJECTIVE")
    if PERCENT_AFTER_N.match(small, end) or (not methods and ("%" in inside or PERCENT_OF.search(named))):
        return None
    if WERE_ENROLLED.match(small, end, one.end):
        return Count(number, one, "enrolled", 0.85)
    if OF_GROUPS.match(small, end, one.end):
        return Count(number, one, "arm", 0.85, firm=True)
    first = N_EQUAL.search(small, one.start, one.end)
    several = first is not None and N_EQUAL.search(small, first.end(), one.end) is not None
    if words.EACH.match(small, end, min(one.end, end + 50)) or named.endswith(" each "):
        return Count(number, one, "arm", 0.97, firm=True)
    if NOT_SAMPLED.search(named) or (not methods and TIME.search(named)):
        return None
    if several and not (OF_PEOPLE.search(named) and not N_EQUAL.search(named)):
        if CLASSED.search(small, max(one.start, number.span.start - 200), number.span.start):
            return None
        shown = TOOK_PART.search(small, *around(one, number)) or OF_GROUP.search(named[-60:])
        likely = {"METHODS": 0.9, "RESULTS": 0.75 if shown else 0.4, "BACKGROUND": 0.4, "CONCLUSIONS": 0.4}
        return Count(number, one, "arm", likely.get(told_of(small, one), 0.8))
    if WERE_ANALYSED.search(named) or verbs.COMPLETED_AFTER.match(small, end, one.end):
        return Count(number, one, "analysed", 0.8, firm=True)
    if OF_GROUP.search(named[-60:]) or GROUP_OPENS.match(small, one.start, one.end):
        return Count(number, one, "arm", 0.8)
    near = words.PEOPLE_NEAR.search(named) is not None
    likely = {
        "METHODS": 0.87,
        "OBJECTIVE": 0.85,
        "RESULTS": 0.6 if near else 0.4,
        "BACKGROUND": 0.4,
        "CONCLUSIONS": 0.4,
    }
    return Count(
        number, one, "enrolled", likely.get(told_of(small, one), 0.75), planned=is_planned(small, one, number, end)
    )
