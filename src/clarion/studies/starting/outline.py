"""What a person has said of a new study."""

from itertools import pairwise

import msgspec

from clarion.studies.definition.identity import Arm
from clarion.studies.definition.measures import Measure
from clarion.studies.definition.participants import Characteristic
from clarion.studies.definition.schedule import Visit
from clarion.studies.starting.answers import Design
from clarion.studies.starting.treatments import Treatment


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """A study in outline."""

    title: str
    design: Design
    arms: tuple[Arm, ...]
    visits: tuple[Visit, ...]
    measures: tuple[Measure, ...]
    characteristics: tuple[Characteristic, ...] = ()
    treatment: Treatment | None = None
    response: str = ""
    """The rule by which a participant has responded; empty where there is none."""

    @property
    def described(self) -> tuple[Characteristic, ...]:
        """The characteristics, with those that the dose needs."""
        held = {one.id for one in self.measures} | {one.id for one in self.characteristics}
        body = self.treatment.body if self.treatment else ()
        return (*self.characteristics, *(one for one in body if one.id not in held))

    @property
    def baseline(self) -> Visit:
        """The visit from which change is counted."""
        return next(visit for visit in self.visits if visit.baseline)

    @property
    def after(self) -> tuple[Visit, ...]:
        """The visits after the baseline."""
        return tuple(visit for visit in self.visits if visit.day > self.baseline.day)

    @property
    def windows(self) -> dict[str, tuple[int, int]]:
        """For each visit, days that reach halfway to its neighbours, of the baseline up to its own day.

        A proposal: the protocol says which hold.
        """
        days = [visit.day for visit in self.visits]
        middles = [(one + other) // 2 for one, other in pairwise(days)]
        firsts = [days[0] - 14, *(middle + 1 for middle in middles)]
        lasts = [*middles, days[-1] + 14]
        lasts = [one.day if one.baseline else last for one, last in zip(self.visits, lasts, strict=True)]
        return {visit.id: window for visit, window in zip(self.visits, zip(firsts, lasts, strict=True), strict=True)}
