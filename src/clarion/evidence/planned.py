"""A study's plan as its study file states it, in the terms that claims can be held against."""

from collections.abc import Iterable
from typing import Protocol

from clarion.evidence.assessment import PlanDecision
from clarion.evidence.claim import DAYS
from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Printed

_PARTICIPANTS = ("participant", "sample size", "enrolment", "patients")
_FOLLOW_UP = ("follow-up", "follow up", "duration")
_OUTCOME = ("primary outcome", "primary endpoint")


class Item(Protocol):
    """One line of a plan, such as :class:`clarion.studies.document.PlanItem`."""

    @property
    def item(self) -> str:
        """What was planned: ``Participants``."""

    @property
    def planned(self) -> str:
        """As the plan states it: ``20, of whom 10 controls``."""

    @property
    def source(self) -> str:
        """Where the plan was read."""


def plan_of(items: Iterable[Item]) -> PlanDecision | None:
    """What ``items`` say of participants, follow-up and primary outcome; None where they say nothing of these."""
    n: int | None = None
    follow_up: float | None = None
    outcome = source = ""
    for one in items:
        name = one.item.casefold()
        numbers = printed_numbers(one.planned)
        if n is None and name.startswith(_PARTICIPANTS) and numbers:
            n, source = int(numbers[0].value), source or one.source
        elif follow_up is None and name.startswith(_FOLLOW_UP) and numbers and (days := _days(numbers[-1])):
            follow_up, source = days, source or one.source
        elif not outcome and name.startswith(_OUTCOME):
            outcome, source = one.planned, source or one.source
    if n is None and follow_up is None and not outcome:
        return None
    return PlanDecision(source=source, n=n, follow_up=follow_up, primary_outcome=outcome)


def _days(number: Printed) -> float | None:
    """A printed length in days; None where its unit is no unit of time."""
    unit = number.unit.casefold().rstrip("s")
    return number.value * DAYS[unit] if unit in DAYS else None
