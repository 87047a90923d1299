"""Two values of one measure at two times: "from 16 at the baseline to 6", "baseline vs. month 1: 1800 vs. 1020"."""

import re

from clarion.evidence.claim import Average, Change, Direction
from clarion.evidence.numbers import is_year
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.directions import WORD as DIRECTION_WORD
from clarion.evidence.readers.directions import direction_of
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of, time_near

_FROM = re.compile(
    r"\b[Ff]rom\s(?:an?\s|the\s)?(?:initial\s|baseline\s|pre-?\w*\s)?(?:value\s|level\s|"
    r"score\s)?(?:of\s)?(?:an?\s|the\s)?(?:mean|median|average)?\s?"
    r"(?:\([^()]{1,30}\)\s?)?(?:(?!to\b)\w+\s)?(?:score\s|value\s|level\s|of\s)*(?:about\s|approximately\s)?[$£€]?$"
)
_UNIT = r"(?:[\s-]?(?:%|°C?|(?!to\b|and\b|vs\b)[A-Za-zμµ/][\w/²³·⁻¹−-]{0,13})){0,3}?"
_SPREAD = r"(?:\s?(?:±|\+/-)\s?[\d.·]+)?"
_BRACKET = r"(?:\s?[(\[][^()\[\]]{0,50}[)\]])?"
_TO = re.compile(
    rf"{_SPREAD}{_UNIT}{_BRACKET}(?:\s(?!to\b)[a-zA-Z-]+){{0,6}}?{_BRACKET}(?:\s\d{{4}})?,?\sto\s(?:an?\s|"
    rf"the\s)?(?:mean\s|median\s|average\s|final\s)?(?:of\s)?(?:only\s|about\s|approximately\s)?[$£€]?"
)
_FROM_TIME = re.compile(r"\b[Ff]rom\s[^()\d;.]{3,40}\($")
_TO_TIME = re.compile(rf"{_SPREAD}{_UNIT}\)\sto\s[^()\d;.]{{3,40}}\(")
_TO_ONLY = re.compile(rf"{_SPREAD}{_UNIT}\sto\s")
_SPREAD_NEXT = re.compile(r"\s?(?:±|\+/-)")
_FURTHER = re.compile(r"\band\s$")
_ARROW = re.compile(rf"{_SPREAD}{_UNIT}\s?(?:→|⟶|-->|->|⇒)\s?")
_VERSUS = re.compile(rf"{_SPREAD}{_UNIT}{_BRACKET}\s?(?:vs\.?|versus|and|to|,)\s(?:to\s)?")
_AT_BASELINE = re.compile(
    rf"{_SPREAD}{_UNIT}{_BRACKET}\s(?:(?:at|before|in\sthe|prior\sto)\s(?:the\s)?(?:baseline|entry|admission|pre-?treatment|"
    rf"treatment|start|enrol?ment|inclusion|pre-?test|beginning|intervention|surgery|therapy)"
    rf"[^.;:()\d]{{0,40}}?|before)(?:,\s|(?:,\s|\s)(?:to|and|vs\.?|versus|compared\s(?:with|to)|which\s\w+\sto|decreased\sto|"
    rf"increased\sto)\s)"
)
_AFTER_TIME = re.compile(
    r"(?:[^.;()]|\.(?=\d)){0,30}?\s(?:(?:at|after|by|post|following|\d+)\s|in\s(?:the\s)?(?:\d|end|last|final|"
    r"months?|weeks?|years?|follow)|after\b)"
)
_LABELS = re.compile(
    r"\b(?:[Bb]aseline|[Bb]efore|[Pp]re\w*(?:-\w+)?|[Bb]eginning|[Ii]nitial|[Ff]irst)\s?(?:vs\.?|versus|to|and|/|"
    r"–|-|→)\s?(?:the\s)?"
    r"(?:after|post\w*(?:-\w+)?|month|week|day|year|end|follow|final|last|\d+)[^.;]{0,50}?(?:[:=]|\b(?:was|"
    r"were))\s?(?:[a-z]+\s)?[$£€]?$"
)
_BEFORE_AND_AFTER = re.compile(
    r"\b(?:before\sand\safter|[Pp]re-?\s?(?:and|/)\s?post(?:-?[a-z]+)?|[Bb]aseline\sand\s(?:after|at|end|follow|post|\w+)|"
    r"before\sand\s\d+\s\w+\safter)\b"
    r"[^;]{0,120}\b(?:was|were|:)\s[^.;\d]{0,30}$"
)
_BEFORE_AND_AFTER_WORDS = re.compile(r"\b(?:before\sand\safter|[Pp]re-?\s?(?:and|/)\s?post)")
_NO_CHANGE = re.compile(
    r"\b(?:rang\w+|aged?|ages|vary|varied|varying|varies|scored?|scale|scales|between|recruited|conducted|"
    r"enrolled|collected|period|years|extend\w*|"
    r"differ\w*|distance|intervals?|titrated|escalat\w+|available|followed|randomi[sz]ed|data|visits?|days?|"
    r"weeks?|months?|admitted|performed|carried\sout|dos(?:es?|ages?)\s\w+)\b[^.;,()]{0,30}$"
)
_MEASURE = re.compile(r"\b(?:([Mm]eans?|[Aa]verage)|([Mm]edians?))\b")
_MOVED = re.compile(
    r"\b(?:increas|decreas|reduc|improv|fell|fall|ros|rise|rising|drop|declin|chang|went|grew|lower|rais|gain|"
    r"loss|lost|decrement|increment)\w*\b"
)
_CONTRAST = re.compile(r"\b(?:whereas|while|but|although|though)\b|;")
"""What is said before such a word is said of something else."""
_PLANNED = re.compile(
    r"\b(?:\d\s?%\s(?:statistical\s)?power|power\s(?:of|to)|sample\ssize|two-sided|detect|would|will|"
    r"to\s(?:show|indicate|demonstrate)|hypothesi[sz]e\w*|assum\w+)\b|α\s?="
)
_SEVERAL = re.compile(r"\b(?:groups|arms)\b")
_PEOPLE = re.compile(
    r"\b(?:participants|patients|subjects|women|men|children|people|provided|completed|returned|answered|attended)\b"
)
_EARLIER = ("aseline", "before ", "prior to")


def changes(passage: Passage) -> list[Change]:
    """Every pair of values of one measure at two times, in order. Two arms are none, and neither are ranges."""
    numbers, text = passage.numbers, passage.text
    found: list[Change] = []
    labels = any(hint in text for hint in ("aseline", "efore", "pre", "Pre", "nitial", "eginning"))
    listed = -1  # the sentence whose last pair was "from 90% to 45%", so that more of a list may follow
    labelled = -1  # the sentence whose last pair stood under labels: "baseline vs month 1: 18 vs 10; … 16 vs 12"
    for index in range(len(numbers) - 1):
        before = numbers[index]
        if (before.in_words and before.value < 13) or is_year(before) or text[before.span.start - 1] == "/":
            continue
        pair = _from_to(passage, index, listed) or (_under_labels(passage, index, labelled) if labels else None)
        if pair is None:
            continue
        after, start, confidence = pair
        if (found and found[-1].span.end > start) or not _of_one_kind(before, after):
            continue
        found.append(_claim(passage, before, after, start, confidence))
        labelled = found[-1].sentence if confidence == _LABELLED else labelled
        listed = found[-1].sentence if confidence == _TOLD else listed
    return found


def _from_to(passage: Passage, index: int, listed: int) -> tuple[Printed, int, float] | None:
    """The value after that of number ``index``, where their stretch begins, and how sure that is: "from 16 to 6"."""
    text, first = passage.text, passage.numbers[index]
    nearest = text[first.span.end : first.span.end + 110]
    if " to " in nearest:
        told = "rom " in text[max(0, first.span.start - 60) : first.span.start] and _told(passage, index, listed)
        return told or _without_from(passage, index, listed)
    if "→" in nearest[:30] or "->" in nearest[:30]:
        after = _number_after(passage, index, _ARROW)
        return (after, first.span.start, 0.9) if after else None
    return None


def _without_from(passage: Passage, index: int, listed: int) -> tuple[Printed, int, float] | None:
    """The same for "reduced (4.1 ± 1.3 to 3.6 ± 1.2)", "reduction (8.8% to 7.4%)", "from 6.4 to 2.4 and 6.3 to 2.2"."""
    text, first = passage.text, passage.numbers[index]
    next_ones = passage.numbers[index + 1 : index + 3]
    after = next((one for one in next_ones if text[one.span.start - 4 : one.span.start] == " to "), None)
    if after is None or not _TO_ONLY.fullmatch(text, first.span.end, after.span.start):
        return None
    sentence, place = sentence_of(passage, first.span.start)
    lead = text[max(place.start, first.span.start - 150) : first.span.start]
    both_spread = all(_SPREAD_NEXT.match(text, one.span.end) for one in (first, after))
    falls = lead[-1:] in ("(", "[") and first.value > after.value > 0
    further = sentence == listed and _FURTHER.search(lead)
    if not (both_spread or falls or further) or "CI" in lead[-12:] or lead.endswith("rom ") or _NO_CHANGE.search(lead):
        return None
    moved = further or _MOVED.search(lead) or _BEFORE_AND_AFTER_WORDS.search(lead)
    return (after, first.span.start, 0.75) if moved else None


def _told(passage: Passage, index: int, listed: int) -> tuple[Printed, int, float] | None:
    """The same for "from 16 to 6", where words say that it changed, or did so for the pair before it in a list."""
    text, first = passage.text, passage.numbers[index]
    sentence, place = sentence_of(passage, first.span.start)
    before = text[max(place.start, first.span.start - 150) : first.span.start]
    from_ = _FROM.search(before)
    gap = _TO
    if from_ is None and first.decimals:
        from_, gap = _FROM_TIME.search(before), _TO_TIME
    after = _number_after(passage, index, gap) if from_ else None
    if from_ is None or after is None:
        return None
    lead = before[: from_.start()]
    ranged = _NO_CHANGE.search(lead)
    if (ranged and not _MOVED.search(ranged[0])) or _PLANNED.search(text, place.start, place.end):
        return None
    moved = (
        sentence == listed
        or gap is _TO_TIME
        or _MOVED.search(lead[-110:])
        or any(word in text[first.span.end : first.span.end + 50] for word in _EARLIER)
        or _MOVED.match(text[after.span.end : after.span.end + 30].lstrip())
    )
    return (after, first.span.start - len(before) + from_.start(), _TOLD) if moved else None


_TOLD = 0.9
_LABELLED = 0.75


def _under_labels(passage: Passage, index: int, labelled: int) -> tuple[Printed, int, float] | None:
    """The same for "baseline vs. month 1: 18 vs. 10", "before and after … were 5 and 9", "16 at baseline and 6 …"."""
    numbers, text = passage.numbers, passage.text
    first = numbers[index]
    sentence, place = sentence_of(passage, first.span.start)
    nearest = text[first.span.end : min(place.end, first.span.end + 110)]
    if "vs" in nearest or "versus" in nearest or " and " in nearest:
        before = text[max(place.start, first.span.start - 150) : first.span.start]
        label = _LABELS.search(before)
        told = _BEFORE_AND_AFTER.search(before)
        if label or sentence == labelled or (told and not _SEVERAL.search(told[0])):
            after = _number_after(passage, index, _VERSUS)
            between = text[first.span.end : after.span.start] if after else ""
            if after and (" and " in between or "v" in between) and (sentence != labelled or "±" in between or label):
                return after, first.span.start, _LABELLED if label or sentence == labelled else 0.65
    if "aseline" in nearest or "before" in nearest or "admission" in nearest or "at " in nearest[:20]:
        after = None if first.unit in _TIMES and not first.decimals else _number_after(passage, index, _AT_BASELINE)
        people = after and not (first.decimals or first.unit) and _PEOPLE.search(text, first.span.end, after.span.start)
        if after and not people and _AFTER_TIME.match(text, after.span.end, min(place.end, after.span.end + 60)):
            return after, first.span.start, 0.7
    return None


def _number_after(passage: Passage, index: int, gap: "re.Pattern[str]") -> Printed | None:
    """The first of the next numbers that the gap leads to in full."""
    first = passage.numbers[index]
    for number in passage.numbers[index + 1 : index + 6]:
        if number.span.start - first.span.end > 110:
            return None
        if gap.fullmatch(passage.text, first.span.end, number.span.start):
            return number
    return None


def _of_one_kind(before: Printed, after: Printed) -> bool:
    """Whether two numbers can be values of one measure: same unit where both have one, no times, no years."""
    if is_year(after) or (before.unit in _TIMES and not after.unit):
        return False
    if after.unit in _TIMES and not before.unit and not after.decimals:
        return False
    return not before.unit or not after.unit or before.unit.rstrip("s") == after.unit.rstrip("s")


_TIMES = frozenset(
    ["day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "h", "wk", "yr", "yrs"]
)


def _claim(passage: Passage, before: Printed, after: Printed, start: int, confidence: float) -> Change:
    """The claim with what is told around it."""
    text = passage.text
    sentence, place = sentence_of(passage, before.span.start)
    lead = _CONTRAST.split(text[max(place.start, start - 130) : start])[-1]
    says: Direction | None = None
    for word in DIRECTION_WORD.finditer(lead):
        says = direction_of(word)
    named = list(_MEASURE.finditer(text, max(place.start, start - 130), after.span.start))
    measure: Average = "" if not named else "mean" if named[-1][1] else "median"
    end = after.span.end + (1 if text[after.span.end : after.span.end + 1] == "%" else 0)
    return Change(
        span=Span(start, end),
        sentence=sentence,
        confidence=confidence,
        before=before,
        after=after,
        measure=measure,
        time=time_near(text, start, end, place),
        says=says or "",
    )
