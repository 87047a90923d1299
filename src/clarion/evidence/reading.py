"""A text as it was read: its sentences with their roles, and its claims."""

from typing import Literal

import msgspec

from clarion.evidence.claim import AnyClaim
from clarion.evidence.printed import Span

Role = Literal["BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"]


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of a text under a heading of the authors; the heading itself may stand in the text or not."""

    span: Span
    label: str = ""


class Sentence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sentence."""

    span: Span
    role: Role
    confidence: float
    """Of the role, 0 to 1; 1 where the authors' own heading says it."""


class Reading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was read in a text."""

    text: str
    """What was read, as it was read: spans are places in it."""
    title: str = ""
    language: str = "en"
    sentences: tuple[Sentence, ...] = ()
    claims: tuple[AnyClaim, ...] = ()
    """In the order in which they stand, those of the title first; they name each other by their place here."""
