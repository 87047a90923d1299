"""What other choices of test would have given, and which of them yield the P value that was printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clarion.studies.analysis.decimals import Rounding, as_decimal, rounded_to
from clarion.studies.analysis.printed import Printed, read_printed
from clarion.studies.document import AnalysisResult, Comparison, Document, Number

ROUNDINGS: tuple[Rounding, ...] = ("half-up", "truncated")


@dataclass(frozen=True, slots=True)
class Choice:
    """One test that could have been used."""

    label: str
    p: str
    """Its P value as it is shown."""
    why: str
    """Why it has none, where it has none."""
    chosen: bool
    agrees: bool | None
    """Whether the P value, rounded as the printed one is, is the printed one; None where that can't be told."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The tests that could have been used for one analysis."""

    label: str
    printed: str
    """The P value as it was printed."""
    agreeing: int
    tests: tuple[Choice, ...]
    method: str
    """What ran, in sentences."""


def choices(document: Document) -> Iterator[Choices]:
    """Those of each analysis whose P value was reported; others change nothing that was printed."""
    for result in document.analyses:
        claims = [one for one in document.comparisons if one.analysis == result.id and one.quantity == "p"]
        if claims and result.alternatives:
            yield _choices(result, claims)


def _choices(result: AnalysisResult, claims: Sequence[Comparison]) -> Choices:
    printed = [(_printed(one.reported), one.rounding) for one in claims]
    tests = tuple(
        Choice(
            label=one.label,
            p=one.p.text,
            why=one.p.why if one.p.value is None else "",
            chosen=one.chosen,
            agrees=_agrees(one.p, printed),
        )
        for one in result.alternatives
    )
    return Choices(
        label=result.label,
        printed=", ".join(one.reported for one in claims),
        agreeing=sum(one.agrees is True for one in tests),
        tests=tests,
        method=result.method,
    )


def _printed(text: str) -> Printed | None:
    """The number that ``text`` prints; None where it prints none: ``less than at month 3``."""
    try:
        return read_printed(text)
    except ValueError:
        return None


def _agrees(p: Number, claims: Sequence[tuple[Printed | None, str]]) -> bool | None:
    """Whether ``p`` is what every one of ``claims``, with how it was rounded, says."""
    if p.value is None or any(printed is None for printed, _ in claims):
        return None
    return all(_holds(p.value, printed, rounding) for printed, rounding in claims if printed is not None)


def _holds(value: float, printed: Printed, rounding: str) -> bool:
    """Whether ``value`` is the printed number once it is rounded like that, or keeps to the printed limit."""
    number, limit = as_decimal(value), printed.number
    match printed.relation:
        case "<":
            return number < limit
        case "<=":
            return number <= limit
        case ">":
            return number > limit
        case ">=":
            return number >= limit
    modes = ROUNDINGS if rounding == "either" else tuple(mode for mode in ROUNDINGS if mode == rounding)
    return any(rounded_to(number, printed.exponent, mode) == limit for mode in modes)
