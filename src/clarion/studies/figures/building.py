"""Which figures a study has, and their making."""

from collections.abc import Iterator

import msgspec

from clarion.studies.analysis.measured import Measured
from clarion.studies.definition import Paired, Response, Responses, Study
from clarion.studies.document import AnalysisResult, Figure
from clarion.studies.figures.drawing import size
from clarion.studies.figures.flow import flow
from clarion.studies.figures.levels import reached
from clarion.studies.figures.lines import lines
from clarion.studies.figures.material import Material, Mode
from clarion.studies.figures.paired import paired
from clarion.studies.figures.response_bars import response_bars
from clarion.studies.figures.swimmer import swimmer
from clarion.studies.figures.waterfall import waterfall
from clarion.studies.observations import Observations
from clarion.studies.rules.names import names
from clarion.studies.rules.parsing import parse


def figures(
    study: Study, observations: Observations, results: tuple[AnalysisResult, ...], *, mode: Mode
) -> tuple[Figure, ...]:
    """The figures of a study, in the order of a report.

    Participants' flow; lines for each measure that is compared with baseline or that a response is about; the first
    comparison of each measure as pairs; of the first response, bars, waterfall and swimmer plot.

    ``mode`` decides what is seen of participants: their values; ranks in place of values; or nothing, where figures
    that would show each participant are left out and say so. In the last two, counts of too few people are withheld
    from every figure, sentence and table.
    """
    material = Material(study=study, observations=observations, results=results, mode=mode)
    return tuple(_with_size(figure) for figure in _figures(material))


def _figures(material: Material) -> Iterator[Figure]:
    study = material.study
    yield flow(material)
    comparisons: dict[str, Paired] = {}
    for analysis in study.analyses:
        if isinstance(analysis, Paired):
            comparisons.setdefault(analysis.measure, analysis)
    responses = study.responses[0] if study.responses else None
    subject = _subject(material, responses, list(comparisons))
    for variable in material.variables.values():
        if variable.id in comparisons or variable == subject:
            yield lines(material, variable)
        if variable.id in comparisons:
            yield paired(material, variable, comparisons[variable.id])
    response = reached(material, responses) if responses is not None else None
    if responses is not None and response is not None:
        yield response_bars(material, responses, response)
    if subject is not None and subject.better != "neither":
        yield waterfall(material, subject, _within(material, responses), response)
    if response is not None:
        yield swimmer(material, response)


def _subject(material: Material, responses: Responses | None, compared: list[str]) -> Measured | None:
    """The measure that the response is about; without a response, the first that is compared with baseline."""
    if responses is None:
        wanted = compared
    elif responses.measure is not None:
        wanted = [responses.measure]
    else:
        in_rules = set[str]().union(*(names(parse(level.rule)) for level in responses.levels))
        wanted = [id for id in material.variables if id in in_rules]
    return next((material.variables[id] for id in wanted if id in material.variables), None)


def _within(material: Material, responses: Responses | None) -> list[int]:
    """The visits over which the response is evaluated at its best; all after baseline where no analysis says."""
    for analysis in material.study.analyses:
        if (
            isinstance(analysis, Response)
            and responses is not None
            and analysis.response == responses.id
            and analysis.within
        ):
            return [material.observations.visit(visit) for visit in analysis.within]
    return material.after_baseline


def _with_size(figure: Figure) -> Figure:
    """``figure`` with the size of its drawing, so that a page can keep its place."""
    if figure.left_out:
        return figure
    width, height = size(figure)
    return msgspec.structs.replace(figure, width=width, height=height)
