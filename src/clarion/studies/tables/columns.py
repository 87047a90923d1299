"""The columns of a table that compares arms: each arm, and all of them where there are several."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Study
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.ledger import Division, Ledger
from clarion.studies.tables.cells import Described


class ArmColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a table."""

    label: str
    members: NDArray[np.bool_]
    """Of each participant: whether they are in it."""

    @property
    def size(self) -> int:
        """How many participants are in it."""
        return int(self.members.sum())

    @property
    def is_whole(self) -> bool:
        """Whether everybody is in it."""
        return bool(self.members.all())


def arm_columns(study: Study, observations: Observations) -> tuple[ArmColumn, ...]:
    """One column for each arm, and one for all participants where there is more than one arm."""
    everyone = np.ones(len(observations.participants), dtype=np.bool_)
    if len(study.arms) == 1:
        return (ArmColumn(label=study.arms[0].label, members=everyone),)
    arms = tuple(ArmColumn(label=arm.label, members=observations.arms == place) for place, arm in enumerate(study.arms))
    return (*arms, ArmColumn(label="All", members=everyone))


def counted(columns: tuple[ArmColumn, ...], division: Division, ledger: Ledger) -> tuple[bool, ...]:
    """Of each column whether it may be told how many of its participants are in each part of ``division``.

    All participants come first: where an arm is too small to be told of, the whole of the study still is.
    """
    told = {
        place: ledger.counts(division.of(columns[place].members))
        for place in sorted(range(len(columns)), key=lambda place: not columns[place].is_whole)
    }
    return tuple(told[place] for place in range(len(columns)))


def described(
    columns: tuple[ArmColumn, ...], values: Floats, division: Division, of: str, ledger: Ledger
) -> list[Described]:
    """The values of each column with what may be told of them.

    Args:
        columns: of the table.
        values: one for each participant, NaN where missing.
        division: participants with a value, and those without.
        of: what the values are, by the name under which the ledger knows their sums.
        ledger: what was told before.
    """
    told = counted(columns, division, ledger)
    known = ~np.isnan(values)
    summed = {
        place: ledger.sums(of, columns[place].members & known)
        for place in sorted(range(len(columns)), key=lambda place: not columns[place].is_whole)
    }
    return [
        Described(values=values[column.members & known], counted=told[place], summed=summed[place])
        for place, column in enumerate(columns)
    ]
