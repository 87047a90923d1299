"""Numbers of analyses, made public."""

from collections.abc import Iterable

import msgspec

from clarion.studies.document import Alternative, AnalysisResult, Number
from clarion.studies.privacy.suppression import is_small, suppressed_parts

HIDDEN = "withheld"
WHY = "Withheld: it would tell of too few people."
EXTREMES = ("minimum", "maximum")
"""Values of a single participant each."""
DIVIDED = (("fell", "rose", "unchanged"), ("gained", "lost"))
"""Counts that divide the participants of an analysis among them, or a part of them."""
COUNTED_TOGETHER = {
    "count": "percent",
    "first-count": "first-percent",
    "second-count": "second-percent",
}
"""A count and the number that would give it away; both are suppressed."""


def public_result(result: AnalysisResult, threshold: int, *, extremes: bool) -> AnalysisResult:
    """``result`` with what tells of too few people suppressed, and without the rows that it came from."""
    if 0 < result.n < threshold:
        hidden = set(result.numbers)
    else:
        hidden = set(_small(result, threshold))
        if not extremes:
            hidden |= {name for name in EXTREMES if name in result.numbers}
    return msgspec.structs.replace(
        result,
        numbers={name: _public(one, hide=name in hidden) for name, one in result.numbers.items()},
        alternatives=tuple(_alternative(one, hide="p" in hidden) for one in result.alternatives),
    )


def suppress(result: AnalysisResult, names: Iterable[str]) -> AnalysisResult:
    """``result`` with the numbers of these names suppressed."""
    chosen = set(names)
    return msgspec.structs.replace(
        result, numbers={name: _public(one, hide=name in chosen) for name, one in result.numbers.items()}
    )


def counted(name: str, result: AnalysisResult) -> set[str]:
    """``name`` of a count, with every number of the analysis from which the count could be worked out."""
    together = {name, COUNTED_TOGETHER.get(name, name)}
    # A test of two arms, and a posterior, are computed from the counts and lead back to them.
    return together | ({"p", "risk-difference", "posterior-mean"} & set(result.numbers) if "count" in name else set())


def _small(result: AnalysisResult, threshold: int) -> Iterable[str]:
    for name, one in result.numbers.items():
        if one.of is not None and one.value is not None and is_small(int(one.value), one.of, threshold):
            yield from counted(name, result)
    for names in DIVIDED:
        there = [name for name in names if name in result.numbers and result.numbers[name].value is not None]
        parts = [int(result.numbers[name].value or 0) for name in there]
        yield from (there[place] for place in suppressed_parts(parts, threshold))
    if result.kind == "events" and (count := result.numbers.get("count")) and 0 < (count.value or 0) < threshold:
        yield "events"


def _public(number: Number, *, hide: bool) -> Number:
    if hide:
        return Number(value=None, text=HIDDEN, why=WHY, suppressed=True)
    return msgspec.structs.replace(number, rows="")


def _alternative(one: Alternative, *, hide: bool) -> Alternative:
    return msgspec.structs.replace(one, p=_public(one.p, hide=hide))
