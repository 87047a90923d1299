"""A computed float as the decimal number that it stands for, and rounding as people do it on paper."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Literal

SIGNIFICANT = 12
"""Digits of a float that are taken for real: the last ones of its 16 are noise of the computation, and 0.285 would
round to 0.28 by them."""

Rounding = Literal["half-up", "truncated"]
_MODES = {"half-up": ROUND_HALF_UP, "truncated": ROUND_DOWN}
_NOISELESS = Context(prec=SIGNIFICANT, rounding=ROUND_HALF_UP)


def as_decimal(value: float) -> Decimal:
    """``value``, finite, to 12 significant digits."""
    return _NOISELESS.create_decimal(repr(float(value)))


def rounded_to(value: float | Decimal, exponent: int, rounding: Rounding = "half-up") -> Decimal:
    """``value`` rounded to a multiple of ten to the power ``exponent``: -3 for three decimals.

    Half-up rounds halves away from zero, as printed numbers are; truncated cuts digits off.
    """
    number = value if isinstance(value, Decimal) else as_decimal(value)
    # Enough digits for any measure; the default of 28 would refuse amounts of cells with many decimals.
    return number.quantize(Decimal(1).scaleb(exponent), rounding=_MODES[rounding], context=Context(prec=400))


def grouped(number: Decimal) -> str:
    """``number`` with a comma between thousands and a true minus sign: ``−1,020.5``; never ``-0``."""
    text = f"{number:,f}" if number else f"{abs(number):,f}"
    return text.replace("-", "−")


def shown(value: float, decimals: int) -> str:
    """``value`` rounded half-up to ``decimals``, as a table shows it: ``1,020``."""
    return grouped(rounded_to(value, -decimals))


def plain(value: float) -> str:
    """``value`` with all its decimals and no more: ``2,000,000``, ``0.5``."""
    number = as_decimal(value).normalize()
    return grouped(number)


def needed_decimals(value: float, stated: int, most: int) -> int:
    """How many decimals show ``value`` in full, at least ``stated`` and at most ``most``.

    A median of values stated with d decimals has d decimals, or d + 1 where it lies halfway between two values.
    """
    number = as_decimal(value)
    for decimals in range(stated, most):
        if rounded_to(number, -decimals) == number:
            return decimals
    return most
