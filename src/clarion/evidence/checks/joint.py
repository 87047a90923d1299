"""Whether the claims about one small group of participants can all be true of the same people."""

from __future__ import annotations

import time
from importlib import import_module
from typing import TYPE_CHECKING

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import MISSING, WRONG_DIGIT
from clarion.evidence.checks.joint_claims import Bound, bound
from clarion.evidence.reading import Reading

if TYPE_CHECKING:
    from clarion.evidence.checks.joint_study import Way
    from clarion.studies.reconstruct.result import Status

EXACT_PEOPLE = 12
"""Beyond these an exact signed-rank test is not looked through."""

LEAST = 0.1
"""Seconds below which no search is begun."""

POSSIBLE: dict[Way, str] = {
    "approximate": N_(
        "Values of {n} people exist that make all of them true, P by the normal approximation of the signed-rank test "
        "without correction for continuity."
    ),
    "exact": N_("Values of {n} people exist that make all of them true, P by the exact signed-rank test."),
    "corrected": N_(
        "Values of {n} people exist that make all of them true, P by the normal approximation of the signed-rank test "
        "with correction for continuity."
    ),
    "none": N_("Values of {n} people exist that make all of them true."),
}
SHORT: dict[Way, str] = {
    "approximate": "signed-rank, normal approximation",
    "exact": "signed-rank, exact",
    "corrected": "signed-rank, normal approximation with continuity correction",
}
NEEDED = ("ortools", "polars", "pint")
OTHER_TEST = Statement(N_("P may be of another test, such as the t test."))


def jointly_possible(reading: Reading, *, time_limit: float = 2.0) -> list[Check]:
    """Whether values of the participants exist with which all claims about them are true.

    Means and medians before and after, their P values by a signed-rank test, and shares, of one group of at most 30
    people. Each way to compute the signed-rank test is tried in turn, then no P at all. That values exist shows that
    the claims can hold together and nothing more: nobody had them.

    Args:
        reading: a text.
        time_limit: seconds for all searches.

    Returns:
        One check, or none where fewer than two claims bind the same people or the extra ``studies`` is not installed.
    """
    found = bound(reading)
    if found is None or not _installed():
        return []
    ways: tuple[Way, ...] = ("none",)
    if found.p_values:
        ways = ("approximate", *(("exact",) if found.n <= EXACT_PEOPLE else ()), "corrected", "none")
    end = time.monotonic() + time_limit
    impossible: list[Way] = []
    for way in ways:
        left = end - time.monotonic()
        if left < LEAST:
            break
        status = _search(found, way, left)
        if status == "found":
            return [_check(found, way, impossible)]
        if status == "impossible":
            impossible.append(way)
    if impossible and impossible[-1] == "none":
        return [_impossible(found)]
    return [_unsettled(found)]


def _installed() -> bool:
    """Whether the packages are there that the search for participants needs; they come with the extra ``studies``."""
    try:
        for name in NEEDED:
            import_module(name)
    except ModuleNotFoundError as error:
        if error.name not in NEEDED:
            raise
        return False
    return True


def _search(found: Bound, way: Way, seconds: float) -> Status:
    """What the search for participants' data answers; nothing is found where a claim could not be put to it."""
    # These load polars, pint and OR-tools, which other checks do without.
    from clarion.evidence.checks.joint_study import study_of  # noqa: PLC0415
    from clarion.studies.reconstruct.search import reconstruct  # noqa: PLC0415

    study, steps = study_of(found, way)
    result = reconstruct(study, participants=found.n, time_limit=seconds, steps=steps, natural=False, bounds=False)
    return "unknown" if result.status == "found" and result.left_out else result.status


def _says(found: Bound) -> Statement:
    values = {"claims": str(len(found.claims) - 1), "n": str(found.n)}
    return Statement(N_("{claims} claims are about the same {n} participants."), values)


def _check(found: Bound, way: Way, impossible: list[Way]) -> Check:
    """Of claims that are possible together; where only without P, that is said."""
    values = {"n": str(found.n)}
    if way == "none" and found.p_values:
        settled = len(impossible) == (3 if found.n <= EXACT_PEOPLE else 2)
        text = (
            N_("No values of {n} people make all of them true by a signed-rank test; without the P values, some do.")
            if settled
            else N_(
                "Values of {n} people exist that make all but the P values true; with them the time did not suffice."
            )
        )
        return _made(found, "cannot tell", Statement(text, values), OTHER_TEST, MISSING, WRONG_DIGIT)
    return _made(found, "holds", Statement(POSSIBLE[way], values))


def _impossible(found: Bound) -> Check:
    arithmetic = Statement(
        N_("No values of {n} people make all of them true, even without the P values."), {"n": str(found.n)}
    )
    return _made(found, "cannot hold", arithmetic, MISSING, WRONG_DIGIT)


def _unsettled(found: Bound) -> Check:
    arithmetic = Statement(
        N_("The time did not suffice to find values that make all of them true, or to show that none do.")
    )
    return _made(found, "cannot tell", arithmetic)


def _made(found: Bound, verdict: Verdict, arithmetic: Statement, *explanations: Statement) -> Check:
    values = {"n": str(found.n)}
    return Check(
        kind="joint",
        verdict=verdict,
        claims=found.claims,
        says=_says(found),
        arithmetic=arithmetic,
        assumption=None
        if verdict == "holds"
        else Statement(
            N_("All {n} have every value, and no value is beyond ten times the greatest one printed."), values
        ),
        explanations=explanations,
    )
