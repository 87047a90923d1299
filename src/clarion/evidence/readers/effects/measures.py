"""The names of effect measures in a text, and the claim that a value with its ends is."""

import re

from clarion.evidence.claim import Effect, Estimate
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage

_MEASURES: tuple[tuple[Effect, str], ...] = (
    ("OR", r"[Oo]dds[\s-][Rr]atios?|a?ORs?(?![A-Za-z])|AOR|Adj\s?OR|AdjOR|ORadj"),
    ("IRR", r"[Ii]ncidence[\s-](?:rate[\s-])?ratios?|a?IRRs?(?![A-Za-z])|[Rr]ate[\s-][Rr]atios?"),
    ("HR", r"[Hh]azards?[\s-][Rr]atios?|a?s?HRs?(?![A-Za-z0-9])|AHR"),
    ("RR", r"(?:[Rr]elative[\s-](?:[Rr]isks?|[Rr]ates?)|[Rr]isk[\s-][Rr]atios?|a?RRs?|ARR(?=\s\d)|"
    r"[Mm]ortality\sratio)(?![A-Za-z])(?!\sreduction)"),
    ("SMD", r"[Ss]tandardi[sz]ed\s(?:mean\s)?(?:difference|effect)s?|SMDs?\b|[Ee]ffect\ssizes?|\bES(?![A-Za-z])|"
    r"Cohen[’']?s?\sd\b|\bd(?=\s?=)|Hedges[’']?s?\sg\b|[Tt]reatment\seffect"),
    ("RD", r"(?:[Aa]bsolute\s)?[Rr]isk\s(?:difference|reduction)s?|[Aa]bsolute\s(?:difference|reduction)s?|"
    r"\bRD\b|\bARR\b|\bARD\b"),
    ("MD", r"[Aa]dj\.?\s?[Dd]iff(?:erence)?|(?:[Mm]ean|[Mm]edian|between[\s-]group|[Bb]etween[\s-]groups?|[Tt]reatment|"
    r"[Aa]djusted|[Gg]roup)\s(?:[a-z-]+\s){0,2}differences?|\bW?MDs?\b|[Dd]ifferences?"),
    ("other", r"β|\b[Bb]eta\b|\b[Bb]\b(?=\s?=)|(?<!orrelation\s)[Cc]oefficients?|(?:[a-z]+\s)?[Rr]atios?\b|GMRs?\b|"
    r"\bNNTs?\b|\bPR\b|(?:[Vv]accine|[Pp]rotective)\s[Ee]fficacy|\bVE\b"),
)  # fmt: skip
_NAMES = [name for name, _ in _MEASURES]
_MEASURE = re.compile(
    r"(?<![A-Za-z])(?=[OoaAiIRrHhsMmSEeCTtWNβbBcdDgGPplVv])(?:"
    + "|".join(f"({pattern})" for _, pattern in _MEASURES)
    + ")"
)
_TO_VALUE = re.compile(
    r"(?:\s?[(\[][^()\[\]\d]{1,40}[)\]])?(?:\s(?:in|for|of|between|after)\s[^;.()\[\]\d]{1,60}?)?\s?(?:[:=,;]|of|"
    r"was|were|is|are|\()?\s?(?:of\s|about\s)?(?:a\s)?[+<>≤≥~≈]?\s?[$£€]?"
)
NAMED_VALUE = re.compile(
    r"(?=[OoaAHhRrIisESeCMm])(?<![A-Za-z])(?:[Oo]dds[\s-][Rr]atio|[Hh]azards?[\s-][Rr]atio|[Rr]elative[\s-][Rr]isk|"
    r"[Rr]isk[\s-][Rr]atio|(?:[Ii]ncidence\s)?[Rr]ate[\s-][Rr]atio"
    r"|[aA]?(?:OR|RR|HR|IRR)|SMD|ES|[Mm]ean\sdifference|[Ee]ffect\ssize|Cohen[’']?s?\sd)(?:\s?[(\[][A-Za-z]{1,5}[)\]])?\s?(?:=\s?|"
    r":\s?|of\s|was\s|,\s)?(?=[-−–]?\d{1,3}[.·]\d)"
)
"""The name of a measure right before its value."""
_WORD = re.compile(r"[A-Za-z]+")
_EXPLAINED = re.compile(r"ratio|odds|hazard|risk|differ|effect", re.IGNORECASE)
_ABBREVIATED = frozenset(["OR", "RR", "HR", "ES", "MD", "RD", "PR", "ARR"])
"""Abbreviations that may stand for something else: heart rate, response rate, operating room."""
EFFECT_BEFORE = re.compile(
    r"\b(?:by\s(?:an?\s)?(?:[a-z]+\s){0,3}(?:of\s)?"
    r"|(?:reductions?|increases?|decreases?|improvements?|declines?|gains?|changes?|loss|"
    r"effects?)\s(?:[\w-]+\s){0,12}(?:of|by|was|were)\s"
    r"|(?:reductions?|increases?|decreases?|improvements?|declines?|gains?|loss|effects?)\s(?:[\w-]+\s){0,4}[(\[]?)$"
    r"|\b(?:reduced|increased|decreased|improved|lowered|raised)\s(?:[\w-]+\s){1,4}[(\[]$"
    r"|\bassociated\swith\s(?:an?\s)?(?:\w+\s)?(?:greater|higher|lower|fewer|less|longer|shorter)\s"
    r"(?:[\w-]+\s){1,6}[(\[]?[$£€]?$"
)
"""Words that make the value after them an effect where no measure is named."""
_ADJUSTED = re.compile(r"\b(?:[Aa]dj(?:usted|\.)?(?:\s|OR|RR|HR)|a(?:OR|RR|HR|IRR)\b|AOR|AHR|[Mm]ultivaria\w+)")
RATIOS = ("OR", "RR", "HR", "IRR")
DIFFERENCES = ("MD", "SMD", "RD")


def measure_before(text: str, begin: int, start: int) -> tuple[Effect | None, int, bool]:
    """The measure that is named before ``start`` in the sentence, where its name begins, and whether it stands next."""
    last: re.Match[str] | None = None
    for found in _MEASURE.finditer(text, max(begin, start - 130), start):
        if found[0] not in _ABBREVIATED or not _stands_for_other(text, found[0]):
            last = found
    if last is None:
        return None, start, False
    close = bool(_TO_VALUE.fullmatch(text, last.end(), start))
    return _NAMES[(last.lastindex or 1) - 1], last.start(), close


def _stands_for_other(text: str, name: str) -> bool:
    """Whether the text explains an abbreviation as something else: "heart rate (HR)", "operating room (OR)"."""
    at = max(text.find(f"({name})"), text.find(f"[{name}]"))
    words = _WORD.findall(text, max(0, at - 50), max(0, at))[-len(name) :]
    return "".join(word[0] for word in words).upper() == name and not _EXPLAINED.search(" ".join(words))


def measure_named(text: str, at: int) -> Effect | None:
    """The measure whose name begins at this place; None where the text has explained its letters otherwise."""
    found = _MEASURE.match(text, at)
    if found and found[0] in _ABBREVIATED and _stands_for_other(text, found[0]):
        return None
    return _NAMES[(found.lastindex or 1) - 1] if found else "other"


def estimate_of(
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
