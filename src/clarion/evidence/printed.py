"""Places in a text and the numbers that are printed there."""

from typing import Literal

import msgspec

Relation = Literal["=", "<", ">", "<=", ">=", "~"]
"""How a printed number stands to the quantity; ``~`` is "about"."""


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of a text: offsets in characters (code points) of the text that was read, the end not included."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Printed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A number as a text prints it: its value, and to how many decimals, which bounds what it was before rounding."""

    value: float
    decimals: int = 0
    """Digits after the decimal mark; negative where only the power of ten is exact: 2 × 10⁶ has -6."""
    span: Span
    relation: Relation = "="
    unit: str = ""
    """As the text prints it: ``mg``, ``%``, ``cells/kg``, ``months``; empty where there is none."""
    in_words: bool = False
    """Whether it is spelled: ``nine``, ``forty-three``."""

    @property
    def step(self) -> float:
        """One unit of the last printed digit: 0.1 for 33.3."""
        return float(10.0**-self.decimals)
