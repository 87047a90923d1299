"""How many participants are searched, and in which arms."""

from clarion.studies.definition import Claim, Study
from clarion.studies.problems import Problem, StudyError
from clarion.studies.reconstruct.admissible import admissible
from clarion.studies.reconstruct.untranslatable import UntranslatableError


def claimed_participants(study: Study) -> int:
    """How many participants the study's claims speak of: the most that an analysis of everyone has.

    Raises StudyError where no claim tells.
    """
    told = [count for claim in study.claims for count in (_count(study, claim, None),) if count is not None]
    if told:
        return max(told)
    problem = Problem(
        severity="error",
        file="study file",
        place="claims",
        message="No claim tells how many took part.",
        remedy='Give the number of participants, or add a claim about `n` of an analysis of the set "all".',
    )
    raise StudyError((problem,))


def allocation(study: Study, participants: int) -> tuple[dict[str, tuple[int, ...]], str]:
    """The participants of each arm, numbered from 0 and arm by arm; and what decided, where that is arbitrary.

    Arms have as many as claims about ``n`` of an analysis of that arm say; the rest are divided among the others.
    Raises StudyError where the claims ask for more than there are.
    """
    sizes: dict[str, int] = {}
    for arm in study.arms:
        told = [count for claim in study.claims for count in (_count(study, claim, arm.id),) if count is not None]
        if told:
            sizes[arm.id] = max(told)
    others = [arm.id for arm in study.arms if arm.id not in sizes]
    rest = participants - sum(sizes.values())
    if rest < 0 or (rest and not others):
        raise StudyError((_unfit(participants, sizes),))
    for place, other in enumerate(others):
        sizes[other] = rest // len(others) + (place < rest % len(others))
    members, first = {}, 0
    for arm in study.arms:
        members[arm.id] = tuple(range(first, first + sizes[arm.id]))
        first += sizes[arm.id]
    if len(others) < 2:
        return members, ""
    return members, f"No claim tells how many were in each arm; {rest} were divided evenly among {', '.join(others)}."


def _count(study: Study, claim: Claim, arm: str | None) -> int | None:
    """How many participants an analysis has by ``claim``; None where it does not tell, or is about others."""
    analysis = next((one for one in study.analyses if one.id == claim.analysis), None)
    if claim.quantity != "n" or claim.value is None or analysis is None or analysis.set != "all" or analysis.arm != arm:
        return None
    try:
        wanted = admissible(claim)
    except UntranslatableError:
        # The search says why it is left out.
        return None
    least = wanted.numerators(1)[0] if wanted else None
    return least if least is not None and least > 0 else None


def _unfit(participants: int, sizes: dict[str, int]) -> Problem:
    told = ", ".join(f"{size} in {arm}" for arm, size in sizes.items())
    return Problem(
        severity="error",
        file="study file",
        place="claims",
        message=f"{participants} participants do not make up the arms that claims tell of: {told}.",
        remedy="Give another number of participants, or mend the claims about `n`.",
    )
