"""Arithmetic of units in rules: what may be compared, what comes of a product, and the factors that this takes.

Strict where a slip would go unseen: 500 is not compared with a value in mg/24h, since it has no unit, and -50 is not
compared with a percentage, since it could mean -50 % or -50 times.
"""

import msgspec

from clarion.studies import units
from clarion.studies.rules.expression import Arithmetician, RuleError
from clarion.studies.rules.kinds import Number, described


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Two numbers made ready to be joined."""

    kind: Number
    """What comes of them."""
    left: float = 1.0
    """What the left one is multiplied with first."""
    right: float = 1.0
    """What the right one is multiplied with first."""


def aligned(left: Number, right: Number, position: int) -> Joined:
    """Two numbers that are compared, added or subtracted, in the unit of one of them.

    Raises RuleError at ``position`` where they do not measure the same.
    """
    if left.zero or right.zero:
        return Joined(kind=right if left.zero else left)
    if left.unit is None and right.unit is None:
        return Joined(kind=right if left.bare else left)
    if left.unit is None or right.unit is None:
        given, lacking = (left, right) if right.unit is None else (right, left)
        assert given.unit is not None
        if not units.is_number(given.unit):
            what = "it" if lacking.bare else "the other number"
            message = f"Here {described(given)} is compared or added with {described(lacking)}."
            raise RuleError(f"{message} Write {what} with its unit, as in `0.5 g/24h` or `50 %`.", position)
        return Joined(kind=given)
    try:
        return Joined(kind=Number(unit=left.unit), right=units.factor(right.unit, left.unit))
    except units.UnitError as error:
        raise RuleError(str(error), position) from None


def multiplied(operator: Arithmetician, left: Number, right: Number) -> Joined:
    """Two numbers that are multiplied, or of which the right one divides the left one."""
    return _product(left, right) if operator == "*" else _quotient(left, right)


def _product(left: Number, right: Number) -> Joined:
    """``left`` times ``right``."""
    if left.bare or right.bare:
        return Joined(kind=_plain(right if left.bare else left))
    if left.unit is None or right.unit is None:
        unit = left.unit or right.unit
        if unit is None or not units.is_proportion(unit):
            return Joined(kind=Number(unit=unit))
        # 50 % of a score is a score.
        part = units.factor(unit, "1")
        return Joined(kind=Number(), left=part if left.unit else 1.0, right=part if right.unit else 1.0)
    return Joined(kind=Number(unit=units.product(left.unit, right.unit)))


def _quotient(left: Number, right: Number) -> Joined:
    """``left`` by ``right``."""
    if right.bare:
        return Joined(kind=_plain(left))
    if left.unit is None and right.unit is None:
        return Joined(kind=Number() if left.bare else Number(unit="1"))
    if right.unit is None:
        return Joined(kind=Number(unit=left.unit))
    if left.unit is None:
        if not left.bare and units.is_proportion(right.unit):
            return Joined(kind=Number(), right=units.factor(right.unit, "1"))
        return Joined(kind=Number(unit=units.quotient("1", right.unit)))
    try:
        return Joined(kind=Number(unit="1"), right=units.factor(right.unit, left.unit))
    except units.UnitError:
        return Joined(kind=Number(unit=units.quotient(left.unit, right.unit)))


def _plain(kind: Number) -> Number:
    """``kind`` as the result of arithmetic: a product of numbers is no longer a 0 or a code."""
    return Number(unit=kind.unit, bare=kind.bare)
