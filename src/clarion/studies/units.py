"""Units: which there are, which can be converted into which, and by what factor.

The arithmetic is pint's, in exact fractions, over the units of ``clinical-units.txt``. A conversion is done only where
it is one of units alone; what needs to know the substance, or what was meant, is refused.
"""

import difflib
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from clarion.studies import notation
from clarion.studies.notation import shown

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = ["UnitError", "factor", "is_number", "is_proportion", "known", "product", "quotient", "shown"]

_COUNTED = "[count_of_"
_SUBSTANCE, _MASS = "[substance]", "[mass]"
_LARGE = frozenset({"mega", "giga"})
_IN_LARGE = frozenset(
    {"enzyme_unit", "international_unit", "arbitrary_unit", "cell", "copy", "colony_forming_unit"}
    | {"plaque_forming_unit", "hertz", "becquerel", "pascal", "joule", "calorie", "watt", "ohm"}
)
"""The units that medicine uses with mega and giga; with any other, ``M`` is a slip for ``m``."""


class UnitError(ValueError):
    """A unit that is not known, or two of which neither can be converted into the other."""


class _Meaning(msgspec.Struct, frozen=True):
    """What a unit's text means."""

    scale: Fraction
    """How many of the base units it is."""
    dimensions: dict[str, int]
    """The powers of its dimensions."""


def factor(source: str | None, target: str | None) -> float:
    """What a value in ``source`` is multiplied with to state it in ``target``.

    None is a quantity without unit, such as a score; it converts only into itself. A bare count may stand for what is
    counted: ``10^9/L`` and ``cells/uL`` convert, ``cells/uL`` and ``copies/uL`` do not.

    Raises UnitError where either is no unit, or where the two do not measure the same.
    """
    if not source and not target:
        return 1.0
    if not source or not target:
        given = source or target or ""
        _meaning(given)
        raise UnitError(f"One value is in {given} and the other has no unit. Say in which unit it is.")
    one, other = _meaning(source), _meaning(target)
    if not _comparable(one.dimensions, other.dimensions):
        raise UnitError(_refusal(source, target, one.dimensions, other.dimensions))
    return float(one.scale / other.scale)


def known(unit: str) -> bool:
    """Whether ``unit`` is one of the units of ``clinical-units.txt``, or made of them."""
    try:
        _meaning(unit)
    except UnitError:
        return False
    return True


def is_proportion(unit: str) -> bool:
    """Whether ``unit`` is a number, a ratio of like units, or a percentage: ``1``, ``g/g``, ``%``."""
    return not _meaning(unit).dimensions


def is_number(unit: str) -> bool:
    """Whether a value in ``unit`` is the same without it: ``1``, ``g/g``, but not ``%`` or ``mg/g``."""
    return is_proportion(unit) and _meaning(unit).scale == 1


def product(left: str, right: str) -> str:
    """The unit of a product: ``mg/mL`` times ``mL`` is ``mg/mL*mL``."""
    return notation.written(_parts(left) + _parts(right))


def quotient(left: str, right: str) -> str:
    """The unit of a quotient: ``mg`` by ``mL/min`` is ``mg/mL*min``."""
    turned = tuple(msgspec.structs.replace(part, divided=not part.divided) for part in _parts(right))
    return notation.written(_parts(left) + turned)


def _parts(unit: str) -> tuple[notation.Part, ...]:
    """The parts of ``unit``; none of the number 1."""
    if unit.strip() == "1":
        return ()
    found = notation.parts(unit)
    if found is None:
        raise UnitError(f"`{unit}` is not written as a unit. Write it as `mg/24h`, `10^9/L` or `mL/min/1.73m**2`.")
    return found


@lru_cache(maxsize=1024)
def _meaning(unit: str) -> _Meaning:
    """What ``unit`` means. Raises UnitError where it is no unit."""
    scale, dimensions = Fraction(1), dict[str, int]()
    for part in _parts(unit):
        one = _symbol(part.symbol, unit) if part.symbol else _Meaning(Fraction(1), {})
        sign = -1 if part.divided else 1
        scale *= (part.scale * one.scale**part.power) ** sign
        for name, power in one.dimensions.items():
            dimensions[name] = dimensions.get(name, 0) + sign * part.power * power
    return _Meaning(scale, {name: power for name, power in dimensions.items() if power})


@lru_cache(maxsize=1024)
def _symbol(symbol: str, unit: str) -> _Meaning:
    """What one ``symbol`` of ``unit`` means."""
    readings = _registry().parse_unit_name(symbol)
    if not readings:
        raise UnitError(_unknown(symbol, unit))
    prefix, name, _ = readings[0]
    if prefix in _LARGE and name not in _IN_LARGE:
        likely = symbol.replace("M", "m", 1) if prefix == "mega" else symbol[1:]
        raise UnitError(f"`{symbol}` is {prefix}{name}s; did you mean `{likely}`?")
    meant = _registry().Unit(prefix + name)
    scale, _ = _registry().get_root_units(meant)
    # pint's types allow any kind of number; by their text they are the fractions that they are.
    powers = {name: int(Fraction(str(power))) for name, power in meant.dimensionality.items()}
    return _Meaning(Fraction(str(scale)), powers)


@cache
def _registry() -> "UnitRegistry[Fraction]":
    """The units of ``clinical-units.txt``, read when the first unit is met."""
    # It takes half a second to import, and what only shows units does not need it.
    from pint import UnitRegistry  # noqa: PLC0415

    return UnitRegistry(str(Path(__file__).with_name("clinical-units.txt")), non_int_type=Fraction)


def _comparable(one: dict[str, int], other: dict[str, int]) -> bool:
    """Whether two quantities of these dimensions measure the same."""
    if one == other:
        return True
    counted = [any(name.startswith(_COUNTED) for name in each) for each in (one, other)]
    if counted[0] == counted[1]:
        return False
    bare = [{name: power for name, power in each.items() if not name.startswith(_COUNTED)} for each in (one, other)]
    # A count for each of something; a mere number (80 %) never stands for 80 cells.
    return bool(bare[0]) and bare[0] == bare[1]


def _refusal(source: str, target: str, one: dict[str, int], other: dict[str, int]) -> str:
    """Why ``source`` can't be converted into ``target``."""
    if _weighed(one) == _weighed(other):
        return (
            f"{source} and {target}: one counts molecules and the other weighs them, so the factor depends on the "
            "substance and is not one of units. Scores convert the substances that they know; convert others in the "
            "data."
        )
    return f"{source} ({_described(one)}) and {target} ({_described(other)}) do not measure the same."


def _weighed(dimensions: dict[str, int]) -> dict[str, int]:
    """``dimensions`` with every amount of substance taken for a mass."""
    mass = dimensions.get(_SUBSTANCE, 0) + dimensions.get(_MASS, 0)
    rest = {name: power for name, power in dimensions.items() if name not in (_SUBSTANCE, _MASS)}
    return rest | ({_MASS: mass} if mass else {})


def _described(dimensions: dict[str, int]) -> str:
    """``dimensions`` in words: ``mass / time``."""
    volume = dimensions.get("[length]", 0)
    named = {name.strip("[]").replace("_", " "): power for name, power in dimensions.items()}
    if volume and volume % 3 == 0:
        del named["length"]
        named["volume"] = volume // 3
    if not named:
        return "a ratio"
    above = [_raised(name, power) for name, power in named.items() if power > 0]
    below = [_raised(name, -power) for name, power in named.items() if power < 0]
    return " / ".join([" · ".join(above) or "1", *below])


def _raised(name: str, power: int) -> str:
    """``name`` to the ``power``."""
    return {1: name, 2: f"{name}²", 3: f"{name}³"}.get(power, f"{name}^{power}")


def _unknown(symbol: str, unit: str) -> str:
    """That ``symbol`` is no unit, and which it may have been meant to be."""
    meant = _other_case(symbol) or next(iter(difflib.get_close_matches(symbol, dir(_registry()), n=1, cutoff=0.7)), "")
    within = "" if symbol == unit else f" of `{unit}`"
    return f"`{symbol}`{within} is not a unit that Clarion knows{f'; did you mean `{meant}`?' if meant else '.'}"


def _other_case(symbol: str) -> str:
    """A unit that differs from ``symbol`` in small and capital letters only; empty where there is none."""
    for written in (symbol.lower(), symbol.upper(), symbol[:1].lower() + symbol[1:].upper(), symbol.swapcase()):
        if _registry().parse_unit_name(written):
            return written
    for prefix, name, _ in _registry().parse_unit_name(symbol, case_sensitive=False):
        return f"{format(_registry().Unit(prefix + name), '~')}"
    return ""
