"""From a reading's claims to the few results that a reader sees first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict, TypeVar

from clarion.evidence.checked import Check
from clarion.evidence.checks.wording import as_printed, p_as_printed
from clarion.evidence.claim import (
    AdverseEvents,
    AnyClaim,
    Average,
    Change,
    Effect,
    Estimate,
    GroupAverage,
    PrimaryOutcome,
    Proportion,
    PValue,
    Result,
    Significance,
)
from clarion.evidence.main_result import (
    AveragesShown,
    Chance,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    GroupValue,
    HarmShown,
    MainResult,
    Number,
    ShareShown,
)
from clarion.evidence.outcome_names import names_of_others, outcome_name
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading
from clarion.evidence.shares import share
from clarion.evidence.standing import Standing, Standings, standings

MOST = 6
"""Of results that are shown at first."""

_RATIOS: tuple[Effect, ...] = ("OR", "RR", "HR", "IRR")
_DIFFERENCES: tuple[Effect, ...] = ("MD", "SMD", "RD")
_WHO_THEY_ARE = re.compile(
    r"\b(?:mean age|median age|ages?|aged|years old|women|men|males?|females?|girls|boys|sex|gender|ethnicity|"
    r"caucasian|at baseline|demographic\w*|response rate|enrol\w+|recruit\w+|randomi[sz]ed|eligible|consent\w*)\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:adverse|side effects?|toxicit\w+|complications?|harms?|safety|tolerab\w+|bleeding|deaths?|died)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LITTLE_WORDS = frozenset(
    ("the", "and", "for", "with", "from", "was", "were", "outcome", "outcomes", "primary", "main", "measure", "point")
)


def main_results(reading: Reading, checks: Sequence[Check]) -> tuple[tuple[MainResult, ...], int]:
    """The results to show, and how many more there are.

    Of the sentences with the role RESULTS: the primary outcome first, then in the order of the text. Where there are
    too many, those come first of which it is clear what they count, and the last place goes to the first one about
    harm. Who the participants were is no result.
    """
    found = list(_Choice(reading, checks).results())

    def place(one: MainResult) -> tuple[bool, Span]:
        return not one.primary, reading.claims[one.claims[0]].span

    # A number of which it is not clear what it counts tells a reader less than any other.
    found.sort(key=lambda one: (not one.what and not isinstance(one, HarmShown), *place(one)))
    shown, left = found[:MOST], found[MOST:]
    if not any(one.safety for one in shown):
        shown[-1:] = next(([one] for one in left if one.safety), shown[-1:])
    return tuple(sorted(shown, key=place)), len(left)


_Kind = TypeVar("_Kind")


class _Shared(TypedDict):
    """The fields of `Shown`."""

    what: str
    time: str
    p: Chance | None
    significant: bool | None
    primary: bool
    safety: bool
    claims: tuple[int, ...]
    checked: Standing


class _Choice:
    """What the results of one reading are made from."""

    def __init__(self, reading: Reading, checks: Sequence[Check]) -> None:
        self.reading = reading
        self.checks = checks
        self.standings: Standings = standings(reading, checks)
        changes = [one for one in reading.claims if isinstance(one, Change)]
        self.changing = {number.span for one in changes for number in (one.before, one.after)}
        self.others = names_of_others(reading)
        self.primary = [
            _content(self._words(one)) for one in reading.claims if isinstance(one, PrimaryOutcome) and not one.in_title
        ]

    def results(self) -> Iterator[MainResult]:
        """Each result: first those whose claims the reading ties together, then single claims."""
        taken: set[int] = set()
        for place, claim in enumerate(self.reading.claims):
            if isinstance(claim, Result) and self._tells(claim):
                numbers = [one for one in claim.numbers if one not in taken and self._is_shown(one)]
                taken.update(numbers)
                yield from self._of_result(place, claim, numbers)
        for place, claim in enumerate(self.reading.claims):
            if place not in taken and self._tells(claim) and self._is_shown(place):
                yield from self._one(place, None)

    def _tells(self, claim: AnyClaim) -> bool:
        """Whether the claim stands in a sentence of results, or in a text whose sentences have no roles."""
        sentences = self.reading.sentences
        if claim.in_title:
            return False
        return not sentences or (0 <= claim.sentence < len(sentences) and sentences[claim.sentence].role == "RESULTS")

    def _is_shown(self, place: int) -> bool:
        """Whether a claim is a result by itself: not who the participants were, not one of the sides of a change."""
        claim = self.reading.claims[place]
        first = claim.value if isinstance(claim, GroupAverage) else getattr(claim, "percent", None)
        if first is not None and first.span in self.changing:
            return False
        if isinstance(claim, Proportion | GroupAverage):
            around = self.reading.text[max(0, claim.span.start - 20) : claim.span.end]
            return not (_WHO_THEY_ARE.search(claim.what) or (not claim.what and _WHO_THEY_ARE.search(around)))
        return isinstance(claim, Change | Estimate | AdverseEvents)

    def _of_result(self, place: int, result: Result, numbers: list[int]) -> Iterator[MainResult]:
        """The results in one claim that ties others together."""
        claims = self.reading.claims
        shares = [one for one in numbers if isinstance(claims[one], Proportion)]
        averages = [one for one in numbers if isinstance(claims[one], GroupAverage)]
        if len(shares) == 2 and self._two_groups(shares):
            yield self._comparison(place, result, shares)
            numbers = [one for one in numbers if one not in shares]
        if len(averages) > 1:
            yield self._averages(averages, place, result)
            numbers = [one for one in numbers if one not in averages]
        for one in numbers:
            yield from self._one(one, (place, result))

    def _two_groups(self, places: Sequence[int]) -> bool:
        """Whether two proportions are the same one in two groups."""
        first, second = (self.reading.claims[place] for place in places)
        return (
            isinstance(first, Proportion)
            and isinstance(second, Proportion)
            and (first.group != second.group)
            and (first.what == second.what or not (first.what and second.what))
        )

    def _one(self, place: int, tied: tuple[int, Result] | None) -> Iterator[MainResult]:
        """The result that a single claim is."""
        claim = self.reading.claims[place]
        if isinstance(claim, Change):
            yield self._change(place, claim, tied)
        elif isinstance(claim, Proportion):
            part = share(self.reading, place, self.checks)
            yield ShareShown(share=part, **self._shared(claim.what, claim.time, part.claims, tied))
        elif isinstance(claim, Estimate):
            yield self._estimate(place, claim, tied)
        elif isinstance(claim, GroupAverage):
            yield self._averages([place], *(tied or (None, None)))
        elif isinstance(claim, AdverseEvents):
            yield HarmShown(value=claim.value, words=self._words(claim), **self._shared("", "", (place,), None))

    def _change(self, place: int, claim: Change, tied: tuple[int, Result] | None) -> ChangeShown:
        before, after = number(claim.before), number(claim.after)
        return ChangeShown(
            before=before,
            after=after,
            measure=claim.measure,
            group=claim.group,
            direction="up" if after.value > before.value else "down" if after.value < before.value else "none",
            **self._shared(claim.what, claim.time, (place,), tied, claim.p),
        )

    def _estimate(self, place: int, claim: Estimate, tied: tuple[int, Result] | None) -> EstimateShown:
        no_effect = 1.0 if claim.measure in _RATIOS else 0.0 if claim.measure in _DIFFERENCES else None
        return EstimateShown(
            measure=claim.measure,
            value=number(claim.value) if claim.value else None,
            low=number(claim.low) if claim.low else None,
            high=number(claim.high) if claim.high else None,
            level=claim.level,
            adjusted=claim.adjusted,
            no_effect=no_effect,
            **self._shared("", "", (place,), tied, claim.p),
        )

    def _comparison(self, place: int, result: Result, shares: Sequence[int]) -> ComparisonShown:
        first, second = (share(self.reading, one, self.checks) for one in shares)
        claims = (*first.claims, *(one for one in second.claims if one not in first.claims))
        whats = [one.what for one in self._all(shares, Proportion) if one.what]
        times = [one.time for one in self._all(shares, Proportion) if one.time]
        shared = self._shared((whats or [""])[0], (times or [""])[0], claims, (place, result))
        return ComparisonShown(first=first, second=second, **shared)

    def _averages(self, places: list[int], tie: int | None = None, result: Result | None = None) -> AveragesShown:
        found = self._all(places, GroupAverage)
        measures: set[Average] = {one.measure for one in found}
        tied = (tie, result) if tie is not None and result is not None else None
        return AveragesShown(
            measure=measures.pop() if len(measures) == 1 else "",
            groups=tuple(_group_value(one) for one in found),
            **self._shared(found[0].what, found[0].time, tuple(places), tied),
        )

    def _all(self, places: Iterable[int], kind: type[_Kind]) -> list[_Kind]:
        return [one for one in (self.reading.claims[place] for place in places) if isinstance(one, kind)]

    def _shared(
        self, what: str, time: str, claims: tuple[int, ...], tied: tuple[int, Result] | None, p: int = -1
    ) -> _Shared:
        """The fields that all kinds of results have; what a claim does not say itself, the one that ties it says."""
        place, result = tied if tied is not None else (-1, None)
        said = (what, result.name if result else "")
        what = next(filter(None, (outcome_name(one, others=self.others, text=self.reading.text) for one in said)), "")
        p = p if p >= 0 else result.p if result else -1
        chance = self._chance(p)
        words = " ".join((what, *(self._words(self.reading.claims[one]) for one in claims)))
        used = (*claims, *([place] if result else []), *([p] if chance else []))
        return {
            "what": what,
            "time": time or (result.time if result else ""),
            "p": chance,
            "significant": self._significant(p, result),
            "primary": self._is_primary(what, claims[0]),
            "safety": isinstance(self.reading.claims[claims[0]], AdverseEvents) or _HARM.search(words) is not None,
            "claims": tuple(dict.fromkeys(used)),
            "checked": self.standings.of(claims),
        }

    def _chance(self, place: int) -> Chance | None:
        claim = self.reading.claims[place] if 0 <= place < len(self.reading.claims) else None
        if not isinstance(claim, PValue):
            return None
        return Chance(
            value=claim.p.value,
            relation=claim.p.relation,
            text=p_as_printed(claim.p),
            one_sided=claim.one_sided,
            claim=place,
            checked=self.standings.of([place]),
        )

    def _significant(self, p: int, result: Result | None) -> bool | None:
        """What the authors call a result, where the reading says of which P value."""
        if result is not None and result.significant is not None:
            return result.significant
        said = {one.value for one in self.reading.claims if isinstance(one, Significance) and 0 <= one.p == p}
        return said.pop() if len(said) == 1 else None

    def _is_primary(self, what: str, place: int) -> bool:
        """Whether ``what`` shares most of its words with the primary outcome, or its sentence calls it so."""
        claim = self.reading.claims[place]
        if 0 <= claim.sentence < len(self.reading.sentences):
            sentence = self.reading.sentences[claim.sentence].span.of(self.reading.text)
            if re.search(r"\bprimary (?:outcome|end ?-?point)", sentence, re.IGNORECASE):
                return True
        words = _content(what)
        return any(words and 4 * len(words & one) >= 3 * min(len(words), len(one)) > 0 for one in self.primary)

    def _words(self, claim: AnyClaim) -> str:
        return claim.span.of(self.reading.title if claim.in_title else self.reading.text)


def number(printed: Printed) -> Number:
    """A printed number to show."""
    return Number(value=printed.value, text=as_printed(printed), unit=printed.unit)


def _group_value(claim: GroupAverage) -> GroupValue:
    return GroupValue(
        group=claim.group,
        value=number(claim.value),
        spread=claim.spread,
        plus_minus=number(claim.plus_minus) if claim.plus_minus else None,
        low=number(claim.low) if claim.low else None,
        high=number(claim.high) if claim.high else None,
    )


def _content(words: str) -> frozenset[str]:
    """The words that say what is measured."""
    return frozenset(_WORD.findall(words.casefold())) - _LITTLE_WORDS
