"""A rule of a study file as a tree. Nothing in it can run anything but a rule."""

from typing import Literal

import msgspec

Arithmetician = Literal["+", "-", "*", "/"]
Comparator = Literal["<", "<=", ">", ">=", "=", "!="]


class Node(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A part of a rule."""

    position: int
    """Where it begins in the rule's text, in characters from 0."""


class Quantity(Node, frozen=True, kw_only=True):
    """A number, with its unit where one is written: ``0.5 g/24h``, ``50 %``."""

    value: float
    unit: str | None = None


class Text(Node, frozen=True, kw_only=True):
    """A quoted text, to compare a category with: ``sex = "female"``."""

    value: str


class Name(Node, frozen=True, kw_only=True):
    """A measure, a characteristic, a level of the response, or the bare ``baseline`` and ``change``."""

    id: str


class Call(Node, frozen=True, kw_only=True):
    """A function of a measure (``baseline``, ``change``, ``percent_change``, ``previous``, ``missing``) or of numbers
    (``abs``, ``min``, ``max``)."""

    function: str
    arguments: tuple["Expression", ...]


class Arithmetic(Node, frozen=True, kw_only=True):
    """``left + right`` and the like."""

    operator: Arithmetician
    left: "Expression"
    right: "Expression"


class Negative(Node, frozen=True, kw_only=True):
    """``-operand``."""

    operand: "Expression"


class Comparison(Node, frozen=True, kw_only=True):
    """``left < right``; ``a < b <= c`` is written as ``All`` of two."""

    operator: Comparator
    left: "Expression"
    right: "Expression"


class Not(Node, frozen=True, kw_only=True):
    """``not operand``."""

    operand: "Expression"


class All(Node, frozen=True, kw_only=True):
    """``a and b and …``."""

    operands: tuple["Expression", ...]


class Some(Node, frozen=True, kw_only=True):
    """``a or b or …``."""

    operands: tuple["Expression", ...]


Expression = Quantity | Text | Name | Call | Arithmetic | Negative | Comparison | Not | All | Some


class RuleError(ValueError):
    """A rule that can't be read or does not fit its units: what is wrong and where in its text."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position
