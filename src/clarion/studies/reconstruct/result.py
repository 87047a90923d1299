"""What a search for participants' data gives."""

from typing import Literal

import msgspec

from clarion.studies.document import Comparison

Status = Literal["found", "impossible", "unknown"]
"""Data exist and the engine confirms every claim; no data can meet the claims; neither was shown in the time given."""


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """A claim or criterion that the search could not take into account."""

    id: str
    text: str
    why: str


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """What cannot hold together, though it can without any one of them."""

    claims: tuple[str, ...]
    """The ids of claims."""
    rules: tuple[str, ...]
    """The ids of criteria of eligibility, and of responses on whose limits no value may lie."""
    texts: tuple[str, ...]
    """What they say, claims first."""
    minimal: bool = True
    """Whether it was shown that they can hold together without any one of them; else there was no time to."""


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """Between which values a quantity lies in all data that meet the claims."""

    kind: Literal["value", "median", "responders", "fell", "rose"]
    """The k-th smallest value of a measure at a visit; its median; how many an analysis of responses counts; how many
    fall or rise in a paired comparison."""
    of: str
    """The measure, or the analysis."""
    visit: str = ""
    rank: int = 0
    """Of a ``value``: its place among the participants', 1 the smallest."""
    unit: str = ""
    least: float
    greatest: float
    least_proved: bool
    """Whether no consistent data have less; else no data with less were found."""
    greatest_proved: bool
    free: bool = False
    """Whether it can lie anywhere in the allowed range: the claims say nothing about it."""


class Reconstruction(msgspec.Struct, frozen=True, kw_only=True):
    """What a search for participants' data gave.

    Data that were found are made by a search: they are nobody's, and consistent data may differ from them widely.
    """

    status: Status
    participants: int
    seed: int
    covered: tuple[str, ...]
    """The ids of the claims that were put as constraints."""
    left_out: tuple[LeftOut, ...] = ()
    values: dict[str, tuple[tuple[int, ...], ...]] = {}
    """By measure: participants x visits of the study file, in units of the measure's last decimal."""
    characteristics: dict[str, tuple[float | str, ...]] = {}
    """By characteristic, of each participant. Where no claim or criterion is about it, drawn at random."""
    arms: tuple[str, ...] = ()
    """Of each participant."""
    events: tuple[tuple[int, str], ...] = ()
    """Participants (from 0) and the analyses of events that count them."""
    verified: tuple[Comparison, ...] = ()
    """Every covered claim beside what the engine computes from the data found."""
    conflicts: tuple[Conflict, ...] = ()
    bounds: tuple[Bound, ...] = ()
    notes: tuple[str, ...] = ()
    """What the search assumed, and what cut it short."""
