"""What the numbers of a sentence are of: the outcome that each tells, and the group.

A number can stand in a bracket behind its name ("nausea (8%)"), behind a verb ("nausea was seen in 8%") or before one
("8% had nausea"); others continue it ("and 5% with tea"), or stand in a list with "respectively". Where none of this is
clear the name stays empty.
"""

import re
from collections.abc import Sequence

import msgspec

from clarion.evidence.claim import AnyClaim, Estimate, Proportion
from clarion.evidence.printed import Span
from clarion.evidence.readers import group_names
from clarion.evidence.readers.clauses import clause_of
from clarion.evidence.readers.names_before import PREPOSITION, QUALIFIED, RESPECTIVELY, label_in, name_from_before
from clarion.evidence.readers.numbers_in_sentences import Measured, NumberInSentence, placed, rows
from clarion.evidence.readers.outcome_words import outcome_in
from clarion.evidence.readers.predicates import predicate_after

_UNIT_LEFT = re.compile(
    r"^\s?(?:%|(?!(?:in|for|with|on|of|and|or|vs|versus|to|at|by|than|among|was|were|had|"
    r"after)\b)[A-Za-zµμ][\w/²³·^.-]{0,9}(?:\sHg)?)?(?=[\s,;.)\]]|$)"
)
_SHARED_HEAD = re.compile(
    r"^(?:complete|partial|overall|total|systolic|diastolic|objective|clinical|early|late|major|minor|\w+(?:al|"
    r"ive|ous|ary|ic))$",
    re.I,
)


class Name(msgspec.Struct, frozen=True, gc=False):
    """What a number is of."""

    what: str = ""
    group: str = ""


def sentence_names(text: str, place: Span, claims: Sequence[AnyClaim]) -> list[Name]:
    """The names of the numbers in the sentence at ``place``, one for each number among ``claims``, in their order."""
    numbers = placed(place.of(text), place.start, [one for one in claims if isinstance(one, Measured)])
    for row in rows([one for one in numbers if one.side_of is None]):
        for at, one in enumerate(row):
            name_from_before(one, row[at - 1] if at else None)
        _predicates(row)
        _lists(row)
        _groups(row)
    told = [one.side_of or one for one in numbers]
    return [Name(one.what, one.group) for one in told]


def _predicates(row: Sequence[NumberInSentence]) -> None:
    """Name the numbers that are subjects themselves from what follows: "8% had nausea"."""
    following = ""
    for one in reversed(row):
        if one.what or one.bracketed or not isinstance(one.claim, Proportion):
            following = ""
            continue
        own = predicate_after(one.after)
        following = own or following
        left = QUALIFIED.sub("", one.left.rstrip())
        if (left.endswith(",") and one.later) or (not clause_of(left).verb and not PREPOSITION.search(left)):
            one.what = following


def _lists(row: Sequence[NumberInSentence]) -> None:
    """Share out the parts of a list that ends with "respectively"."""
    many = len(row)
    if many < 2 or isinstance(row[0].claim, Estimate):
        return
    if row[0].bracketed and label_in(row[0].inner):
        return
    last = row[-1]
    told = last.raw_after if last.bracketed else last.after
    if not RESPECTIVELY.match(told) and not RESPECTIVELY.match(last.raw_after):
        return
    groups = [] if last.bracketed else group_names.listed_after(told, many)
    clause = clause_of(QUALIFIED.sub("", row[0].left.rstrip()))
    subject, before = group_names.listed_before(clause.subject, many)
    parts = _parts(clause.subject, many) if not before and subject else []
    if parts:
        for one, part in zip(row, parts, strict=True):
            one.what = part
        groups = []
    elif before:
        groups = before
        for one in row:
            one.what = outcome_in(subject)
    for one, group in zip(row, groups, strict=False):
        one.group = group


def _parts(subject: str, many: int) -> list[str]:
    """The names that a subject lists, where they are ``many``: "complete response and partial response"."""
    words = re.split(r",\s(?:and\s|or\s)?|\s(?:and|or)\s", re.split(r"such\sas\s|including\s", subject)[-1])
    if len(words) > many and re.match(
        r"(?:at|in|during|after|over|overall|within|for|on|by)\b", words[0], re.IGNORECASE
    ):
        words = words[len(words) - many :]
    if len(words) != many:
        return []
    head = words[-1].split()[-1] if " " in words[-1] else ""
    full = [f"{word} {head}" if head and _SHARED_HEAD.match(word.split()[-1]) else word for word in words[:-1]]
    named = [outcome_in(word) for word in (*full, words[-1])]
    return named if all(named) else []


def _groups(row: Sequence[NumberInSentence]) -> None:
    """Find the groups of numbers that continue each other."""
    if not isinstance(row[0].claim, Estimate):
        for one in row:
            after = _UNIT_LEFT.sub("", one.raw_after.lstrip(")]"), count=1)
            if not one.group:
                alone = one.bracketed and (len(row) == 1 or re.search(r"\b[nN]\s?=\s?\d", row[0].inner))
                one.group = (alone and group_names.group_before_bracket(one.left)) or group_names.group_after(after)
        _parallel(row)
        both = group_names.compared(row[0].left) if len(row) == 2 and row[0].bracketed else None
        if both and not any(one.group for one in row):
            row[0].group, row[1].group = both
    whole = clause_of(row[0].left).whole
    for one in row:
        if not one.group and len(row) == 1:
            one.group = group_names.group_leading(whole + " ")


def _parallel(row: Sequence[NumberInSentence]) -> None:
    """Groups under any name, where every number of the row has one that is joined alike: "with syrup … with tea"."""
    if len(row) < 2 or all(one.group for one in row):
        return
    found = [group_names.parallel_after(_UNIT_LEFT.sub("", one.raw_after.lstrip(")]"), count=1)) for one in row]
    joins = {one[0] for one in found}
    names_ = [one.group or name for one, (_, name) in zip(row, found, strict=True)]
    if len(joins) == 1 and all(names_) and len({name.casefold() for name in names_}) == len(names_):
        for one, name in zip(row, names_, strict=True):
            one.group = name
