"""Effects with their intervals: odds, risk and hazard ratios, differences, standardised differences."""

import re
from collections.abc import Sequence

from clarion.evidence.claim import Effect, Estimate
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.intervals import IS_LEVEL, Interval, ends_at, labelled_intervals, places, value_and_ends
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_MEASURES: tuple[tuple[Effect, str], ...] = (
    ("OR", r"[Oo]dds[\s-][Rr]atios?|a?ORs?(?![A-Za-z])|AOR|Adj\s?OR|AdjOR|ORadj"),
    ("IRR", r"[Ii]ncidence[\s-](?:rate[\s-])?ratios?|a?IRRs?(?![A-Za-z])|[Rr]ate[\s-][Rr]atios?"),
    ("HR", r"[Hh]azards?[\s-][Rr]atios?|a?s?HRs?(?![A-Za-z0-9])|AHR"),
    ("RR", r"(?:[Rr]elative[\s-][Rr]isks?|[Rr]isk[\s-][Rr]atios?|a?RRs?|ARR(?=\s\d)|"
    r"[Mm]ortality\sratio)(?![A-Za-z])(?!\sreduction)"),
    ("SMD", r"[Ss]tandardi[sz]ed\s(?:mean\s)?(?:difference|effect)s?|SMDs?\b|[Ee]ffect\ssizes?|\bES(?![A-Za-z])|"
    r"Cohen[’']?s?\sd\b|Hedges[’']?s?\sg\b|[Tt]reatment\seffect"),
    ("RD", r"(?:[Aa]bsolute\s)?[Rr]isk\s(?:difference|reduction)s?|[Aa]bsolute\s(?:difference|reduction)s?|"
    r"\bRD\b|\bARR\b|\bARD\b"),
    ("MD", r"[Aa]dj\.?\s?[Dd]iff(?:erence)?|(?:[Mm]ean|[Mm]edian|between[\s-]group|[Bb]etween[\s-]groups?|[Tt]reatment|"
    r"[Aa]djusted|[Gg]roup)\s(?:[a-z-]+\s){0,2}differences?|\bW?MDs?\b|[Dd]ifferences?"),
    ("other", r"β|\b[Bb]eta\b|\bB\b(?=\s?=)|[Cc]oefficients?|(?:[a-z]+\s)?[Rr]atios?\b|GMRs?\b|\bNNT\b|\bPR\b"),
)  # fmt: skip
_NAMES = [name for name, _ in _MEASURES]
_MEASURE = re.compile(
    r"(?<![A-Za-z])(?=[OoaAiIRrHhsMmSEeCTtWNβbBcdDgGPpl])(?:"
    + "|".join(f"({pattern})" for _, pattern in _MEASURES)
    + ")"
)
_TO_VALUE = re.compile(
    r"(?:\s?[(\[][^()\[\]\d]{1,40}[)\]])?(?:\s(?:in|for|of|between|after)\s[^;.()\[\]\d]{1,60}?)?\s?(?:[:=,;]|of|"
    r"was|were|is|are|\()?\s?(?:of\s|about\s)?(?:a\s)?[+<>≤≥~≈]?\s?[$£€]?"
)
_TO_LABEL = re.compile(
    r"[\s-]?(?:%|°C?|"
    r"[^\s\d()\[\];,.]{1,14})?(?:\s[A-Za-z/%][^\s\d()\[\];,]{0,14}){0,5}(?:\s?[(\[][A-Za-z]{1,20}[)\]]|"
    r"\s?\[SD\])?\s?[,;:]?\s?[(\[]{0,2}\s?(?:with\s(?:an?\s)?|and\s)?"
)
_P_BETWEEN = re.compile(r"[\s,;(\[]{1,3}[Pp](?:[-\s]values?)?\s?[=<>≤]\s?$")
_NAMED_VALUE = re.compile(
    r"(?=[OoaAHhRrIisESeC])(?<![A-Za-z])(?:[Oo]dds[\s-][Rr]atio|[Hh]azards?[\s-][Rr]atio|[Rr]elative[\s-][Rr]isk|"
    r"[Rr]isk[\s-][Rr]atio|(?:[Ii]ncidence\s)?[Rr]ate[\s-][Rr]atio"
    r"|[aA]?(?:OR|RR|HR|IRR)|SMD|ES|[Ee]ffect\ssize|Cohen[’']?s?\sd)(?:\s?[(\[][A-Za-z]{1,5}[)\]])?\s?(?:=\s?|"
    r":\s?|of\s|was\s|,\s)?(?=[-−–]?\d{1,3}[.·]\d)"
)
_EFFECT_WORDS = re.compile(
    r"\b(?:lower|higher|greater|less|more|fewer|reduc\w+|increas\w+|decreas\w+|improv\w+|declin\w+|differ\w*|"
    r"change[ds]?|effects?|gain\w*|loss|longer|"
    r"shorter|larger|smaller|benefit|ratios?|versus|vs|compared|better|worse)\b"
)
_OTHER_BRACKET = re.compile(r"\.\s[A-Z]|\b(?:SD|IQR|SE|range|median|mean|interquartile)\b", re.IGNORECASE)
_MORE_AFTER = re.compile(
    r"\s?(?:%|[a-zA-Z/]{1,14}\s)?(?:[a-z]+\s)?"
    r"(?:lower|higher|greater|less|more|fewer|longer|shorter|larger|smaller|better|worse|reduction|increase|"
    r"decrease|times)\b"
)
_BY = re.compile(
    r"\b(?:by\s(?:an?\s)?(?:[a-z]+\s){0,3}(?:of\s)?"
    r"|(?:reductions?|increases?|decreases?|improvements?|declines?|gains?|changes?|loss|"
    r"effects?)\s(?:[\w-]+\s){0,12}(?:of|by|was|were)\s"
    r"|(?:reductions?|increases?|decreases?|improvements?|declines?|gains?|loss|effects?)\s(?:[\w-]+\s){0,4}[(\[]?)$"
)
_COMPARED_BEFORE = re.compile(r"\d\s?%?[^\d;.]{0,30}\s(?:vs\.?|versus|compared\s(?:with|to)|and)\s[^\d;.]{0,10}$")
_ADJUSTED = re.compile(r"\b(?:[Aa]dj(?:usted|\.)?(?:\s|OR|RR|HR)|a(?:OR|RR|HR|IRR)\b|AOR|AHR|[Mm]ultivaria\w+)")
_HINTS = ("CI", "nterval", "C.I", "CrI", "atio", "OR", "RR", "HR", "ES ", "ffect size", "isk")


def estimates(passage: Passage) -> list[Estimate]:
    """Every effect with its interval, and every ratio without one, in order."""
    text = passage.text
    if not any(hint in text for hint in _HINTS):
        return []
    index_at = places(passage)
    found: list[Estimate] = []
    for interval in labelled_intervals(passage, index_at):
        claim = _of_interval(passage, interval, index_at)
        if claim:
            found.append(claim)
            if claim.value is not None:
                found += _rest_of_list(passage, claim, index_at)
    found += _unlabelled(passage, index_at, [one.span for one in found])
    return sorted(found, key=lambda one: one.span)


def _of_interval(passage: Passage, interval: Interval, index_at: dict[int, int]) -> Estimate | None:
    """The effect that a labelled interval is of; None where it is of no effect."""
    value = interval.value or _value_before(passage, interval, index_at)
    if value and not interval.low.value <= value.value <= interval.high.value and _second_arm(passage.text, value):
        value = None  # "56% versus 59% (95% CI −9 to 4)": the interval is of their difference, which is not printed
    start = min(value.span.start, interval.start) if value else interval.start
    sentence, place = sentence_of(passage, start)
    if value and interval.value is None and (named := _named_before(passage, place.start, value, index_at)):
        value, start = named, named.span.start  # "OR 1.36 per 20 gram (95% CI …)": 20 is no effect
    name, name_start, close = _measure_before(passage.text, place.start, start)
    if interval.value is not None and not close:
        name, name_start, close = _measure_before(passage.text, place.start, interval.start)
    confidence = 0.95
    if name is None:
        if value is not None and value.relation not in ("=", "~"):
            return None
        guessed = _guess(passage.text, place.start, start, value, interval.level)
        if guessed is None:
            return None
        name, confidence = guessed, 0.7
    if value is None:
        if not close and not _EFFECT_WORDS.search(passage.text, max(place.start, start - 90), start):
            return None
        confidence = 0.6
    elif value.unit in ("%", "per cent", "percent") and not close and value.value >= 0:
        confidence = min(confidence, 0.6)
    if name == "MD" and value is not None and value.unit in ("%", "٪", "percentage points", "percentage point"):
        name = "RD"
    return _claim(
        passage,
        name,
        (value, interval.low, interval.high),
        interval.level,
        (start, name_start, close),
        (sentence, confidence),
    )


def _named_before(passage: Passage, begin: int, value: Printed, index_at: dict[int, int]) -> Printed | None:
    """The number that a ratio's name stands right before, where another that has a unit or is whole follows it."""
    if value.decimals and not value.unit:
        return None
    name: re.Match[str] | None = None
    for found in _NAMED_VALUE.finditer(passage.text, max(begin, value.span.start - 60), value.span.start):
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
    if IS_LEVEL.match(text, value.span.end):
        return None
    if interval.start - value.span.end > 60 or not _TO_LABEL.fullmatch(text, value.span.end, interval.start):
        return None
    return value


def _without_spread(text: str, numbers: Sequence[Printed], index: int) -> int:
    """The index of the value where number ``index`` is what stands behind its ±."""
    start = numbers[index].span.start
    return index - 1 if index and text[max(0, start - 2) : start].rstrip()[-1:] == "±" else index


def _measure_before(text: str, begin: int, start: int) -> tuple[Effect | None, int, bool]:
    """The measure that is named before ``start`` in the sentence, where its name begins, and whether it stands next."""
    last: re.Match[str] | None = None
    for found in _MEASURE.finditer(text, max(begin, start - 130), start):
        last = found
    if last is None:
        return None, start, False
    close = bool(_TO_VALUE.fullmatch(text, last.end(), start))
    return _NAMES[(last.lastindex or 1) - 1], last.start(), close


def _guess(text: str, begin: int, start: int, value: Printed | None, level: float) -> Effect | None:
    """The measure of a value with an interval where the text names none: a difference, where the words are of one."""
    if value is None:
        return "MD"
    before = text[max(begin, start - 110) : start]
    if value.value < 0:
        return "MD"
    if not _BY.search(before) and not _MORE_AFTER.match(text, value.span.end):
        return "other" if level == 90.0 and 0.3 < value.value < 3 and value.decimals > 1 else None
    return "other" if value.unit in ("%", "per cent", "percent") or value.decimals > 2 else "MD"


def _rest_of_list(passage: Passage, first: Estimate, index_at: dict[int, int]) -> list[Estimate]:
    """Further values with ends in brackets under the same label: "… 0.51 (0.31–0.82) and 0.60 (0.42–0.84)"."""
    rest: list[Estimate] = []
    at = first.span.end
    if first.high is None:
        return rest
    index = index_at[first.high.span.start] + 1
    while index < len(passage.numbers) and passage.numbers[index].span.start - at < 70:
        if whole := value_and_ends(passage, index):
            between = passage.text[at : whole[0].span.start]
            if _OTHER_BRACKET.search(between) or not whole[1].value <= whole[0].value <= whole[2].value:
                break
            if first.value is None or whole[0].decimals != first.value.decimals:
                break
            start = whole[0].span.start
            rest.append(
                _claim(passage, first.measure, whole, first.level, (start, start, False), (first.sentence, 0.75))
            )
            at, index = rest[-1].span.end, index + 3
        else:
            index += 1
    return rest


def _unlabelled(passage: Passage, index_at: dict[int, int], taken: list[Span]) -> list[Estimate]:
    """Ratios that are named right before their value, with ends that have no label or with none at all."""
    found: list[Estimate] = []
    for name in _NAMED_VALUE.finditer(passage.text):
        if name.end() not in index_at:
            continue
        index = index_at[name.end()]
        value = passage.numbers[index]
        if any(one.overlaps(value.span) for one in taken) or value.relation not in ("=", "~"):
            continue
        whole = value_and_ends(passage, index)
        ends = ends_at(passage, index + 1)
        if whole is None and ends and passage.text[value.span.end : ends[0].span.start].strip() == ",":
            whole = value, *ends
        sentence, _ = sentence_of(passage, name.start())
        measure = _MEASURE.match(passage.text, name.start())
        effect = _NAMES[(measure.lastindex or 1) - 1] if measure else "other"
        where = (value.span.start, name.start(), True)
        if whole and whole[1].value <= value.value <= whole[2].value and value.decimals:
            found.append(_claim(passage, effect, whole, 95.0, where, (sentence, 0.75)))
        elif not whole and value.decimals and effect in ("OR", "RR", "HR", "IRR") and not value.unit:
            found.append(_claim(passage, effect, (value, None, None), 95.0, where, (sentence, 0.75)))
    return found


def _claim(
    passage: Passage,
    measure: Effect,
    numbers: tuple[Printed | None, Printed | None, Printed | None],
    level: float,
    where: tuple[int, int, bool],
    sure: tuple[int, float],
) -> Estimate:
    """The claim: its numbers are value, low, high; ``where`` its start, its name's, and whether they touch."""
    text = passage.text
    start, name_start, close = where
    begin = min(start, name_start) if close else start
    end = max(number.span.end for number in numbers if number is not None)
    while text[end : end + 1] == "%" or (
        text[end : end + 1] in (")", "]") and text.count("([", begin, end) < 1 and _opened(text, begin, end)
    ):
        end += 1
    return Estimate(
        span=Span(begin, end),
        sentence=sure[0],
        confidence=sure[1],
        measure=measure,
        value=numbers[0],
        low=numbers[1],
        high=numbers[2],
        level=level,
        adjusted=bool(_ADJUSTED.search(text, max(0, begin - 25), end)),
    )


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a bracket is open at ``end`` that was opened after ``start``."""
    words = text[start:end]
    return words.count("(") + words.count("[") > words.count(")") + words.count("]")
