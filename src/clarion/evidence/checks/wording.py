"""Numbers as checks print them. Texts around them are templates, so that they can be said in other languages."""

import math
from collections.abc import Iterable

from clarion.evidence.printed import Printed

MOST_LISTED = 4
"""More numbers in a row nobody reads."""

SIGNIFICANT = 4


def as_printed(printed: Printed) -> str:
    """The number with the decimals that the text gives it."""
    return grouped(printed.value, max(0, printed.decimals))


def percentage(printed: Printed) -> str:
    """The number with its decimals and the sign of per cent."""
    return f"{as_printed(printed)} %"


def grouped(value: float, decimals: int = 0) -> str:
    """A number with so many decimals; thousands apart from 10,000 on."""
    return f"{value:,.{decimals}f}" if abs(value) >= 10_000 else f"{value:.{decimals}f}"


def brief(value: float) -> str:
    """A computed number, to four significant digits."""
    return f"{value:.{SIGNIFICANT}g}"


def plain(value: float) -> str:
    """A limit as a whole number with thousands apart, or with the decimals that it has; never a power of ten."""
    return f"{value:,.0f}" if value >= 1 else f"{value:.12f}".rstrip("0")


def p_text(p: float) -> str:
    """A computed P value, to two significant digits and three decimals at least; ``0`` below 1e-9."""
    if p < 1e-9:
        return "0"
    if p < 0.0001:
        return f"{p:.{1 - math.floor(math.log10(p))}f}"
    return f"{p:.3f}" if p >= 0.01 else f"{p:.4f}"


def p_as_printed(printed: Printed) -> str:
    """``P = 0.008``: a printed P value with its relation."""
    sign = {"<=": "≤", ">=": "≥", "~": "≈"}.get(printed.relation, printed.relation)
    return f"P {sign} {as_printed(printed)}"


def listed(numbers: Iterable[int]) -> tuple[str, ...]:
    """The first of many numbers, an ellipsis for the others."""
    found = [grouped(number) for number in numbers]
    return (*found[:MOST_LISTED], "…") if len(found) > MOST_LISTED else tuple(found)
