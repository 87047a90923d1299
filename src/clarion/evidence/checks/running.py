"""All checks of a reading."""

import msgspec

from clarion.evidence.check import N_, Check, Plan, Statement
from clarion.evidence.checks.p_from_statistic import p_from_statistic
from clarion.evidence.checks.parts import parts
from clarion.evidence.checks.percent import percent
from clarion.evidence.checks.significance import significance
from clarion.evidence.reading import Reading

SURE = 0.7
"""Of claims that are less likely to be read rightly nothing is said to be impossible."""

PERHAPS_MISREAD = Statement(N_("The numbers may have been read wrongly from the text."))

CHECKS = (percent, parts, p_from_statistic, significance)
"""In the order in which a reader sees them."""


def run_checks(
    reading: Reading, *, plan: Plan | None = None, joint: bool = False, time_limit: float = 2.0
) -> tuple[Check, ...]:
    """Every check that the claims of ``reading`` allow; nothing where nothing can be checked.

    Args:
        reading: the claims; they name each other by their place.
        plan: what a registry or protocol planned, where it is known.
        joint: whether to search for participants with whom all claims are true at once; takes seconds, and the extra
            ``reconstruct``.
        time_limit: of that search, in seconds.
    """
    found = [check for one in CHECKS for check in one(reading)]
    return tuple(_tempered(reading, check) for check in found)


def _tempered(reading: Reading, check: Check) -> Check:
    """``check`` without "cannot hold" where a claim was read with little confidence."""
    if check.verdict != "cannot hold" or all(reading.claims[one].confidence >= SURE for one in check.claims):
        return check
    return msgspec.structs.replace(check, verdict="cannot tell", explanations=(PERHAPS_MISREAD, *check.explanations))
