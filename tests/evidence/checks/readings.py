"""Readings written by hand: claims as a reader would give them, without a text behind each number."""

from clarion.evidence.checked import Check
from clarion.evidence.claim import AnyClaim, Proportion, PValue, SampleSize
from clarion.evidence.printed import Printed, Relation, Span
from clarion.evidence.reading import Reading, Sentence

NOWHERE = Span(0, 0)


def number(text: str, relation: Relation = "=", unit: str = "") -> Printed:
    """A number as a text prints it: ``"33.30"`` has two decimals."""
    decimals = len(text.split(".")[1]) if "." in text else 0
    return Printed(value=float(text), decimals=decimals, span=NOWHERE, relation=relation, unit=unit)


def reading(*claims: AnyClaim, text: str = "Of the patients.") -> Reading:
    """A reading of one sentence."""
    whole = Span(0, len(text))
    return Reading(text=text, claims=claims, sentences=(Sentence(span=whole, role="RESULTS", confidence=1.0),))


def share(percent: str = "", count: int | None = None, n: int | None = None, **others) -> Proportion:
    return Proportion(
        span=NOWHERE,
        sentence=0,
        percent=number(percent) if percent else None,
        count=None if count is None else number(str(count)),
        n=None if n is None else number(str(n)),
        **others,
    )


def took_part(n: int, role: str = "enrolled", arm: str = "", **others) -> SampleSize:
    return SampleSize(span=NOWHERE, sentence=0, value=n, role=role, arm=arm, **others)


def p_value(text: str, relation: Relation = "=", **others) -> PValue:
    return PValue(span=NOWHERE, sentence=0, p=number(text, relation), **others)


def only(checks: list[Check]) -> Check:
    """The one check there is."""
    assert len(checks) == 1, [str(one.arithmetic) for one in checks]
    return checks[0]


def said(check: Check) -> str:
    """Everything that a check says, which shows that every field of its templates has a value."""
    statements = (check.says, check.arithmetic, check.assumption, *check.explanations)
    return " ".join(str(one) for one in statements if one is not None)
