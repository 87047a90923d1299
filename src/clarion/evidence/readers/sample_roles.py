"""Settles what numbers count by what is known of the others: parts of a whole are arms, what is left is analysed."""

import re
from itertools import groupby, pairwise

from clarion.evidence.printed import Printed
from clarion.evidence.readers import sample_words as words
from clarion.evidence.readers.sample_counts import Count
from clarion.evidence.readers.statements import Statement

LEAST = 0.5
"""Numbers that are less likely than this to count participants are not told."""
MOST_PARTS = 5
"""Of how many parts in a row it is seen whether they add up."""
_LEAST_WHOLE = 10
"""Smaller wholes are added up to by chance."""
_BARE = 0.75
"""For a number that is taken for an arm by its sum alone."""


_NO_PART = re.compile(
    r"\s*[\[(]?\s*(?:%|\d+(?:[.·]\d+)?\s?%|(?:fe)?males?\b|(?:wo)?men\b|boys|girls|[mf]\b|weeks?|months?|days?|"
    r"years?|yrs?\b|"
    r"hours?|h\b|min|mg|ml|g\b|kg|sessions?|times?|items?|points?|had\b|died|did\b|responded|respond|reported|"
    r"improved|"
    r"developed|show\w+|non-?respon\w+|white|black|sites?|cent(?:er|re)s|events?|episodes|cases of|deaths?|"
    r"withdr\w+|drop\w*|(?:out )?of\b)"
)
"""What follows numbers that count something else than an arm."""
_NO_PART_BEFORE = re.compile(
    r"(?:\b(?:(?:fe)?males?|(?:wo)?men|boys|girls|[mfrp]|aged?|score|sd|df|day|grade|bmi|mean|median|"
    r"range)\W{0,3}|[<>≤≥±×]\s?|\bof )$"
)
_ARMS_NAMED = re.compile(
    r"\b(?:groups?|arms?|placebo|controls?|sham|intervention|received|receive|assigned|allocated|randomi[sz]ed|"
    r"treatment)\b"
)
"""Words of a sentence that tells how many are in each arm."""


def settle(counts: list[Count], faint: list[tuple[Statement, Printed]], small: str) -> list[Count]:
    """The counts in order, their roles settled, with those of the ``faint`` numbers that fill up a whole.

    Faint are numbers of which their own words don't say that they count participants. ``small`` is the text in small
    letters.
    """
    by_value: dict[float, list[Count]] = {}
    for count in counts:
        by_value.setdefault(count.number.value, []).append(count)
    for _, of_sentence in groupby(counts, key=lambda count: count.told.index):
        here = list(of_sentence)
        _parts_of_a_whole(here, by_value)
        _told_alike(here, small)
    told = {count.number.span for count in counts if count.confidence >= LEAST}
    found = _filling_up(counts, [pair for pair in faint if pair[1].span not in told], small)
    added = {count.number.span for count in found}
    counts = [count for count in counts if count.number.span not in added]
    _later_roles(counts)
    return sorted([*counts, *found], key=lambda count: count.number.span.start) if found else counts


def _later_roles(counts: list[Count]) -> None:
    """Makes what is told after the whole, and is less, an arm (in methods) or those analysed (in results)."""
    enrolled = [count for count in counts if count.role == "enrolled" and count.confidence >= 0.6]
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
        if count.told.role == "RESULTS":
            count.role = "analysed"
            count.confidence -= 0.15
        elif count.treated and count.number.value <= 0.8 * total:
            count.role = "arm"


def _parts_of_a_whole(here: list[Count], by_value: dict[float, list[Count]]) -> None:
    """Makes numbers of one sentence arms where they add up to another count."""
    loose = [count for count in here if not count.firm]
    settled: list[Count] = []
    for size in range(2, min(len(loose), MOST_PARTS) + 1):
        for first in range(len(loose) - size + 1):
            parts = loose[first : first + size]
            total = sum(part.number.value for part in parts)
            whole = next((one for one in by_value.get(total, ()) if all(one is not part for part in parts)), None)
            if whole is None:
                continue
            start = parts[0].number.span
            free = whole.role == "arm" and not whole.firm and all(whole is not part for part in settled)
            if free and whole.told is parts[0].told and whole.number.span < start:
                whole.role = "enrolled"
            settled += parts
            for part in parts:
                part.role = "arm"
                part.confidence = max(part.confidence, 0.9)


def _filling_up(counts: list[Count], faint: list[tuple[Statement, Printed]], small: str) -> list[Count]:
    """Faint numbers that are arms because they add up to a whole told before: ``166 people (125 tea; 41 water)``."""
    wholes: dict[float, Count] = {}
    for count in counts:
        if count.role != "arm" and count.confidence >= 0.6 and count.number.value >= _LEAST_WHOLE:
            wholes.setdefault(count.number.value, count)
    found = _followed_by_its_arms(faint, small)
    for count in found:
        wholes.setdefault(count.number.value, count)
    if not wholes:
        return found
    for _, of_sentence in groupby(faint, key=lambda pair: pair[0].index):
        here = list(of_sentence)
        one = here[0][0]
        for run in _runs([number for _, number in here], small):
            for size in range(2, min(len(run), MOST_PARTS) + 1):
                for first in range(len(run) - size + 1):
                    parts = run[first : first + size]
                    whole = wholes.get(sum(part.value for part in parts))
                    if whole is not None and _is_filled(whole, one, parts, small):
                        found += [Count(part, one, "arm", _BARE, firm=True) for part in parts]
    return list({count.number.span: count for count in found}.values())


_TWO_ARMS = re.compile(
    r" (?:[a-z][\w-]* ){0,3}[a-z][\w-]* [(\[](\d[\d,]*) ([a-z][\w ]{2,24}?)"
    r"(?:,|;| and|, and) (\d[\d,]*) ([a-z][\w ]{2,24})[)\]]"
)


def _followed_by_its_arms(faint: list[tuple[Statement, Printed]], small: str) -> list[Count]:
    """Faint numbers that count who took part because their arms follow: ``24 schools (14 tea and 10 control)``."""
    found: list[Count] = []
    for one, number in faint:
        arms = _TWO_ARMS.match(small, number.span.end)
        if arms is None or not words.PAIR_WORDS.search(f"{arms[2]} {arms[4]}"):
            continue
        if int(arms[1].replace(",", "")) + int(arms[3].replace(",", "")) == number.value >= _LEAST_WHOLE:
            found.append(Count(number, one, "enrolled", _BARE, firm=True))
    return found


def _runs(numbers: list[Printed], small: str) -> list[list[Printed]]:
    """Numbers that stand in a row, with few words between and none that says that they count something else."""
    runs: list[list[Printed]] = []
    last: Printed | None = None
    for number in numbers:
        start = number.span.start
        if _NO_PART.match(small, number.span.end) or _NO_PART_BEFORE.search(small[max(0, start - 10) : start]):
            continue
        if last is None or number.span.start - last.span.end > 90:
            runs.append([])
        runs[-1].append(number)
        last = number
    return runs


def _is_filled(whole: Count, one: Statement, parts: list[Printed], small: str) -> bool:
    """Whether parts stand where arms of the whole do: in brackets right after it, or in a sentence that names arms."""
    start, end = parts[0].span.start, parts[-1].span.end
    if whole.number.span.start > start:
        return False
    if whole.told is one and start - whole.number.span.end < 80 and small[start - 1] in "([":
        return all(")" not in small[first.span.end : second.span.start] for first, second in pairwise(parts))
    return _ARMS_NAMED.search(small, start, min(one.end, end + 80)) is not None


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
