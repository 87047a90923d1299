"""The table of laboratory values by grade: each participant's worst after baseline."""

import numpy as np

from clarion.studies.definition import Measure, Study
from clarion.studies.document import Row, Table
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import other
from clarion.studies.problems import Problem, StudyError
from clarion.studies.scores.registry import all_gradings
from clarion.studies.scores.score import Grading
from clarion.studies.tables.cells import EMPTY, WITHHELD, count_cell, number_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns, counted
from clarion.studies.units import UnitError, factor

HIGHEST = 4


def grades_table(study: Study, observations: Observations, ledger: Ledger) -> Table | None:
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
        rows += _rows(measure, worst, columns, ledger)
    sources = dict.fromkeys(one.source for one in used)
    notes = dict.fromkeys(note for one in used for note in one.notes)
    return Table(
        id="laboratory-grades",
        title="Laboratory values by worst grade after baseline",
        sentence="How many participants reached which grade at worst after baseline; a higher grade is worse.",
        head=("", *(one.label for one in columns)),
        rows=tuple(rows),
        notes=(*sources, *notes),
    )


def _rows(measure: Measure, worst: Floats, columns: tuple[ArmColumn, ...], ledger: Ledger) -> list[Row]:
    """A row for each grade, and one for those without a value, where there are any."""
    parts = np.where(np.isnan(worst), HIGHEST + 1, worst).astype(np.int64)
    told = counted(columns, other(f"grades {measure.id}", parts), ledger)
    rows = [Row(label=measure.label, heading=True, cells=tuple(EMPTY for _ in columns))]
    numbers = [np.bincount(parts[column.members], minlength=HIGHEST + 2).tolist() for column in columns]
    for grade in range(HIGHEST + 1):
        cells = tuple(
            count_cell(one[grade], sum(one[:-1])) if may else WITHHELD for one, may in zip(numbers, told, strict=True)
        )
        label = f"Grade {grade}" if grade else "No grade"
        rows.append(Row(label=label, indent=1, cells=cells, part_of=measure.id))
    if any(one[-1] for one in numbers) or not all(told):
        cells = tuple(number_cell(one[-1]) if may else WITHHELD for one, may in zip(numbers, told, strict=True))
        rows.append(Row(label="Not measured", indent=1, cells=cells, part_of=measure.id))
    return rows


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
    after = grades[:, baseline + 1 :]
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
