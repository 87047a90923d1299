"""The numbers of a rule as exact expressions over unknown values: sums, or a sum over a positive sum."""

from fractions import Fraction

import msgspec

from clarion.studies.reconstruct.exact import exact
from clarion.studies.reconstruct.linear import Form
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.space import Site
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.rules.checking import quantity
from clarion.studies.rules.dimensions import aligned, multiplied
from clarion.studies.rules.expression import Arithmetic, Call, Expression, Name, Negative, Quantity
from clarion.studies.rules.kinds import Kind, Number, kind_of

ONE = Form(constant=Fraction(1))


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """One participant at one visit: where a rule is evaluated."""

    participant: int
    visit: int
    """The visit's place in the study file."""
    baseline: int
    """The baseline's place."""


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """``top`` / ``bottom``."""

    top: Form
    bottom: Form = ONE
    """Positive."""
    kind: Number

    def times(self, factor: float) -> "Value":
        """It, ``factor`` times."""
        return Value(top=self.top.times(exact(factor)), bottom=self.bottom, kind=self.kind)


class Reader:
    """Reads the numbers of a rule at one occasion."""

    def __init__(self, model: Model, kinds: dict[str, Kind], occasion: Occasion) -> None:
        self.model = model
        self.kinds = kinds
        self.occasion = occasion
        self.divisors: list[Form] = []
        """What is divided by and could be zero; the rule is unknown then."""

    def value(self, node: Expression) -> Value:
        """The number that ``node`` is. Raises UntranslatableError where it is no quotient of sums."""
        match node:
            case Quantity():
                return Value(top=Form(constant=exact(node.value)), kind=quantity(node, self.kinds))
            case Negative():
                return self.value(node.operand).times(-1)
            case Name():
                return self.named(node, self.occasion.visit)
            case Arithmetic():
                return self.arithmetic(node)
            case Call():
                return self.call(node)
        raise UntranslatableError("A part of its rule is not a number.")

    def named(self, node: Name, visit: int) -> Value:
        """A measure at a visit, or a characteristic."""
        kind = kind_of(node.id, self.kinds, node.position)
        grid = self.model.grid(node.id)
        if not isinstance(kind, Number):
            raise UntranslatableError(f"{node.id} is no number.")
        site = Site(node.id, self.occasion.participant, -1 if grid.once else visit)
        return Value(top=Form(terms={site: Fraction(1)}), kind=kind)

    def call(self, node: Call) -> Value:
        """A measure seen from another visit."""
        argument = node.arguments[0]
        if node.function not in ("baseline", "change", "percent_change", "previous") or not isinstance(argument, Name):
            raise UntranslatableError(f"The function {node.function}, as the rule uses it, is not put as a constraint.")
        if node.function == "previous":
            if self.occasion.visit == 0:
                raise UntranslatableError("Nothing precedes the first visit.")
            return self.named(argument, self.occasion.visit - 1)
        before = self.named(argument, self.occasion.baseline)
        if node.function == "baseline":
            return before
        change = self.named(argument, self.occasion.visit).top - before.top
        if node.function == "change":
            return Value(top=change, kind=Number(unit=before.kind.unit))
        hundredfold = Value(top=change.times(Fraction(100)), kind=before.kind)
        return msgspec.structs.replace(self.divided(hundredfold, before), kind=Number(unit="%"))

    def arithmetic(self, node: Arithmetic) -> Value:
        """A sum, difference, product or quotient."""
        left, right = self.value(node.left), self.value(node.right)
        if node.operator in ("*", "/"):
            joined = multiplied(node.operator, left.kind, right.kind)
            one, other = left.times(joined.left), right.times(joined.right)
            found = self.divided(one, other) if node.operator == "/" else _product(one, other)
        else:
            joined = aligned(left.kind, right.kind, node.position)
            one, other = left.times(joined.left), right.times(joined.right)
            found = difference(one, other.times(-1) if node.operator == "+" else other)
        return msgspec.structs.replace(found, kind=Number(unit=joined.kind.unit, bare=joined.kind.bare))

    def divided(self, left: Value, right: Value) -> Value:
        """``left`` / ``right``."""
        if left.bottom != ONE or right.bottom != ONE:
            raise UntranslatableError("A quotient of quotients is not put as a constraint.")
        if right.top.is_constant:
            if not right.top.constant:
                raise UntranslatableError("Its rule divides by zero.")
            return Value(top=left.top.times(1 / right.top.constant), kind=left.kind)
        least = self.least(right.top)
        if least < 0:
            raise UntranslatableError(
                "Its rule divides by something that may be negative, which is not put as a constraint."
            )
        if least == 0:
            self.divisors.append(right.top)
        return Value(top=left.top, bottom=right.top, kind=left.kind)

    def least(self, form: Form) -> Fraction:
        """No value of ``form`` is smaller."""
        total = form.constant
        for site, factor in form.terms.items():
            grid = self.model.grid(site.name)
            total += factor * grid.size * (grid.low if factor > 0 else grid.high)
        return total


def difference(left: Value, right: Value) -> Value:
    """``left - right``, which are in one unit."""
    if left.bottom == right.bottom:
        return Value(top=left.top - right.top, bottom=left.bottom, kind=left.kind)
    if right.bottom == ONE and right.top.is_constant:
        return Value(top=left.top - left.bottom.times(right.top.constant), bottom=left.bottom, kind=left.kind)
    if left.bottom == ONE and left.top.is_constant:
        return Value(top=right.bottom.times(left.top.constant) - right.top, bottom=right.bottom, kind=left.kind)
    raise UntranslatableError(
        "Its rule compares or adds quotients of different things, which is not put as a constraint."
    )


def _product(left: Value, right: Value) -> Value:
    """``left`` x ``right``, of which one is a number written in the rule."""
    for one, other in ((left, right), (right, left)):
        if one.top.is_constant and one.bottom == ONE:
            return Value(top=other.top.times(one.top.constant), bottom=other.bottom, kind=other.kind)
    raise UntranslatableError("Its rule multiplies two things that vary, which is not put as a constraint.")
