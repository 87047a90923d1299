"""How a unit is written: its parts, and its form for readers. What the parts mean stands in ``units``."""

import re
from fractions import Fraction

import msgspec

_POWER = r"(?:(?:\*\*|\^)-?[0-9]|⁻?[¹²³]|(?<=m)[23](?![0-9A-Za-z]))"
_SYMBOL = rf"(?:[%‰]|°[CF]?|[A-Za-zµμΩ](?:[A-Za-zµμΩ_]|[0-9](?=[A-Za-z]))*){_POWER}?"
# "and", "or" and "not" belong to the rule that a unit stands in.
_WORD = rf"(?!(?i:and|or|not)\b){_SYMBOL}"
_TEN = r"(?:[x×]\s?)?10(?:(?:\*\*|\^)-?[0-9]{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_PART = rf"(?:(?:{_TEN}|{_NUMBER}\s?(?={_WORD}))\s?(?:{_WORD})?|{_WORD})"
_AFTER = rf"(?:[/*·⋅]{_PART})*"

IN_RULE = rf"{_TEN}(?:\s?{_WORD})?{_AFTER}|{_WORD}{_AFTER}"
"""A regular expression for a unit behind the number of a rule: it runs as far as no space comes (but ``24 h``)."""
POWER_OF_TEN = rf"{_TEN}(?:\s?{_WORD})?(?:[/*·⋅]{_PART})+"
"""A regular expression for ``10^9/L`` where a rule has no number before it."""
_WHOLE = re.compile(rf"(?:1(?=/)|(?=/)|{_PART}){_AFTER}")
_PIECE = re.compile(
    rf"(?P<operator>[/*·⋅]?)(?:(?P<ten>{_TEN})|(?P<number>{_NUMBER}))?\s?(?P<symbol>{_WORD})?", re.UNICODE
)
_ENDING = re.compile(rf"{_POWER}$")
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MICRO = re.compile(r"(?:u|mc|μ)(?=(?:g|L|l|m|M|s|mol|kat|Eq|U|IU|V|A|Ci)$)")


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a unit: ``24h`` of ``g/24h``, ``m**2`` of ``mg/m**2``."""

    divided: bool = False
    """Whether the unit is divided by it."""
    exponent: int | None = None
    """The power of ten of ``10^9``."""
    number: str | None = None
    """The number of ``24h``, as written."""
    symbol: str = ""
    """Empty where the part is a number only."""
    power: int = 1
    """Of the symbol."""

    @property
    def scale(self) -> Fraction:
        """The number in it, exactly."""
        return (Fraction(10) ** (self.exponent or 0)) * Fraction(self.number or 1)


def parts(unit: str) -> tuple[Part, ...] | None:
    """The parts of a unit such as ``mL/min/1.73m**2``, from left to right; None where it is not written as a unit.

    ``a/b*c`` is (a/b)*c, as in every formula. A leading ``/``, as in ``/HPF``, is ``1/``.
    """
    text = unit.strip()
    if not _WHOLE.fullmatch(text):
        return None
    text = text.removeprefix("1") if text.startswith("1/") else text
    found = tuple(_part(piece) for piece in _PIECE.finditer(text) if piece[0])
    # Nothing is measured by none of something: 0J is no unit, and dividing by it is no number.
    return found if all(part.scale for part in found) else None


def _part(piece: re.Match[str]) -> Part:
    """The part that ``piece`` of a unit's text is."""
    ten = piece["ten"]
    exponent = int(re.sub(r"^.*?10(?:\*\*|\^)?", "", ten).translate(_LOWERED)) if ten else None
    symbol, power = piece["symbol"] or "", 1
    if ending := _ENDING.search(symbol):
        symbol, power = symbol[: ending.start()], int(ending[0].lstrip("*^").translate(_LOWERED))
    return Part(divided=piece["operator"] == "/", exponent=exponent, number=piece["number"], symbol=symbol, power=power)


def written(unit: tuple[Part, ...]) -> str:
    """A text that ``parts`` reads as ``unit``."""
    text = ""
    for part in unit:
        operator = ("/" if text else "1/") if part.divided else ("*" if text else "")
        ten = "" if part.exponent is None else f"10^{part.exponent}"
        between = " " if ten and part.symbol else ""
        power = "" if part.power == 1 else f"**{part.power}"
        text += f"{operator}{ten}{part.number or ''}{between}{part.symbol}{power}"
    return text or "1"


def shown(unit: str | None) -> str:
    """``unit`` as a reader expects it: ``mg/24 h``, ``mg/m²``, ``×10⁹/L``, ``µmol/L``; empty for none.

    What is not written as a unit is given back as it is.
    """
    found = parts(unit) if unit else None
    if found is None:
        return unit or ""
    text = ""
    for part in found:
        operator = ("/" if text else "1/") if part.divided else ("·" if text else "")
        ten = "" if part.exponent is None else f"{'' if text else '×'}10{str(part.exponent).translate(_RAISED)}"
        number = ten or part.number or ""
        between = " " if number and part.symbol else ""
        power = "" if part.power == 1 else str(part.power).translate(_RAISED)
        text += f"{operator}{number}{between}{_MICRO.sub('µ', part.symbol)}{power}"
    return text
