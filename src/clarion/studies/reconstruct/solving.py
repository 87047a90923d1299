"""One question to the solver, within what is left of the time."""

import time
from typing import TYPE_CHECKING, Literal

import msgspec

from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.space import Site

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Linear

SLOW = 2.0
"""So many seconds of the clock does a unit of the solver's own measure of effort take on a busy machine. The measure
counts operations, so that a search ends at the same place every time; the clock is there for slower machines."""

Answer = Literal["solved", "impossible", "unknown"]


class Solution(msgspec.Struct, frozen=True, kw_only=True):
    """What the solver found."""

    values: dict[Site, int]
    """In steps."""
    flags: dict[tuple[str, int], bool]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one question."""

    answer: Answer
    solution: Solution | None = None
    best: int = 0
    """Of an objective: its value in ``solution``."""
    bound: int = 0
    """Of an objective: no solution has a better value."""


class Clock:
    """The time that a search has."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds
        self.cut = False
        """Whether the clock stopped anything: the result may then differ from one run to another."""

    def left(self) -> float:
        """Seconds left."""
        return max(0.0, self.end - time.monotonic())


class Allowance:
    """A share of the time, in the solver's own measure of effort."""

    def __init__(self, seconds: float, clock: Clock, seed: int) -> None:
        self.seconds = seconds
        """What is left of it."""
        self.clock = clock
        self.seed = seed

    @property
    def spent(self) -> bool:
        """Whether nothing is left of it."""
        if self.clock.left() <= 0:
            self.clock.cut = True
        return self.seconds <= 0 or self.clock.left() <= 0

    def ask(
        self,
        model: Model,
        *,
        minimise: "Linear | None" = None,
        most: float = float("inf"),
        thorough: bool = False,
    ) -> Outcome:
        """Solve ``model``.

        Args:
            model: the model.
            minimise: an expression whose least value is sought.
            most: the most seconds to spend.
            thorough: the solver's full presolve and relaxations, for what the quick way does not settle.
        """
        if self.spent:
            return Outcome(answer="unknown")
        if minimise is not None:
            model.cp.minimize(minimise)
        solver = model.solver.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = self.seed % 2**31
        solver.parameters.max_deterministic_time = min(self.seconds, most) / SLOW
        solver.parameters.max_time_in_seconds = self.clock.left()
        if not thorough:
            # Linear relaxations say little about ranks and levels, and long presolves cost more than they save.
            solver.parameters.linearization_level = 0
            solver.parameters.max_presolve_iterations = 1
        status = solver.solve(model.cp)
        self.seconds -= solver.deterministic_time * SLOW
        if status == model.solver.INFEASIBLE:
            return Outcome(answer="impossible")
        if status == model.solver.MODEL_INVALID:
            raise ValueError(f"The solver refuses the model: {model.cp.validate()}")
        if self.clock.left() <= 0:
            self.clock.cut = True
        if status == model.solver.UNKNOWN:
            return Outcome(answer="unknown")
        return Outcome(
            answer="solved",
            solution=Solution(
                values={site: solver.value(variable) for site, variable in model.unknowns.items()},
                flags={name: solver.boolean_value(truth) for name, truth in model.flags.items()},
            ),
            best=round(solver.objective_value) if minimise is not None else 0,
            bound=round(solver.best_objective_bound) if minimise is not None else 0,
        )
