"""All claims of a passage in the order of the text, naming each other by their place."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from clarion.evidence.claim import (
    AnyClaim,
    Change,
    DirectionWord,
    Estimate,
    GroupAverage,
    Proportion,
    PValue,
    Result,
    Significance,
    StatisticValue,
)
from clarion.evidence.readers.naming import sentence_names
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.results import Gathered, gathered, result_of
from clarion.evidence.readers.tying import is_result_number, p_of

_TIED = (PValue, Estimate, Change, StatisticValue, Significance, DirectionWord, Proportion, GroupAverage)
LEAST_CONFIDENCE = 0.5
"""Claims that are less sure are not kept."""


def assemble(passage: Passage, claims: Iterable[AnyClaim]) -> tuple[AnyClaim, ...]:
    """The claims that are sure enough, sorted by place, with their results, each tied to the P value that is its own.

    Args:
        passage: what was read.
        claims: what all readers found in it, in any order; none of them a :class:`Result`.

    Returns:
        The claims; the fields ``p`` and ``numbers`` name places in what is returned.

    """
    kept = sorted(
        (one for one in _without_doubles(claims) if one.confidence >= LEAST_CONFIDENCE),
        key=lambda one: (one.span.start, -one.span.end),
    )
    kept, names = _named(passage, kept)
    results: list[tuple[Gathered, list[AnyClaim]]] = []
    p_claims: dict[int, AnyClaim] = {}
    tied = sorted((one for one in kept if isinstance(one, _TIED)), key=lambda one: one.sentence)
    for sentence, group in groupby(tied, key=lambda one: one.sentence):
        of_sentence: list[AnyClaim] = list(group)
        for place, claim in enumerate(of_sentence):
            p = p_of(of_sentence, place, passage.text)
            if p >= 0:
                p_claims[id(claim)] = of_sentence[p]
        if sentence < 0 or passage.sentences[sentence].role in ("RESULTS", "CONCLUSIONS"):
            results += [
                (one, of_sentence) for one in gathered(of_sentence, [names.get(id(one), "") for one in of_sentence])
            ]
    return _numbered(kept, results, p_claims)


def _named(passage: Passage, kept: Sequence[AnyClaim]) -> tuple[list[AnyClaim], dict[int, str]]:
    """The claims with the names of what their numbers are of; and those names by the identity of the claims."""
    named = list(kept)
    names: dict[int, str] = {}
    numbers = [(at, one) for at, one in enumerate(kept) if is_result_number(one) and _is_told(passage, one)]
    for sentence, group in groupby(
        sorted(numbers, key=lambda entry: entry[1].sentence), key=lambda entry: entry[1].sentence
    ):
        places, claims = zip(*group, strict=True)
        found = sentence_names(passage.text, passage.sentences[sentence].span, claims)
        for at, name in zip(places, found, strict=True):
            claim = kept[at]
            if not isinstance(claim, Estimate):
                named[at] = msgspec.structs.replace(claim, what=name.what, group=name.group)
            names[id(named[at])] = name.what
    return named, names


def _is_told(passage: Passage, claim: AnyClaim) -> bool:
    """Whether a number is told of this study: background and aims tell of others."""
    return claim.sentence >= 0 and passage.sentences[claim.sentence].role not in ("BACKGROUND", "OBJECTIVE")


def shifted(claims: Sequence[AnyClaim], by: int) -> list[AnyClaim]:
    """Assembled claims as they stand after ``by`` others, such as those of a title before those of its text."""
    moved: list[AnyClaim] = []
    for claim in claims:
        if isinstance(claim, Result):
            moved.append(
                msgspec.structs.replace(
                    claim, numbers=tuple(place + by for place in claim.numbers), p=claim.p + by if claim.p >= 0 else -1
                )
            )
        elif isinstance(claim, Estimate | Change | StatisticValue | Significance) and claim.p >= 0:
            moved.append(msgspec.structs.replace(claim, p=claim.p + by))
        else:
            moved.append(claim)
    return moved


def _without_doubles(claims: Iterable[AnyClaim]) -> list[AnyClaim]:
    """The claims without averages and proportions whose numbers an estimate has as its own."""
    all_of_them = list(claims)
    estimated = {one.value.span.start for one in all_of_them if isinstance(one, Estimate) and one.value is not None}
    if not estimated:
        return all_of_them
    kept: list[AnyClaim] = []
    for claim in all_of_them:
        if isinstance(claim, GroupAverage) and claim.spread == "ci" and claim.value.span.start in estimated:
            continue
        alone = isinstance(claim, Proportion) and claim.percent is not None and claim.count is None and claim.n is None
        if (
            alone
            and isinstance(claim, Proportion)
            and claim.percent is not None
            and claim.percent.span.start in estimated
        ):
            continue
        kept.append(claim)
    return kept


def _numbered(
    kept: Sequence[AnyClaim], results: Sequence[tuple[Gathered, list[AnyClaim]]], p_claims: dict[int, AnyClaim]
) -> tuple[AnyClaim, ...]:
    """Claims and results in one order, with the places that they name."""
    entries: list[tuple[int, int, int, AnyClaim | tuple[Gathered, list[AnyClaim]]]] = [
        (one.span.start, 1, place, one) for place, one in enumerate(kept)
    ]
    entries += [(one[0].span.start, 0, place, one) for place, one in enumerate(results)]
    entries.sort(key=lambda entry: entry[:3])
    place_of = {id(entry[3]): place for place, entry in enumerate(entries) if not isinstance(entry[3], tuple)}
    final: list[AnyClaim] = []
    for *_, entry in entries:
        if isinstance(entry, tuple):
            one, of_sentence = entry
            first = of_sentence[0]
            final.append(result_of(one, [place_of[id(claim)] for claim in of_sentence], first.sentence, first.in_title))
        elif id(entry) in p_claims and isinstance(entry, Estimate | Change | StatisticValue | Significance):
            final.append(msgspec.structs.replace(entry, p=place_of[id(p_claims[id(entry)])]))
        else:
            final.append(entry)
    return tuple(final)
