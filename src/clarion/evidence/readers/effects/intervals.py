"""Intervals as they are printed: "(95% CI 0.41 to 0.82)", "0.58 [0.41-0.82]", "CI95%: 0.41, 0.82"."""

import re
from collections.abc import Mapping

import msgspec

from clarion.evidence.printed import Printed
from clarion.evidence.readers.passage import Passage

_LABEL = re.compile(
    r"""(?:(?<![.·\d])(?P<level>\d\d(?:[.·]\d+)?)\s?[-–]?\s?(?:%|per\s?cent)?\s?(?:[a-z-]+\s)?)?
    (?<![A-Za-z])(?:CI[’']?s?(?![A-Za-z])|[Cc]\.[Ii]\.?(?![A-Za-z])|IC(?=\s?9\d\s?%|\s?[:=])|CrI(?![a-z])|BCI|[Cc]onfid(?:ence|ential|
      ent|ance)[\s-]?(?:[Ii]ntervals?|[Ll]imits?|range)
      |[Cc]redib(?:le|ility)\s[Ii]ntervals?)
    (?:\s?[(\[](?:9\d\s?%?\s?)?C\.?r?\s?I\.?s?[)\]]|\sCI(?=\s?[=:]))?(?:\s?,?\s?[(\[]?(?P<late>9\d)\s?%[)\]]?)?""",
    re.VERBOSE,
)
_AFTER_LEVEL = re.compile(r"\s?(?:%|per\s?cent)?\s?(?:CI|[Cc]\.[Ii]|[Cc]onfid|[Cc]redib)")
_HINTS = ("CI", "IC", "onfid", "C.I", "c.i", "CrI", "redib")
_OF_DIFFERENCE = r"\s(?:for|of)\s(?:the\s|this\s)?(?:[a-z-]+\s){0,2}differences?\b"
_DIFFERENCE_AFTER = re.compile(rf"\s?%?\s?[)\]]?{_OF_DIFFERENCE}")
_TO_FIRST = re.compile(
    rf"(?P<difference>{_OF_DIFFERENCE})?"
    r"\s?(?:(?P<closed>[)\]])(?P<header>\s[^.;:()\[\]\d]{1,60}\s(?:was|were|is|are|of)(?=\s))?)?\s?(?:[:=,;]\s?|(?:of|was|were|is|are|from|between|ranged?\sfrom|"
    r"ranging\sfrom)\s)?(?:from\s|of\s)?"
    r"[(\[]?\s?[\"$£€]?"
)
_JOINING = re.compile(
    r"\s?(?:%|per\s?cent|[a-zA-Zμµ°/²0-9]{1,8}(?<![a-z]to)(?=\sto|\s?[-–—−,]))?\s?(?:to|,|;|:|-|–|—|−|‐|‑|and|"
    r"through|/|\.{2,3}|…)\s?[+$£€]?"
)
_DASH = re.compile(r"\s?%?\s?(?:to|-|–|—|−|‐|‑)\s?")
_OPENS = re.compile(r"\s?(?:%|[a-zA-Zμµ°/²-]{1,12}(?:\s[a-zA-Z]{1,10})?)?\s?[,;:]?\s?[(\[]\s?")


class Interval(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Two ends under a label that says what they are; with the value before them where the label stands first."""

    start: int
    """Where the label begins."""
    low: Printed
    high: Printed
    level: float
    of_difference: bool = False
    """Whether the text says so: "95% CI for the difference"."""
    header: bool = False
    """Whether words stand between label and value: "odds ratios (95% CI) for death were 0.58 (0.41–0.82)"."""
    value: Printed | None = None
    """The value that stands between label and ends, as in "OR (95% CI) 0.58 (0.41–0.82)"."""


def places(passage: Passage) -> dict[int, int]:
    """The index of every number of the passage by where it begins."""
    return {number.span.start: index for index, number in enumerate(passage.numbers)}


def labelled_intervals(passage: Passage, index_at: Mapping[int, int]) -> list[Interval]:
    """Every interval that the text calls a confidence or credible interval, in order."""
    text = passage.text
    found: list[Interval] = []
    if not any(hint in text for hint in _HINTS):
        return found
    for label in _LABEL.finditer(text):
        lead = _TO_FIRST.match(text, label.end())
        first = _number_from(text, lead.end() if lead else label.end(), index_at)
        if lead is None or first is None:
            continue
        interval = _after_label(passage, label, first, lead)
        if interval:
            found.append(interval)
    return found


def is_level(text: str, number: Printed) -> bool:
    """Whether a number is the level of an interval, as 95 in "95% CI"."""
    return 79 < number.value < 100 and bool(_AFTER_LEVEL.match(text, number.span.end))


def ends_at(passage: Passage, index: int, *, any_order: bool = False) -> tuple[Printed, Printed] | None:
    """Numbers ``index`` and the next as the ends of an interval; None where they aren't joined as such.

    ``any_order``: the text calls them an interval, so the first may be the greater one, which is for a check to find.
    """
    numbers = passage.numbers
    if index < 0 or index + 1 >= len(numbers):
        return None
    low, high = numbers[index], numbers[index + 1]
    if (
        high.span.start - low.span.end > 14
        or (low.value > high.value and not any_order)
        or is_level(passage.text, high)
    ):
        return None
    return (low, high) if _JOINING.fullmatch(passage.text, low.span.end, high.span.start) else None


def value_and_ends(passage: Passage, index: int) -> tuple[Printed, Printed, Printed] | None:
    """Number ``index`` with the ends in brackets after it: "0.58 (0.41–0.82)"; None where it isn't so."""
    numbers = passage.numbers
    ends = ends_at(passage, index + 1)
    if ends is None or not _OPENS.fullmatch(passage.text, numbers[index].span.end, ends[0].span.start):
        return None
    return numbers[index], *ends


def without_bracket(passage: Passage, index: int) -> tuple[Printed, Printed, Printed] | None:
    """Number ``index`` with ends that a comma or semicolon parts from it: "1.45, 1.04 to 2.02", "1.45; 1.04, 2.02"."""
    text, value = passage.text, passage.numbers[index]
    ends = ends_at(passage, index + 1)
    parted = text[value.span.end : ends[0].span.start].strip() if ends else ""
    if ends is None or parted not in (",", ";"):
        return None
    joined = text[ends[0].span.end : ends[1].span.start]
    return (value, *ends) if _DASH.fullmatch(joined) or (parted == ";" and joined.strip() == ",") else None


def in_one_bracket(passage: Passage, index: int) -> tuple[Printed, Printed, Printed] | None:
    """Number ``index`` with its ends in one bracket, "(1.45, 1.04 to 2.02)"; None where it isn't so."""
    text = passage.text
    whole = without_bracket(passage, index) if text[passage.numbers[index].span.start - 1] in "([" else None
    return whole if whole and text[whole[2].span.end : whole[2].span.end + 1] in (")", "]") else None


def _number_from(text: str, at: int, index_at: Mapping[int, int]) -> int | None:
    """The index of the number that begins at this place, or after a blank or a sign there."""
    for place in (at, at + 1, at - 1):
        if place in index_at and not text[min(place, at) : max(place, at)].strip("-−–+ (["):
            return index_at[place]
    return None


def _after_label(passage: Passage, label: "re.Match[str]", first: int, lead: "re.Match[str]") -> Interval | None:
    """The interval whose first number after the label and the words that lead to it is ``first``."""
    closed, header = bool(lead["closed"]), bool(lead["header"])
    printed = label["level"] or label["late"] or "95"
    level = float(printed.replace("·", "."))
    if not 79 < level < 100:
        level = 95.0
    ends = ends_at(passage, first, any_order=True)
    whole = value_and_ends(passage, first)
    if whole is None and closed and (later := ends_at(passage, first + 1)):
        between = passage.text[passage.numbers[first].span.end : later[0].span.start]
        if between.strip() in (",", ";") and _DASH.fullmatch(passage.text, later[0].span.end, later[1].span.start):
            whole = passage.numbers[first], *later
    if whole and (closed or ends is None):
        return Interval(start=label.start(), value=whole[0], low=whole[1], high=whole[2], level=level, header=header)
    if ends is None or header:
        return None
    of_difference = bool(lead["difference"]) or bool(_DIFFERENCE_AFTER.match(passage.text, ends[1].span.end))
    return Interval(start=label.start(), low=ends[0], high=ends[1], level=level, of_difference=of_difference)
