"""Settles what numbers count by what is known of the others of the text: arms, those enrolled, those analysed."""

import re
from itertools import groupby, pairwise

from clarion.evidence.printed import Printed
from clarion.evidence.readers.sizes import sample_verbs as verbs
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.sizes.sample_arms import find_arms
from clarion.evidence.readers.sizes.sample_count import Count
from clarion.evidence.readers.sizes.sample_parts import LEAST, LEAST_WHOLE, SURE, find_wholes
from clarion.evidence.readers.statements import Statement


def settle(counts: list[Count], faint: list[tuple[Statement, Printed]], small: str) -> list[Count]:
    """The counts in order, their roles settled, with those of the ``faint`` numbers that the others explain.

    Faint are numbers of which their own words don't say that they count participants. ``small`` is the text in small
    letters.
    """
    weighed = {count.number.span.start for count in counts}
    every = [
        *counts,
        *(Count(number, one, "arm", 0.0) for one, number in faint if number.span.start not in weighed),
    ]
    every.sort(key=lambda count: count.number.span.start)
    find_wholes(every, small)
    by_value: dict[float, list[Count]] = {}
    for count in every:
        if count.confidence:
            by_value.setdefault(count.number.value, []).append(count)
    for _, of_sentence in groupby(every, key=lambda count: count.told.index):
        find_arms(list(of_sentence), by_value, small)
    _same_in_other_units(every, small)
    _analysed(every, small)
    _faintly_analysed(every, small)
    _told_again(every, small)
    _later_roles([count for count in every if count.confidence >= LEAST], small)
    return every


_IN_BRACKETS = re.compile(r" [\[(](?:about |approximately |total )?")


def _same_in_other_units(every: list[Count], small: str) -> None:
    """Gives a number in brackets the role of the one before it that counts the same in other units: ``30 eyes (26``."""
    for outer, inner in pairwise(every):
        if not (outer.words and inner.words and inner.role == "arm" and outer.role != "arm"):
            continue
        between = small[outer.number.span.end + len(outer.words) : inner.number.span.start]
        if _IN_BRACKETS.fullmatch(between) and inner.noun != outer.noun and outer.confidence >= LEAST:
            inner.role = outer.role


_HAD_DATA = re.compile(
    r"(?:\b(?:data|specimens|samples|recordings|scans) (?:[\w-]+ ){0,4}?(?:from|of|for|on)|"
    r"\banaly[sz]ed(?: data (?:from|of|on))?|\bcompleted by|"
    r"\b(?:analys[ei]s|(?:analysis|safety|efficacy|evaluable) (?:population|set|sample|cohort)) "
    r"(?:[\w-]+ ){0,3}?(?:of|on|in|included|comprised|involved|for))"
    r" (?:a total of |the |all |only )?$"
)
_WERE_EVALUATED = re.compile(r"(?: \([^()]*\))?,? were (?:finally )?(?:evaluated|analy[sz]ed|assessed|examined)\b")


_AVAILABLE = re.compile(
    r"\b(?:data|outcomes?|results|measurements) [^.;,]{0,40}?(?:available|obtained|complete) (?:for|from|in|on) $"
)
_OF_ALL = re.compile(rf" (?:out )?of (?:the |all )?\d[\d,]* (?:[a-z-]+ ){{1,4}}\([^()]*%\) (?:{verbs.ANALYSED})")


def _faintly_analysed(every: list[Count], small: str) -> None:
    """Tells numbers of people, with their share, that had data or completed: ``data were available for 80 (90%)``."""
    for count in every:
        if count.confidence >= LEAST or count.told.role != "RESULTS" or count.number.value < LEAST_WHOLE:
            continue
        start, end = count.number.span.start, count.number.span.end
        available = _PEOPLE.match(small, end) and _AVAILABLE.search(small[max(count.told.start, start - 80) : start])
        if available or _OF_ALL.match(small, end):
            count.role, count.confidence, count.firm = "analysed", 0.7, True


def _analysed(every: list[Count], small: str) -> None:
    """Makes those analysed of whom the words say that their data were: ``data from 30 patients were reviewed``."""
    for count in every:
        if count.role != "enrolled" or count.confidence < LEAST or count.planned:
            continue
        start, end = count.number.span.start, count.number.span.end
        led = _HAD_DATA.search(small[max(count.told.start, start - 80) : start])
        in_results = count.told.role == "RESULTS" and count.words
        if led or (in_results and _WERE_EVALUATED.match(small, end + len(count.words))):
            count.role = "analysed"


_PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:patients|participants|subjects|women|men|children|individuals|volunteers|eyes|people)\b"
)


def _told_again(every: list[Count], small: str) -> None:
    """Tells numbers of people that are the whole of the study, told before: ``18 of the 60 patients slept``."""
    enrolled: set[float] = set()
    for count in every:
        value = count.number.value
        if count.role == "enrolled" and count.confidence >= SURE:
            enrolled.add(value)
            continue
        again = count.confidence < LEAST and value >= LEAST_WHOLE and value in enrolled
        if again and _PEOPLE.match(small, count.number.span.end):
            count.role, count.confidence, count.firm = "enrolled", SURE, True


def _is_in_other_units(count: Count, small: str) -> bool:
    """Whether the number counts the people of whom parts were counted before: ``40 eyes of 20 patients``."""
    start = count.number.span.start
    return small[start - 1 : start] == "(" or words.EYES_OF.search(small[max(0, start - 40) : start]) is not None


def _later_roles(counts: list[Count], small: str) -> None:
    """Makes what is told after the whole, and is less, an arm (in methods) or those analysed (in results)."""
    enrolled = [count for count in counts if count.role == "enrolled" and count.confidence >= SURE]
    total = max((count.number.value for count in enrolled), default=0.0)
    first = min((count.number.span for count in enrolled if count.number.value == total), default=None)
    for count in counts:
        later = (
            count.role == "enrolled"
            and not (count.firm or count.taken_in)
            and first is not None
            and first < count.number.span
        )
        if not later or count.number.value >= total:
            continue
        if 2 * count.number.value == total and not _is_in_other_units(count, small):
            count.role = "arm"
            continue
        if count.told.role == "RESULTS":
            if words.TAKEN_IN_NEAR.match(small, count.number.span.end + len(count.words)):
                continue
            count.role = "analysed"
            count.confidence -= 0.15
        elif count.treated and count.number.value <= 0.8 * total:
            count.role = "arm"
