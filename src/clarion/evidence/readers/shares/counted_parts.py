"""Counts and wholes beside a percentage or on their own: "30 of 378 [7.94%]", "33.3% (3/9)", "eighteen (36%) of 50"."""

import re

import msgspec

from clarion.evidence.numbers import is_year
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.shares.percentage_words import PEOPLE

_ARTICLES = (
    r"(?:the\s|all\s|these\s|those\s|our\s|a\stotal\s(?:number\s)?(?:of\s)?|total\s|an?\s(?:initial\s)?|"
    r"initial\s|remaining\s|other\s|included\s)*"
)
_WORD = (
    r"(?:\s(?!vs\b|versus\b|than\b|to\b|from\b|groups?\b|arms?\b|and\b|or\b|compared\b|but\b|while\b|weeks?\b|"
    r"months?\b|points?\b|folds?\b|times\b)[A-Za-z][\w'’+/‐-]*)"
)
_OF = re.compile(
    rf"\s?/\s?|(?:\s(?!to\b|and\b|or\b)[a-z-]+){{0,2}}\s(?:out\s)?of\s{_ARTICLES}(?:\w+\s)?|"
    rf"\sfrom\s(?:a\stotal\sof|among)\s(?:the\s)?"
)
_AFTER = re.compile(
    rf"""(?P<of>(?:\s(?:of|in|among)\s[^()\[\];:.\d]{{2,60}}?|{_WORD}{{1,4}}))?
    (?P<link>[)\]]?\s?[(\[]{{1,2}}|\s?[,;:])\s?(?:i\.e\.,?\s|that\sis,?\s|or\s)?(?P<n>[nN]\s?[=:]\s?|[nN]o\.?\s?[=:]?\s?)?""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    rf"""(?P<noun>{_WORD}{{0,7}})(?P<link>[;,:]?\s?[(\[]|[)\]](?=\s)|\s?[,;:]|\sor|\s?=)\s?(?:i\.e\.,?\s|or\s|equal\sto\s|
        about\s|approximately\s|corresponding\sto\s)?
    (?:[~≈=]\s?)?""",
    re.VERBOSE,
)
_CLOSED = re.compile(r"\s?(?:[)\];,:]|/|each\b|vs\b|versus\b|$|\.(?:\s|$)|P\s?[=<>])")
_CLOSED_BY_WHOLE = re.compile(r"\sof\s(?!whom|which|them|these|those|their)[^()\[\]%]{2,40}[)\]]")
"""A bracket that says of whom the count is the percentage: "104 women (45% of all)"."""
_CLOSED_COUNT = re.compile(rf"{_WORD}{{0,3}}(?:\sno\.?|\spts\.?)?\s?(?:[)\];,]|$)")
_OF_WHOLE = re.compile(rf"\s?[)\]]?\s(?:out\s)?of\s{_ARTICLES}(?:\w+\s)?|\s?[)\]]?\s?/\s?")
_PERCENT_OF = re.compile(rf"\s(?:out\s)?of\s{_ARTICLES}(?:\w+\s)?")
_NOUN_AFTER = re.compile(r"\s(?:[a-z][\w-]*\s){0,3}?(?:[a-z]+s|women|men|children|people)\b")
_NO_COUNT_BEFORE = re.compile(
    r"(?:[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Vv]isits?|[Ss]cores?(?:\sof)?|[Aa]ged?|[Yy]ears?|[Tt]able|[Ff]igure|"
    r"[Gg]rades?|least|than|[≥≤<>±×/]|"
    r"[Cc]ycles?|[Tt]ime\spoints?|[Pp]hase|SD|SE|[Hh]ours?|level|[Dd]ose|of\s[A-Z]\w*|rang\w+\sfrom\s\d+\sto|"
    r"(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears)\s\d+(?:,\s\d+)*,?\s(?:to|and|or)|\b\d\s?(?:to|[-–]))\s?$|[.,:]$"
)
_OF_COUNTED = re.compile(
    r"\s(?:of\s|in\s|among\s)?(?:(?:the|all|these|our|both|included|enrolled)\s)*(?:[\w-]+\s){0,2}"
    r"(?:patients|participants|subjects|women|men|boys|girls|children|infants|people|individuals|cases|respondents|males?|"
    r"females?)\b(?!.*\b(?:groups?|arms?|cohorts?|populations?)\b)"
)
"""Words between a percentage and "(n = 12)" after which 12 is how many they are; after others it may be their whole."""
_GROUP_LABEL = re.compile(r"\b(?:[Gg]roup|[Aa]rm|[Cc]ohort|[Pp]eriod|[Pp]art|[Ss]tep|[Cc]lass|[Ss]tage|[Tt]ype)\s$")
"""After these a number is a name: "seen in group 1 (44.7%)"."""
_NAMED_SCORE = re.compile(r"\b[A-Z]{3,}[\s-]$")
"""The name of a score that goes on with a number: "PASI 50", "ACR 20"."""
_N_IS = re.compile(r"(?:^|[^A-Za-z])[nN]\s?=\s?$")
_NAMED_IS = re.compile(r"[(\[;]\s?[A-Za-z][\w -]{0,20}\s?=\s$")
"""The name of a group or an answer in a bracket, which its count follows: "(syrup = 9, 82%; tea = 7, 70%)"."""
_IN_GROUP = re.compile(
    rf"{_WORD}{{0,3}}\s(?:in|from|of|on|with|receiving|given)\s(?:(?:the|each|both)\s)?[^()\[\],;:%]{{0,40}}?"
    rf"\b(?:groups?|arms?|cohorts?)(?:\s(?:[A-Z]|\d|I{{1,3}}|IV))?\s[(\[]"
)
"""Between a count and its percentage, the group that both are of: "three in the tea group (5%)"."""
_OF_ALL = re.compile(r"\b(?:of|among|the|all|these|both|each|other|remaining)\s$")
_ONE = re.compile(
    r"(?<!no\s)(?<!least\s)(?<!than\s)(?<!any\s)(?<!each\s)\b([Oo]ne)(?=\s)(?P<between>[^()\[\];:%.]*[(\[])$"
)
_INTERVAL_BETWEEN = re.compile(r"\s?[(\[](?:\d+\s?%\s)?(?:C\.?I\.?|confidence\sinterval)\b[^()\[\]]{0,40}$")
_NONE = re.compile(r"(?:^|[^A-Za-z])([Nn]one|[Nn]either)\s(?:out\s)?of\s(?:the\s|these\s|our\s|all\s)?$")
_PEOPLE_AFTER = re.compile(
    r"\s?(?:[a-zA-Z-]+\s){0,2}?(?:patients|participants|subjects|women|men|children|infants|people|persons|"
    r"individuals|cases|"
    r"eyes|volunteers|animals|mice|rats|adults|samples|isolates|controls|teeth|lesions|babies|students|respondents|"
    r"employees|clusters|facilities|practices|schools|hospitals|households)\b"
)
_NOT_A_WHOLE = re.compile(
    r"\s?(?:[a-zA-Z-]+\s){0,3}?(?:groups?|arms?|treatments?|conditions?|regimens?|doses?|dosages?|levels?|times|"
    r"categories|types?|outcomes?|"
    r"measures?|subscales?|domains?|scales?|items?|criteria|parameters?|variables?|interventions?|components?|options|"
    r"dimensions?|strategies|methods|versions?|sequences?|factors?|indicators?|tests?|days?|weeks?|months?|years?|"
    r"primary|secondary|points?|formulations?|programs?|programmes?|assessments?|endpoints?|end\spoints?|areas|"
    r"modules|sessions|markers?|components|subtests|questions|symptoms|parts|hours?)\b"
)
_OF_OTHERS = re.compile(
    r"(?:eyes|knees|teeth|hips|samples|lesions|implants|ears|hands|feet|episodes|cycles|visits|events|sets|"
    r"groups|blocks|series|bouts|cases|arms|rows|pairs|levels)\sof"
)
_CHOSEN_FROM = re.compile(r"\b(?:to|into|receive|received|receiving|using|with)\s(?:either\s)?$")
_TIME_AFTER = re.compile(r"\s?[)\]]?[\s-]?(?:days?|weeks?|months?|years?|hours?)\b")
_RATIO = re.compile(r"acuity|Snellen|vision|ratio")
_OF_MEASURES = re.compile(r"\bm?[gL]\b|μg|tablet|v/v|mm\s?Hg|acuity")
_LONGEST = 90
_FEW = 12
"""Of more than so many, what is counted is no choice of treatments, days or measures."""


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A count, a whole, and the stretch of text that they make up with their percentage."""

    count: Printed | None = None
    n: Printed | None = None
    span: Span


def is_count(number: Printed) -> bool:
    """Whether a printed number can be how many there are."""
    return number.decimals == 0 and number.value >= 0 and not number.unit and number.relation in ("=", "~")


def beside_percentage(passage: Passage, index: int, end: int) -> Part | None:
    """What stands beside the percentage that is number ``index``, and whose sign ends at ``end``."""
    return (
        _after(passage, index, end)
        or _before(passage, index, end)
        or _whole_only(passage, index, end)
        or _far(passage, index, end)
    )


def alone(passage: Passage, index: int) -> Part | None:
    """The count and whole that begin with number ``index`` where no percentage stands with them; None where none do."""
    text, numbers = passage.text, passage.numbers
    whole = numbers[index]
    zero = _none_of(text, whole)
    if zero:
        return (
            None if _NOT_A_WHOLE.match(text, whole.span.end) else Part(count=zero, n=whole, span=_joined(zero, whole))
        )
    pair = _pair(passage, index)
    if pair is None:
        return None
    count, whole = pair
    before, after = text[max(0, count.span.start - 30) : count.span.start], text[whole.span.end : whole.span.end + 60]
    if (
        whole.value < 2
        or (whole.value <= _FEW and _NOT_A_WHOLE.match(after))
        or _TIME_AFTER.match(after)
        or (after[:1] in "/%-–" and after)
    ):
        return None
    gap = text[count.span.end : whole.span.start]
    if _NO_COUNT_BEFORE.search(before) or _OF_OTHERS.search(gap):
        return None
    if "/" in gap:
        enclosed = before[-1:] in "([" and re.match(r"\s?(?:[)\],;]|vs)", after)
        compared = re.match(r"\s(?:vs\.?|versus)\s\d+\s?/\s?\d", after) or re.search(r"\d\s(?:vs\.?|versus)\s$", before)
        if whole.value < 3 or before[-1:] == "/" or not (enclosed or compared or _PEOPLE_AFTER.match(after)):
            return None
        if _OF_MEASURES.search(after[:20]) or _RATIO.search(text, max(0, count.span.start - 80), count.span.start):
            return None
    elif whole.value <= _FEW and ((count.value == 1 and whole.value <= 3) or _CHOSEN_FROM.search(before)):
        return None
    return Part(count=count, n=whole, span=_joined(count, whole))


def _pair(passage: Passage, index: int, *, any_size: bool = False) -> tuple[Printed, Printed] | None:
    """Number ``index`` and the next as a count of a whole; None where they aren't.

    ``any_size``: what stands around them says that they are, so the count may be greater than the whole, which is then
    for a check to find.
    """
    numbers, text = passage.numbers, passage.text
    if index < 0 or index + 1 >= len(numbers):
        return None
    count, whole = numbers[index], numbers[index + 1]
    if not is_count(count) or not is_count(whole) or (count.value > whole.value and not any_size):
        return None
    gap = text[count.span.end : whole.span.start]
    if len(gap) > 40 or not _OF.fullmatch(gap) or (count.in_words and "/" in gap):
        return None
    if text[whole.span.end : whole.span.end + 7].lstrip().startswith(("grade", "stage", "class")):
        return None
    return count, whole


def _after(passage: Passage, index: int, end: int) -> Part | None:
    """Count, or count and whole, after the percentage: "33% (3/9)", "40% (n = 12)", "58% of patients (182/313)"."""
    numbers, text = passage.numbers, passage.text
    if index + 1 >= len(numbers) or numbers[index + 1].span.start - end > _LONGEST:
        return None
    count, start = numbers[index + 1], numbers[index].span.start
    link = _AFTER.fullmatch(text, end, count.span.start)
    if not link or not is_count(count):
        return None
    bracket = link["link"][-1] in "(["
    pair = _pair(passage, index + 1, any_size=bracket)
    if pair and (
        bracket
        or "/" in text[count.span.end : pair[1].span.start]
        or " of " in text[count.span.end : pair[1].span.start]
    ):
        beyond = text[pair[1].span.end : pair[1].span.end + 3].lstrip()
        if not bracket and not link["n"] and ((beyond[:1] in "([" and beyond) or link["of"]):
            return None
        return Part(count=pair[0], n=pair[1], span=_closed(text, start, pair[1].span.end, bracket))
    closed = _CLOSED_COUNT.match(text, count.span.end)
    if not closed:
        return None
    if link["n"] and (bracket or not link["of"]):
        whole = link["of"] and not _OF_COUNTED.match(link["of"])
        return None if whole else Part(count=count, span=_closed(text, start, count.span.end, bracket))
    if bracket and not is_year(count) and count.span.end - count.span.start < 6 and len(link["of"] or "") < 30:
        return Part(count=count, span=_closed(text, start, closed.end() - 1, bracket))
    return None


def _before(passage: Passage, index: int, end: int) -> Part | None:
    """Count, or count and whole, before the percentage: "3 of 9 (33%)", "2 (8%)", "12 patients (40%) of 30"."""
    numbers, text = passage.numbers, passage.text
    if not index or numbers[index].span.start - numbers[index - 1].span.end > _LONGEST:
        return None
    last = numbers[index - 1]
    link = _BEFORE.fullmatch(text, last.span.end, numbers[index].span.start)
    if not link or not is_count(last):
        return None
    bracket = link["link"][-1] in "(["
    if link["link"] in ")]":
        return _bracketed_first(passage, index, end) if not link["noun"] else None
    pair = _pair(passage, index - 2, any_size=bracket)
    if pair and (bracket or len(link["noun"]) < 30):
        return Part(count=pair[0], n=pair[1], span=_closed(text, pair[0].span.start, end, bracket))
    zero = _none_of(text, last)
    if zero and bracket:
        return Part(count=zero, n=last, span=_closed(text, zero.span.start, end, bracket))
    before = text[max(0, last.span.start - 24) : last.span.start]
    of_whole = _CLOSED_BY_WHOLE.match(text, end) and (not link["noun"] or PEOPLE.fullmatch(link["noun"].split()[-1]))
    if (
        not (_CLOSED.match(text, end) or of_whole)
        or _NO_COUNT_BEFORE.search(before)
        or (is_year(last) and not link["noun"])
    ):
        return None
    if _GROUP_LABEL.search(before) or (not link["noun"] and _NAMED_SCORE.search(before)):
        return None
    listed = bool(_N_IS.search(before) or (not link["noun"] and _NAMED_IS.search(before))) or (
        before[-1:] in "([" and len(link["noun"]) < 25
    )
    if not bracket and not (listed and link["link"].strip() in (",", ";", "=")):
        return None
    if (
        bracket
        and _N_IS.search(before)
        and not link["noun"]
        and before.rstrip()[-4:-3] in "(["
        and text[end : end + 1] in ")]"
    ):
        return Part(count=last, span=Span(last.span.start, end + 1))
    return _with_whole(passage, index, end, last, bracket)


def _bracketed_first(passage: Passage, index: int, end: int) -> Part | None:
    """Count and whole in brackets of their own before the percentage: "in (18/27) 66.7% of them"."""
    pair = _pair(passage, index - 2)
    if not pair:
        return None
    start = pair[0].span.start - 1
    if passage.text[start : start + 1] not in ("(", "[") or passage.text[:start].rstrip().endswith("%"):
        return None
    return Part(count=pair[0], n=pair[1], span=Span(start, end))


def _with_whole(passage: Passage, index: int, end: int, count: Printed, bracket: bool) -> Part:
    """A count before its percentage, with the whole that follows them if one does: "eighteen (36%) of 50"."""
    numbers, text = passage.numbers, passage.text
    if index + 1 < len(numbers) and bracket:
        whole = numbers[index + 1]
        if (
            is_count(whole)
            and whole.value >= count.value
            and _OF_WHOLE.fullmatch(text, end, whole.span.start)
            and text[end : end + 2].strip()[:1] in ")]"
            and not _NOT_A_WHOLE.match(text, whole.span.end)
        ):
            return Part(count=count, n=whole, span=Span(count.span.start, whole.span.end))
    return Part(count=count, span=_closed(text, count.span.start, end, bracket))


def _whole_only(passage: Passage, index: int, end: int) -> Part | None:
    """The whole after a percentage: "84.9% of 120 patients"."""
    numbers, text = passage.numbers, passage.text
    if index + 1 >= len(numbers) or numbers[index + 1].span.start - end > 40:
        return None
    whole = numbers[index + 1]
    if not is_count(whole) or whole.value < 2 or not _PERCENT_OF.fullmatch(text, end, whole.span.start):
        return None
    if not _NOUN_AFTER.match(text, whole.span.end) or _NOT_A_WHOLE.match(text, whole.span.end):
        return None
    return Part(n=whole, span=Span(numbers[index].span.start, whole.span.end))


def _far(passage: Passage, index: int, end: int) -> Part | None:
    """A count farther from its percentage: "5/24 withdrew in the tea group (21%)", "three in the tea group (5%)"."""
    text, numbers = passage.text, passage.numbers
    start = numbers[index].span.start
    for place in range(index + 1, min(index + 6, len(numbers) - 1)):
        between = text[end : numbers[place].span.start]
        if len(between) > _LONGEST or (between and between[-1] in ")]"):
            break
        pair = _pair(passage, place) if _INTERVAL_BETWEEN.match(between) else None
        if pair and _agree(*pair, numbers[index]):
            return Part(count=pair[0], n=pair[1], span=_closed(text, start, pair[1].span.end, True))
    if text[start - 1 : start] not in ("(", "["):
        return None
    for place in range(index - 1, max(-1, index - 4), -1):
        count = numbers[place]
        between = text[count.span.end : start]
        if len(between) > _LONGEST or re.search(r"[.;%]|^[^(\[]*[)\]]", between):
            break
        pair = _pair(passage, place)
        if pair and _agree(*pair, numbers[index]):
            return Part(count=count, n=pair[1], span=_closed(text, count.span.start, end, True))
        before = text[max(0, count.span.start - 24) : count.span.start]
        if (
            is_count(count)
            and _IN_GROUP.fullmatch(between)
            and not (_OF_ALL.search(before) or _GROUP_LABEL.search(before) or _NO_COUNT_BEFORE.search(before))
        ):
            return Part(count=count, span=_closed(text, count.span.start, end, True))
    one = _ONE.search(text, max(0, start - 70), start)
    if one and (one["between"] in (" (", " [") or _IN_GROUP.fullmatch(one["between"])):
        count = Printed(value=1.0, span=Span(*one.span(1)), in_words=True)
        return Part(count=count, span=_closed(text, count.span.start, end, True))
    return None


def _agree(count: Printed, whole: Printed, percent: Printed) -> bool:
    """Whether the percentage is that of the count, rounded or cut off."""
    return whole.value > 0 and abs(100 * count.value / whole.value - percent.value) < 10.0**-percent.decimals


def _none_of(text: str, whole: Printed) -> Printed | None:
    """The "none" of "none of the 4" before a whole, as the number 0."""
    if not is_count(whole):
        return None
    found = _NONE.search(text, max(0, whole.span.start - 30), whole.span.start)
    return Printed(value=0.0, span=Span(*found.span(1)), in_words=True) if found else None


def _joined(first: Printed, last: Printed) -> Span:
    """From the first number to the last."""
    return Span(first.span.start, last.span.end)


def _closed(text: str, start: int, end: int, bracket: bool) -> Span:
    """From ``start`` to ``end``, with the bracket that closes right after it where one was opened."""
    closing = bracket and text[end : end + 1] in (")", "]")
    return Span(start, end + 1 if closing else end)
