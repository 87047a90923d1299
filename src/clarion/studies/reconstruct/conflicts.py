"""Which requirements cannot hold together: sets of them that are impossible, and possible without any one."""

from clarion.studies.definition import Claim
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.result import Conflict
from clarion.studies.reconstruct.solving import Allowance

MOST_SHARE = 0.25
"""Of what is left of the time, the part that one question may take: an answer that is hard to find has to wait."""


def conflicts(setting: Setting, requirements: tuple[Requirement, ...], allowance: Allowance) -> tuple[Conflict, ...]:
    """Conflicts among ``requirements``, which are impossible together; no two share a requirement.

    Requirements are taken away one by one as long as the rest stays impossible. What is left is a conflict; it is put
    aside, and where the others are impossible too, another is sought among them. One that is found alone is minimal unless
    the time did not allow to show that it is possible without some of it.
    """
    found: list[Conflict] = []
    remaining = requirements
    while remaining and _impossible(setting, remaining, allowance) is not False:
        if found and _impossible(setting, remaining, allowance) is None:
            break
        core, minimal = _core(setting, remaining, allowance)
        found.append(_conflict(core, minimal=minimal))
        remaining = tuple(one for one in remaining if one not in core)
    return tuple(found)
