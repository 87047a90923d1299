"""Reads how many took part: the study, those analysed, its arms."""

import re
from functools import lru_cache
from itertools import groupby

from clarion.evidence.claim import SampleSize
from clarion.evidence.printed import Printed
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.sample_counts import Count, Weigher
from clarion.evidence.readers.statements import lowered, statements

_LEAST, _MOST = 2, 20_000_000
_JOINED_BEFORE = frozenset("-–/.·:+±×*^$£€")
_ITEM_BEFORE = re.compile(r"(?:\bn|group \w+|group)\s?[:-]$")
_JOINED_AFTER = re.compile(
    r"[-–.·:°²³+]\s?[\w%]|/\s?\d|\s?[%°±×]|\s(?:to|-|–|±|×)\s\d|\s?(?:per ?cent)|[a-z]|/(?!\s?(?:group|arm)\b)"
)


def sample_sizes(passage: Passage) -> list[SampleSize]:
    """Every place where the text prints how many took part, in order.

    People who were screened or only had an event, ages, times and numbers of sites are left out; so are clusters and
    parts of the body where they were not what was allocated.
    """
    return list(_sizes(passage))


@lru_cache(maxsize=2)  # populations are led to by them
def _sizes(passage: Passage) -> tuple[SampleSize, ...]:
    """The sizes in order."""
    small = lowered(passage.text)
    weigher = Weigher(small)
    counts: list[Count] = []
    for one in statements(passage):
        for number in passage.numbers_in(one.span):
            if _plausible(small, number):
                count = weigher.weigh(one, number)
                if count is not None:
                    counts.append(count)
    _reconcile(counts, small)
    return tuple(
        SampleSize(
            span=count.number.span,
            sentence=count.told.index,
            confidence=round(count.confidence, 2),
            value=int(count.number.value),
            role=count.role,
            unit=count.noun,
            arm=count.arm,
            planned=count.planned,
        )
        for count in counts
        if count.confidence >= 0.5
    )


def _plausible(small: str, number: Printed) -> bool:
    """Whether the number can count participants, by itself and by the signs that touch it."""
    if number.decimals > 0 or number.unit or not _LEAST <= number.value <= _MOST or number.relation in ("<", "<="):
        return False
    start, end = number.span.start, number.span.end
    if start and small[start - 1] in _JOINED_BEFORE and not _ITEM_BEFORE.search(small[max(0, start - 11) : start]):
        return False
    return not _JOINED_AFTER.match(small, end)


def _reconcile(counts: list[Count], small: str) -> None:
    """Settles roles by what is known of the others: parts of a whole are arms, what is left of it later is analysed."""
    by_value: dict[float, list[Count]] = {}
    for count in counts:
        by_value.setdefault(count.number.value, []).append(count)
    for _, of_sentence in groupby(counts, key=lambda count: count.told.index):
        here = list(of_sentence)
        _parts_of_a_whole(here, by_value)
        _told_alike(here, small)
    enrolled = [count for count in counts if count.role == "enrolled" and count.confidence >= 0.6]
    total = max((count.number.value for count in enrolled), default=0.0)
    first = min((count.number.span for count in enrolled if count.number.value == total), default=None)
    for count in counts:
        left = count.role == "enrolled" and count.told.role == "RESULTS" and count.number.value < total
        if left and not count.firm and first is not None and first < count.number.span:
            count.role = "analysed"
            count.confidence -= 0.15


def _parts_of_a_whole(here: list[Count], by_value: dict[float, list[Count]]) -> None:
    """Makes numbers of one sentence arms where they add up to another count."""
    loose = [count for count in here if not count.firm]
    for size in range(2, min(len(loose), 5) + 1):
        for first in range(len(loose) - size + 1):
            parts = loose[first : first + size]
            total = sum(part.number.value for part in parts)
            whole = next((one for one in by_value.get(total, ()) if all(one is not part for part in parts)), None)
            if whole is None:
                continue
            if whole.role == "arm" and not whole.firm:
                whole.role = "enrolled"
            for part in parts:
                part.role = "arm"
                part.confidence = max(part.confidence, 0.9)


def _told_alike(here: list[Count], small: str) -> None:
    """Makes numbers of one sentence arms where the same words follow several: ``8 received A and 10 received B``."""
    alike = [count for count in here if count.to_arm and not count.firm]
    if len(alike) > 1 or _beside_the_healthy(alike := [count for count in here if count.words], small):
        for count in alike:
            count.role = "arm"
            count.confidence = max(count.confidence, 0.7)


_HEALTHY = re.compile(r"\b(?:healthy|controls?|normal|non-|without|placebo)")
_AND = re.compile(r"(?: with [\w\s-]{2,30}| \([^()]{1,40}\))?,? (?:and|versus|vs\.?) ")


def _beside_the_healthy(alike: list[Count], small: str) -> bool:
    """Whether two numbers stand side by side of which one is of healthy people or controls."""
    if len(alike) != 2 or any(count.role != "enrolled" for count in alike):
        return False
    first, second = alike
    between = small[first.number.span.end + len(first.words) : second.number.span.start]
    return bool(_AND.fullmatch(between)) and bool(_HEALTHY.search(first.words) or _HEALTHY.search(second.words))
