"""Which requirements cannot hold together: sets of them that are impossible, and possible without any one."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from clarion.studies.definition import Claim, Responses
from clarion.studies.reconstruct.model import Order
from clarion.studies.reconstruct.requirements import Requirement, Setting
from clarion.studies.reconstruct.result import Conflict
from clarion.studies.reconstruct.settling import settled
from clarion.studies.reconstruct.solving import Allowance, Answer
from clarion.studies.reconstruct.space import Site

QUESTIONS = 4
"""One question may take such a part of the time."""
FEW = (1, 2)
"""Conflicts within so many visits are sought first."""


def conflicts(
    setting: Setting,
    requirements: Sequence[Requirement],
    allowance: Allowance,
    first: Mapping[Site, int],
    prefer: Order | None,
) -> tuple[Conflict, ...]:
    """Conflicts among ``requirements``, which are impossible together; no two conflicts share a requirement.

    Each requirement that is impossible alone is a conflict. Else those about one or two visits only are asked first, as
    a conflict among them is soon found and easily understood. Then requirements are taken away one by one as long as
    the rest stays impossible; what is left is a conflict. It is put aside, and another is sought among the others.

    Args:
        setting: what is searched.
        requirements: those that are impossible together.
        allowance: the time.
        first: values that the solver tries first.
        prefer: the order of participants in which they were shown to be impossible.
    """
    # What was added by the search, and the criteria, go first: a conflict of claims alone says more.
    ordered = sorted(requirements, key=lambda one: (isinstance(one.of, Claim), not isinstance(one.of, Responses)))
    question = _Question(setting, allowance, first, prefer, most=allowance.seconds / QUESTIONS)
    alone = [one for one in ordered if question.answer([one]) == "impossible"]
    found = [_conflict([one], minimal=True) for one in alone]
    remaining = [one for one in ordered if one not in alone]
    # The requirements are known to be impossible together; without those of a conflict that has to be asked anew.
    while remaining and (not found or question.answer(remaining) == "impossible"):
        core, minimal = question.core(question.narrowed(remaining))
        found.append(_conflict(core, minimal=minimal))
        remaining = [one for one in remaining if one not in core]
    return tuple(found)


class _Question:
    """Whether requirements can hold together, asked of one set after another."""

    def __init__(
        self, setting: Setting, allowance: Allowance, first: Mapping[Site, int], prefer: Order | None, most: float
    ) -> None:
        self.setting = setting
        self.allowance = allowance
        self.first = first
        self.prefer = prefer
        self.most = most

    def answer(self, requirements: Sequence[Requirement]) -> Answer:
        """Whether ``requirements`` can hold together."""
        part = tuple(requirements)
        given = settled(self.setting, part, self.allowance, most=self.most, first=self.first, prefer=self.prefer)
        return given.outcome.answer

    def narrowed(self, requirements: Sequence[Requirement]) -> Sequence[Requirement]:
        """Those of impossible ``requirements`` that are about few visits, if they are impossible; else all."""
        places = sorted({place for one in requirements for place in one.places})
        for count in FEW:
            for chosen in combinations(places, count):
                within = [one for one in requirements if one.places and one.places <= set(chosen)]
                if 1 < len(within) < len(requirements) and self.answer(within) == "impossible":
                    return within
        return requirements

    def core(self, requirements: Sequence[Requirement]) -> tuple[list[Requirement], bool]:
        """An impossible part of impossible ``requirements``, and whether it was shown possible without any one."""
        core, before, minimal = list(requirements), len(requirements) + 1, False
        # What was not settled among many requirements may be among the few that are left.
        while not minimal and len(core) < before:
            before, minimal = len(core), True
            for one in tuple(core):
                rest = [other for other in core if other is not one]
                answer = self.answer(rest)
                if answer == "impossible":
                    core = rest
                minimal = minimal and answer != "unknown"
        return core, minimal


def _conflict(core: Sequence[Requirement], *, minimal: bool) -> Conflict:
    claims = [one for one in core if isinstance(one.of, Claim)]
    rules = [one for one in core if not isinstance(one.of, Claim)]
    return Conflict(
        claims=tuple(one.of.id for one in claims),
        rules=tuple(one.of.id for one in rules),
        texts=tuple(one.text for one in (*claims, *rules)),
        minimal=minimal,
    )
