"""A measure at one visit, described."""

import numpy as np

from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.describing import QUARTILES, Described
from clarion.studies.analysis.imputed import imputed_summary
from clarion.studies.analysis.measured import measured
from clarion.studies.analysis.missing import about_missing, completed
from clarion.studies.analysis.numbers import count_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Study, Summary
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Observations


def summary(study: Study, observations: Observations, analysis: Summary) -> AnalysisResult:
    """n, mean, SD, median with interval, quartiles, range. Raises RefusalError where there is no value."""
    measure = measured(study, analysis.measure)
    column = observations.visit(analysis.visit)
    members = chosen(study, observations, analysis)
    if analysis.missing == "multiple-imputation":
        return imputed_summary(study, observations, analysis, measure, members)
    data = completed(study, observations, measure, analysis.missing)
    used = members & ~np.isnan(data.series.values[:, column])
    label = visit_label(study, analysis.visit)
    missing = about_missing(data, members, ((column, label),))
    if not used.any():
        raise RefusalError(f"No participant has {measure.label} at {label}.")
    rows = row_ranges([(data.series.file, data.series.rows[used, column])])
    values = Described(values=data.series.values[used, column], measured=measure, level=analysis.level, rows=rows)
    numbers = {
        "n": count_number(int(used.sum()), None, rows=rows),
        "mean": values.mean(),
        "sd": values.deviation(),
        "median": values.median(),
        "q1": values.quantile(0.25),
        "q3": values.quantile(0.75),
        "minimum": values.minimum(),
        "maximum": values.maximum(),
    }
    return result(
        analysis,
        numbers,
        n=int(used.sum()),
        method="Mean with its interval from the t distribution; standard deviation of a sample; median with its exact "
        f"interval from order statistics. {QUARTILES}.",
        notes=(missing,),
    )
