"""Which requirements cannot hold together: sets of them that are impossible, and possible without any one."""

from collections.abc import Sequence

from clarion.studies.definition import Claim, Responses
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.result import Conflict
from clarion.studies.reconstruct.solving import Allowance, Answer


def conflicts(setting: Setting, requirements: Sequence[Requirement], allowance: Allowance) -> tuple[Conflict, ...]:
    """Conflicts among ``requirements``, which are impossible together; no two conflicts share a requirement.

    Each requirement that is impossible alone is a conflict. Then requirements are taken away one by one as long as the
    rest stays impossible; what is left is a conflict. It is put aside, and another is sought among the others.
    """
    # What was added by the search, and the criteria, go first: a conflict of claims alone says more.
    ordered = sorted(requirements, key=lambda one: (isinstance(one.of, Claim), not isinstance(one.of, Responses)))
    most = allowance.seconds / (len(ordered) + 1)
    alone = [one for one in ordered if _answer(setting, [one], allowance, most) == "impossible"]
    found = [_conflict([one], minimal=True) for one in alone]
    remaining = [one for one in ordered if one not in alone]
    # The requirements are known to be impossible together; without those of a conflict that has to be asked anew.
    while remaining and (not found or _answer(setting, remaining, allowance, most) == "impossible"):
        core, minimal = _core(setting, remaining, allowance, most)
        found.append(_conflict(core, minimal=minimal))
        remaining = [one for one in remaining if one not in core]
    return tuple(found)


def _core(
    setting: Setting, requirements: Sequence[Requirement], allowance: Allowance, most: float
) -> tuple[list[Requirement], bool]:
    """An impossible part of impossible ``requirements``, and whether it was shown to be possible without any one."""
    core, minimal = list(requirements), True
    for one in requirements:
        rest = [other for other in core if other is not one]
        answer = _answer(setting, rest, allowance, most)
        if answer == "impossible":
            core = rest
        minimal = minimal and answer != "unknown"
    return core, minimal


def _answer(setting: Setting, requirements: Sequence[Requirement], allowance: Allowance, most: float) -> Answer:
    """Whether ``requirements`` can hold together."""
    return allowance.ask(setting.model(tuple(requirements)), most=most).answer


def _conflict(core: Sequence[Requirement], *, minimal: bool) -> Conflict:
    claims = [one for one in core if isinstance(one.of, Claim)]
    rules = [one for one in core if not isinstance(one.of, Claim)]
    return Conflict(
        claims=tuple(one.of.id for one in claims),
        rules=tuple(one.of.id for one in rules),
        texts=tuple(one.text for one in (*claims, *rules)),
        minimal=minimal,
    )
