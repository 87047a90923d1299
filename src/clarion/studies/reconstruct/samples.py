"""A measure of some participants at a visit, or their change, as unknowns; and what describes it."""

import math
from collections.abc import Hashable
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from clarion.studies.reconstruct.model import WIDEST, Model
from clarion.studies.reconstruct.order_statistics import order_statistic
from clarion.studies.reconstruct.space import Site
from clarion.studies.reconstruct.untranslatable import UntranslatableError

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Linear


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A number of an analysis: a whole-number expression over a denominator; or the number to a power is that."""

    expression: "Linear"
    denominator: int
    """Positive. Over it, the expression is the number in ``unit``."""
    power: int = 1
    """2 where expression / denominator is the number's square (of a standard deviation)."""
    unit: str | None = None


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """Unknown values, in steps."""

    key: Hashable
    """What it is of: two samples with the same key are the same."""
    values: "tuple[Linear, ...]"
    low: int
    high: int
    step: Fraction
    """The size of a step in ``unit``."""
    unit: str | None
    ascending: bool = False
    """Whether the values are in increasing order."""


def visit_sample(model: Model, measure: str, visit: str, members: tuple[int, ...]) -> Sample:
    """A measure of ``members`` at a visit."""
    grid = model.grid(measure)
    at = visit_place(model, visit)
    return Sample(
        key=(measure, at, members),
        values=tuple(model.unknown(Site(measure, one, at)) for one in members),
        low=grid.low,
        high=grid.high,
        step=grid.size,
        unit=grid.unit,
        ascending=model.order == (measure, at) and members in model.arms.values(),
    )


def change_sample(model: Model, measure: str, visit: str, against: str, members: tuple[int, ...]) -> Sample:
    """The difference visit - against of ``members``."""
    later, earlier = (visit_sample(model, measure, one, members) for one in (visit, against))
    reach = later.high - later.low
    return Sample(
        key=(later.key, earlier.key),
        values=tuple(one - other for one, other in zip(later.values, earlier.values, strict=True)),
        low=-reach,
        high=reach,
        step=later.step,
        unit=later.unit,
    )


def visit_place(model: Model, visit: str) -> int:
    """The place of a visit in the study file."""
    return [one.id for one in model.study.visits].index(visit)


def described(model: Model, sample: Sample, name: str) -> Term:
    """A number that describes ``sample``: ``mean``, ``sd``, ``median``, ``q1``, ``q3``, ``minimum``, ``maximum``."""
    shares = {
        "minimum": Fraction(0),
        "q1": Fraction(1, 4),
        "median": Fraction(1, 2),
        "q3": Fraction(3, 4),
        "maximum": Fraction(1),
    }
    if name in shares:
        return quantile(model, sample, shares[name])
    if name == "mean":
        return _term(sample, model.total(sample.values), len(sample.values))
    if name == "sd":
        return _deviation(model, sample)
    raise UntranslatableError(f"The quantity {name} is not put as a constraint.")


def quantile(model: Model, sample: Sample, share: Fraction) -> Term:
    """The value below which a ``share`` of the sample lies, between two of its values where it falls between them.

    Type 7 of Hyndman and Fan (Am Stat 1996;50:361): place (n - 1) x share, counted from 0, interpolated linearly.
    The median is the middle value, or the mean of the middle two.
    """
    place = (len(sample.values) - 1) * share
    k = math.floor(place)
    weight = place - k
    ranks = [k + 1, k + 2] if weight else [k + 1]
    ends = [
        sample.values[rank - 1]
        if sample.ascending
        else order_statistic(model, sample.key, sample.values, rank, sample.low, sample.high)
        for rank in ranks
    ]
    if not weight:
        return _term(sample, ends[0], 1)
    lower, upper = weight.denominator - weight.numerator, weight.numerator
    return _term(sample, lower * ends[0] + upper * ends[1], weight.denominator)


def _term(sample: Sample, expression: "Linear", denominator: int) -> Term:
    """An expression in steps over ``denominator``, in the sample's unit."""
    return Term(
        expression=expression * sample.step.numerator,
        denominator=denominator * sample.step.denominator,
        unit=sample.unit,
    )


def _deviation(model: Model, sample: Sample) -> Term:
    """The standard deviation: its square is (n Σx² - (Σx)²) / n(n - 1)."""
    n = len(sample.values)
    reach = sample.high - sample.low
    if n < 2:
        raise UntranslatableError("A standard deviation needs two participants.")
    if (n * reach * sample.step.numerator) ** 2 > WIDEST:
        raise UntranslatableError(
            "A standard deviation over so wide a range needs numbers greater than the search can hold."
        )

    def make() -> "Linear":
        # Counted from the low end: the spread is the same, and the squares are small.
        shifted = [value - sample.low for value in sample.values]
        squares = [model.cp.new_int_var(0, reach**2, "") for _ in shifted]
        for square, one in zip(squares, shifted, strict=True):
            model.cp.add_multiplication_equality(square, [one, one])
        total = model.held(model.total(shifted), 0, n * reach)
        squared_total = model.cp.new_int_var(0, (n * reach) ** 2, "")
        model.cp.add_multiplication_equality(squared_total, [total, total])
        return n * model.total(squares) - squared_total

    spread = model.once(("spread", sample.key), make)
    return Term(
        expression=spread * sample.step.numerator**2,
        denominator=n * (n - 1) * sample.step.denominator**2,
        power=2,
        unit=sample.unit,
    )
