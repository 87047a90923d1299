"""Finds the words of a study of animals, or of cells and specimens, in which no people took part."""

import re
from collections.abc import Sequence
from itertools import islice

from clarion.evidence.claim import DesignName
from clarion.evidence.printed import Span
from clarion.evidence.readers.designs import design_words as words
from clarion.evidence.readers.designs.design_signs import Sign
from clarion.evidence.readers.statements import Statement

_ALLOCATED = re.compile(r"\brandom|\b(?:divided|assigned|allocated) (?:in)?to\b")
_SUBJECTS = re.compile(r"\bsubjects\b(?! and methods)")
_MANY_MORE = 3
"""How many times more words for animals than for people make a text one on animals."""
_FEW = 1
"""Where more words for people than this stand, animals do not outnumber them."""


def animals_or_cells(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words for animals, cells or specimens, where the methods and results speak of no people.

    Animals that were allocated to groups, or that outnumber the people by far, are the study's own even where people
    are spoken of besides. What both animals and cells are named in is what it names more often.
    """
    own = [one for one in told if _is_own(small, one)]
    work = [one for one in own if one.role not in ("OBJECTIVE", "BACKGROUND")]
    people = _people(small, work)
    if people > _FEW:
        return _sign("animal", _all(words.ANIMALS, small, [one for one in own if _of_animals(small, one)]))
    animals = _all(words.ANIMALS, small, own)
    if not people and not any(_SUBJECTS.search(small, one.start, one.end) for one in work):
        bench = _all(words.IN_VITRO, small, own)
        if len(bench) > len(animals):
            return _sign("in-vitro", bench)
    certain = len(animals) >= max(2, _MANY_MORE * people) or (not people and told[0].role is None)
    return _sign("animal", animals) if certain or any(_of_animals(small, one) for one in own) else None


def _people(small: str, work: Sequence[Statement]) -> int:
    """How many words for people stand in these sentences, counted up to one more than few."""
    often = sum(small.count(word, one.start, one.end) for one in work for word in (" patients ", " participants "))
    if often > _FEW:
        return often
    named = (match for one in work for match in words.PEOPLE.finditer(small, one.start, one.end))
    return sum(1 for _ in islice(named, _FEW + 1))


def _is_own(small: str, one: Statement) -> bool:
    """Whether a sentence tells of this work: by its role, or because it states an aim or an allocation."""
    if one.role == "BACKGROUND":
        return bool(words.AIM.search(small, one.start, one.end) or _allocation(small, one))
    return one.role != "CONCLUSIONS"


def _allocation(small: str, one: Statement) -> re.Match[str] | None:
    """The words of an allocation; looked for only where one of them stands, which is quicker."""
    if all(small.find(word, one.start, one.end) < 0 for word in ("random", "assigned", "divided", "allocated")):
        return None
    return _ALLOCATED.search(small, one.start, one.end)


def _of_animals(small: str, one: Statement) -> bool:
    """Whether animals, and no people, stand before the words of an allocation."""
    match = _allocation(small, one)
    return bool(
        match
        and not words.PEOPLE.search(small, one.start, one.end)
        and words.ANIMALS.search(small, one.start, match.start())
    )


Found = tuple[Statement, re.Match[str]]


def _all(pattern: re.Pattern[str], small: str, own: Sequence[Statement]) -> list[Found]:
    """A pattern's words in these sentences."""
    return [(one, match) for one in own for match in pattern.finditer(small, one.start, one.end)]


def _sign(value: DesignName, found: Sequence[Found]) -> Sign | None:
    """The first of the words, surer where there are more."""
    if not found:
        return None
    one, match = found[0]
    confidence = 0.9 if len(found) > 1 and one.role is not None else 0.6
    return Sign(value, confidence, Span(match.start(), match.end()), one.index)
