"""Finds the numbers that are arms because of the numbers beside them: members of a list, pairs."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clarion.evidence.readers.sizes import sample_equals as equals
from clarion.evidence.readers.sizes.sample_count import Count
from clarion.evidence.readers.sizes.sample_parts import (
    LEAST,
    LEAST_WHOLE,
    SURE,
    ByValue,
    faint_parts,
    is_n,
    is_no_part,
    known_here,
    parts_of_a_whole,
    shares_of_a_whole,
)
from clarion.evidence.readers.sizes.sample_shares import compared_shares

_LIKELY = 0.7
"""For a number that is taken for an arm because of its neighbours alone."""
_FEW = 5
"""Fewer, in words, are levels, sites or visits."""
_LIKE = 3
"""How many times as large the larger of two arms may be."""
_STRETCH = 220
"""How many characters may stand between a number and the name of its group."""

_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]\w*|randomly|assigned|allocated|divided|received?|compared|groups?|arms?|treated)\b"
)
"""Words of a sentence that tells who was given what."""


def find_arms(here: Sequence[Count], by_value: ByValue, small: str) -> None:
    """Makes numbers of one sentence arms by what the others of the sentence and of the text are.

    ``here`` are the sentence's numbers in order, those of which nothing is known among them (of confidence 0);
    ``by_value`` those of the whole text; ``small`` is the text in small letters.
    """
    known = known_here(here, small)
    _of_its_group(known, small)
    if len(here) < 2:
        return
    wholes = parts_of_a_whole(known, by_value, small)
    told = here[0].told
    if told.role != "RESULTS" and _ASSIGNED.search(small, told.start, told.end):
        _in_list_of_n(known, small)
        _in_brackets(here, small)
    beside = [one for one in known if one.number.span.start not in wholes]
    _told_alike(beside, small)
    _in_groups_of(known, small)
    _before_its_name(known, small)
    _half_told(here, small)
    _named_in_brackets(here, small)
    _before_the_rest(known, small)
    if told.role != "RESULTS":
        _compared(here, small)
    _beside_an_arm(beside, small)
    _respectively(known, small)
    shares_of_a_whole(here, by_value, small)
    compared_shares(here, small)
    faint_parts(here, by_value, small)


def _make_arms(numbers: Sequence[Count]) -> None:
    """Tells the numbers as arms, for good."""
    for one in numbers:
        one.role, one.confidence, one.firm = "arm", max(one.confidence, _LIKELY), True


_TO_ARMS = re.compile(r"\b(?:randomi[sz]ed|assigned|allocated)(?: [\w:]+){0,3}? to\b")
_OF_PEOPLE = re.compile(r"\b(?:patients|participants|subjects|women|men|children|adults|people) [(\[]n\s?=\s?$")


def _in_list_of_n(known: Sequence[Count], small: str) -> None:
    """Makes every ``n = `` an arm of a sentence that has several: ``0.5% tea (n = 30) or water (n = 31)``."""
    listed = [one for one in known if is_n(one, small)]
    if len(listed) < 2 or all(one.confidence >= SURE for one in listed):
        return
    told = listed[0].told
    classed = equals.CLASSED.search(small, told.start, told.end)
    if classed and not _TO_ARMS.search(small, classed.end(), told.end):
        return
    starts = ((one, one.number.span.start) for one in listed if one.confidence < SURE)
    _make_arms([one for one, start in starts if not _OF_PEOPLE.search(small[max(0, start - 30) : start])])


_OPENS = re.compile(r"[(\[](?:[\w -]{1,20}[,;:] )?$")
_CLOSES = re.compile(r"((?: [a-z]+){0,2})(?:[)\]]|[,;] )")
_NAMED_BEFORE = re.compile(r"\b(?:controls?|placebo|sham|groups?|arms?) [(\[]$")


def _in_brackets(here: Sequence[Count], small: str) -> None:
    """Makes numbers arms that stand in brackets behind the names of arms: ``tea (12 women) or water (12 women)``."""
    by_noun: dict[str, list[Count]] = {}
    for one in here:
        start, end = one.number.span.start, one.number.span.end
        closes = _CLOSES.match(small, end)
        if closes is None or (one.number.in_words and one.number.value < _FEW) or is_no_part(one, small):
            continue
        if _OPENS.search(small[max(0, start - 25) : start]):
            by_noun.setdefault(closes[1], []).append(one)
    for noun, alike in by_noun.items():
        starts = [one.number.span.start for one in alike]
        if len(alike) > 1 and (noun or any(_NAMED_BEFORE.search(small[max(0, at - 12) : at]) for at in starts)):
            _make_arms([one for one in alike if one.confidence < SURE or not one.firm])


def _told_alike(known: Sequence[Count], small: str) -> None:
    """Makes numbers of one sentence arms where the same words follow several: ``8 received A and 10 received B``."""
    alike = [one for one in known if one.to_arm and not one.firm and not _in_one_stage(one, small)]
    if len(alike) > 1 or _beside_the_healthy(alike := [one for one in known if one.words], small):
        for one in alike:
            one.role, one.confidence = "arm", max(one.confidence, _LIKELY)


_GROUP_OF = re.compile(
    r"\b(?:group|arm)(?: [\da-eivx]{1,3})? (?:consisted of|included|includes|comprised|had|of|with|was|contained) "
    r"(?:the )?$"
)


def _in_groups_of(known: Sequence[Count], small: str) -> None:
    """Makes numbers arms that follow the names of several groups: ``the tea group had 30, the water group 31``."""
    led = [one for one in known if _GROUP_OF.search(small[max(0, one.number.span.start - 40) : one.number.span.start])]
    if len(led) > 1:
        _make_arms([one for one in led if one.confidence >= LEAST])


_STAGE = re.compile(r"\bin (?:part|study|phase|stage|trial|experiment|period|step) (?:\d|[a-c]|i{1,3}),? $")


def _in_one_stage(one: Count, small: str) -> bool:
    """Whether the number is of a part of the study that came before or after others: ``in part 1, 11 patients``."""
    start = one.number.span.start
    return _STAGE.search(small[max(0, start - 25) : start]) is not None


_HEALTHY = re.compile(r"\b(?:healthy|controls?|normal|non-|without|placebo)")
_AND = re.compile(r"(?: with [\w\s-]{2,30}| \([^()]{1,40}\))?,? (?:and|versus|vs\.?) ")


def _beside_the_healthy(alike: Sequence[Count], small: str) -> bool:
    """Whether two numbers stand side by side of which one is of healthy people or controls."""
    if len(alike) != 2 or any(one.role != "enrolled" for one in alike):
        return False
    first, second = alike
    between = small[first.number.span.end + len(first.words) : second.number.span.start]
    if first.words == second.words and between.startswith(" with ") and _alike(first, second):
        return _AND.fullmatch(between) is not None
    return bool(_AND.fullmatch(between)) and bool(_HEALTHY.search(first.words) or _HEALTHY.search(second.words))


_GROUP_NAMED = re.compile(
    r"\((?![^()]* (?:and|or) )(?:the )?(?:[\w/-]+ ){0,3}(?:group|arm|"
    r"cohort)(?: [\da-eivx]{1,3})?(?:[,;:]? [\w-]{1,10})?\)"
)


def _before_its_name(known: Sequence[Count], small: str) -> None:
    """Makes a number an arm that its group's name follows in brackets: ``38 singers drank tea (group 1)``."""
    if not known:
        return
    ends = [*(one.number.span.start for one in known[1:]), known[-1].told.end]
    for one, end in zip(known, ends, strict=True):
        start = one.number.span.end
        if one.role != "enrolled" or one.confidence < LEAST or end - start > _STRETCH:
            continue
        if len(_GROUP_NAMED.findall(small, start, end)) == 1:
            one.role = "arm"


_GROUP = re.compile(r"\b(?:group|arm)")
_GROUP_OPENS = re.compile(
    r"(?:[a-z /&-]{3,40}:+ )?(?:(?:in|for) (?:the )?(?!(?:the|study|patient|whole|total|each|every|both|all|two|three|"
    r"this)\b)"
    r"(?:[a-z][\w-]* ){1,2}(?:group|arm)|(?:in )?(?:group|arm) [\da-eivx]{1,3})\b[,:]? "
)
"""A sentence that tells of one arm: ``In the tea group, a cup was given to``."""


def _of_its_group(known: Sequence[Count], small: str) -> None:
    """Makes a sentence's one number an arm where a group's name opens it: ``In the first group, 15 drank``."""
    if len(known) == 1 and known[0].role == "enrolled" and not known[0].firm and known[0].confidence >= LEAST:
        opens = _GROUP_OPENS.match(small, known[0].told.start, known[0].told.end)
        if opens and not _GROUP.search(small, opens.end(), known[0].told.end):
            _make_arms(known)


_NAMES_OF_TWO = re.compile(r" [a-z][\w+-]*(?: [\w+-]+)?(?:, |; | and |, and | ?/ ?)(?:n ?= ?)?")
_ARM_WORDS = re.compile(r"\b(?:controls?|placebo|sham|intervention)\b")
_NAME_CLOSES = re.compile(r" [a-z][\w+-]*(?: [\w+-]+)?[)\]]")


def _named_in_brackets(here: Sequence[Count], small: str) -> None:
    """Makes two numbers arms of one bracket with their names: ``(60 intervention, 66 control)``."""
    for first, second in pairwise(here):
        start, after = first.number.span.start, second.number.span.end
        if small[start - 1 : start] not in {"(", "["} or not _alike(first, second):
            continue
        closes = _NAME_CLOSES.match(small, after)
        named = closes and _ARM_WORDS.search(small, start, closes.end())
        if named and _NAMES_OF_TWO.fullmatch(small, first.number.span.end, second.number.span.start):
            _make_arms([first, second])


_RECEIVED = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:received|receiving|were given|underwent|treated with|to|"
    r"(?:assigned|allocated|randomi[sz]ed) to) [^.,;:()\d]{2,60}?,? (?:and|while|versus|vs\.?) "
)
_NAME_ENDS = re.compile(
    r" (?:to )?(?!(?:also|not|were|was|did|completed|refused|declined|had)\b)[\w/+-]+(?: [\w/+-]+){0,3}(?:[.;)]|, )"
)


def _half_told(here: Sequence[Count], small: str) -> None:
    """Makes two numbers arms of which the second leaves out the verb: ``56 singers received tea and 58 water``."""
    for first, second in pairwise(here):
        if first.confidence < LEAST or second.confidence >= SURE or not _alike(first, second):
            continue
        if min(first.number.value, second.number.value) < LEAST_WHOLE:
            continue
        after = second.number.span.end
        named = _NAME_ENDS.match(small, after) and not is_no_part(second, small)
        if named and _RECEIVED.fullmatch(small, first.number.span.end, second.number.span.start):
            _make_arms([first, second])


def _alike(first: Count, second: Count) -> bool:
    """Whether two numbers are not too unlike for two arms."""
    few, many = sorted((first.number.value, second.number.value))
    return many <= _LIKE * few


_BETWEEN = re.compile(
    r"[^.;:()%\d]{0,90}? (?:to|into|in|for|received|receiving|given|underwent|undergoing|had|on|with) "
    r"(?:(?!(?:or|either|both|two|three|four|groups|arms) )[^.:()]){2,80}?"
    r"(?:,|\band|\bwhile|\bwhereas|\bvs\.?|\bversus|\bor|\bcompared (?:with|to)) "
    r"(?:(?:the )?(?:other|remaining|subsequent) )?"
)


def _beside_an_arm(known: Sequence[Count], small: str) -> None:
    """Makes a number an arm that stands beside one: ``23 women went to the tea group and 21 to the water group``."""
    for first, second in reversed(list(pairwise(known))):
        if second.role != "arm" or second.confidence < SURE or first.role == "arm" or first.confidence < LEAST:
            continue
        if _alike(first, second) and _BETWEEN.fullmatch(small, first.number.span.end, second.number.span.start):
            first.role = "arm"


_COMPARED = re.compile(
    r"[^.;:()]{3,120}?(?: \([^()]{1,40}\))? (?:were |was )?(?:then )?(?:compared )?"
    r"(?:with|to|and|versus|vs\.?) (?:the |another )?"
)
_COMPARE_BEFORE = re.compile(r"\bcompar(?:ed?|ing|isons? (?:of|between)) (?:the |data of )?$")


def _compared(here: Sequence[Count], small: str) -> None:
    """Makes two numbers arms that are compared: ``30 patients with gout were compared with 32 singers``."""
    for first, second in pairwise(here):
        start, end = first.number.span.start, first.number.span.end
        if first.confidence < LEAST or first.role == "arm" or not _alike(first, second):
            continue
        between = small[end : second.number.span.start]
        if "compar" not in between and not _COMPARE_BEFORE.search(small[max(0, start - 30) : start]):
            continue
        if _COMPARED.fullmatch(between) and (
            second.confidence >= LEAST or _PEOPLE_NEXT.match(small, second.number.span.end)
        ):
            _make_arms([first, second])


_THE_REST = re.compile(
    r"[^.]{0,150}?(?:while|whereas|and|,|;) (?:all )?(?:the )?(?:rest|remaining|others?|remainder)\b(?! \d)"
)


def _before_the_rest(known: Sequence[Count], small: str) -> None:
    """Makes a number an arm where the others got something else: ``40 received tea while the rest received water``."""
    for one in known:
        given = one.to_arm or one.treated
        if given and one.role == "enrolled" and _THE_REST.match(small, one.number.span.end, one.told.end):
            _make_arms([one])


_AND_NEXT = re.compile(r"(?: \(\d+(?:\.\d+)?%\))?,? and ")
_PEOPLE_NEXT = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|students|"
    r"eyes|people|rats|mice|infants)\b"
)
_STUDIES = re.compile(r"\b(?:studies|trials|experiments|phases|parts)\b")


def _respectively(known: Sequence[Count], small: str) -> None:
    """Makes two numbers of one noun arms: ``55 and 52 subjects to tea and water, respectively``."""
    for first, second in pairwise(known):
        told, start, end = second.told, first.number.span.start, second.number.span.end
        if max(first.confidence, second.confidence) < LEAST or "respectively" not in small[end : told.end]:
            continue
        if not _AND_NEXT.fullmatch(small, first.number.span.end, second.number.span.start):
            continue
        if _PEOPLE_NEXT.match(small, end) and not _STUDIES.search(small, told.start, start):
            _make_arms([first, second])
