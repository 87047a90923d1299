"""What a paragraph says, before it is said in a language: which template, its values, and the claims behind it."""

from typing import Literal

import msgspec

Unit = Literal["hour", "day", "week", "month", "year"]
Kind = Literal["people", "women", "men", "children", "babies", "adults", "animals", "other"]


class Name(msgspec.Struct, frozen=True, tag=True):
    """Words of the text itself, medical names mostly; no language changes them."""

    words: str


class Figure(msgspec.Struct, frozen=True, tag=True):
    """A number as the text prints it, in Latin digits with a decimal point, and its unit."""

    text: str
    unit: str = ""


class Crowd(msgspec.Struct, frozen=True, tag=True):
    """So many of a kind: ``nine people``."""

    n: int
    kind: Kind
    unit: str = ""
    """The text's own word, where the kind is another one."""


class Share(msgspec.Struct, frozen=True, tag=True):
    """So many of so many: ``3 of 9 people``."""

    count: int
    n: int
    kind: Kind


class About(msgspec.Struct, frozen=True, tag=True):
    """A share in small numbers: ``1 in 3``; ``of`` is 0 where no small numbers are near."""

    count: int
    of: int
    exact: bool


class Length(msgspec.Struct, frozen=True, tag=True):
    """A length of time: ``12 months``."""

    text: str
    unit: Unit


class When(msgspec.Struct, frozen=True, tag=True):
    """A time since the start, or the text's words for one; empty where nothing is said of it."""

    value: int = 0
    unit: Unit | Literal[""] = ""
    words: str = ""


class Group(msgspec.Struct, frozen=True, tag=True):
    """A group as the text names it; empty where all are meant."""

    words: str = ""


class Rate(msgspec.Struct, frozen=True, tag=True):
    """How often something would come up: in about 8 of 1,000 studies."""

    count: int
    of: int
    fewer: bool
    """Whether it is "fewer than" and not "about"."""


Value = Name | Figure | Crowd | Share | About | Length | When | Group | Rate


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence to be."""

    key: str
    """The template's name."""
    values: dict[str, Value] = {}
    claims: tuple[int, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the text that it takes over."""
        found = []
        for one in self.values.values():
            if isinstance(one, Name | Group | When) and one.words:
                found.append(one.words)
            elif isinstance(one, Figure | Crowd) and one.unit:
                found.append(one.unit)
        return tuple(found)
