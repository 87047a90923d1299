"""A measure at one visit against another visit of the same participants."""

import numpy as np

from clarion.statistics.answer import Significance, StatisticsError
from clarion.studies.analysis.alternatives import paired_alternatives
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.describing import Described
from clarion.studies.analysis.imputed import imputed_paired
from clarion.studies.analysis.measured import Measured, measured
from clarion.studies.analysis.missing import Completed, Flags, about_missing, completed
from clarion.studies.analysis.numbers import count_number, middle_number, missing_number, number, tested_numbers
from clarion.studies.analysis.paired_tests import paired_estimate, paired_test
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.analysis.wording import ZEROS, ran
from clarion.studies.definition import Paired, Study
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Floats, Observations


def paired(study: Study, observations: Observations, analysis: Paired) -> AnalysisResult:
    """Both visits described, the difference tested and estimated, and how many fell and rose.

    Only participants with both values (observed, or stood in for by the missing-data rule) are used. Raises
    RefusalError and StatisticsError where that can't be done.
    """
    measure = measured(study, analysis.measure)
    against = analysis.against or study.baseline.id
    columns = observations.visit(analysis.visit), observations.visit(against)
    members = chosen(study, observations, analysis)
    if analysis.missing == "multiple-imputation":
        return imputed_paired(study, observations, analysis, measure, members)
    data = completed(study, observations, measure, analysis.missing)
    names = visit_label(study, analysis.visit), visit_label(study, against)
    used = members & ~np.isnan(data.series.values[:, columns]).any(axis=1)
    missing = about_missing(data, members, tuple(zip(columns, names, strict=True)))
    if not used.any():
        raise RefusalError(f"No participant has {measure.label} at both {names[0]} and {names[1]}.")
    first, second = (data.series.values[used, column] for column in columns)
    test = paired_test(analysis, first, second, measure.decimals)
    differences = np.round(first - second, measure.decimals) + 0.0
    described = _described(analysis, data, columns, used, differences)
    estimate, how = _estimate(analysis, differences, measure, described["median-change"].rows)
    alternatives, left_out = paired_alternatives(analysis, first, second, measure.decimals, test)
    return result(
        analysis,
        {
            "n": count_number(int(used.sum()), None, rows=described["median-change"].rows),
            **described,
            "estimate": estimate,
            **tested_numbers(test, described["median-change"].rows),
            **_directions(data, columns, used, differences),
        },
        n=int(used.sum()),
        method=f"{_ran(analysis, test)}. The difference is {names[0]} - {names[1]}. {how}".rstrip(),
        notes=(missing, test.why, *test.notes, *left_out),
        alternatives=alternatives,
    )


def _ran(analysis: Paired, test: Significance) -> str:
    """Which test ran and why."""
    if analysis.test != "signed-rank":
        return ran(test, analysis.method)
    return f"{ran(test, analysis.method, continuity=analysis.continuity)}; {ZEROS[analysis.zeros]}"


def _described(
    analysis: Paired, data: Completed, columns: tuple[int, int], used: Flags, differences: Floats
) -> dict[str, Number]:
    """Medians and means of both visits and of the differences."""
    values, rows, file = data.series.values[used], data.series.rows[used], data.series.file
    visit, against, change = (
        Described(values=part, measured=data.measured, level=analysis.level, rows=row_ranges([(file, taken)]))
        for part, taken in (
            (values[:, columns[0]], rows[:, columns[0]]),
            (values[:, columns[1]], rows[:, columns[1]]),
            (differences, rows[:, columns]),
        )
    )
    return {
        "median": visit.median(),
        "against-median": against.median(),
        "mean": visit.mean(),
        "against-mean": against.mean(),
        "median-change": change.median(),
        "mean-change": change.mean(),
    }


def _estimate(analysis: Paired, differences: Floats, measure: Measured, rows: str) -> tuple[Number, str]:
    """The estimated difference; where the data do not allow it, the reason stands in its place."""
    try:
        found, how = paired_estimate(analysis, differences, measure.decimals)
    except StatisticsError as error:
        return missing_number(str(error), n=differences.size, unit=measure.shown_unit), ""
    kind = middle_number if analysis.test in ("signed-rank", "sign") else number
    decimals = measure.decimals if analysis.test in ("signed-rank", "sign") else measure.decimals + 1
    shown = kind(
        found.value,
        decimals,
        n=found.n,
        unit=measure.shown_unit,
        rows=rows,
        method=found.method,
        interval=found.interval,
    )
    return shown, how


def _directions(data: Completed, columns: tuple[int, int], used: Flags, differences: Floats) -> dict[str, Number]:
    """How many participants fell, rose, stayed the same."""
    rows, file = data.series.rows[used], data.series.file
    flags = {"fell": differences < 0, "rose": differences > 0, "unchanged": differences == 0}
    return {
        name: count_number(int(flag.sum()), differences.size, rows=row_ranges([(file, rows[flag][:, columns])]))
        for name, flag in flags.items()
    }
