"""Numbers as publications print them: ``0.008``, ``1,020``, ``< 0.001``, ``2 × 10^6``."""

import re
from decimal import Decimal
from typing import Literal

import msgspec

Relation = Literal["=", "<", "<=", ">", ">="]

LONGEST = 60
"""Characters of a printed number; more are a slip."""

_RELATIONS: dict[str, Relation] = {"≤": "<=", "≥": ">=", "<=": "<=", ">=": ">=", "<": "<", ">": ">", "=": "=", "": "="}
_PRINTED = re.compile(r"(?P<relation>[<>]=?|[≤≥=])?\s*(?P<number>.+?)\s*%?")
_PLAIN = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE)
# Not after a single 0: 0,008 is a decimal comma, which would be read as 8.
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
# A raised 6 that was lost, as in 106, can't be told from a hundred and six.
_POWER = re.compile(r"(?P<factor>[^x×·]+?)\s*[x×·]\s*10\s*(?:\^|\*\*)\s*(?P<exponent>[+-]?\d{1,2})")
_RAISED = re.compile(r"(?<=10)[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SPACES = dict.fromkeys(map(ord, "\u2009\u00a0\u202f"))
"""Thin and no-break spaces stand between thousands."""


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """A number that was printed."""

    number: Decimal
    """With the printed digits: its exponent tells its precision, -3 for ``0.008``."""
    relation: Relation = "="
    """``<`` where it was printed as ``< 0.001``."""

    @property
    def exponent(self) -> int:
        """The power of ten of the last printed digit."""
        exponent = self.number.as_tuple().exponent
        assert isinstance(exponent, int)  # a finite number, by the patterns
        return exponent


def read_printed(text: str) -> Printed:
    """The number that ``text`` prints.

    Commas are read between thousands only; a decimal comma is refused, since ``1,020`` can't be told from it.

    Raises ValueError, with a sentence that says how to write it, where ``text`` is no number.

    >>> read_printed("0.0080").exponent
    -4
    """
    clean = text.strip().replace("−", "-").translate(_SPACES)
    clean = _RAISED.sub(lambda raised: f"^{raised[0].translate(_LOWERED)}", clean)
    found = _PRINTED.fullmatch(clean)
    if found is None or len(clean) > LONGEST:
        raise ValueError(_refusal(text))
    digits, exponent = found["number"], 0
    if power := _POWER.fullmatch(digits):
        digits, exponent = power["factor"], int(power["exponent"])
    if not _PLAIN.fullmatch(digits) and not _GROUPED.fullmatch(digits):
        raise ValueError(_refusal(text))
    number = Decimal(digits.replace(",", "")).scaleb(exponent)
    return Printed(number=number, relation=_RELATIONS[found["relation"] or ""])


def _refusal(text: str) -> str:
    return f'"{text}" is not a number as it can be read here; write digits with a point for decimals, such as "0.008".'
