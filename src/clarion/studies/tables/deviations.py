"""What was not as planned, in sentences that name nobody and no row."""

from collections import Counter

from clarion.studies.definition import Study
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations


def deviations(study: Study, observations: Observations, results: tuple[AnalysisResult, ...]) -> tuple[str, ...]:
    """Deviations in the data (by the rule that dealt with them), in dosing, and in the analyses.

    The sentences say what kinds of deviation there were and not how many: a number of two says almost whom.
    """
    found: list[str] = []
    warned = Counter(one.message.split(";")[0] for one in observations.problems if one.severity == "warning")
    found += [f"{message} (dealt with by the rule that the study file states)" for message in _general(warned)]
    for one in results:
        if (number := one.numbers.get("deviations")) and number.value:
            found.append(f"{one.label}: some doses were outside the planned tolerance.")
        if (number := one.numbers.get("release-failures")) and number.value:
            found.append(f"{one.label}: some doses did not meet a release criterion.")
        if not one.planned:
            found.append(f"The analysis “{one.label}” was not planned before the data were seen.")
        if one.refused:
            found.append(f"The analysis “{one.label}” could not be computed: {one.refused}")
    return tuple(found)
