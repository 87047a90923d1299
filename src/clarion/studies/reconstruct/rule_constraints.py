"""Rules of the study file as truth values over the unknown values."""

from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from clarion.studies.reconstruct.linear import Form
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.rule_values import Occasion, Reader, difference
from clarion.studies.reconstruct.space import Site
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.rules.checking import matched
from clarion.studies.rules.dimensions import aligned
from clarion.studies.rules.expression import All, Call, Comparison, Expression, Name, Not, RuleError, Some
from clarion.studies.rules.kinds import Category, Kind

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Flag


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a rule holds; all values are known, so what is not true is false, but for what is exactly on a limit."""

    true: "Flag"
    """It holds as it is written."""
    surely: "Flag"
    """It holds however the comparisons that are exactly on their limits come out."""
    surely_not: "Flag"
    """It fails however they come out."""

    @property
    def negated(self) -> "Truth":
        """Whether it does not hold."""
        return Truth(true=~self.true, surely=self.surely_not, surely_not=self.surely)


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A rule at one occasion."""

    truth: Truth
    divisors: tuple[Form, ...]
    """What the rule divides by and could be zero, not negative; where one is, the rule is unknown."""


def holds(
    model: Model, rule: Expression, kinds: dict[str, Kind], occasion: Occasion, levels: "dict[str, Flag]"
) -> Held:
    """Whether ``rule`` holds for a participant at a visit.

    Args:
        model: the model; it gains truth values.
        rule: the rule, bare ``baseline`` and ``change`` bound.
        kinds: what the names of measures and characteristics are.
        occasion: who, and when.
        levels: the response levels that the rule may name.

    Raises UntranslatableError where the rule is not one of comparisons of sums and simple quotients.
    """
    walk = _Walk(model, kinds, occasion, levels)
    try:
        truth = walk.truth(rule)
    except RuleError as error:
        raise UntranslatableError(f"Its rule can't be read: {error}") from error
    return Held(truth=truth, divisors=tuple(walk.reader.divisors))


class _Walk:
    """One walk through a rule."""

    def __init__(self, model: Model, kinds: dict[str, Kind], occasion: Occasion, levels: "dict[str, Flag]") -> None:
        self.model = model
        self.kinds = kinds
        self.levels = levels
        self.reader = Reader(model, kinds, occasion)

    def truth(self, node: Expression) -> Truth:
        """The truth of a condition."""
        match node:
            case Comparison():
                return self.comparison(node)
            case Not():
                return self.truth(node.operand).negated
            case All():
                return self.joined([self.truth(one) for one in node.operands])
            case Some():
                return self.joined([self.truth(one).negated for one in node.operands]).negated
            case Name() if node.id in self.levels:
                return _known(self.levels[node.id])
            case Call() if node.function == "missing" and isinstance(node.arguments[0], Name):
                return _known(self.model.fixed(False))
        raise UntranslatableError("A part of its rule is not put as a constraint.")

    def joined(self, parts: list[Truth]) -> Truth:
        """Whether all are true."""
        return Truth(
            true=self.model.every([one.true for one in parts]),
            surely=self.model.every([one.surely for one in parts]),
            surely_not=self.model.some([one.surely_not for one in parts]),
        )

    def comparison(self, node: Comparison) -> Truth:
        """A comparison of numbers or of a category."""
        coded = matched(node, self.kinds)
        if coded is not None:
            same = self.model.zero(self.distance(*coded))
            return _known(same if node.operator == "=" else ~same)
        left, right = self.reader.value(node.left), self.reader.value(node.right)
        joined = aligned(left.kind, right.kind, node.position)
        # What it is divided by is positive: leaving it out does not turn the comparison.
        form = difference(left.times(joined.left), right.times(joined.right)).top
        less, more = self.model.negative(form), self.model.negative(form.times(Fraction(-1)))
        match node.operator:
            case "<":
                return Truth(true=less, surely=less, surely_not=more)
            case ">":
                return Truth(true=more, surely=more, surely_not=less)
            case "<=":
                return _known(~more)
            case ">=":
                return _known(~less)
            case "=":
                return _known(self.model.zero(form))
            case "!=":
                return _known(~self.model.zero(form))

    def distance(self, side: Expression, code: str) -> Form:
        """How far a category, or a measure that is a code, lies from ``code``."""
        named = self.kinds.get(side.id) if isinstance(side, Name) else None
        if not isinstance(side, Name) or not isinstance(named, Category):
            return self.reader.value(side).top - Form(constant=Fraction(code))
        place = self.model.grid(side.id).codes.index(code)
        site = Site(side.id, self.reader.occasion.participant, -1)
        return Form(terms={site: Fraction(1)}, constant=Fraction(-place))


def _known(truth: "Flag") -> Truth:
    """A truth that no limit leaves open."""
    return Truth(true=truth, surely=truth, surely_not=~truth)
