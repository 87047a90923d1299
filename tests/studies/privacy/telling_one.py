"""One analysis of the small trial, run and made public."""

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.results import PublicResult, public_results
from tests.studies.small_trial import trial

NAN = float("nan")


def tell(
    observations: Observations, *analyses: AnyAnalysis, threshold: int = 5, extremes: bool = False, **tables: object
) -> list[PublicResult]:
    """The analyses of the small trial, one after the other, as the public is told them."""
    study = trial(analyses=analyses, **tables)
    results = run_analyses(study, observations)
    return list(public_results(study, observations, results, Ledger(threshold, extremes=extremes)))


def tell_one(
    analysis: AnyAnalysis, observations: Observations, *, threshold: int = 5, extremes: bool = False, **tables: object
) -> AnalysisResult:
    """The result of a single analysis."""
    return tell(observations, analysis, threshold=threshold, extremes=extremes, **tables)[0].result


def hidden(result: AnalysisResult) -> set[str]:
    """The numbers that are withheld."""
    return {name for name, number in result.numbers.items() if number.suppressed}


def protein(*changes: float, start: float = 3000) -> list[list[float]]:
    """Urine protein at the five visits, of one participant for each change from baseline to month 1."""
    return [
        [start + place, start + place, start + place + change, start + place + change, start + place + change]
        for place, change in enumerate(changes)
    ]
