"""One digit changed in a claim that can be checked: is it found?"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from clarion.evidence import check, read
from clarion.evidence.check import Check
from clarion.evidence.claim import AnyClaim, Estimate, Proportion, PValue, SampleSize, StatisticValue
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading

CHECKABLE = ("percent", "p-from-statistic", "p-from-interval", "interval", "parts", "grim", "grimmer", "debit")
"""Kinds of checks whose claims state one fact twice, so that a changed digit contradicts what stays."""
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
    """Kind of check and place of each number that a holding check of redundant claims rests on."""
    for one in checks:
        if one.kind in CHECKABLE and one.verdict == "holds":
            for claim in (reading.claims[number] for number in one.claims):
                if not claim.in_title:
                    for span in numbers_of(claim):
                        yield one.kind, span


def mutated(text: str, span: Span, chance: random.Random) -> str:
    """``text`` with one digit of the number at ``span`` changed into another; no number gets a leading zero."""
    digits = [span.start + found.start() for found in _DIGIT.finditer(span.of(text))]
    place = chance.choice(digits)
    first = place == digits[0] and len(digits) > 1
    others = [digit for digit in ("123456789" if first else "0123456789") if digit != text[place]]
    return text[:place] + chance.choice(others) + text[place + 1 :]


class Sensitivity:
    """How many changed digits are found, by kind of check."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.tried: Counter[str] = Counter()
        self.found: Counter[str] = Counter()

    def add(self, title: str, reading: Reading, checks: tuple[Check, ...]) -> None:
        """Change one digit of one number for each kind of check in this abstract, one at a time."""
        places: defaultdict[str, list[Span]] = defaultdict(list)
        for kind, span in checkable(reading, checks):
            if _DIGIT.search(span.of(reading.text)):
                places[kind].append(span)
        before = {_alarm(one) for one in checks}
        for kind, spans in places.items():
            text = mutated(reading.text, self._chance.choice(sorted(set(spans))), self._chance)
            after = {_alarm(one) for one in check(read(text, title=title))}
            self.tried[kind] += 1
            self.found[kind] += bool(after - before - {None})

    def figures(self) -> dict[str, object]:
        """For the report."""
        tried, found = sum(self.tried.values()), sum(self.found.values())
        return {
            "changed": tried,
            "found": found,
            "share": round(found / tried, 4) if tried else None,
            "by kind of check": {
                kind: {"changed": count, "share": round(self.found[kind] / count, 4)}
                for kind, count in self.tried.most_common()
            },
            "wanted": 0.85,
        }


def _alarm(one: Check) -> str | None:
    """What an alarm says; None of a check that is none."""
    return f"{one.kind}: {one.says} {one.arithmetic}" if one.verdict == "cannot hold" else None
