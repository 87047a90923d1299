"""A measure, or its change from baseline, between two arms."""

import numpy as np

from clarion.statistics.answer import Estimate, Significance, StatisticsError
from clarion.statistics.hodges_lehmann import hodges_lehmann_shift
from clarion.statistics.paired_t import two_sample_t
from clarion.statistics.rank_sum import rank_sum
from clarion.studies.analysis.alternatives import group_alternatives
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.describing import Described
from clarion.studies.analysis.imputed import imputed_groups
from clarion.studies.analysis.measured import Measured, measured
from clarion.studies.analysis.missing import Completed, Flags, about_missing, completed
from clarion.studies.analysis.numbers import count_number, middle_number, missing_number, number, tested_numbers
from clarion.studies.analysis.pairwise_selection import large_shift_between
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.analysis.wording import ran
from clarion.studies.definition import Groups, Study
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Floats, Observations

MOST_DIFFERENCES = 40_000
"""Pairwise differences up to which the interval inverts the exact rank-sum test: two groups of 200."""


def groups(study: Study, observations: Observations, analysis: Groups) -> AnalysisResult:
    """Both arms described, and their difference, first - second, tested and estimated.

    Only participants with the value (and the baseline value, for a change) are used. Raises RefusalError and
    StatisticsError where that can't be done.
    """
    measure = measured(study, analysis.measure)
    if analysis.missing == "multiple-imputation":
        return imputed_groups(study, observations, analysis, measure)
    columns = [observations.visit(analysis.visit)]
    if analysis.change:
        columns.append(observations.visit(study.baseline.id))
    arms = [chosen(study, observations, analysis, arm) for arm in analysis.arms]
    data = completed(study, observations, measure, analysis.missing)
    label = visit_label(study, analysis.visit)
    visits = tuple((column, visit_label(study, observations.visits[column])) for column in columns)
    missing = about_missing(data, arms[0] | arms[1], visits)
    known = ~np.isnan(data.series.values[:, columns]).any(axis=1)
    names = [next(arm.label for arm in study.arms if arm.id == id) for id in analysis.arms]
    for arm, name in zip(arms, names, strict=True):
        if not (arm & known).any():
            raise RefusalError(f"No participant of {name} has {measure.label} at {label}.")
    described = [_described(analysis, data, columns, arm & known) for arm in arms]
    first, second = (one.values for one in described)
    test = _test(analysis, first, second, measure.decimals)
    rows = row_ranges([(data.series.file, data.series.rows[(arms[0] | arms[1]) & known][:, columns])])
    estimate, how = _estimate(analysis, first, second, measure, rows)
    alternatives, left_out = group_alternatives(analysis, first, second, measure.decimals, test)
    what = (
        f"the change of {measure.label} from baseline to {label}" if analysis.change else f"{measure.label} at {label}"
    )
    return result(
        analysis,
        {
            "n": count_number(first.size + second.size, None, rows=rows),
            "first-median": described[0].median(),
            "second-median": described[1].median(),
            "first-mean": described[0].mean(),
            "second-mean": described[1].mean(),
            "estimate": estimate,
            **tested_numbers(test, rows),
        },
        n=first.size + second.size,
        method=f"{_ran(analysis, test)}, of {what}. The difference is {names[0]} - {names[1]}. {how}".rstrip(),
        notes=(missing, test.why, *test.notes, *left_out),
        alternatives=alternatives,
    )


def _ran(analysis: Groups, test: Significance) -> str:
    """Which test ran and why."""
    if analysis.test == "t":
        return ran(test, analysis.method)
    return ran(test, analysis.method, continuity=analysis.continuity)


def _described(analysis: Groups, data: Completed, columns: list[int], used: Flags) -> Described:
    """The values, or changes, of those ``used``."""
    values = data.series.values[used][:, columns]
    return Described(
        values=np.round(values[:, 0] - values[:, 1], data.measured.decimals) if analysis.change else values[:, 0],
        measured=data.measured,
        level=analysis.level,
        rows=row_ranges([(data.series.file, data.series.rows[used][:, columns])]),
    )


def _test(analysis: Groups, first: Floats, second: Floats, decimals: int) -> Significance:
    """The test that the analysis asks for."""
    if analysis.test == "rank-sum":
        return rank_sum(
            first,
            second,
            alternative=analysis.alternative,
            method=analysis.method,
            continuity=analysis.continuity,
            decimals=decimals,
        )
    if analysis.method == "exact":
        raise RefusalError('A t test has no exact method: leave method at "auto".')
    return two_sample_t(first, second, alternative=analysis.alternative, level=analysis.level).significance


def _estimate(analysis: Groups, first: Floats, second: Floats, measure: Measured, rows: str) -> tuple[Number, str]:
    """The difference that the test is about; where the data do not allow it, the reason stands in its place."""
    try:
        found, how = _difference(analysis, first, second, measure.decimals)
    except StatisticsError as error:
        return missing_number(str(error), n=first.size + second.size, unit=measure.shown_unit), ""
    by_ranks = analysis.test == "rank-sum"
    shown = (middle_number if by_ranks else number)(
        found.value,
        measure.decimals if by_ranks else measure.decimals + 1,
        n=found.n,
        unit=measure.shown_unit,
        rows=rows,
        method=found.method,
        interval=found.interval,
    )
    return shown, how


def _difference(analysis: Groups, first: Floats, second: Floats, decimals: int) -> tuple[Estimate, str]:
    """The estimated difference first - second and a sentence on how it was estimated."""
    if analysis.test == "t":
        found = two_sample_t(first, second, level=analysis.level).difference
        return found, "Its estimate is the difference of means, with the interval of Welch's t distribution."
    if first.size * second.size <= MOST_DIFFERENCES:
        found = hodges_lehmann_shift(first, second, level=analysis.level, decimals=decimals)
        return (
            found,
            "Its estimate is that of Hodges and Lehmann, with the interval that inverts the test.",
        )
    found = large_shift_between(first, second, level=analysis.level, decimals=decimals)
    return (
        found,
        "Its estimate is that of Hodges and Lehmann, with the interval of the normal approximation.",
    )
