"""The kinds of results that a reader sees first: one struct for each, with the claims that it was read from."""

from typing import Literal

import msgspec

from clarion.evidence.claim import Average, Direction, Effect, Spread
from clarion.evidence.printed import Relation
from clarion.evidence.shares import Share
from clarion.evidence.standing import Standing


class Number(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A number to show."""

    value: float
    text: str
    """With the decimals that the text gives it."""
    unit: str = ""


class Chance(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A P value to show."""

    value: float
    relation: Relation
    text: str
    """``P = 0.008``."""
    one_sided: bool = False
    claim: int
    checked: Standing = ""


class Shown(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all kinds have in common."""

    what: str = ""
    """What was measured, as the text has it; empty where that is not clear."""
    time: str = ""
    p: Chance | None = None
    significant: bool | None = None
    """What the authors call it; None where they don't say."""
    primary: bool = False
    """Whether it is of the outcome that the text calls its primary or main one."""
    safety: bool = False
    """Whether it is about harm."""
    claims: tuple[int, ...]
    """All claims that it was read from; a page can lead from it to their words."""
    checked: Standing = ""
    """What the checks of these claims say, the P value's apart."""


class ChangeShown(Shown, tag="change", frozen=True, kw_only=True, omit_defaults=True):
    """Before and after."""

    before: Number
    after: Number
    measure: Average = ""
    group: str = ""
    direction: Direction
    """Which way the numbers go, whatever the words say."""


class ShareShown(Shown, tag="proportion", frozen=True, kw_only=True, omit_defaults=True):
    """A part of a whole."""

    share: Share


class ComparisonShown(Shown, tag="comparison", frozen=True, kw_only=True, omit_defaults=True):
    """The same proportion in two groups."""

    first: Share
    second: Share


class EstimateShown(Shown, tag="estimate", frozen=True, kw_only=True, omit_defaults=True):
    """An effect with its interval, both the text's own."""

    measure: Effect
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    level: float = 95.0
    adjusted: bool = False
    no_effect: float | None = None
    """The value that means no effect: 1 of ratios, 0 of differences; None where that is not known."""


class GroupValue(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The mean or median of one group."""

    group: str = ""
    value: Number
    spread: Spread = ""
    plus_minus: Number | None = None
    low: Number | None = None
    high: Number | None = None


class AveragesShown(Shown, tag="averages", frozen=True, kw_only=True, omit_defaults=True):
    """Means or medians of one group or several at one time."""

    measure: Average = ""
    groups: tuple[GroupValue, ...]


class HarmShown(Shown, tag="adverse-events", frozen=True, kw_only=True, omit_defaults=True):
    """What the text says of harm in words."""

    value: Literal["none", "some"]
    words: str


MainResult = ChangeShown | ShareShown | ComparisonShown | EstimateShown | AveragesShown | HarmShown
"""Any of them; in JSON the field ``type`` says which."""
