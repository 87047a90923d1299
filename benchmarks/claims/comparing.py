"""When a claim that was read is the one that was noted."""

import math
from collections.abc import Callable, Mapping

from benchmarks.claims.annotations import Note, Value
from clarion.evidence.claim import (
    AdverseEvents,
    AnyClaim,
    Blinding,
    Change,
    Design,
    Dose,
    Estimate,
    FollowUp,
    GroupAverage,
    Phase,
    Proportion,
    PValue,
    Registration,
    SampleSize,
    Significance,
)
from clarion.evidence.printed import Printed

Values = Mapping[str, Value]
ONCE = ("design", "phase", "blinding", "registration")
"""Kinds of which an abstract has one or few, however often it says so: values are compared, wherever they stand."""
PHRASES = ("condition", "population", "intervention", "comparator", "outcome")
"""Kinds that are words and no values: half of the characters must be shared."""


def number(printed: Printed | None) -> float | None:
    """Its value, None where nothing is printed."""
    return None if printed is None else printed.value


def values_of(claim: AnyClaim) -> Values:
    """What of a claim is compared, under the names of the notes."""
    match claim:
        case Design() | Phase() | Blinding() | Registration() | Significance() | AdverseEvents():
            return {"value": claim.value}
        case SampleSize():
            return {"value": claim.value, "role": claim.role}
        case Proportion():
            return {"percent": number(claim.percent), "count": number(claim.count), "n": number(claim.n)}
        case PValue():
            return {"relation": claim.p.relation, "value": claim.p.value}
        case Estimate():
            return {"value": number(claim.value), "low": number(claim.low), "high": number(claim.high)}
        case GroupAverage():
            ends = {"low": number(claim.low), "high": number(claim.high)}
            return {"value": claim.value.value, "plus_minus": number(claim.plus_minus), **ends}
        case Change():
            return {"before": claim.before.value, "after": claim.after.value}
        case FollowUp():
            return {"value": claim.length.value, "unit": claim.unit}
        case Dose():
            return {"value": claim.amount.value}
        case _:
            return {}


COMPARED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((*ONCE, "significance", "adverse-events", "dose"), ("value",)),
    "n": ("value", "role"),
    "percentage": ("percent", "count", "n"),
    "p": ("relation", "value"),
    "estimate": ("value", "low", "high"),
    "average": ("value", "plus_minus", "low", "high"),
    "change": ("before", "after"),
    "follow-up": ("value", "unit"),
    **dict.fromkeys(PHRASES, ()),
}


def same(read: Value, noted: Value) -> bool:
    """Whether two values are one: numbers by their value, words without regard to case."""
    left, right = _number(read), _number(noted)
    if left is not None and right is not None:
        return math.isclose(left, right, rel_tol=1e-9)
    return read == noted if read is None or noted is None else str(read).casefold() == str(noted).casefold()


def _number(value: Value) -> float | None:
    """A number printed as a string or given as one."""
    if value is None or isinstance(value, bool):
        return None
    try:
        return float(str(value).replace(",", "").replace("·", ".").replace("−", "-").replace("–", "-"))
    except ValueError:
        return None


def agrees(claim: AnyClaim, kind: str, values: Values, note: Note) -> bool:
    """Whether a claim of the same kind is what was noted: same values in a place that the two share."""
    if not all(same(values.get(name), note.values.get(name)) for name in COMPARED[kind]):
        return False
    shared = min(claim.span.end, note.end) - max(claim.span.start, note.start)
    if kind in ONCE:
        return True
    if kind in PHRASES:
        joined = max(claim.span.end, note.end) - min(claim.span.start, note.start)
        return shared >= joined / 2
    return shared > 0


Kept = Callable[[Values], bool]


def with_count(values: Values) -> bool:
    """Of a percentage: whether its count or whole is printed with it."""
    return values.get("percent") is not None and (values.get("count") is not None or values.get("n") is not None)
