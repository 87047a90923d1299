"""How long participants were followed, at which visits they were seen, and who left."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.figures.material import Material
from clarion.studies.observations import Floats

Flags = NDArray[np.bool_]


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """How long participants were followed."""

    days: Floats
    """Participants x visits: when each visit took place, the planned day where that is not known; NaN where the
    participant has no value of any measure."""
    withdrawn: Flags
    """Who left the study."""

    @property
    def last(self) -> Floats:
        """The last day on which each was seen; 0 for who never was."""
        return np.asarray(np.where(np.isfinite(self.days), self.days, 0.0).max(axis=1), dtype=np.float64)


def followed(material: Material) -> Followed:
    """When participants were seen, and who left."""
    observations = material.observations
    planned = np.array([visit.day for visit in material.study.visits], dtype=np.float64)
    days = np.where(np.isfinite(observations.days), observations.days, planned)
    return Followed(days=np.where(seen(material), days, np.nan), withdrawn=withdrawn(material))


def seen(material: Material) -> Flags:
    """Participants x visits: whether there is a value of any measure."""
    observations = material.observations
    found = np.zeros((len(observations.participants), len(observations.visits)), dtype=np.bool_)
    for series in observations.measures.values():
        found |= np.isfinite(series.values)
    return found


def withdrawn(material: Material) -> Flags:
    """Of each participant: whether the study file's characteristic for leaving the study is filled in."""
    observations, name = material.observations, material.study.population.withdrawn
    if name in observations.numbers:
        return np.isfinite(observations.numbers[name])
    if name in observations.categories:
        return np.array([str(text) != "" for text in observations.categories[name]], dtype=np.bool_)
    return np.zeros(len(observations.participants), dtype=np.bool_)
