"""Checking what was read."""

from clarion.evidence.checked import Check, Plan
from clarion.evidence.checks.running import run_checks
from clarion.evidence.reading import Reading


def check(
    reading: Reading, *, plan: Plan | None = None, joint: bool = False, time_limit: float = 2.0
) -> tuple[Check, ...]:
    """What arithmetic says of the claims of ``reading``, each check with its claims, its words and its verdict.

    ``plan`` is what a registry or protocol planned. ``joint`` asks as well whether claims that bind the same
    participants are possible together, for at most ``time_limit`` seconds; it needs the extra ``studies``.
    """
    return run_checks(reading, plan=plan, joint=joint, time_limit=time_limit)
