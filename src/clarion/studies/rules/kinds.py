"""What the names and the parts of a rule are: numbers with units, categories, truths."""

import difflib
from collections.abc import Iterable, Mapping

import msgspec

from clarion.studies.rules.expression import RuleError


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """A number, with its unit where it has one."""

    unit: str | None = None
    """None for what is counted in nothing: a score, a number of visits. Ratios of like units have the unit ``1``."""
    codes: dict[str, str] = {}
    """Where the numbers are codes of categories: the codes and their labels, which a rule may name in quotes."""
    bare: bool = False
    """Whether it is a number written in a rule without unit, which goes with scores and ratios and multiplies all."""
    zero: bool = False
    """Whether it is a bare 0, which is the same in every unit."""


class Category(msgspec.Struct, frozen=True, kw_only=True):
    """A category or a text of a participant."""

    codes: dict[str, str] = {}
    """The allowed codes and their labels; none where any text is allowed."""


class Truth(msgspec.Struct, frozen=True):
    """Something that is true, false, or unknown: a comparison, a level of the response."""


Kind = Number | Category | Truth


def described(kind: Kind) -> str:
    """``kind`` for a message: ``a number in mg/24h``."""
    match kind:
        case Truth():
            return "true or false"
        case Category():
            return "a category"
        case Number(unit=None):
            return "a number without unit"
        case Number(unit=unit):
            return "a ratio" if unit == "1" else f"a number in {unit}"


def kind_of(name: str, kinds: Mapping[str, Kind], position: int) -> Kind:
    """What ``name`` is. Raises RuleError, with a suggestion, where there is nothing of this name."""
    if name in kinds:
        return kinds[name]
    raise RuleError(f"There is no measure, characteristic or level `{name}`{likely(name, kinds)}", position)


def code(codes: dict[str, str], written: str | float, position: int) -> str:
    """The code that a rule means by ``written``: a code, a label, or a number that is a code.

    Any text is its own code where ``codes`` is empty. Raises RuleError, with a suggestion, for another.
    """
    if not codes and isinstance(written, str):
        return written
    if isinstance(written, str) and written in codes:
        return written
    for one, label in codes.items():
        if label == written if isinstance(written, str) else _as_number(one) == written:
            return one
    meant = likely(str(written), [*codes, *codes.values()])
    raise RuleError(f"There is no category `{written}`{meant}", position)


def likely(word: str, known: Iterable[str]) -> str:
    """The end of a message: which of the ``known`` words ``word`` may be a slip for, or which there are."""
    every = list(dict.fromkeys(known))
    near = difflib.get_close_matches(word, every, n=1)
    if near:
        return f"; did you mean `{near[0]}`?"
    if not every:
        return "."
    return f". There {'are' if len(every) > 1 else 'is'} {', '.join(every[:12])}{' …' if len(every) > 12 else ''}."


def _as_number(written: str) -> float | None:
    """The number that a code is; None where it is none."""
    try:
        return float(written)
    except ValueError:
        return None
