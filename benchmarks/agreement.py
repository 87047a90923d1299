"""How far Clarion's and SciPy's numbers are from those of an oracle, number by number."""

import math
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

AGREES = 1e-10
"""The greatest difference at which two programs agree."""
SHOWN = 3


class Case(NamedTuple):
    """One number that an oracle has, and how to compute it."""

    name: str
    expected: float
    clarion: Callable[[], float]
    scipy: Callable[[], float] | None = None


def compared(
    function: str,
    oracle: str,
    cases: Iterable[Case],
    *,
    data: str = "as given",
    scipy: str | None = None,
    loosely: float | None = None,
) -> dict[str, Any]:
    """The report on one function against one oracle.

    Args:
        function: Clarion's call.
        oracle: whose numbers are right.
        cases: the numbers.
        data: what was done to the data before both computed.
        scipy: SciPy's call; None where it has none. Only the cases that hold a call of SciPy's count for it.
        loosely: a greater difference, up to which cases are counted too.
    """
    given = list(cases)
    report = {
        "function": function,
        "oracle": oracle,
        "data": data,
        **agreement(((one.name, one.expected, one.clarion) for one in given), loosely),
        "scipy": None,
    }
    if scipy is not None:
        theirs = ((one.name, one.expected, one.scipy) for one in given if one.scipy is not None)
        report["scipy"] = {"call": scipy, **agreement(theirs)}
    return report


def agreement(cases: Iterable[tuple[str, float, Callable[[], float]]], loosely: float | None = None) -> dict[str, Any]:
    """How many cases agree, the largest difference, and the first cases that do not agree.

    A case without an answer (an error, or no finite number where one is expected) disagrees, and is counted apart.
    """
    number = agreeing = near = unanswered = 0
    largest = 0.0
    disagreeing: list[dict[str, Any]] = []
    for name, expected, compute in cases:
        number += 1
        try:
            found: float | str = float(compute())
        except (ValueError, ZeroDivisionError) as error:
            found = f"{type(error).__name__}: {error}"
        difference = distance(found, expected)
        if math.isinf(difference):
            unanswered += 1
        else:
            largest = max(largest, difference)
        near += loosely is not None and difference <= loosely
        if difference <= AGREES:
            agreeing += 1
        elif len(disagreeing) < SHOWN:
            disagreeing.append({"case": name, "expected": writable(expected), "found": writable(found)})
    report: dict[str, Any] = {"cases": number, "agreeing": agreeing, "largest_difference": largest}
    if loosely is not None:
        report[f"within_{loosely:g}"] = near
    if unanswered:
        report["unanswered"] = unanswered
    if disagreeing:
        report["disagreeing"] = disagreeing
    return report


def distance(found: float | str, expected: float) -> float:
    """The absolute difference; infinite where there is no number to compare."""
    if isinstance(found, str):
        return math.inf
    if found == expected:
        return 0.0
    return abs(found - expected) if math.isfinite(found) and math.isfinite(expected) else math.inf


def writable(found: float | str) -> float | str:
    """``found`` as JSON can hold it."""
    return found if isinstance(found, str) or math.isfinite(found) else str(found)
