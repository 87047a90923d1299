"""A tree as the text of a rule, with no more parentheses than it needs."""

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
    Some,
    Text,
)

_SOME, _ALL, _NOT, _COMPARISON, _SUM, _PRODUCT, _NEGATIVE, _VALUE = range(1, 9)


def text(expression: Expression) -> str:
    """The text that ``parse`` reads as ``expression``, positions aside. Chained comparisons come out as two."""
    return _written(expression)[0]


def _written(node: Expression) -> tuple[str, int]:
    """The text of ``node`` and how strongly its outermost operator binds."""
    match node:
        case Quantity():
            return f"{number(node.value)}{' ' if node.unit else ''}{node.unit or ''}", _VALUE
        case Text():
            quote = "'" if '"' in node.value else '"'
            return f"{quote}{node.value}{quote}", _VALUE
        case Name():
            return node.id, _VALUE
        case Call():
            return f"{node.function}({', '.join(text(one) for one in node.arguments)})", _VALUE
        case Negative():
            return f"-{_within(node.operand, _NEGATIVE)}", _NEGATIVE
        case Arithmetic():
            strength = _SUM if node.operator in ("+", "-") else _PRODUCT
            # a - (b - c) is not a - b - c.
            return f"{_within(node.left, strength)} {node.operator} {_within(node.right, strength + 1)}", strength
        case Comparison():
            return f"{_within(node.left, _SUM)} {node.operator} {_within(node.right, _SUM)}", _COMPARISON
        case Not():
            return f"not {_within(node.operand, _NOT)}", _NOT
        case All():
            return " and ".join(_within(one, _NOT) for one in node.operands), _ALL
        case Some():
            return " or ".join(_within(one, _ALL) for one in node.operands), _SOME


def _within(node: Expression, weakest: int) -> str:
    """``node`` as a part of something, in parentheses where its operator binds less strongly than ``weakest``."""
    inner, strength = _written(node)
    return inner if strength >= weakest else f"({inner})"


def number(value: float) -> str:
    """``value`` as a rule writes it: the shortest text that reads as the same number."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
