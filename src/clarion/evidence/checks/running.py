"""All checks of a reading."""

import msgspec

from clarion.evidence.checked import Check, Plan
from clarion.evidence.checks.attainable_median import attainable_median
from clarion.evidence.checks.attainable_p import attainable_p
from clarion.evidence.checks.compared_shares import compared_shares
from clarion.evidence.checks.debit import debit
from clarion.evidence.checks.direction import direction
from clarion.evidence.checks.dose import dose
from clarion.evidence.checks.explanations import MISREAD
from clarion.evidence.checks.grim import grim
from clarion.evidence.checks.grimmer import grimmer
from clarion.evidence.checks.interval import interval
from clarion.evidence.checks.joint import jointly_possible
from clarion.evidence.checks.p_from_interval import p_from_interval
from clarion.evidence.checks.p_from_statistic import p_from_statistic
from clarion.evidence.checks.parts import parts
from clarion.evidence.checks.percent import percent
from clarion.evidence.checks.planned import planned
from clarion.evidence.checks.rank_sum_p import rank_sum_p
from clarion.evidence.checks.significance import significance
from clarion.evidence.reading import Reading

SURE = 0.7
"""Of claims that are less likely to be read rightly nothing is said to be impossible."""

CHECKS = (
    percent,
    parts,
    grim,
    grimmer,
    debit,
    p_from_statistic,
    p_from_interval,
    interval,
    attainable_p,
    rank_sum_p,
    compared_shares,
    attainable_median,
    direction,
    significance,
    dose,
)
"""Those that need the reading only, in the order in which a reader sees them."""


def run_checks(
    reading: Reading, *, plan: Plan | None = None, joint: bool = False, time_limit: float = 2.0
) -> tuple[Check, ...]:
    """Every check that the claims of ``reading`` allow; nothing where nothing can be checked.

    Args:
        reading: the claims; they name each other by their place.
        plan: what a registry or protocol planned, where it is known.
        joint: whether to search for participants with whom all claims are true at once; takes seconds, and is left out
            where the extra ``studies`` is not installed.
        time_limit: of that search, in seconds.
    """
    found = [check for one in CHECKS for check in one(reading)]
    found += planned(reading, plan)
    if joint:
        found += jointly_possible(reading, time_limit=time_limit)
    return tuple(_tempered(reading, check) for check in found)


def _tempered(reading: Reading, check: Check) -> Check:
    """``check`` without "cannot hold" where a claim was read with little confidence."""
    if check.verdict != "cannot hold" or all(reading.claims[one].confidence >= SURE for one in check.claims):
        return check
    return msgspec.structs.replace(check, verdict="cannot tell", explanations=(MISREAD, *check.explanations))
