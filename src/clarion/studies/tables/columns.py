"""The columns of a table that compares arms: each arm, and all of them where there are several."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Study
from clarion.studies.observations import Observations


class ArmColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a table."""

    label: str
    members: NDArray[np.bool_]
    """Of each participant: whether they are in it."""


def arm_columns(study: Study, observations: Observations) -> tuple[ArmColumn, ...]:
    """One column for each arm, and one for all participants where there is more than one arm."""
    everyone = np.ones(len(observations.participants), dtype=np.bool_)
    if len(study.arms) == 1:
        return (ArmColumn(label=study.arms[0].label, members=everyone),)
    arms = tuple(ArmColumn(label=arm.label, members=observations.arms == place) for place, arm in enumerate(study.arms))
    return (*arms, ArmColumn(label="All", members=everyone))
