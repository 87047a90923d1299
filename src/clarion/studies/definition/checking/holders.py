"""What holds values of participants: measures, scores and characteristics, which share one name space."""

from clarion.studies.definition.measures import Measure, Score
from clarion.studies.definition.participants import Characteristic
from clarion.studies.definition.study import Study

Holder = Measure | Score | Characteristic


def holders(study: Study) -> tuple[Holder, ...]:
    """All that rules may name."""
    return (*study.measures, *study.scores, *study.characteristics)


def of_visits(study: Study) -> tuple[Measure | Score, ...]:
    """Those with a value at each visit."""
    return (*study.measures, *study.scores)


def of_data(study: Study) -> tuple[Measure | Characteristic, ...]:
    """Those whose values stand in the data, and whose unit in the study file."""
    return (*study.measures, *study.characteristics)
