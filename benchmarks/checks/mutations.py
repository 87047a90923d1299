"""One digit changed in a claim that can be checked: is it found?"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from clarion.evidence import check, read
from clarion.evidence.checked import Check
from clarion.evidence.claim import AnyClaim, Estimate, Proportion, PValue, SampleSize, StatisticValue
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading

FULL, LOOSE = "stated twice", "bound loosely"
"""A percentage with count and whole, a P value with its statistic: one follows from the others. Arms with their total,
estimates with their intervals, a percentage with one of the two: other numbers may fit as well."""
_DIGIT = re.compile(r"[0-9]")


def numbers_of(claim: AnyClaim) -> list[Span]:
    """The places of the numbers in a claim."""
    printed: list[Printed | None] = []
    match claim:
        case Proportion():
            printed = [claim.percent, claim.count, claim.n]
        case Estimate():
            printed = [claim.value, claim.low, claim.high]
        case StatisticValue():
            printed = [claim.value]
        case PValue():
            printed = [claim.p]
        case SampleSize():
            return [claim.span]
    return [one.span for one in printed if one is not None and not one.in_words]


def checkable(reading: Reading, checks: tuple[Check, ...]) -> Iterator[tuple[str, Span]]:
    """How a holding check binds its numbers, with its kind, and the place of each of these numbers."""
    for one in checks:
        if (
            one.kind in ("percent", "p-from-statistic", "p-from-interval", "interval", "parts")
            and one.verdict == "holds"
        ):
            claims = [reading.claims[number] for number in one.claims]
            bond = FULL if any(map(_states_twice, claims)) and one.kind != "interval" else LOOSE
            for claim in claims:
                if not claim.in_title:
                    for span in numbers_of(claim):
                        yield f"{bond}: {one.kind}", span


def _states_twice(claim: AnyClaim) -> bool:
    """Whether a claim's own numbers give each other."""
    if isinstance(claim, Proportion):
        return claim.percent is not None and claim.count is not None and claim.n is not None
    return isinstance(claim, StatisticValue)


def mutated(text: str, span: Span, chance: random.Random) -> str:
    """``text`` with one digit of the number at ``span`` changed into another; no number gets a leading zero."""
    digits = [span.start + found.start() for found in _DIGIT.finditer(span.of(text))]
    place = chance.choice(digits)
    first = place == digits[0] and len(digits) > 1
    others = [digit for digit in ("123456789" if first else "0123456789") if digit != text[place]]
    return text[:place] + chance.choice(others) + text[place + 1 :]


class Sensitivity:
    """How many changed digits are found, by how the numbers bind each other."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.tried: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.noticed: Counter[str] = Counter()

    def add(self, title: str, reading: Reading, checks: tuple[Check, ...]) -> None:
        """Change one digit of one number for each kind of bond in this abstract, one at a time."""
        places: defaultdict[str, list[Span]] = defaultdict(list)
        for kind, span in checkable(reading, checks):
            if _DIGIT.search(span.of(reading.text)):
                places[kind].append(span)
        before = {_said(one) for one in checks}
        for kind, spans in places.items():
            text = mutated(reading.text, self._chance.choice(sorted(set(spans))), self._chance)
            new = [one for one in check(read(text, title=title)) if _said(one) not in before]
            verdicts = {one.verdict for one in new}
            self.tried[kind] += 1
            self.found[kind] += "cannot hold" in verdicts
            self.noticed[kind] += bool(verdicts & {"cannot hold", "cannot tell"})

    def figures(self) -> dict[str, object]:
        """For the report: the share of changed digits of which a check says that it cannot be, or cannot tell."""
        return {
            FULL: {**self._shares([kind for kind in self.tried if kind.startswith(FULL)]), "wanted": 0.85},
            LOOSE: self._shares([kind for kind in self.tried if kind.startswith(LOOSE)]),
            "by kind": {kind: self._shares([kind]) for kind, _ in self.tried.most_common()},
        }

    def _shares(self, kinds: list[str]) -> dict[str, float | int | None]:
        """Over some kinds."""
        tried = sum(self.tried[kind] for kind in kinds)
        counted = {"cannot hold": self.found, "cannot hold or tell": self.noticed}
        shares = {name: sum(of[kind] for kind in kinds) / tried if tried else None for name, of in counted.items()}
        return {
            "changed": tried,
            **{name: share if share is None else round(share, 4) for name, share in shares.items()},
        }


def _said(one: Check) -> str:
    """What a check says."""
    return f"{one.kind} {one.verdict}: {one.says} {one.arithmetic}"
