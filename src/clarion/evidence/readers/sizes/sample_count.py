"""A number that may count participants, and what the words of its sentence say of it."""

import msgspec

from clarion.evidence.claim import SizeRole
from clarion.evidence.printed import Printed
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.statements import Statement

_REACH = 400
"""How far, in characters, words of a sentence are looked for around a number."""


class Count(msgspec.Struct):
    """A number that may count participants, while it is weighed."""

    number: Printed
    told: Statement
    role: SizeRole
    confidence: float
    noun: str = ""
    words: str = ""
    """The noun with what stands before it: `` healthy male volunteers``."""
    arm: str = ""
    planned: bool = False
    to_arm: bool = False
    """Whether its words are like those of an arm: ``received``, ``to``."""
    treated: bool = False
    """Whether it is said of them what they were given."""
    taken_in: bool = False
    """Whether its own verb says that they were taken in, so that it isn't made those analysed."""
    firm: bool = False
    """Whether its own words say its role, so that other numbers don't change it."""


def around(one: Statement, number: Printed) -> tuple[int, int]:
    """The part of a sentence around a number that can bear on it; the whole of all but very long ones."""
    return max(one.start, number.span.start - _REACH), min(one.end, number.span.end + _REACH)


def told_of(small: str, one: Statement) -> str:
    """The role of a sentence of the text ``small``; a background that tells of this study counts as its aim."""
    if one.role == "BACKGROUND" and words.OWN_STUDY.search(small, one.start, min(one.end, one.start + _REACH)):
        return "OBJECTIVE"
    return one.role or ""


def is_planned(small: str, one: Statement, number: Printed, until: int) -> bool:
    """Whether the words around a number, up to ``until`` and a little further, say that it is still to be."""
    return words.WILL.search(small, max(one.start, number.span.start - 70), min(one.end, until + 90)) is not None


def arm_after(small: str, start: int, limit: int) -> str:
    """The name of the arm that follows, ``control group`` of ``in the control group``; empty where none does."""
    led = words.IN_ARM.match(small, start, limit) or words.TO_ONE_ARM.match(small, start, limit)
    if led is None:
        return ""
    name = words.GROUP_NAME.match(small, led.end(), limit)
    return name[0].strip() if name else ""
