"""Whether a rule fits what its names are: known names, units that go together, truths where truths are wanted."""

from collections.abc import Mapping

from clarion.studies import units
from clarion.studies.rules.dimensions import aligned, multiplied
from clarion.studies.rules.expression import (
    All,
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Name,
    Negative,
    Not,
    Quantity,
    RuleError,
    Some,
    Text,
)
from clarion.studies.rules.kinds import Category, Kind, Number, Truth, code, described, kind_of, likely
from clarion.studies.rules.vocabulary import OF_VISITS


def check(expression: Expression, kinds: Mapping[str, Kind]) -> Kind:
    """What ``expression`` is, given what its names are.

    Raises RuleError, with the position of the fault, for an unknown name or unit, for units that do not go together,
    and for a truth where a number is wanted or the other way round. Bare ``baseline`` is bound first (``names.bound``).
    """
    match expression:
        case Quantity():
            return quantity(expression, kinds)
        case Text():
            raise RuleError("A quoted text is compared with a category, by `=` or `!=`.", expression.position)
        case Name():
            return kind_of(expression.id, kinds, expression.position)
        case Call():
            return _call(expression, kinds)
        case Negative():
            inner = check_number(expression.operand, kinds)
            return Number(unit=inner.unit, bare=inner.bare, zero=inner.zero)
        case Arithmetic():
            return _arithmetic(expression, kinds)
        case Comparison():
            _comparison(expression, kinds)
            return Truth()
        case Not():
            check_truth(expression.operand, kinds)
            return Truth()
        case All() | Some():
            for operand in expression.operands:
                check_truth(operand, kinds)
            return Truth()


def check_truth(expression: Expression, kinds: Mapping[str, Kind]) -> None:
    """Check that ``expression`` is true, false or unknown, as a whole rule has to be. Raises RuleError."""
    kind = check(expression, kinds)
    if not isinstance(kind, Truth):
        message = f"A condition is wanted here, and this is {described(kind)}. Compare it with something."
        raise RuleError(message, expression.position)


def check_number(expression: Expression, kinds: Mapping[str, Kind]) -> Number:
    """Check that ``expression`` is a number. Raises RuleError."""
    kind = check(expression, kinds)
    if not isinstance(kind, Number):
        raise RuleError(f"A number is wanted here, and this is {described(kind)}.", expression.position)
    return kind


def quantity(node: Quantity, kinds: Mapping[str, Kind]) -> Number:
    """What a number written in a rule is."""
    if node.unit is None:
        return Number(bare=True, zero=node.value == 0)
    if node.unit in kinds:
        message = f"`{node.unit}` is no unit. Put an operator, such as `*`, between the number and it."
        raise RuleError(message, node.position)
    try:
        units.factor(node.unit, node.unit)
    except units.UnitError as error:
        hint = " To divide or multiply by a measure, put spaces around the operator." if _has_name(node, kinds) else ""
        raise RuleError(f"{error}{hint}", node.position) from None
    return Number(unit=node.unit)


def _has_name(node: Quantity, kinds: Mapping[str, Kind]) -> bool:
    """Whether a measure was read as a part of the unit: ``2 g/proteinuria``."""
    pieces = (node.unit or "").replace("*", "/").split("/")
    return any(piece in kinds or piece in OF_VISITS for piece in pieces)


def _call(node: Call, kinds: Mapping[str, Kind]) -> Kind:
    """What a function gives."""
    if node.function == "missing":
        check(node.arguments[0], kinds)
        return Truth()
    numbers = [check_number(argument, kinds) for argument in node.arguments]
    if node.function == "percent_change":
        return Number(unit="%")
    joined = numbers[0]
    for number, argument in zip(numbers[1:], node.arguments[1:], strict=True):
        joined = aligned(joined, number, argument.position).kind
    keeps_codes = node.function in ("baseline", "previous")
    return joined if keeps_codes else Number(unit=joined.unit, bare=joined.bare)


def _arithmetic(node: Arithmetic, kinds: Mapping[str, Kind]) -> Number:
    """What a sum, difference, product or quotient is."""
    left, right = check_number(node.left, kinds), check_number(node.right, kinds)
    if node.operator in ("*", "/"):
        return multiplied(node.operator, left, right).kind
    kind = aligned(left, right, node.position).kind
    return Number(unit=kind.unit, bare=kind.bare)


def _comparison(node: Comparison, kinds: Mapping[str, Kind]) -> None:
    """Check a comparison."""
    if matched(node, kinds) is None:
        aligned(check_number(node.left, kinds), check_number(node.right, kinds), node.position)


def matched(node: Comparison, kinds: Mapping[str, Kind]) -> tuple[Expression, str] | None:
    """The side of a comparison that is a category, and the code that it is held against; None between numbers.

    Raises RuleError where there is no such category, or where categories are compared by more than equality.
    """
    for side, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(other, Text):
            kind = check(side, kinds)
            if isinstance(kind, Truth) or (isinstance(kind, Number) and not kind.codes):
                message = f"A quoted text is compared with a category, and this is {described(kind)}."
                raise RuleError(message, side.position)
            _by_equality(node)
            return side, code(kind.codes, other.value, other.position)
    for side, other in ((node.left, node.right), (node.right, node.left)):
        named = kinds.get(side.id) if isinstance(side, Name) else None
        if isinstance(named, Category):
            _by_equality(node)
            if not isinstance(other, Quantity) or other.unit is not None or not named.codes:
                known = likely("", named.codes) if named.codes else "."
                raise RuleError(f"This is a category: compare it with a quoted text{known}", side.position)
            return side, code(named.codes, other.value, other.position)
    return None


def _by_equality(node: Comparison) -> None:
    """Check that categories are compared by = or !=: they have no order."""
    if node.operator not in ("=", "!="):
        message = f"Categories have no order: compare them by `=` or `!=`, not by `{node.operator}`."
        raise RuleError(message, node.position)
