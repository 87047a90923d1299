"""Reads how many took part: the study, those analysed, its arms."""

import re
from functools import lru_cache
from itertools import islice

from clarion.evidence.claim import SampleSize
from clarion.evidence.printed import Printed
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.sizes.sample_counts import Count, Weigher
from clarion.evidence.readers.sizes.sample_parts import LEAST
from clarion.evidence.readers.sizes.sample_roles import settle
from clarion.evidence.readers.statements import Statement, lowered, statements

MOST_IN_SENTENCE = 60
"""What has more numbers is a table: only so many of it are weighed."""
_LEAST, _MOST = 2, 20_000_000
_JOINED_BEFORE = frozenset("-–/.·:+±×*^$£€")
_ITEMS = 12
_ITEM = re.compile(r"(?:^|[:;,.]|\band|\bor) ?\($")
"""What stands before the number of an item: ``(1) tea; (2) water``."""
_ITEM_BEFORE = re.compile(r"(?:\bn|group \w+|group)\s?[:-]$")
_JOINED_AFTER = re.compile(
    r"[-–+]\s?[\w%]|[.·°²³][\w%]|:\s?\d+(?![\d.·])|/\s?\d|\s?[%°±×]|\s(?:to|-|–|±|×)\s\d|\s?(?:per ?cent)|[a-z]|"
    r"/(?!\s?(?:group|arm)\b)"
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
    faint: list[tuple[Statement, Printed]] = []
    for one in statements(passage):
        plausible = (number for number in passage.numbers_in(one.span) if _plausible(small, number))
        for number in islice(plausible, MOST_IN_SENTENCE):
            count = weigher.weigh(one, number)
            if count is not None:
                counts.append(count)
            if one.role not in ("BACKGROUND", "CONCLUSIONS") and (count is None or count.confidence < LEAST):
                faint.append((one, number))
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
        for count in settle(counts, faint, small)
        if count.confidence >= LEAST
    )


def _plausible(small: str, number: Printed) -> bool:
    """Whether the number can count participants, by itself and by the signs that touch it."""
    if number.decimals > 0 or number.unit or not _LEAST <= number.value <= _MOST or number.relation == "<":
        return False
    start, end = number.span.start, number.span.end
    if number.relation == "<=" and not small.endswith("up to ", 0, start):
        return False
    if number.value <= _ITEMS and _ITEM.search(small[max(0, start - 7) : start]) and small.startswith(")", end):
        return False
    if start and small[start - 1] in _JOINED_BEFORE and not _ITEM_BEFORE.search(small[max(0, start - 11) : start]):
        return False
    return not _JOINED_AFTER.match(small, end)
