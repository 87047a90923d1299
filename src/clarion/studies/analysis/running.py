"""Runs every analysis of a study."""

from clarion.statistics.answer import StatisticsError
from clarion.studies.analysis.dosing import dosing
from clarion.studies.analysis.events import events
from clarion.studies.analysis.friedman import friedman
from clarion.studies.analysis.groups import groups
from clarion.studies.analysis.mixed_model import mixed_model
from clarion.studies.analysis.paired import paired
from clarion.studies.analysis.paired_response import paired_response
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.response import response
from clarion.studies.analysis.results import refused_result
from clarion.studies.analysis.summary import summary
from clarion.studies.analysis.time_to_event import time_to_event
from clarion.studies.definition import (
    Agreement,
    Dosing,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Study,
    Summary,
    TimeToEvent,
)
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations
from clarion.studies.problems import Problem, StudyError


def run_analyses(study: Study, observations: Observations) -> tuple[AnalysisResult, ...]:
    """What each analysis of ``study`` gives, in the order of the study file.

    One that the data do not allow is refused with the reason in its result; the others are computed all the same.

    Raises StudyError where rows of the data need a rule that the study file does not state, or are wrong: with the
    problems of all analyses, each named once.
    """
    results: list[AnalysisResult] = []
    problems: dict[Problem, None] = {}
    for analysis in study.analyses:
        try:
            results.append(_result(study, observations, analysis))
        except (RefusalError, StatisticsError) as reason:
            results.append(refused_result(analysis, str(reason)))
        except StudyError as error:
            problems |= dict.fromkeys(error.problems)
    if problems:
        raise StudyError(tuple(problems))
    return tuple(results)


def _result(study: Study, observations: Observations, analysis: AnyAnalysis) -> AnalysisResult:
    """What one analysis gives, by its kind."""
    match analysis:
        case Summary():
            return summary(study, observations, analysis)
        case Paired():
            return paired(study, observations, analysis)
        case Groups():
            return groups(study, observations, analysis)
        case Friedman():
            return friedman(study, observations, analysis)
        case Response():
            return response(study, observations, analysis)
        case Agreement():
            return paired_response(study, observations, analysis)
        case MixedModel():
            return mixed_model(study, observations, analysis)
        case TimeToEvent():
            return time_to_event(study, observations, analysis)
        case Events():
            return events(study, observations, analysis)
        case Dosing():
            return dosing(study, observations, analysis)
