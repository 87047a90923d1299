"""Finds the numbers that are arms because they add up: parts of a whole that the text tells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from clarion.evidence.readers.sizes import sample_equals as equals
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.sizes.sample_count import Count

LEAST = 0.5
"""Numbers that are less likely than this to count participants are not told."""
SURE = 0.6
"""From here on a number is taken as told when others are judged by it."""
LEAST_WHOLE = 10
"""Smaller wholes are added up to by chance."""
_MOST_PARTS = 8
"""Of how many parts in a row it is seen whether they add up."""
_BARE = 0.75
"""For a number that is taken for an arm by its sum alone."""
_FEW = 5
"""Fewer, in words, are mostly groups, sites or visits."""
_APART = 90
"""How many characters may stand between two parts of one list."""

_NO_PART = re.compile(
    r"\s*[\[(]?\s*(?:%|\d+(?:[.·]\d+)?\s?%|[mf]\b|weeks?|months?|days?|"
    r"years?|yrs?\b|hours?|h\b|min|mg|ml|g\b|kg|sessions?|times?|items?|points?|had\b|died|did\b|responded|respond|"
    r"reported|improved|developed|show\w+|non-?respon\w+|white|black|sites?|cent(?:er|re)s|events?|episodes|cases of|"
    r"deaths?|withdr\w+|drop\w*|will have|(?:out )?of\b(?! (?:which|whom|these|them)\b))"
)
"""What follows numbers that count something else than an arm."""
_ONE_SEX = re.compile(r"\s*[\[(]?\s*(?:(?:fe)?males?|(?:wo)?men|boys|girls)\b")
_SEXES = re.compile(r"\b(?:(?:fe)?male|(?:wo)?men|boys|girls)")
_NO_PART_BEFORE = re.compile(
    r"(?:\b(?:(?:fe)?males?|(?:wo)?men|boys|girls|[mfrp]|aged?|score|sd|df|day|grade|bmi|mean|median|"
    r"range)\W{0,3}|[<>≤≥±×]\s?|(?<!consisting )(?<!comprised )(?<!comprising )\bof )$"
)
_ARMS_NAMED = re.compile(
    r"\b(?:groups?|arms?|placebo|controls?|sham|intervention|receiv\w+|assigned|allocated|randomi[sz]ed|treatment)\b"
)
"""Words of a sentence that tells how many are in each arm."""
_LIST_OPENS = re.compile(r"(?:[^.;()]|\([^()]{1,12}\)){0,80}[:;(\[] ?(?:[\w+ -]{1,40}?(?:\([^()]{1,60}\) ?)?[:=,] ?)?")
"""What stands between a whole and the list of its parts: ``287 smokers were recruited: ``."""

ByValue = Mapping[float, Sequence[Count]]
"""The numbers of a text that may count participants, by value."""


def known_here(here: Sequence[Count], small: str) -> list[Count]:
    """The numbers of a sentence of which something is known, or that have ``n = `` before them and no share after."""
    return [one for one in here if one.confidence or is_n(one, small)]


def is_n(one: Count, small: str) -> bool:
    """Whether ``n = `` stands before the number, and no share after it."""
    start, end = one.number.span.start, one.number.span.end
    named = equals.N_EQUALS.search(small[max(0, start - 8) : start]) is not None
    return named and not equals.PERCENT_AFTER_N.match(small, end)


def _added_up(numbers: Sequence[Count], by_value: ByValue) -> Iterator[tuple[Sequence[Count], Count]]:
    """Numbers in a row that add up to another one, with that; fewer before more."""
    for size in range(2, min(len(numbers), _MOST_PARTS) + 1):
        for first in range(len(numbers) - size + 1):
            parts = numbers[first : first + size]
            total = sum(part.number.value for part in parts)
            if total < LEAST_WHOLE or total not in by_value:
                continue
            whole = next((one for one in by_value[total] if all(one is not part for part in parts)), None)
            if whole is not None:
                yield parts, whole


def parts_of_a_whole(known: Sequence[Count], by_value: ByValue, small: str) -> set[int]:
    """Makes numbers of one sentence arms where they add up to another; gives where those wholes begin."""
    loose = [one for one in known if not one.firm or one.role == "arm" or is_n(one, small)]
    settled: list[Count] = []
    wholes: set[int] = set()
    for parts, whole in _added_up(loose, by_value):
        if whole.confidence < SURE and not whole.words:
            continue
        if whole.told is parts[0].told:
            free = whole.role == "arm" and all(whole is not part for part in settled)
            if free and (not whole.firm or whole.number.span < parts[0].number.span):
                whole.role = "enrolled"
            whole.confidence = max(whole.confidence, SURE)
        settled += parts
        wholes.add(whole.number.span.start)
        for part in parts:
            part.role, part.confidence = "arm", max(part.confidence, 0.9)
    return wholes


def faint_parts(here: Sequence[Count], by_value: ByValue, small: str) -> None:
    """Makes faint numbers arms that add up to a whole told before: ``166 people (125 tea; 41 water)``."""
    for run in _runs(here, small):
        for parts, whole in _added_up(run, by_value):
            if whole.role == "arm" or whole.confidence < SURE or not _is_filled(whole, parts, small):
                continue
            for part in parts:
                if part.confidence < SURE or part.role != "arm":
                    part.role, part.confidence, part.firm = "arm", _BARE, True


def is_no_part(one: Count, small: str) -> bool:
    """Whether the words after a number say that it counts something else than an arm, or one of several sexes."""
    end = one.number.span.end
    if _NO_PART.match(small, end):
        return True
    return bool(_ONE_SEX.match(small, end)) and len(set(_SEXES.findall(small, one.told.start, one.told.end))) > 1


def _runs(here: Sequence[Count], small: str) -> list[list[Count]]:
    """Numbers that stand in a row, with few words between and none that says that they count something else."""
    runs: list[list[Count]] = []
    last: Count | None = None
    for one in here:
        start = one.number.span.start
        if is_no_part(one, small) or _NO_PART_BEFORE.search(small[max(0, start - 10) : start]):
            continue
        if one.number.in_words and one.number.value < _FEW:
            continue
        if last is None or start - last.number.span.end > _APART:
            runs.append([])
        runs[-1].append(one)
        last = one
    return runs


def _is_filled(whole: Count, parts: Sequence[Count], small: str) -> bool:
    """Whether parts stand where arms of the whole do: in a list right after it, or in a sentence that names arms."""
    start, end = parts[0].number.span.start, parts[-1].number.span.end
    if whole.number.span.start > start:
        return False
    told = parts[0].told
    if whole.told is told and _LIST_OPENS.fullmatch(small, whole.number.span.end, start):
        spans = [part.number.span for part in parts]
        between = (small[first.end : second.start] for first, second in pairwise(spans))
        return small[start - 1] not in "([" or all(text.count(")") <= text.count("(") for text in between)
    return _ARMS_NAMED.search(small, start, min(told.end, end + 80)) is not None


_SHARE = re.compile(r"\s?[(\[]\s?\d+(?:[.·]\d+)?\s?%\s?[)\]]")
_GIVEN = re.compile(
    r" (?:(?:patients|participants|subjects|women|men|children|adults|were|was|who|had) )*(?:randomly )?"
    r"(?:received|receiving|given|obtained|applied|used|took|treated (?:with|by)|underwent|to|"
    r"(?:assigned|allocated|randomi[sz]ed) to|in (?:the [\w-]+ (?:group|arm)|group [\da-eiv]{1,3}))\b"
)


def shares_of_a_whole(here: Sequence[Count], by_value: ByValue, small: str) -> None:
    """Makes numbers with their shares arms that add up to a whole by what was given: ``85 (48%) received tea``."""
    shares = [(one, found.end()) for one in here if (found := _SHARE.match(small, one.number.span.end))]
    if len(shares) < 2 or not _GIVEN.match(small, shares[0][1]):
        return
    parts = [one for one, _ in shares]
    for whole in by_value.get(sum(one.number.value for one in parts), ()):
        if whole.confidence >= SURE and whole.number.span < parts[0].number.span:
            for one in parts:
                one.role, one.confidence, one.firm = "arm", _BARE, True


_TWO_ARMS = re.compile(
    r" (?:[a-z][\w/-]* ){0,3}[a-z][\w/-]* [(\[](\d[\d,]*) ([a-z][\w ]{2,24}?)"
    r"(?:,|;| and|, and) (\d[\d,]*) ([a-z][\w ]{2,24})[)\]]"
)


def find_wholes(every: Sequence[Count], small: str) -> None:
    """Tells faint numbers that count who took part because their arms follow: ``24 schools (14 tea, 10 control)``."""
    for one in every:
        if one.confidence >= SURE or one.number.value < LEAST_WHOLE:
            continue
        arms = _TWO_ARMS.match(small, one.number.span.end)
        if arms is None or not words.PAIR_WORDS.search(f"{arms[2]} {arms[4]}"):
            continue
        if int(arms[1].replace(",", "")) + int(arms[3].replace(",", "")) == one.number.value:
            one.role, one.confidence, one.firm = "enrolled", _BARE, True
