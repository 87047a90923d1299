"""Rules evaluated on participants x visits at once, with three-valued logic for what is missing."""

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.rules import kleene
from clarion.studies.rules.checking import check_truth, matched, quantity
from clarion.studies.rules.dimensions import aligned, multiplied
from clarion.studies.rules.expression import (
    All,
    Arithmetic,
    Call,
    Comparator,
    Comparison,
    Expression,
    Name,
    Negative,
    Not,
    Quantity,
    Some,
)
from clarion.studies.rules.kinds import Category, Number, Truth
from clarion.studies.rules.scope import Scope

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

SAME = 1e-12
"""Two numbers are equal where they differ by less than this part of the greater: far above the noise of floats (1e-16),
far below the precision of any measurement."""
DIGITS = 13
"""Sums and differences are rounded to so many significant digits of the greater number in them: 0.3 - 0.1 is 0.2."""


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """A ``<`` or ``>`` whose sides are equal somewhere: the value is exactly on the limit."""

    comparison: Comparison
    equal: Flags
    """Participants x visits: where."""


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule is for every participant at every visit."""

    truth: Floats
    """1 true, 0 false, NaN unknown; participants x visits."""
    boundary: Flags
    """Where the rule is known and would not be if the comparisons whose sides are exactly equal were left open."""
    edges: tuple[Edge, ...]


class _Truths(msgspec.Struct, frozen=True):
    """Truths as they are, and with every comparison that is exactly on its limit left open."""

    truth: Floats
    open: Floats


class _Numbers(msgspec.Struct, frozen=True):
    """Numbers with what they are."""

    values: Floats
    kind: Number


def evaluate(expression: Expression, scope: Scope) -> Evaluation:
    """Whether the rule ``expression`` holds, for each participant at each visit.

    A comparison with a missing value is unknown, and so is what is divided by zero. Numbers are compared in one unit;
    those equal but for the noise of floats are equal (see ``SAME``). ``previous`` is the planned visit before, unknown
    where nothing was measured then and at the first visit.

    Args:
        expression: the rule; bare ``baseline`` and ``change`` are bound (``names.bound``).
        scope: what its names stand for.

    Raises RuleError where the rule does not fit the names' kinds and units (``checking.check_truth``).
    """
    check_truth(expression, scope.kinds)
    walk = _Walk(scope)
    # What grows beyond all floats is made unknown where it arises.
    with np.errstate(over="ignore", invalid="ignore"):
        found = walk.truth(expression)
    truth, left_open = (np.broadcast_to(one, scope.shape) for one in (found.truth, found.open))
    return Evaluation(truth=truth.copy(), boundary=np.isnan(left_open) & ~np.isnan(truth), edges=tuple(walk.edges))


class _Walk:
    """One walk through a rule that was checked."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.edges: list[Edge] = []

    def truth(self, node: Expression) -> _Truths:
        """The truths of a ``node`` that is a condition."""
        match node:
            case Comparison():
                return self.comparison(node)
            case Not():
                inner = self.truth(node.operand)
                return _Truths(kleene.negation(inner.truth), kleene.negation(inner.open))
            case All() | Some():
                parts = [self.truth(operand) for operand in node.operands]
                join = kleene.conjunction if isinstance(node, All) else kleene.disjunction
                return _Truths(join(part.truth for part in parts), join(part.open for part in parts))
            case Call():
                missing = self.missing(node.arguments[0]).astype(np.float64)
                return _Truths(missing, missing)
            case _:
                assert isinstance(node, Name)
                values = self.scope.values[node.id]
                return _Truths(values, values)

    def missing(self, node: Expression) -> Flags:
        """Where a value is missing."""
        if isinstance(node, Name):
            kind = self.scope.kinds[node.id]
            if isinstance(kind, Category):
                return _empty(self.scope.values[node.id])
            if isinstance(kind, Truth):
                return np.isnan(self.scope.values[node.id])
        if isinstance(node, Comparison | Not | All | Some) or (isinstance(node, Call) and node.function == "missing"):
            return np.isnan(self.truth(node).truth)
        return np.isnan(self.numbers(node).values)

    def numbers(self, node: Expression) -> _Numbers:
        """The numbers of a ``node`` that is one."""
        match node:
            case Quantity():
                return _Numbers(np.full((1, 1), node.value), quantity(node, self.scope.kinds))
            case Negative():
                inner = self.numbers(node.operand)
                return _Numbers(-inner.values, Number(unit=inner.kind.unit, bare=inner.kind.bare, zero=inner.kind.zero))
            case Arithmetic():
                return self.arithmetic(node)
            case Call():
                return self.call(node)
            case _:
                assert isinstance(node, Name)
                kind = self.scope.kinds[node.id]
                assert isinstance(kind, Number)
                return _Numbers(self.scope.values[node.id], kind)

    def arithmetic(self, node: Arithmetic) -> _Numbers:
        """A sum, difference, product or quotient."""
        left, right = self.numbers(node.left), self.numbers(node.right)
        if node.operator in ("*", "/"):
            joined = multiplied(node.operator, left.kind, right.kind)
        else:
            joined = aligned(left.kind, right.kind, node.position)
        one, other = left.values * joined.left, right.values * joined.right
        kind = Number(unit=joined.kind.unit, bare=joined.kind.bare)
        match node.operator:
            case "+":
                return _Numbers(_difference(one, -other), kind)
            case "-":
                return _Numbers(_difference(one, other), kind)
            case "*":
                return _Numbers(_finite(one * other), kind)
            case _:
                return _Numbers(_ratio(one, other), kind)

    def call(self, node: Call) -> _Numbers:
        """The value of a function."""
        first = self.numbers(node.arguments[0])
        plain = Number(unit=first.kind.unit, bare=first.kind.bare)
        match node.function:
            case "baseline":
                return _Numbers(self.at_baseline(first.values), first.kind)
            case "previous":
                return _Numbers(self.before(first.values), first.kind)
            case "change":
                return _Numbers(_difference(first.values, self.at_baseline(first.values)), plain)
            case "percent_change":
                before = self.at_baseline(first.values)
                return _Numbers(100 * _ratio(_difference(first.values, before), before), Number(unit="%"))
            case "abs":
                return _Numbers(np.abs(first.values), plain)
        values, kind = first.values, first.kind
        extreme = np.minimum if node.function == "min" else np.maximum
        for argument in node.arguments[1:]:
            other = self.numbers(argument)
            joined = aligned(kind, other.kind, argument.position)
            values, kind = extreme(values * joined.left, other.values * joined.right), joined.kind
        return _Numbers(values, Number(unit=kind.unit, bare=kind.bare))

    def at_baseline(self, values: Floats) -> Floats:
        """The values of the baseline visit; what is the same at every visit as it is."""
        return values if values.shape[1] == 1 else values[:, [self.scope.baseline]]

    def before(self, values: Floats) -> Floats:
        """The values one visit earlier."""
        if values.shape[1] == 1 < self.scope.shape[1]:
            return values
        nothing = np.full((values.shape[0], 1), np.nan)
        return np.concatenate([nothing, values[:, :-1]], axis=1)

    def comparison(self, node: Comparison) -> _Truths:
        """A comparison of numbers or categories."""
        category = matched(node, self.scope.kinds)
        if category is not None:
            truth = self.equality(*category, wanted=node.operator == "=")
            return _Truths(truth, truth)
        left, right = self.numbers(node.left), self.numbers(node.right)
        joined = aligned(left.kind, right.kind, node.position)
        one, other = left.values * joined.left, right.values * joined.right
        known = ~(np.isnan(one) | np.isnan(other))
        equal = np.abs(one - other) <= SAME * np.maximum(np.abs(one), np.abs(other))
        truth = np.where(known, _holds(node.operator, one, other, equal), np.nan)
        if node.operator not in ("<", ">") or not equal.any():
            return _Truths(truth, truth)
        self.edges.append(Edge(comparison=node, equal=np.broadcast_to(equal, self.scope.shape)))
        return _Truths(truth, np.where(equal, np.nan, truth))

    def equality(self, side: Expression, code: str, *, wanted: bool) -> Floats:
        """Whether the category ``side`` is (``wanted``) or is not the one of this ``code``."""
        if isinstance(side, Name) and isinstance(self.scope.kinds[side.id], Category):
            texts = self.scope.values[side.id]
            return np.where(_empty(texts), np.nan, (texts == code) == wanted)
        numbers = self.numbers(side).values
        return np.where(np.isnan(numbers), np.nan, (numbers == float(code)) == wanted)


def _holds(operator: Comparator, one: Floats, other: Floats, equal: Flags) -> Flags:
    """Whether a comparison holds, given where its sides are equal."""
    match operator:
        case "<":
            return (one < other) & ~equal
        case "<=":
            return (one < other) | equal
        case ">":
            return (one > other) & ~equal
        case ">=":
            return (one > other) | equal
        case "=":
            return equal
        case "!=":
            return ~equal


def _empty(texts: NDArray[Any]) -> Flags:
    """Where a text is missing."""
    return np.asarray(texts == "", dtype=bool)


def _difference(one: Floats, other: Floats) -> Floats:
    """``one - other`` without the noise of floats: 1000.1 - 1000 is 0.1, as for a person who computes it."""
    difference = _finite(one - other)
    greater = np.maximum(np.abs(one), np.abs(other))
    # The place of the first digit, for 0 and what is missing that of 1.
    place = np.floor(np.log10(np.where(greater > 0, greater, 1.0)))
    step = 10.0 ** np.clip(DIGITS - 1 - place, -290, 290)
    return _finite(np.round(difference * step) / step)


def _ratio(one: Floats, other: Floats) -> Floats:
    """``one / other``; NaN where ``other`` is 0."""
    return _finite(one / np.where(other == 0, np.nan, other))


def _finite(values: Floats) -> Floats:
    """``values`` with NaN for what is no finite number: it can't be told then."""
    return np.where(np.isfinite(values), values, np.nan)
