"""Means and medians of groups with their spread: "6.86±1.35", "mean (SD) 12.3 (4.5)", "median 12 (IQR 8-15)"."""

import re

import msgspec

from clarion.evidence.claim import Average, GroupAverage, Spread
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.effects.intervals import ends_at, is_level, labelled_intervals, places
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of, time_near

_UNIT = r"(?:[\s-]?(?:%|°C?|(?!and\b|to\b|vs\b|in\b|of\b|or\b)[A-Za-zμµ/][\w/²³·.⁻¹−-]{0,13})){0,3}?"
_SD = r"(?:S\.?\s?D\.?|s\.?d\.?|[Ss]tandard\s[Dd]eviations?)"
_SE = r"(?:S\.?\s?E\.?\s?M?\.?|s\.e\.m?\.?|sem?|[Ss]tandard\s[Ee]rrors?(?:\sof\s(?:the\s)?mean)?)"
_IQR = (
    r"(?:I\.?Q\.?R\.?|[Ii]nter-?\s?quartile(?:\s[Rr]ange)?s?|[Qq]uartiles?|Q1\s?[-–,]\s?Q3|25th\s?(?:[-–,]|and|"
    r"to)\s?75th(?:\spercentiles?)?|P25\s?[-–,]\s?P75|IR)"
)
_RANGE = r"(?:(?:min(?:imum)?\s?[-–,]\s?max(?:imum)?)|(?:[Tt]otal\s)?[Rr]ange[ds]?|[Rr]anging)"
_CI = r"(?:9\d\s?%?\s?)?(?:CI|[Cc]onfidence\s[Ii]ntervals?)"
_SPREAD = rf"(?:(?P<sd>{_SD})|(?P<se>{_SE})|(?P<iqr>{_IQR})|(?P<ci>{_CI})|(?P<range>{_RANGE}))(?![A-Za-z])"

_PLUS_MINUS = re.compile(
    rf"{_UNIT}(?:\s?[(\[])?\s?(?:±|\+/[-−–]|\+\s?[-−–](?=\s?\d)|&plusmn;)\s?(?:{_SD}|{_SE})?\s?[:=]?\s?"
)
_NAMED = re.compile(
    rf"{_UNIT}\s?[(\[,;]\s?(?:±\s?|with\san?\s)?{_SPREAD}\s?(?:of\s|from\s|between\s|was\s)?[:=,±;]?\s?(?:from\s|"
    rf"between\s)?[(\[]?\s?"
)
_BARE = re.compile(rf"{_UNIT}\s?[(\[]\s?(?:±\s?)?")
_HEADER = re.compile(
    rf"\b(?P<measure>[Mm]ean|[Mm]edian|[Aa]verage)s?\b[^.;()\[\]\d]{{0,40}}?(?:[(\[,]\s?(?:±|\+/[-−])?\s?|"
    rf"\s?(?:±|\+/[-−]|and)\s?){_SPREAD}"
)
_EXPLAINED = re.compile(
    rf"(?:±|\+/[-−–])\s?(?:1\s)?(?:(?P<sd>{_SD})|(?P<se>{_SE}))(?![A-Za-z])|(?:±|"
    rf"\+/[-−–])\s?[\d.·]+\s?[(\[](?:(?P<sd2>{_SD})|(?P<se2>{_SE}))[)\]]"
)
_MEASURE = re.compile(r"\b(?:([Mm]ean|[Aa]verage|[Mm]eans)|([Mm]edians?))\b")
_N_AFTER = re.compile(r"\s?(?:%|[A-Za-z/]{1,12})?\s?[)\]]?\s?[(\[;,]\s?[nN]\s?=\s?")
_N_BEFORE = re.compile(r"[nN]\s?=\s?$")
_NUMBER_OF = re.compile(r"\b[Nn]umbers?\sof\s(?!.*\b(?:per|cells|copies)\b)")
_NOT_SPREAD = re.compile(r"[Pp]\s?[=<>]|[nN]\s?=|%")
_EFFECT_BEFORE = re.compile(
    r"(?:β|\b(?:[Bb]eta|B|b|[Cc]oefficient|[Dd]ifferences?|increase|decrease|reduction|slope|effect))\s?(?:of\s|"
    r"was\s|=|:|,)?\s?$"
)
_SPREAD_BEFORE = re.compile(rf"(?:[±/]|\b(?:{_SD}|{_SE})[\])]?)\s?[:=]?\s?$")
"""What stands before a number that is the spread of another one, or the other half of a pair."""
_KINDS: tuple[Spread, ...] = ("sd", "se", "iqr", "ci", "range")
_HINTS = ("±", "+/", "SD", "SE", "sd", "s.d", "tandard", "edian", "ean", "IQR", "verage", "range", "plusmn", "+-")
_LONGEST = 60


class _Found(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A value with its spread as it was found; ``last`` is which number ends it."""

    value: Printed
    plus_minus: Printed | None = None
    low: Printed | None = None
    high: Printed | None = None
    spread: Spread = ""
    last: int
    confidence: float


def averages(passage: Passage) -> list[GroupAverage]:
    """Every mean or median with its spread, in order.

    Those without a spread are read only where they are of a number of things, which is whole for everyone.
    """
    text, numbers = passage.text, passage.numbers
    if not any(hint in text for hint in _HINTS):
        return []
    explained = _explained(text) if "±" in text or "+/" in text else ""
    headers = [(one.start(), _kind(one)) for one in _HEADER.finditer(text)]
    found: list[GroupAverage] = []
    index, style = 0, (-1, "")
    while index < len(numbers) - 1:
        sentence, place = sentence_of(passage, numbers[index].span.start)
        one = _plus_minus(passage, index, explained) or _named(passage, index)
        if one is None:
            one = _under_header(passage, index, place, headers, style if style[0] == sentence else (-1, ""))
        if one is None:
            index += 1
            continue
        if one.spread and text[one.value.span.end : numbers[one.last].span.start].strip()[:1] in "([":
            style = (sentence, one.spread)
        found.append(_claim(passage, one, (sentence, place), index))
        index = one.last + 1
    found += _with_confidence_interval(passage, found) + _of_numbers_of_things(passage, found)
    return sorted(found, key=lambda claim: claim.span)


def _kind(found: "re.Match[str]") -> Spread:
    """Which spread a match names."""
    return next((kind for kind in _KINDS if found[kind]), "")


def _explained(text: str) -> Spread:
    """What ± is, where the text says it and says it in one way only."""
    kinds: set[Spread] = set()
    for one in _EXPLAINED.finditer(text):
        kinds.add("sd" if one["sd"] or one["sd2"] else "se")
    return kinds.pop() if len(kinds) == 1 else ""


def _plus_minus(passage: Passage, index: int, explained: Spread) -> _Found | None:
    """A value with a ± after it."""
    numbers, text = passage.numbers, passage.text
    value, spread = numbers[index], numbers[index + 1]
    gap = text[value.span.end : spread.span.start]
    if len(gap) > _LONGEST or not ("±" in gap or "+" in gap or "&" in gap) or not _PLUS_MINUS.fullmatch(gap):
        return None
    if (
        value.in_words
        or spread.value < 0
        or _EFFECT_BEFORE.search(text, max(0, value.span.start - 30), value.span.start)
    ):
        return None
    return _Found(value=value, plus_minus=spread, spread=explained, last=index + 1, confidence=0.95)


def _named(passage: Passage, index: int) -> _Found | None:
    """A value with a spread after it that is named: "12.3 [SD 4.5]", "12 (IQR 8-15)", "13 months (range 10 to 17)"."""
    numbers, text = passage.numbers, passage.text
    value, after = numbers[index], numbers[index + 1]
    if after.span.start - value.span.end > _LONGEST or value.in_words:
        return None
    named = _NAMED.fullmatch(text, value.span.end, after.span.start)
    if not named or named["ci"]:
        return None
    kind = _kind(named)
    if kind in ("sd", "se"):
        if _EFFECT_BEFORE.search(text, max(0, value.span.start - 30), value.span.start):
            return None
        return _Found(value=value, plus_minus=after, spread=kind, last=index + 1, confidence=0.95)
    ends = ends_at(passage, index + 1) or _ends_with_units(passage, index + 1)
    before = text[max(0, value.span.start - 90) : value.span.start]
    if ends is None or _SPREAD_BEFORE.search(before):
        return None
    sure = 0.9 if kind == "iqr" or _MEASURE.search(before) else 0.4
    return _Found(value=value, low=ends[0], high=ends[1], spread=kind, last=index + 2, confidence=sure)


def _ends_with_units(passage: Passage, index: int) -> tuple[Printed, Printed] | None:
    """Two ends with a unit after the first: "18 years to 65"."""
    if index + 1 >= len(passage.numbers):
        return None
    low, high = passage.numbers[index], passage.numbers[index + 1]
    gap = passage.text[low.span.end : high.span.start]
    return (low, high) if low.value <= high.value and re.fullmatch(r"\s[a-z]+\s(?:to|and|-|–)\s", gap) else None


def _under_header(
    passage: Passage, index: int, place: Span, headers: list[tuple[int, Spread]], style: tuple[int, str]
) -> _Found | None:
    """A value with brackets whose content was named before: "mean (SD) 12.3 (4.5)", "median 12 [8-15]"."""
    numbers, text = passage.numbers, passage.text
    value, after = numbers[index], numbers[index + 1]
    gap = text[value.span.end : after.span.start]
    if len(gap) > 30 or not ("(" in gap or "[" in gap) or not _BARE.fullmatch(gap) or value.in_words or after.in_words:
        return None
    if is_level(text, after):
        return None
    named = [kind for start, kind in headers if place.start <= start < value.span.start]
    if named and named[-1] == "ci":
        return None
    kind = named[-1] if named else ""
    ends = ends_at(passage, index + 1)
    if ends and text[ends[1].span.end : ends[1].span.end + 20].lstrip(" %")[:1] in ")]":
        if not ends[0].value <= value.value <= ends[1].value:
            return None
        if kind not in ("iqr", "range", "ci"):
            kind = style[1] if style[1] in ("iqr", "range") else ""  # type: ignore[assignment]  # of the literals
            median = "edian" in text[max(place.start, value.span.start - 120) : value.span.start]
            if not kind and not median:
                return None
        return _Found(value=value, low=ends[0], high=ends[1], spread=kind, last=index + 2, confidence=0.8)
    if kind in ("sd", "se") or (not named and style[1] in ("sd", "se")):
        closed = text[after.span.end : after.span.end + 1] in (")", "]")
        if closed and after.value >= 0 and not after.unit and not _NOT_SPREAD.search(gap.lstrip("% ")):
            spread: Spread = kind if kind in ("sd", "se") else "sd" if style[1] == "sd" else "se"
            return _Found(value=value, plus_minus=after, spread=spread, last=index + 1, confidence=0.85)
    return None


def _with_confidence_interval(passage: Passage, taken: list[GroupAverage]) -> list[GroupAverage]:
    """Means with a confidence interval: "a mean of 12.3 (95% CI 11.0 to 13.6)"."""
    text = passage.text
    if "ean" not in text and "edian" not in text:
        return []
    found = []
    index_at = places(passage)
    for interval in labelled_intervals(passage, index_at):
        index = index_at[interval.low.span.start] - 1
        while index >= 0 and passage.numbers[index].span.end > interval.start:
            index -= 1
        value = interval.value or (passage.numbers[index] if index >= 0 else None)
        if value is None or value.value < 0 or any(one.span.overlaps(value.span) for one in taken):
            continue
        if _SPREAD_BEFORE.search(text, max(0, value.span.start - 30), value.span.start):
            continue
        if interval.value is None and not re.fullmatch(
            rf"{_UNIT}\s?[,;]?\s?[(\[]\s?", text[value.span.end : interval.start]
        ):
            continue
        place = sentence_of(passage, value.span.start)
        before = text[max(place[1].start, value.span.start - 70) : value.span.start]
        if "ssociated with" in before or not re.search(
            r"\b(?:[Mm]ean|[Mm]edian)\b(?![^;]*\b(?:differ\w*|chang\w+|reduc\w+|effect|ratio|decrease|increase|"
            r"gain|loss)\b)[^;()]*$",
            before,
        ):
            continue
        last = index_at[interval.high.span.start]
        one = _Found(value=value, low=interval.low, high=interval.high, spread="ci", last=last, confidence=0.7)
        found.append(_claim(passage, one, place, index_at[value.span.start]))
    return found


def _of_numbers_of_things(passage: Passage, taken: list[GroupAverage]) -> list[GroupAverage]:
    """Means and medians of a number of things that have no spread: "the mean number of visits was 3.2"."""
    text = passage.text
    found: list[GroupAverage] = []
    if "umber of" not in text:
        return found
    for head in re.finditer(
        r"\b(?:[Mm]ean|[Mm]edian|[Aa]verage)\snumber\sof\s[^.;()\d]{2,70}?\s(?:was|were|of|is)\s(?=\d)", text
    ):
        value = passage.number_at(head.end())
        if (
            value is None
            or value.unit
            or _NUMBER_OF.search(head[0]) is None
            or any(one.span.overlaps(value.span) for one in taken)
        ):
            continue
        index = passage.numbers.index(value)
        one = _Found(value=value, last=index, confidence=0.7)
        found.append(_claim(passage, one, sentence_of(passage, head.start()), index))
    return found


def _claim(passage: Passage, one: _Found, where: tuple[int, Span], index: int) -> GroupAverage:
    """The claim with what is told around it."""
    text = passage.text
    sentence, place = where
    start, end = one.value.span.start, passage.numbers[one.last].span.end
    if (text[end : end + 1] in (")", "]") and text[start:end].count("(") + text[start:end].count("[") > 0) or text[
        end : end + 1
    ] == "%":
        end += 1
    measure: Average = ""
    before = text[max(place.start, start - 160) : start]
    named = list(_MEASURE.finditer(before))
    if named:
        measure = "mean" if named[-1][1] else "median"
    elif one.plus_minus is not None and one.spread in ("sd", "se"):
        measure = "mean"
    counted = bool(re.search(r"\bnumbers?\sof\s[^.;]{0,60}$", before)) and not one.value.unit
    return GroupAverage(
        span=Span(start, end),
        sentence=sentence,
        confidence=one.confidence,
        measure=measure,
        value=one.value,
        spread=one.spread,
        plus_minus=one.plus_minus,
        low=one.low,
        high=one.high,
        n=_n_beside(passage, index, one.last),
        time=time_near(text, start, end, place),
        whole_numbers=counted and not re.search(r"\bper\b|/", text[end : end + 12]),
    )


def _n_beside(passage: Passage, first: int, last: int) -> Printed | None:
    """How many the average is of, where "n =" stands beside it."""
    numbers, text = passage.numbers, passage.text
    if last + 1 < len(numbers) and _N_AFTER.fullmatch(text, numbers[last].span.end, numbers[last + 1].span.start):
        return numbers[last + 1]
    if first and numbers[first].span.start - numbers[first - 1].span.end < 30:
        before = numbers[first - 1]
        between = text[before.span.end : numbers[first].span.start]
        if _N_BEFORE.search(text, max(0, before.span.start - 5), before.span.start) and re.match(r"\s?[)\]]", between):
            return before if not re.search(r"[.;]", between) else None
    return None
