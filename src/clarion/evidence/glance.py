"""What a reader should see of a study in ten seconds."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeVar

import msgspec

from clarion.evidence.checked import Check
from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import (
    Blinding,
    Claim,
    Comparator,
    Condition,
    Design,
    Dose,
    FollowUp,
    Intervention,
    Phase,
    Population,
    PrimaryOutcome,
    Registration,
    SampleSize,
)
from clarion.evidence.main_result import MainResult
from clarion.evidence.main_results import main_results
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading
from clarion.evidence.standing import Standing, Standings, standings


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that the text says in words."""

    words: str
    """As the text has them, or the name of a design, phase or masking in our list."""
    claims: tuple[int, ...]
    checked: Standing = ""


_MOST = 3
"""Of facts of one kind that are shown."""

_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_Kind = TypeVar("_Kind", bound=Claim)


class DesignFact(Fact, frozen=True, kw_only=True, omit_defaults=True):
    """The design: ``words`` is one of our names for designs."""

    features: tuple[str, ...] = ()


class Participants(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many took part, of the study or of one arm."""

    n: int
    unit: str = ""
    """What is counted, as the text has it."""
    arm: str = ""
    planned: bool = False
    claims: tuple[int, ...]
    checked: Standing = ""


class DoseFact(Fact, frozen=True, kw_only=True, omit_defaults=True):
    """What was given: ``words`` is the amount with its unit, ``2 × 10⁶ cells/kg``."""

    of: str = ""
    route: str = ""
    times: str = ""


class LengthFact(Fact, frozen=True, kw_only=True, omit_defaults=True):
    """How long: ``words`` has number and unit in English, ``12 months``."""

    value: float
    unit: Literal["hour", "day", "week", "month", "year"]


class Glance(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A study in short. Each part names the claims that it was read from; what the text does not say is not there."""

    design: DesignFact | None = None
    phase: Fact | None = None
    blinding: tuple[Fact, ...] = ()
    condition: Fact | None = None
    population: Fact | None = None
    enrolled: Participants | None = None
    """The largest number that is called enrolled, as for the facets; a planned one where there is no other."""
    analysed: Participants | None = None
    """Where it differs from those enrolled."""
    arms: tuple[Participants, ...] = ()
    interventions: tuple[Fact, ...] = ()
    comparators: tuple[Fact, ...] = ()
    doses: tuple[DoseFact, ...] = ()
    follow_up: tuple[LengthFact, ...] = ()
    """The longest first."""
    registrations: tuple[Fact, ...] = ()
    primary_outcomes: tuple[Fact, ...] = ()
    results: tuple[MainResult, ...] = ()
    more_results: int = 0
    """How many results of the text are not among these."""


def glance(reading: Reading, checks: Sequence[Check]) -> Glance:
    """What a reader should see first of a study, from what was read of it and what ``checks`` say about that.

    ``reading`` needs its text. What fails a check is shown with that mark and never left out.
    """
    facts = _Facts(reading, standings(reading, checks))
    results, more = main_results(reading, checks)
    enrolled = facts.most("enrolled")
    analysed = facts.most("analysed")
    # What a study of one group is "compared with" is what its people had before, or another study.
    alone = any(one.value == "single-arm" for _, one in facts.all(Design))
    return Glance(
        design=facts.design(),
        phase=next(iter(facts.named((place, one.value) for place, one in facts.all(Phase))), None),
        blinding=facts.named((place, one.value) for place, one in facts.all(Blinding)),
        condition=next(iter(facts.quoted(Condition)), None),
        population=next(iter(facts.quoted(Population)), None),
        enrolled=enrolled,
        analysed=analysed if enrolled is None or (analysed is not None and analysed.n != enrolled.n) else None,
        arms=facts.arms(),
        interventions=facts.quoted(Intervention),
        comparators=() if alone else facts.quoted(Comparator),
        doses=facts.doses(),
        follow_up=facts.follow_up(),
        registrations=facts.named((place, one.value) for place, one in facts.all(Registration)),
        primary_outcomes=facts.quoted(PrimaryOutcome),
        results=results,
        more_results=more,
    )


class _Facts:
    """The facts of one reading."""

    def __init__(self, reading: Reading, checked: Standings) -> None:
        self.reading = reading
        self.checked = checked

    def all(self, kind: type[_Kind]) -> Iterator[tuple[int, _Kind]]:
        """The claims of a kind with their places."""
        return ((place, one) for place, one in enumerate(self.reading.claims) if isinstance(one, kind))

    def named(self, found: Iterable[tuple[int, str]]) -> tuple[Fact, ...]:
        """A fact for each of the words, with all the places that say it."""
        places: dict[str, tuple[str, list[int]]] = {}
        for place, words in found:
            places.setdefault(words.casefold(), (words, []))[1].append(place)
        return tuple(
            Fact(words=words, claims=tuple(its), checked=self.checked.of(its))
            for words, its in list(places.values())[:_MOST]
        )

    def quoted(self, kind: type[_Kind]) -> tuple[Fact, ...]:
        """The facts of a kind whose claims are words of the text."""
        return self.named((place, self._words(one)) for place, one in self.all(kind))

    def design(self) -> DesignFact | None:
        """The first design that is named, with the features of all claims that name the same."""
        found = list(self.all(Design))
        if not found:
            return None
        same = [(place, one) for place, one in found if one.value == found[0][1].value]
        places = tuple(place for place, _ in same)
        features = tuple(dict.fromkeys(feature for _, one in same for feature in one.features))
        value = found[0][1].value
        return DesignFact(words=value, features=features, claims=places, checked=self.checked.of(places))

    def most(self, role: Literal["enrolled", "analysed"]) -> Participants | None:
        """The largest number with this role; planned ones count where there are no others."""
        found = [(place, one) for place, one in self.all(SampleSize) if one.role == role]
        done = [(place, one) for place, one in found if not one.planned]
        if not (done or found):
            return None
        n = max(one.value for _, one in done or found)
        same = [(place, one) for place, one in done or found if one.value == n]
        return self._participants(same)

    def arms(self) -> tuple[Participants, ...]:
        """Each arm once; a number without a name is an arm of its own."""
        places: dict[tuple[str, int], list[tuple[int, SampleSize]]] = {}
        for place, one in self.all(SampleSize):
            if one.role == "arm":
                name = one.arm.casefold() or f"{place}"
                places.setdefault((name, one.value), []).append((place, one))
        return tuple(self._participants(same) for same in places.values())

    def _participants(self, same: Sequence[tuple[int, SampleSize]]) -> Participants:
        places = tuple(place for place, _ in same)
        first = same[0][1]
        return Participants(
            n=first.value,
            unit=next((one.unit for _, one in same if one.unit), ""),
            arm=first.arm,
            planned=first.planned,
            claims=places,
            checked=self.checked.of(places),
        )

    def doses(self) -> tuple[DoseFact, ...]:
        """Each amount once."""
        found: dict[tuple[str, str], DoseFact] = {}
        for place, one in self.all(Dose):
            words = amount(one.amount)
            of, route = one.of, one.route
            fact = DoseFact(words=words, of=of, route=route, times=one.times, claims=(place,))
            found.setdefault((words, of.casefold()), msgspec.structs.replace(fact, checked=self.checked.of([place])))
        return tuple(found.values())[:_MOST]

    def follow_up(self) -> tuple[LengthFact, ...]:
        """Each length once, the longest first."""
        found: dict[float, LengthFact] = {}
        for place, one in sorted(self.all(FollowUp), key=lambda each: -each[1].days):
            words = f"{as_printed(one.length)} {one.unit}{'' if one.length.value == 1 else 's'}"
            fact = LengthFact(words=words, value=one.length.value, unit=one.unit, claims=(place,))
            found.setdefault(one.days, msgspec.structs.replace(fact, checked=self.checked.of([place])))
        return tuple(found.values())[:_MOST]

    def _words(self, claim: Claim) -> str:
        return claim.span.of(self.reading.title if claim.in_title else self.reading.text)


def amount(printed: Printed) -> str:
    """A dose as it should have been printed: ``2 × 10⁶ cells/kg``, also where the text has lost what was set high."""
    if printed.decimals < 0 or printed.value >= 1e6:
        mantissa, _, power = f"{printed.value:e}".partition("e")
        shown = f"{float(mantissa):g} × 10{str(int(power)).translate(_HIGH)}"
    else:
        shown = as_printed(printed)
    return f"{shown} {printed.unit}".rstrip()
