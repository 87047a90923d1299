"""The data that were found, held against the claims by the engine that computes every study."""

from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.definition import Study
from clarion.studies.document import Comparison
from clarion.studies.eligibility import eligibility
from clarion.studies.observations import Observations

AGREEING = ("equal", "equal after rounding")


def verified(study: Study, data: Observations, covered: tuple[str, ...]) -> tuple[Comparison, ...]:
    """Each covered claim beside what the engine computes. Raises StudyError where it refuses the data."""
    return tuple(one for one in compare(study, run_analyses(study, data)) if one.claim in covered)


def disagreeing(comparisons: tuple[Comparison, ...]) -> tuple[str, ...]:
    """The ids of the claims that the engine does not find true."""
    return tuple(one.claim for one in comparisons if one.verdict not in AGREEING)


def not_eligible(study: Study, data: Observations, criteria: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of those of ``criteria`` that the engine does not find met by everyone."""
    return tuple(
        one.criterion.id
        for one in eligibility(study, data)
        if one.criterion.id in criteria and not (one.met == (1.0 if one.criterion.kind == "inclusion" else 0.0)).all()
    )
