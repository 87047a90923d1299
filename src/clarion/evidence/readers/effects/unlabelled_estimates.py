"""Effects whose interval has no label: "HR 2.37, 1.65–3.41", "the difference was 2.5 kg [0.4 to 4.6]"."""

import re

from clarion.evidence.claim import Estimate
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.effects.intervals import value_and_ends, without_bracket
from clarion.evidence.readers.effects.measures import (
    DIFFERENCES,
    EFFECT_BEFORE,
    NAMED_VALUE,
    RATIOS,
    estimate_of,
    measure_before,
    measure_named,
)
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_ARMS_JOINED = r"\b(?:and|or|vs\.?|versus|than|to|compared\s(?:with|to))\s[^\d()\[\];.]{0,30}"
_ARM_BEFORE = re.compile(rf"[)\]][^\d()\[\];.]{{0,50}}{_ARMS_JOINED}$")
_ARM_AFTER = re.compile(
    rf"%?[)\]]{{1,2}}(?:[^\d()\[\];.]{{0,50}}{_ARMS_JOINED}\d|\s(?:for|in)\s[^.;()\[\]\d]{{0,30}}\b(?:groups?|arms?)\b)"
)
_DIFFERENCE_LATER = re.compile(r"\s?[)\]]\s(?:[a-z%/]+\s)?difference\b")
_SPREAD = re.compile(r"\b(?:SD|IQR|SE|SEM|ranges?|[Mm]edians?|interquartile|quartiles?)\b")


def named_estimates(passage: Passage, index_at: dict[int, int], found: list[Estimate]) -> list[Estimate]:
    """Ratios that are named right before their value, with ends that have no label or with none at all."""
    named: list[Estimate] = []
    for name in NAMED_VALUE.finditer(passage.text):
        if name.end() not in index_at:
            continue
        index = index_at[name.end()]
        value = passage.numbers[index]
        if any(one.span.overlaps(value.span) for one in found) or value.relation not in ("=", "~"):
            continue
        effect = measure_named(passage.text, name.start())
        if effect is None:
            continue
        whole = value_and_ends(passage, index) or without_bracket(passage, index)
        sentence, _ = sentence_of(passage, name.start())
        where = (value.span.start, name.start(), True)
        if whole and whole[1].value <= value.value <= whole[2].value and value.decimals:
            named.append(estimate_of(passage, effect, whole, 95.0, where, (sentence, 0.75)))
        elif not whole and value.decimals and effect in RATIOS and not value.unit:
            named.append(estimate_of(passage, effect, (value, None, None), 95.0, where, (sentence, 0.75)))
    return named


def bare_differences(passage: Passage, found: list[Estimate]) -> list[Estimate]:
    """Differences that lie in the middle of ends without a label: "the difference was 2.5 kg [0.4 to 4.6]".

    Those above zero only where the text has an interval with its label: other brackets may hold quartiles.
    """
    text = passage.text
    labelled = any(one.measure not in RATIOS for one in found)
    if not labelled and "ifference" not in text:
        return []
    bare: list[Estimate] = []
    for index, value in enumerate(passage.numbers[:-2]):
        nearest = text[value.span.end : value.span.end + 16]
        if not value.decimals or not ("(" in nearest or "[" in nearest):
            continue
        whole = value_and_ends(passage, index)
        if whole is None or not _in_the_middle(*whole) or not (labelled or whole[1].value < 0):
            continue
        sentence, place = sentence_of(passage, value.span.start)
        start, end = value.span.start, whole[2].span.end
        before = text[max(place.start, start - 110) : start]
        name, name_start, close = measure_before(text, place.start, start)
        of_difference = (
            name in DIFFERENCES
            or _DIFFERENCE_LATER.match(text, end)
            or (labelled and EFFECT_BEFORE.search(before))
            or (bare and bare[-1].sentence == sentence and start - bare[-1].span.end < 40)
        )
        if not of_difference or _SPREAD.search(before) or _ARM_BEFORE.search(before) or _ARM_AFTER.match(text, end):
            continue
        if not any(one.span.overlaps(Span(start, end)) for one in found):
            effect = name if name in DIFFERENCES else "MD"
            bare.append(estimate_of(passage, effect, whole, 95.0, (start, name_start, close), (sentence, 0.65)))
    return bare


def _in_the_middle(value: Printed, low: Printed, high: Printed) -> bool:
    """Whether a value lies midway between its ends, but for rounding, and all three are printed alike."""
    alike = value.decimals == low.decimals == high.decimals
    return alike and low.value < value.value and abs(low.value + high.value - 2 * value.value) <= 2.01 * value.step
