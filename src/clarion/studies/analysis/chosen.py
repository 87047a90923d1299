"""Whom an analysis is about."""

import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.definition import Analysis, Study
from clarion.studies.observations import Observations
from clarion.studies.sets import members


def chosen(study: Study, observations: Observations, analysis: Analysis, arm: str | None = None) -> NDArray[np.bool_]:
    """Of each participant, whether ``analysis`` is about them: those of its set, and of its arm or of ``arm``.

    Raises RefusalError where nobody is, or where the analysis names one arm and compares others.
    """
    if arm is not None and analysis.arm is not None:
        raise RefusalError("It names one arm and compares arms; leave one of the two out.")
    wanted = arm or analysis.arm
    flags = members(study, observations, analysis.set, wanted)
    if not flags.any():
        within = f' of the arm "{wanted}"' if wanted else ""
        raise RefusalError(f'No participant{within} is in the set "{analysis.set}".')
    return flags
