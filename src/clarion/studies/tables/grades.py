"""The table of laboratory values by grade: each participant's worst after baseline."""

import numpy as np

from clarion.studies.definition import Measure, Study
from clarion.studies.document import Row, Table
from clarion.studies.observations import Floats, Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.scores.registry import all_gradings
from clarion.studies.scores.score import Grading
from clarion.studies.tables.cells import EMPTY, count_cell
from clarion.studies.tables.columns import arm_columns
from clarion.studies.units import UnitError, factor

HIGHEST = 4


def grades_table(study: Study, observations: Observations) -> Table | None:
    """Measures with a grading, by the worst grade of each participant; None where no measure has one."""
    graded = [one for one in study.measures if one.grades]
    if not graded:
        return None
    columns = arm_columns(study, observations)
    rows: list[Row] = []
    used = []
    for measure in graded:
        grading = _grading(measure)
        used.append(grading)
        worst = worst_grades(measure, grading, study, observations)
        rows.append(Row(label=measure.label, heading=True, cells=tuple(EMPTY for _ in columns)))
        for grade in range(HIGHEST + 1):
            counts = [int((worst[one.members] == grade).sum()) for one in columns]
            known = [int((~np.isnan(worst[one.members])).sum()) for one in columns]
            cells = tuple(count_cell(count, of) for count, of in zip(counts, known, strict=True))
            label = f"Grade {grade}" if grade else "No grade"
            rows.append(Row(label=label, indent=1, cells=cells, part_of=measure.id))
    sources = dict.fromkeys(one.source for one in used)
    notes = dict.fromkeys(note for one in used for note in one.notes)
    return Table(
        id="laboratory-grades",
        title="Laboratory values by worst grade after baseline",
        sentence="The worst grade that each participant's values reached after baseline.",
        head=("", *(one.label for one in columns)),
        rows=tuple(rows),
        notes=(*sources, *notes),
    )


def worst_grades(measure: Measure, grading: Grading, study: Study, observations: Observations) -> Floats:
    """The worst grade of each participant after baseline; NaN where nothing was measured.

    Raises StudyError where the measure's unit can't be converted, or a limit that the grading needs is not stated.
    """
    problem = ""
    if "upper-limit" in grading.needs and measure.upper_limit is None:
        problem = f"{grading.name} needs upper-limit."
    if "lower-limit" in grading.needs and measure.lower_limit is None:
        problem = f"{grading.name} needs lower-limit."
    try:
        scale = factor(measure.unit, grading.unit)
    except UnitError as error:
        problem, scale = f"{grading.name} is in {grading.unit}: {error}", 1.0
    if problem:
        raise _refusal(measure, problem)
    values = observations.measures[measure.id].values * scale
    baseline = observations.visit(study.baseline.id)
    low, high = (np.full((1, 1), np.nan if one is None else one * scale) for one in _limits(measure))
    # Graded without the noise that a conversion brings: a limit is a round number.
    grades = grading.grade(values.round(9), low.round(9), high.round(9), values[:, [baseline]].round(9))
    after = np.delete(grades, baseline, axis=1)
    worst: Floats = np.where(np.isnan(after).all(axis=1), np.nan, np.nan_to_num(after, nan=-1).max(axis=1, initial=-1))
    return worst


def _limits(measure: Measure) -> tuple[float | None, float | None]:
    return measure.lower_limit, measure.upper_limit


def _grading(measure: Measure) -> Grading:
    known = all_gradings()
    if measure.grades not in known:
        raise _refusal(measure, f"{measure.grades} is not a grading that Clarion ships. There are: {', '.join(known)}.")
    return known[measure.grades]


def _refusal(measure: Measure, message: str) -> StudyError:
    place = f"measures, id {measure.id}, key grades"
    return StudyError((Problem(severity="error", file="study file", place=place, message=message),))
