"""Effects with their intervals: odds, risk and hazard ratios, differences, standardised differences."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clarion.evidence.claim import Effect, Estimate
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.effects.intervals import (
    Interval,
    in_one_bracket,
    is_level,
    labelled_intervals,
    places,
    value_and_ends,
)
from clarion.evidence.readers.effects.measures import EFFECT_BEFORE, NAMED_VALUE, RATIOS, estimate_of, measure_before
from clarion.evidence.readers.effects.unlabelled_estimates import bare_differences, named_estimates
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_TO_LABEL = re.compile(
    r"[\s-]?(?:%|°C?|"
    r"[^\s\d()\[\];,.][^\s()\[\];,]{0,18})?(?:\s[A-Za-z/%][^\s\d()\[\];,]{0,14}){0,5}(?:\s?[(\[][A-Za-z]{1,20}[)\]]|"
    r"\s?\[SD\])?\s?[,;:]?\s?[(\[]{0,2}\s?(?:with\s(?:an?\s)?|and\s)?"
)
_P_BETWEEN = re.compile(r"[\s,;(\[]{1,3}[Pp](?:[-\s]values?)?\s?[=<>≤]\s?$")
_SPREAD_BEFORE = re.compile(r"(?:±|\bSEM?\b)\s?[:=,]?\s?$")
_OF_GROUP = re.compile(r"\b(?:IQR|SD)\b\s?[:=,]?\s?$")
_EFFECT_WORDS = re.compile(
    r"\b(?:lower|higher|greater|less|more|fewer|reduc\w+|increas\w+|decreas\w+|improv\w+|declin\w+|differ\w*|"
    r"change[ds]?|effects?|gain\w*|loss|longer|"
    r"shorter|larger|smaller|benefit|ratios?|versus|vs|compared|better|worse)\b"
)
_ARM = r"(?:group|arm|placebo|control|intervention|treatment)s?"
_TO_OTHER_ARM = re.compile(
    rf"[)\]]?\s(?:for|in|with|among)\s[^.;()\[\]\d]{{0,40}}\b{_ARM}\b[^.;()\[\]\d]{{0,10}}\s(?:and|vs\.?|versus|"
    r"compared\s(?:with|to)|than)\s[^.;()\[\]\d]{0,20}"
)
_LISTED = re.compile(r"\s?[)\]]?\s?(?:[,;]|,?\sand|[,;]\sand)\s?")
_OTHER_BRACKET = re.compile(r"\.\s[A-Z]|\b(?:SD|IQR|SE|range|median|mean|interquartile)\b", re.IGNORECASE)
_MORE_AFTER = re.compile(
    r"\s?(?:%|[a-zA-Zμµ/]{1,14}\s)?(?:[a-z]+\s)?"
    r"(?:lower|higher|greater|less|more|fewer|longer|shorter|larger|smaller|better|worse|reduction|increase|"
    r"decrease|times)\b"
)
_MORE_LATER = re.compile(rf"[^()\[\]]{{0,30}}[)\]]{_MORE_AFTER.pattern}")
_RELATED = re.compile(r"\b(?:relationship|association)s?\s(?:[\w-]+\s){1,12}[(\[]$")
_COMPARED_BEFORE = re.compile(r"\d\s?%?[^\d;.]{0,30}\s(?:vs\.?|versus|compared\s(?:with|to)|and)\s[^\d;.]{0,10}$")
_HINTS = ("CI", "nterval", "C.I", "CrI", "atio", "OR", "RR", "HR", "ES ", "ffect size", "isk", "ifference")


def estimates(passage: Passage) -> list[Estimate]:
    """Every effect with its interval, and every ratio without one, in order."""
    text = passage.text
    if not any(hint in text for hint in _HINTS):
        return []
    index_at = places(passage)
    found: list[Estimate] = []
    for interval in labelled_intervals(passage, index_at):
        claim = _of_interval(passage, interval, index_at, found[-1] if found else None)
        if claim:
            found.append(claim)
            if claim.value is not None:
                found += _rest_of_list(passage, claim, index_at)
    found = _without_arms(text, found)
    found += named_estimates(passage, index_at, found)
    found += bare_differences(passage, found)
    return sorted(found, key=lambda one: one.span)


def _without_arms(text: str, found: list[Estimate]) -> list[Estimate]:
    """The effects without pairs that are two groups' values: "no difference: 27% (CI …) for placebo and 25% (CI …)"."""
    arms: set[int] = set()
    for index, (one, other) in enumerate(pairwise(found)):
        if one.measure in RATIOS or one.value is None or other.value is None or one.value.value < 0:
            continue
        if one.sentence == other.sentence and _TO_OTHER_ARM.fullmatch(text, one.span.end, other.span.start):
            arms |= {index, index + 1}
    return [one for index, one in enumerate(found) if index not in arms]


def _of_interval(
    passage: Passage, interval: Interval, index_at: dict[int, int], before: Estimate | None
) -> Estimate | None:
    """The effect that a labelled interval is of; None where it is of no effect. ``before``: the one before it."""
    text = passage.text
    value = _value_of(passage, interval, index_at)
    if value and _OF_GROUP.search(text, max(0, value.span.start - 8), value.span.start):
        return None  # "1.05 (SD 2.0; 95% CI …)": people have a standard deviation, an effect has none
    start = min(value.span.start, interval.start) if value else interval.start
    sentence, place = sentence_of(passage, start)
    if value and interval.value is None and (named := _named_before(passage, place.start, value, index_at)):
        value, start = named, named.span.start  # "OR 1.36 per 20 gram (95% CI …)": 20 is no effect
    name, name_start, close = measure_before(text, place.start, start)
    if interval.value is not None and not close:
        name, name_start, close = measure_before(text, place.start, interval.start)
    if interval.of_difference and not close:
        name = "MD"
    if name in RATIOS and not close and value is not None and value.unit:
        name = None  # a ratio has no unit: it is another quantity that is named after it
    confidence = 0.95
    if name is None:
        if value is not None and value.relation not in ("=", "~"):
            return None
        guessed = _as_before(text, sentence, value, before) or _guess(text, place.start, start, value, interval)
        if guessed is None:
            return None
        name, confidence = guessed, 0.7
    if value is None:
        if not (close or _of_difference(passage, place.start, interval)):
            return None
        confidence = 0.6
    elif value.unit in ("%", "per cent", "percent") and not close and value.value >= 0:
        confidence = min(confidence, 0.6)
    if name == "MD" and value is not None and value.unit in ("%", "٪", "percentage points", "percentage point"):
        name = "RD"
    numbers = value, interval.low, interval.high
    return estimate_of(passage, name, numbers, interval.level, (start, name_start, close), (sentence, confidence))


def _value_of(passage: Passage, interval: Interval, index_at: dict[int, int]) -> Printed | None:
    """The value of an interval; None where the number before it is one of the two that are compared."""
    value = interval.value or _value_before(passage, interval, index_at)
    if value is None or interval.low.value <= value.value <= interval.high.value:
        return value
    # "56% versus 59% (95% CI −9 to 4)": the interval is of their difference, which is not printed
    return None if interval.of_difference or _second_arm(passage.text, value) else value


def _of_difference(passage: Passage, begin: int, interval: Interval) -> bool:
    """Whether an interval without a value is of an effect, and not of a group's value that stands further away."""
    if interval.of_difference or interval.low.value < 0 < interval.high.value:
        return True
    if not _EFFECT_WORDS.search(passage.text, max(begin, interval.start - 90), interval.start):
        return False
    near = passage.numbers_in(Span(max(begin, interval.start - 70), interval.start))
    return not any(
        interval.low.value <= one.value <= interval.high.value and one.decimals == interval.low.decimals
        for one in near[-3:]
    )


def _as_before(text: str, sentence: int, value: Printed | None, before: Estimate | None) -> Effect | None:
    """The ratio that the sentence named for an earlier value: "RR 0.57, 95% CI …, and fewer falls (0.66, 95% CI …)"."""
    if before is None or before.sentence != sentence or before.measure not in RATIOS or before.value is None:
        return None
    if value is None or value.unit or value.value <= 0 or value.decimals != before.value.decimals:
        return None
    return before.measure if text[value.span.start - 1] in "([" else None


def _named_before(passage: Passage, begin: int, value: Printed, index_at: dict[int, int]) -> Printed | None:
    """The number that a ratio's name stands right before, where another that has a unit or is whole follows it."""
    if value.decimals and not value.unit:
        return None
    name: re.Match[str] | None = None
    for found in NAMED_VALUE.finditer(passage.text, max(begin, value.span.start - 60), value.span.start):
        name = found
    if name is None or name.end() not in index_at or name.end() >= value.span.start:
        return None
    named = passage.numbers[index_at[name.end()]]
    return None if named.unit or value.span.start - named.span.end > 30 else named


def _second_arm(text: str, value: Printed) -> bool:
    """Whether a number is the second of two that are compared."""
    return bool(_COMPARED_BEFORE.search(text, max(0, value.span.start - 60), value.span.start))


def _value_before(passage: Passage, interval: Interval, index_at: dict[int, int]) -> Printed | None:
    """The number before the label of an interval that is its value; a P value between them is passed over."""
    numbers, text = passage.numbers, passage.text
    index = index_at[interval.low.span.start] - 1
    while index >= 0 and numbers[index].span.end > interval.start:
        index -= 1
    if index < 0:
        return None
    if _P_BETWEEN.search(text, max(0, numbers[index].span.start - 16), numbers[index].span.start):
        if not index or numbers[index].span.start - numbers[index - 1].span.end > 22:
            return None
        return numbers[_without_spread(text, numbers, index - 1)]
    spread = _without_spread(text, numbers, index)
    if spread < index:
        return numbers[spread]
    value = numbers[index]
    if is_level(text, value):
        return None
    if interval.start - value.span.end > 60 or not _TO_LABEL.fullmatch(text, value.span.end, interval.start):
        return None
    return value


def _without_spread(text: str, numbers: Sequence[Printed], index: int) -> int:
    """The index of the value where number ``index`` is its spread: "12.3 ± 4.5", "12.3 (SE 4.5"."""
    start = numbers[index].span.start
    return index - 1 if index and _SPREAD_BEFORE.search(text, max(0, start - 8), start) else index


def _guess(text: str, begin: int, start: int, value: Printed | None, interval: Interval) -> Effect | None:
    """The measure of a value with an interval where the text names none: a difference, where the words are of one."""
    if value is None:
        return "MD"
    if interval.header:
        return None
    before = text[max(begin, start - 110) : start]
    if value.value < 0:
        return "MD"
    if _RELATED.search(before):
        return "other"
    later = _MORE_AFTER.match(text, value.span.end) or _MORE_LATER.match(text, interval.high.span.end)
    if not later and not EFFECT_BEFORE.search(before):
        return "other" if interval.level == 90.0 and 0.3 < value.value < 3 and value.decimals > 1 else None
    return "other" if value.unit in ("%", "per cent", "percent") or value.decimals > 2 else "MD"


def _rest_of_list(passage: Passage, first: Estimate, index_at: dict[int, int]) -> list[Estimate]:
    """Further values with ends in brackets under the same label: "… 0.51 (0.31–0.82) and 0.60 (0.42–0.84)"."""
    rest: list[Estimate] = []
    at = first.span.end
    if first.high is None:
        return rest
    index = index_at[first.high.span.start] + 1
    while index < len(passage.numbers) and passage.numbers[index].span.start - at < 70:
        if whole := value_and_ends(passage, index) or in_one_bracket(passage, index):
            between = passage.text[at : whole[0].span.start]
            if _OTHER_BRACKET.search(between) or not whole[1].value <= whole[0].value <= whole[2].value:
                break
            alike = first.value is not None and whole[0].decimals == first.value.decimals
            if not alike and not (_LISTED.fullmatch(between) and len({one.decimals for one in whole}) == 1):
                break
            start = whole[0].span.start
            rest.append(
                estimate_of(passage, first.measure, whole, first.level, (start, start, False), (first.sentence, 0.75))
            )
            at, index = rest[-1].span.end, index + 3
        else:
            index += 1
    return rest
