"""Results: what a sentence reports of one outcome, with its numbers, its P value, and which way it went."""

from collections.abc import Sequence

import msgspec

from clarion.evidence.claim import (
    AnyClaim,
    Change,
    Direction,
    DirectionWord,
    Estimate,
    GroupAverage,
    Proportion,
    PValue,
    Result,
    Significance,
)
from clarion.evidence.printed import Span
from clarion.evidence.readers.outcome_words import is_named
from clarion.evidence.readers.tying import is_result_number


class Gathered(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A result before claims have their places in a reading: which claims of the sentence it is made of."""

    span: Span
    numbers: tuple[int, ...]
    p: int
    name: str
    direction: Direction | None
    time: str
    significant: bool | None


def gathered(claims: Sequence[AnyClaim], names: Sequence[str]) -> list[Gathered]:
    """The results of one sentence, from its claims in the order of the text; a P value ends each.

    ``names`` says of each claim what it is of, where it is a number and that is clear.

    A sentence without numbers and without a P value reports a result where it says that something is significant.
    """
    found: list[Gathered] = []
    part: list[int] = []
    for place, claim in enumerate(claims):
        if isinstance(claim, PValue):
            _add(found, claims, names, part, place)
            part = []
        elif is_result_number(claim) or isinstance(claim, DirectionWord | Significance):
            if isinstance(claim, Estimate) and any(
                isinstance(claims[at], Estimate) and names[at] != names[place] for at in part
            ):
                _add(found, claims, names, part, -1)
                part = []
            part.append(place)
    _add(found, claims, names, part, -1)
    return found


def result_of(one: Gathered, places: Sequence[int], sentence: int, in_title: bool) -> Result:
    """The claim, with ``places`` in the reading for those in the sentence."""
    return Result(
        span=one.span,
        sentence=sentence,
        in_title=in_title,
        confidence=0.7,
        name=one.name,
        direction=one.direction or "",
        time=one.time,
        numbers=tuple(places[number] for number in one.numbers),
        p=places[one.p] if one.p >= 0 else -1,
        significant=one.significant,
    )


def _add(found: list[Gathered], claims: Sequence[AnyClaim], names: Sequence[str], part: Sequence[int], p: int) -> None:
    """Put the result of a part of a sentence in the list, if the part reports one."""
    numbers = tuple(place for place in part if is_result_number(claims[place]))
    words = [claims[place] for place in part]
    directed = [word for word in words if isinstance(word, DirectionWord)]
    called = [word.value for word in words if isinstance(word, Significance)]
    if p < 0 and not numbers and not (called and directed):
        return
    if p >= 0 and not part:
        if found and found[-1].p >= 0 and not found[-1].numbers:
            return
        first = claims[p]
    else:
        first = claims[part[0]]
    last = claims[p] if p >= 0 else claims[part[-1]]
    ends = [last.span.end, *(claims[place].span.end for place in part)]
    found.append(
        Gathered(
            span=Span(first.span.start, max(ends)),
            numbers=numbers,
            p=p,
            name=_name([names[place] for place in numbers], directed),
            direction=_direction(directed, [claims[place] for place in numbers]),
            time=next(
                (one.time for one in words if isinstance(one, Change | GroupAverage | Proportion) and one.time), ""
            ),
            significant=called[-1] if called else None,
        )
    )


def _name(names: Sequence[str], directed: Sequence[DirectionWord]) -> str:
    """What was measured: as the first number with a name has it, or of a result without numbers what went some way."""
    if names:
        return next(filter(None, names), "")
    return next((word.subject for word in directed if is_named(word.subject)), "")


def _direction(directed: Sequence[DirectionWord], numbers: Sequence[AnyClaim]) -> Direction | None:
    """The one way that the words say it went; None where they say none or several."""
    ways = {word.value for word in directed} | {
        claim.says for claim in numbers if isinstance(claim, Change) and claim.says
    }
    ways.discard("")
    return ways.pop() if len(ways) == 1 else None
