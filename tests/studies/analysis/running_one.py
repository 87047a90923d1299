"""One analysis of the small trial, run."""

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations
from tests.studies.small_trial import trial

NAN = float("nan")


def run_one(analysis: AnyAnalysis, observations: Observations, **tables: object) -> AnalysisResult:
    """The result of ``analysis`` on the small trial, with ``tables`` in place of its own."""
    return run_analyses(trial(analyses=(analysis,), **tables), observations)[0]
