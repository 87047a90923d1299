"""How tightly the requirements pin numbers down: the least and the greatest value of each."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

import msgspec

from clarion.studies.reconstruct.arranging import arranged, orders
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.natural import hint
from clarion.studies.reconstruct.pins import Pin, change_pins, median_pins, response_pins, value_pins
from clarion.studies.reconstruct.requirements import Part, Setting
from clarion.studies.reconstruct.result import Bound
from clarion.studies.reconstruct.solving import Allowance, Clock, Outcome, Solution

MOST = 2.0
MOST_OF_COUNTS = 4.0
"""The most seconds for one question; there are few counts, and they tell much."""
SEEING = 10.0
"""Seconds in which a number is surely computed from data that are known."""

Side = Literal[-1, 1]
"""-1 for the least value, 1 for the greatest."""


class End(msgspec.Struct, frozen=True, kw_only=True):
    """One end of what a number can be."""

    value: Fraction
    proved: bool


class Bounded(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds that were found."""

    bounds: tuple[Bound, ...] = ()
    left: int = 0
    """How many numbers the time did not reach."""


def bounds(setting: Setting, solved: Sequence[tuple[Part, Solution]], allowance: Allowance) -> Bounded:
    """The bounds of counts and medians, then of each order statistic at each visit, as far as time allows.

    Args:
        setting: what is searched.
        solved: requirements that hang together, with data that meet them.
        allowance: the time. What one number leaves of its share, the next ones have.
    """
    searches = [_Search(setting, part, solution, allowance) for part, solution in solved]
    chains: list[tuple[_Search, tuple[Pin, ...]]] = []
    chains += [(search, (pin,)) for search in searches for pin in response_pins(setting, search.about)]
    chains += [(search, (pin,)) for search in searches for pin in median_pins(setting, search.about)]
    chains += [(search, (pin,)) for search in searches for pin in change_pins(setting, search.about)]
    chains += [(search, pins) for search in searches for pins in value_pins(setting, search.about)]
    found: list[Bound] = []
    left = 0
    for search, chain in chains:
        least, greatest = search.ends(chain, -1), search.ends(chain, 1)
        for pin, low, high in zip(chain, least, greatest, strict=True):
            if low is None or high is None:
                left += 1
            else:
                found.append(_bound(pin, low, high))
    return Bounded(bounds=tuple(found), left=left)


class _Search:
    """The search for the ends of numbers."""

    def __init__(self, setting: Setting, part: Part, solution: Solution, allowance: Allowance) -> None:
        self.setting = setting
        self.part = part
        self.solution = solution
        self.allowance = allowance
        self.about = frozenset(name for one in part for name in one.about)
        self.places = {visit.id: place for place, visit in enumerate(setting.study.visits)}
        self.constrained = {place for one in part for place in one.places}
        self.known: dict[tuple[str, str, int, Side], End] = {}

    def ends(self, chain: Sequence[Pin], side: Side) -> list[End | None]:
        """The end of each number of a chain whose numbers are in order; None for those that the time does not reach."""
        found: list[End | None] = [None] * len(chain)

        def between(first: int, last: int) -> None:
            """Find the ends between two that are known."""
            one, other = found[first], found[last]
            if last - first < 2 or one is None or other is None:
                return
            if one.value == other.value and one.proved and other.proved:
                found[first + 1 : last] = [one] * (last - first - 1)
                return
            middle = (first + last) // 2
            found[middle] = self.end(chain[middle], side)
            between(first, middle)
            between(middle, last)

        for place in {0, len(chain) - 1}:
            found[place] = self.end(chain[place], side)
        between(0, len(chain) - 1)
        return found

    def end(self, pin: Pin, side: Side) -> End | None:
        """One end of a number; None where no time is left. The median of an odd number is one of their values."""
        middle = len(self.setting.people) // 2 + 1 if pin.kind == "median" and len(self.setting.people) % 2 else 0
        key = (pin.of, pin.visit or pin.kind, pin.rank or middle, side)
        if key not in self.known:
            if self.allowance.spent:
                return None
            self.known[key] = self.sought(pin, side)
        return self.known[key]

    def sought(self, pin: Pin, side: Side) -> End:
        """One end: the limit where it can be reached; what was seen where nothing is beyond; else by a search."""
        limit = pin.high if side == 1 else pin.low
        untouched = bool(pin.visit) and (pin.of, self.places[pin.visit]) not in self.constrained
        if untouched or self.reaching(pin, side, limit).answer == "solved":
            return End(value=limit, proved=True)
        seen, denominator = self.seen(pin)
        if self.reaching(pin, side, seen + Fraction(side, denominator)).answer == "impossible":
            return End(value=seen, proved=True)
        outcome = self.furthest(pin, side)
        if outcome.answer != "solved":
            return End(value=seen, proved=False)
        value, bound = (Fraction(-side * one, denominator) for one in (outcome.best, outcome.bound))
        if bound not in (value, limit) and self.reaching(pin, side, bound).answer == "solved":
            value = bound
        return End(value=value, proved=value == bound)

    def reaching(self, pin: Pin, side: Side, goal: Fraction) -> Outcome:
        """Whether the number can be at ``goal`` or beyond."""
        model = self.model(pin)
        made = pin.term(model)
        scaled = goal * made.denominator
        if side == 1:
            model.require(made.expression, -(-scaled.numerator // scaled.denominator), None)
        else:
            model.require(made.expression, None, scaled.numerator // scaled.denominator)
        return self.allowance.ask(model, most=_most(pin))

    def furthest(self, pin: Pin, side: Side) -> Outcome:
        """The furthest that the number can be, as a numerator; with its sign turned for the greatest."""
        model = self.model(pin)
        made = pin.term(model)
        return self.allowance.ask(model, minimise=-side * made.expression, most=_most(pin))

    def model(self, pin: Pin) -> Model:
        """A model of the part, with participants in the order of the number's values where it has some."""
        own = (pin.of, self.places.get(pin.visit, -1))
        order = own if own in self.constrained else next(iter(orders(self.setting, self.part)), None)
        model = self.setting.model(self.part, order)
        hint(model, arranged(self.setting, self.solution.values, order))
        return model

    def seen(self, pin: Pin) -> tuple[Fraction, int]:
        """The number in the data that were found, and the denominator that it is over."""
        model = self.setting.model()
        made = pin.term(model)
        for site, variable in model.unknowns.items():
            # Where nothing is required of a value, any is as good.
            if site in self.solution.values:
                model.cp.add(variable == self.solution.values[site])
        # Nothing is searched, so it takes no part of the time.
        found = Allowance(SEEING, Clock(SEEING), self.allowance.seed).ask(model, minimise=1 * made.expression)
        return Fraction(found.best, made.denominator), made.denominator


def _most(pin: Pin) -> float:
    return MOST if pin.visit else MOST_OF_COUNTS


def _bound(pin: Pin, least: End, greatest: End) -> Bound:
    return Bound(
        kind=pin.kind,
        of=pin.of,
        visit=pin.visit,
        rank=pin.rank,
        unit=pin.unit,
        least=float(least.value),
        greatest=float(greatest.value),
        least_proved=least.proved,
        greatest_proved=greatest.proved,
        free=least.value == pin.low and greatest.value == pin.high,
    )
