"""The names in a rule, and what a bare ``baseline`` or ``change`` stands for."""

from collections.abc import Iterator

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
from clarion.studies.rules.vocabulary import BARE


def names(expression: Expression) -> set[str]:
    """The measures, characteristics and levels that ``expression`` names."""
    return {node.id for node in nodes(expression) if isinstance(node, Name)}


def nodes(expression: Expression) -> Iterator[Expression]:
    """Every part of ``expression``, itself first, from left to right."""
    yield expression
    for part in _parts(expression):
        yield from nodes(part)


def _parts(node: Expression) -> tuple[Expression, ...]:
    """The parts that ``node`` is made of."""
    match node:
        case Quantity() | Text() | Name():
            return ()
        case Call():
            return node.arguments
        case Arithmetic() | Comparison():
            return (node.left, node.right)
        case Negative() | Not():
            return (node.operand,)
        case All() | Some():
            return node.operands


def bound(expression: Expression, measure: str | None) -> Expression:
    """``expression`` with bare ``baseline``, ``change`` and ``percent_change`` made those of ``measure``.

    Raises RuleError where one is bare and ``measure`` is None.
    """

    def all_bound(parts: tuple[Expression, ...]) -> tuple[Expression, ...]:
        return tuple(bound(part, measure) for part in parts)

    position = expression.position
    match expression:
        case Name(id=id) if id in BARE:
            if measure is None:
                message = f"`{id}` of what? Write `{id}(…)` with a measure in it, or name the response's `measure`."
                raise RuleError(message, position)
            return Call(function=id, arguments=(Name(id=measure, position=position),), position=position)
        case Quantity() | Text() | Name():
            return expression
        case Call():
            arguments = all_bound(expression.arguments)
            return Call(function=expression.function, arguments=arguments, position=position)
        case Negative():
            return Negative(operand=bound(expression.operand, measure), position=position)
        case Not():
            return Not(operand=bound(expression.operand, measure), position=position)
        case All():
            return All(operands=all_bound(expression.operands), position=position)
        case Some():
            return Some(operands=all_bound(expression.operands), position=position)
        case Arithmetic():
            left, right = all_bound((expression.left, expression.right))
            return Arithmetic(operator=expression.operator, left=left, right=right, position=position)
        case Comparison():
            left, right = all_bound((expression.left, expression.right))
            return Comparison(operator=expression.operator, left=left, right=right, position=position)
