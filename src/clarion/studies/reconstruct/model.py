"""The participants of a study as unknowns of a constraint solver.

Google's OR-tools CP-SAT: whole-number variables, linear constraints, and truth values that stand for a linear
constraint being met. A variable comes into being when a claim first needs it.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import pairwise
from math import lcm
from typing import TYPE_CHECKING, TypeVar

from clarion.studies.definition import Study
from clarion.studies.reconstruct.linear import Form
from clarion.studies.reconstruct.space import Grid, Site, without_range
from clarion.studies.reconstruct.untranslatable import UntranslatableError

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Flag, Linear, Unknown

Made = TypeVar("Made")

Order = tuple[str, int]
"""A measure and the place of a visit: participants of an arm are numbered by increasing value of it."""

WIDEST = 2**60
"""No expression may reach further: the solver counts in 64 bits."""


class Model:
    """Unknown values of participants, what is derived from them, and the constraints on them."""

    def __init__(
        self,
        study: Study,
        grids: Mapping[str, Grid],
        arms: Mapping[str, tuple[int, ...]],
        order: Order | None = None,
    ) -> None:
        """Start without variables but for those of the ``order``.

        Args:
            study: the study file.
            grids: the allowed values, by measure or characteristic.
            arms: the participants of each arm, by its id.
            order: the order of participants, which loses nothing as they are interchangeable.
        """
        # pandas comes with it, which takes a second to import.
        from ortools.sat.python import cp_model  # noqa: PLC0415

        self.study = study
        self.grids = grids
        self.arms = arms
        self.solver = cp_model
        self.cp = cp_model.CpModel()
        self.unknowns: dict[Site, Unknown] = {}
        self.flags: dict[tuple[str, int], Flag] = {}
        """Truths of a participant that are searched beside values, by name and participant."""
        self._made: dict[Hashable, object] = {}
        self.order = order
        if order is not None:
            for members in arms.values():
                for one, following in pairwise(members):
                    self.cp.add(
                        self.unknown(Site(order[0], one, order[1])) <= self.unknown(Site(order[0], following, order[1]))
                    )

    @property
    def participants(self) -> tuple[int, ...]:
        """Everyone, by arm."""
        return tuple(one for members in self.arms.values() for one in members)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` makes, made only the first time that it is asked for under ``key``."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]  # type: ignore[assignment]  # a key always names one kind of thing
        return made

    def grid(self, name: str) -> Grid:
        """The allowed values of a measure or characteristic.

        Raises StudyError for a measure without range, and UntranslatableError for what has no values to search.
        """
        if name in self.grids:
            return self.grids[name]
        for measure in self.study.measures:
            if measure.id == name:
                raise without_range(measure, self.study)
        if any(score.id == name for score in self.study.scores):
            raise UntranslatableError(
                f"{name} is a score, computed from other measures, which a search does not cover."
            )
        raise UntranslatableError(f"{name} has no range or categories that could be searched.")

    def unknown(self, site: Site) -> "Unknown":
        """The variable of one value, in steps of its grid."""
        if site not in self.unknowns:
            grid = self.grid(site.name)
            name = f"{site.name}_{site.participant}_{site.visit}"
            self.unknowns[site] = self.cp.new_int_var(grid.low, grid.high, name)
        return self.unknowns[site]

    def total(self, parts: "Sequence[Linear]") -> "Linear":
        """The sum of ``parts``."""
        return self.solver.LinearExpr.sum(list(parts)) if parts else 0

    def fixed(self, truth: bool) -> "Flag":
        """A truth value that is known."""
        return self.once(("fixed", truth), lambda: self.cp.new_constant(int(truth)))

    def require(self, expression: "Linear", least: int | None, greatest: int | None) -> None:
        """Keep ``expression`` between two numbers, both included; None where there is no end."""
        if least is not None:
            self.cp.add(expression >= least)
        if greatest is not None:
            self.cp.add(expression <= greatest)

    def allow(self, expressions: "Sequence[Linear]", rows: Sequence[tuple[int, ...]]) -> None:
        """Let ``expressions`` take only the values of one of ``rows``; of none where there are no rows."""
        if not rows:
            self.cp.add_bool_or([self.fixed(False)])
            return
        columns = zip(*rows, strict=True)
        held = [self.held(one, min(column), max(column)) for one, column in zip(expressions, columns, strict=True)]
        self.cp.add_allowed_assignments(held, rows)

    def held(self, expression: "Linear", low: int, high: int) -> "Unknown":
        """A variable that equals ``expression``, which is kept between ``low`` and ``high``."""
        variable = self.cp.new_int_var(low, high, "")
        self.cp.add(variable == expression)
        return variable

    def about(self) -> frozenset[str]:
        """The measures, characteristics and flags that have come into being."""
        return frozenset(site.name for site in self.unknowns) | frozenset(name for name, _ in self.flags)

    def places(self) -> frozenset[Order]:
        """The measures that have come into being, each with the places of visits."""
        return frozenset((site.name, site.visit) for site in self.unknowns if site.visit >= 0)

    def flag(self, name: str, participant: int) -> "Flag":
        """A truth value of a participant that is searched, told apart by ``name``."""
        if (name, participant) not in self.flags:
            self.flags[name, participant] = self.cp.new_bool_var(f"{name}_{participant}")
        return self.flags[name, participant]

    def every(self, parts: "Sequence[Flag]") -> "Flag":
        """Whether all of ``parts`` are true."""
        if len(parts) == 1:
            return parts[0]
        return self.once(("every", tuple(one.index for one in parts)), lambda: self._every(parts))

    def some(self, parts: "Sequence[Flag]") -> "Flag":
        """Whether any of ``parts`` is true."""
        return ~self.every([~one for one in parts])

    def _every(self, parts: "Sequence[Flag]") -> "Flag":
        whole = self.cp.new_bool_var("")
        self.cp.add_bool_and(parts).only_enforce_if(whole)
        self.cp.add_bool_or([~one for one in parts]).only_enforce_if(~whole)
        return whole

    def negative(self, form: Form) -> "Flag":
        """Whether ``form`` is below zero."""
        expression, key = self._whole(form)
        if isinstance(expression, int):
            return self.fixed(expression < 0)
        return self.once(("negative", key), lambda: self.at_most(expression, -1))

    def zero(self, form: Form) -> "Flag":
        """Whether ``form`` is zero."""
        expression, key = self._whole(form)
        if isinstance(expression, int):
            return self.fixed(expression == 0)

        def make() -> "Flag":
            equal = self.cp.new_bool_var("")
            self.cp.add(expression == 0).only_enforce_if(equal)
            self.cp.add(expression != 0).only_enforce_if(~equal)
            return equal

        return self.once(("zero", key), make)

    def at_most(self, expression: "Linear", limit: "Linear") -> "Flag":
        """Whether ``expression`` is at most ``limit``."""
        truth = self.cp.new_bool_var("")
        self.cp.add(expression <= limit).only_enforce_if(truth)
        self.cp.add(expression >= limit + 1).only_enforce_if(~truth)
        return truth

    def _whole(self, form: Form) -> "tuple[Linear, Hashable]":
        """``form`` times the least number that makes it one of whole numbers, and a key that tells it apart."""
        exact = {site: factor * self.grid(site.name).size for site, factor in form.terms.items()}
        common = lcm(form.constant.denominator, *(one.denominator for one in exact.values()))
        constant = int(form.constant * common)
        factors = {site: int(one * common) for site, one in sorted(exact.items())}
        if not factors:
            return constant, ()
        reach = sum(
            abs(one) * max(abs(self.grid(site.name).low), abs(self.grid(site.name).high))
            for site, one in factors.items()
        )
        if reach + abs(constant) > WIDEST:
            raise UntranslatableError("It needs numbers greater than the search can hold.")
        parts = [self.unknown(site) for site in factors]
        whole = self.solver.LinearExpr.weighted_sum(parts, list(factors.values())) + constant
        return whole, (tuple(factors.items()), constant)
