"""How tightly the requirements pin numbers down: the least and the greatest value of each in all data that meet them."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Literal

import msgspec

from clarion.studies.reconstruct.pins import Pin, median_pins, response_pins, value_pins
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.result import Bound
from clarion.studies.reconstruct.solving import Allowance, Outcome, Solution

MOST = 4.0
"""The most seconds for one question."""

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


def bounds(
    setting: Setting, requirements: Sequence[Requirement], solution: Solution, allowance: Allowance
) -> Bounded:
    """The bounds of response counts, then medians, then each order statistic at each visit, as far as time allows.

    Args:
        setting: what is searched.
        requirements: those of measures that hang together.
        solution: data that meet them.
        allowance: the time.
    """
    about = frozenset(name for one in requirements for name in one.about)
    search = _Search(setting, requirements, solution, allowance)
    found: list[Bound] = []
    left = 0
    chains = [*((pin,) for pin in (*response_pins(setting, about), *median_pins(setting, about)))]
    for chain in (*chains, *value_pins(setting, about)):
        # Where the second greatest value can be at the low end, the smaller ones can; where it can't, they may.
        least = search.ends(tuple(reversed(chain)), -1)
        greatest = search.ends(chain, 1)
        for pin in chain:
            if pin.rank in least and pin.rank in greatest:
                found.append(_bound(pin, least[pin.rank], greatest[pin.rank]))
            else:
                left += 1
    return Bounded(bounds=tuple(found), left=left)


class _Search:
    """The search for the ends of numbers."""

    def __init__(
        self, setting: Setting, requirements: Sequence[Requirement], solution: Solution, allowance: Allowance
    ) -> None:
        self.setting = setting
        self.requirements = tuple(requirements)
        self.solution = solution
        self.allowance = allowance

    def ends(self, chain: Iterable[Pin], side: Side) -> dict[int, End]:
        """The end of each number of a chain in which each can reach as far as the one before it, by rank.

        Numbers that the time does not reach are left out.
        """
        found: dict[int, End] = {}
        reached: End | None = None
        for pin in chain:
            limit = pin.high if side == 1 else pin.low
            if reached is None or reached.value != limit:
                if self.allowance.spent:
                    break
                reached = self.end(pin, side)
            found[pin.rank] = reached
        return found

    def end(self, pin: Pin, side: Side) -> End:
        """One end of a number: the limit itself where it can be reached; else as far as the solver gets."""
        limit = pin.high if side == 1 else pin.low
        answer = self.reaching(pin, side, limit).answer
        if answer == "solved":
            return End(value=limit, proved=True)
        outcome, denominator = self.furthest(pin, side)
        if outcome.answer != "solved":
            return End(value=self.seen(pin, side), proved=False)
        value, bound = (Fraction(-side * one, denominator) for one in (outcome.best, outcome.bound))
        if value != bound and bound != limit and self.reaching(pin, side, bound).answer == "solved":
            value = bound
        return End(value=value, proved=value == bound)

    def reaching(self, pin: Pin, side: Side, goal: Fraction) -> Outcome:
        """Whether the number can be at ``goal`` or beyond."""
        model = self.setting.model(self.requirements)
        made = pin.term(model)
        scaled = goal * made.denominator
        if side == 1:
            model.require(made.expression, -(-scaled.numerator // scaled.denominator), None)
        else:
            model.require(made.expression, None, scaled.numerator // scaled.denominator)
        return self.allowance.ask(model, most=MOST)

    def furthest(self, pin: Pin, side: Side) -> tuple[Outcome, int]:
        """The furthest that the number can be, as a numerator with its sign turned for the greatest; the denominator."""
        model = self.setting.model(self.requirements)
        made = pin.term(model)
        return self.allowance.ask(model, minimise=-side * made.expression, most=MOST), made.denominator

    def seen(self, pin: Pin, side: Side) -> Fraction:
        """The number in the data that were found."""
        model = self.setting.model()
        made = pin.term(model)
        for site, variable in model.unknowns.items():
            model.cp.add(variable == self.solution.values[site])
        return Fraction(-side * self.allowance.ask(model, minimise=-side * made.expression).best, made.denominator)


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
