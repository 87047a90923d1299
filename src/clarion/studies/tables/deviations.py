"""What was not as planned, in sentences that name nobody, no row and no number of people."""

import re

from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations

_COUNTED = re.compile(r"\b\d[\d,]*\s+(participant|person|value|visit|row|event|dose|day)s?\b")


def deviations(observations: Observations, results: tuple[AnalysisResult, ...]) -> tuple[str, ...]:
    """Deviations in the data (by the rule that dealt with them), in dosing, and in the analyses.

    The sentences say what kinds of deviation there were and not how many: a number of two says almost whom. What
    concerns which row is told on the terminal and by ``clarion study check``.
    """
    found = [_uncounted(one.message) for one in observations.problems if one.severity == "warning"]
    for result in results:
        if (number := result.numbers.get("deviations")) and number.value:
            found.append(f"{result.label}: some doses were not as planned.")
        if (number := result.numbers.get("release-failures")) and number.value:
            found.append(f"{result.label}: some doses did not meet a release criterion.")
        if not result.planned:
            found.append(f"The analysis “{result.label}” was not planned before the data were seen.")
        if result.refused:
            found.append(f"The analysis “{result.label}” could not be computed: {_uncounted(result.refused)}")
    return tuple(dict.fromkeys(found))


def _uncounted(message: str) -> str:
    """``message`` with ``some values`` for ``3 values``."""
    return _COUNTED.sub(lambda match: f"some {match[1]}s", message)
