"""What is said of who took part, how the study was made, and what was done."""

import re
from collections.abc import Iterator, Set

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
    PrimaryOutcome,
)
from clarion.evidence.glance import Participants
from clarion.evidence.plain_words.saying import Crowd, Figure, Kind, Length, Name, Saying, Value
from clarion.evidence.plain_words.trusted import Trusted

LONGEST = 90
"""Characters of the text's own words that a sentence takes over; longer ones nobody of 13 reads."""

_REFRACTORY = re.compile(
    r"^(?:(?:treatment|therapy)[- ](?:resistant|refractory)|refractory|resistant)\s+(?!to\b)", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_KINDS: tuple[tuple[str, Kind], ...] = (
    (r"wom[ae]n|females?|mothers", "women"),
    (r"m[ae]n|males?", "men"),
    (r"children|child|schoolchildren|boys and girls", "children"),
    (r"infants?|newborns?|neonates?|babies", "babies"),
    (r"adults?", "adults"),
    (r"mice|rats|rabbits|dogs|pigs|sheep|animals|monkeys", "animals"),
    (
        r"(?:out-?|in-?)?patients?|participants?|subjects?|people|persons?|individuals?|volunteers?|cases|residents?|"
        r"students?|users?|survivors?|smokers?|adolescents?|respondents?",
        "people",
    ),
)
_PLAIN_UNITS = ("mg", "g", "µg", "μg", "mcg", "ml", "mL", "IU")


def making(trusted: Trusted) -> Iterator[Saying]:
    """The sentences before the results."""
    designs = frozenset(one.value for _, one in trusted.all(Design))
    yield from _who(trusted)
    yield from _design(trusted, designs)
    yield from _phase(trusted)
    yield from _done(trusted)
    if "in-vitro" not in designs:
        for place, length in list(trusted.all(FollowUp))[:1]:
            words = Length(as_printed(length.length), length.unit)
            yield Saying(key="followed", values={"length": words}, claims=(place,))
    yield from _named(trusted, PrimaryOutcome, "outcome", "outcome")


def kind_of(trusted: Trusted) -> Kind:
    """What the study counts, as far as its text says so."""
    if any(one.value == "animal" for _, one in trusted.all(Design)):
        return "animals"
    size = trusted.glance.enrolled or trusted.glance.analysed
    return _kind(size.unit) if size is not None else "people"


def _kind(unit: str) -> Kind:
    last = unit.casefold().split()[-1:] or ["people"]
    return next((kind for words, kind in _KINDS if re.fullmatch(words, last[0])), "other")


def _who(trusted: Trusted) -> Iterator[Saying]:
    size = trusted.glance.enrolled or trusted.glance.analysed
    if size is not None and not (size.n > 0 and trusted.sure(size.claims)):
        size = None
    condition = _condition(trusted)
    if size is None:
        if condition is not None:
            place, words, _ = condition
            yield Saying(key="about", values={"condition": Name(words)}, claims=(place,))
        return
    crowd = _crowd(trusted, size)
    if size.planned:
        yield Saying(key="who-planned", values={"crowd": crowd}, claims=size.claims)
    elif condition is None or crowd.kind == "other":
        yield Saying(key="who", values={"crowd": crowd}, claims=size.claims)
    else:
        place, words, refractory = condition
        key = "who-refractory" if refractory else "who-with"
        yield Saying(key=key, values={"crowd": crowd, "condition": Name(words)}, claims=(*size.claims, place))


def _crowd(trusted: Trusted, size: Participants) -> Crowd:
    kind = "animals" if kind_of(trusted) == "animals" else _kind(size.unit)
    return Crowd(size.n, kind, size.unit if kind == "other" else "")


def _condition(trusted: Trusted) -> tuple[int, str, bool] | None:
    """The condition, from the text before the title; and whether other treatments had not helped."""
    found = sorted(trusted.all(Condition), key=lambda one: one[1].in_title)
    for place, claim in found:
        words = _IN_BRACKETS.sub("", trusted.words(claim)).strip()
        plain = _REFRACTORY.sub("", words)
        if plain and len(plain) <= LONGEST:
            return place, plain, plain != words
    return None


def _design(trusted: Trusted, designs: Set[str]) -> Iterator[Saying]:
    features = {feature: place for place, one in trusted.all(Design) for feature in one.features}
    main = next(((place, one.value) for place, one in trusted.all(Design)), None)
    if "protocol" in features:
        yield Saying(key="protocol", claims=(features["protocol"],))
    if main is not None:
        yield Saying(key=main[1], claims=(main[0],))
    if "crossover" in features:
        yield Saying(key="crossover", claims=(features["crossover"],))
    if not {"animal", "in-vitro", "review", "meta-analysis"} & designs:
        for place, blinding in list(trusted.all(Blinding))[:1]:
            yield Saying(key=blinding.value, claims=(place,))


def _phase(trusted: Trusted) -> Iterator[Saying]:
    for place, phase in list(trusted.all(Phase))[:1]:
        # Phase 1/2 starts at the first step; phase 0 has none of these meanings.
        if (step := phase.value[:1]) in "1234" and step:
            yield Saying(key=f"phase-{step}", values={"phase": Figure(phase.value)}, claims=(place,))


def _done(trusted: Trusted) -> Iterator[Saying]:
    treatment = _first(trusted, Intervention)
    doses = [(place, one) for place, one in trusted.all(Dose) if one.amount.unit in _PLAIN_UNITS]
    if treatment is not None:
        place, words = treatment
        if len(doses) == 1:
            at, dose = doses[0]
            values: dict[str, Value] = {
                "intervention": Name(words),
                "dose": Figure(as_printed(dose.amount), dose.amount.unit),
            }
            yield Saying(key="intervention-dose", values=values, claims=(place, at))
        else:
            yield Saying(key="intervention", values={"intervention": Name(words)}, claims=(place,))
    compared = _first(trusted, Comparator)
    if compared is not None:
        place, words = compared
        if re.search(r"\bplacebo\b", words, re.IGNORECASE):
            yield Saying(key="placebo", claims=(place,))
        elif treatment is not None:
            yield Saying(key="comparator", values={"comparator": Name(words)}, claims=(place,))


def _named(trusted: Trusted, kind: type[Claim], key: str, field: str) -> Iterator[Saying]:
    found = _first(trusted, kind)
    if found is not None:
        yield Saying(key=key, values={field: Name(found[1])}, claims=(found[0],))


def _first(trusted: Trusted, kind: type[Claim]) -> tuple[int, str] | None:
    """The first words of a kind that a reader can take in: from the text before the title."""
    for place, claim in sorted(trusted.all(kind), key=lambda one: one[1].in_title):
        words = _IN_BRACKETS.sub("", trusted.words(claim)).strip(" .,;:")
        if words and len(words) <= LONGEST:
            return place, words
    return None
