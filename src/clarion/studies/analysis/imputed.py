"""Analyses of means with multiple imputation of missing values; what is no mean says why it is not there."""

import numpy as np

from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.drawn import drawn
from clarion.studies.analysis.measured import Measured
from clarion.studies.analysis.missing import Flags
from clarion.studies.analysis.numbers import count_number, missing_number, number, p_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rubin import Pooled, pooled_difference, pooled_mean
from clarion.studies.analysis.visits import visit_label
from clarion.studies.analysis.wording import SIDES
from clarion.studies.definition import Groups, Paired, Study, Summary, id_of_kind
from clarion.studies.definition.quantities import QUANTITIES
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Observations

MEANS_ONLY = "Multiple imputation gives means only."


def imputed_summary(
    study: Study, observations: Observations, analysis: Summary, measure: Measured, members: Flags
) -> AnalysisResult:
    """The mean at a visit, pooled over imputations by Rubin's rules."""
    found = drawn(study, observations, measure, members, (analysis.visit,))
    mean = _mean(pooled_mean(found.values[:, :, 0], analysis.level), measure, found.rows)
    return result(
        analysis,
        _numbers(analysis, measure, found.rows, mean.n) | {"mean": mean},
        n=mean.n,
        method="Mean, missing values by multiple imputation, with its interval by Rubin's rules.",
        notes=(found.missing,),
    )


def imputed_paired(
    study: Study, observations: Observations, analysis: Paired, measure: Measured, members: Flags
) -> AnalysisResult:
    """The paired t test of the mean difference, pooled over imputations by Rubin's rules.

    Raises RefusalError for any other test.
    """
    _only_t(analysis)
    visits = (analysis.visit, analysis.against or study.baseline.id)
    found = drawn(study, observations, measure, members, visits)
    visit, against = found.values[:, :, 0], found.values[:, :, 1]
    change = pooled_mean(visit - against, analysis.level)
    means = {
        "mean": _mean(pooled_mean(visit, analysis.level), measure, found.rows),
        "against-mean": _mean(pooled_mean(against, analysis.level), measure, found.rows),
        "mean-change": _mean(change, measure, found.rows),
        "estimate": _mean(change, measure, found.rows),
    }
    names = tuple(visit_label(study, one) for one in visits)
    return result(
        analysis,
        _numbers(analysis, measure, found.rows, change.estimate.n) | means | _tested(analysis, change, found.rows),
        n=change.estimate.n,
        method=f"Paired t test, {SIDES[analysis.alternative]}, of {names[0]} - {names[1]}, {_pooled(change)}",
        notes=(found.missing,),
    )


def imputed_groups(study: Study, observations: Observations, analysis: Groups, measure: Measured) -> AnalysisResult:
    """Welch's t test of the difference of two arms' means, pooled over imputations by Rubin's rules.

    Raises RefusalError for any other test, and where an arm has fewer than two participants with any value.
    """
    _only_t(analysis)
    arms = [chosen(study, observations, analysis, arm) for arm in analysis.arms]
    visits = (analysis.visit, study.baseline.id) if analysis.change else (analysis.visit,)
    found = drawn(study, observations, measure, arms[0] | arms[1], visits)
    values = found.values[:, :, 0] - (found.values[:, :, 1] if analysis.change else 0)
    first, second = (values[:, arm[found.participants]] for arm in arms)
    if min(first.shape[1], second.shape[1]) < 2:
        raise RefusalError(f"An arm has fewer than two participants with any value of {measure.label}.")
    difference = pooled_difference(first, second, analysis.level)
    means = {
        "first-mean": _mean(pooled_mean(first, analysis.level), measure, found.rows),
        "second-mean": _mean(pooled_mean(second, analysis.level), measure, found.rows),
        "estimate": _mean(difference, measure, found.rows),
    }
    names = [next(arm.label for arm in study.arms if arm.id == id) for id in analysis.arms]
    n = difference.estimate.n
    return result(
        analysis,
        _numbers(analysis, measure, found.rows, n) | means | _tested(analysis, difference, found.rows),
        n=n,
        method=f"Welch's t test, {SIDES[analysis.alternative]}, of {names[0]} - {names[1]}, {_pooled(difference)}",
        notes=(found.missing,),
    )


def _only_t(analysis: Paired | Groups) -> None:
    if analysis.test != "t":
        raise RefusalError(
            f"{MEANS_ONLY} The {analysis.test} test is not one of means: ask for the test `t`, or for another rule for "
            "missing values."
        )


def _pooled(found: Pooled) -> str:
    return (
        "missing values by multiple imputation, pooled by Rubin's rules with "
        f"{found.freedom:.4g} degrees of freedom (Barnard and Rubin). The difference is that of the means."
    )


def _numbers(analysis: Summary | Paired | Groups, measure: Measured, rows: str, n: int) -> dict[str, Number]:
    """Every quantity of the kind, in its order, as one that imputation does not give; but for n."""
    none = missing_number(MEANS_ONLY, n=n, unit=measure.shown_unit)
    return dict.fromkeys(QUANTITIES[id_of_kind(analysis)], none) | {"n": count_number(n, None, rows=rows)}


def _mean(pooled: Pooled, measure: Measured, rows: str) -> Number:
    return number(
        pooled.estimate.value,
        measure.decimals + 1,
        n=pooled.estimate.n,
        unit=measure.shown_unit,
        rows=rows,
        method=pooled.estimate.method,
        interval=pooled.estimate.interval,
    )


def _tested(analysis: Paired | Groups, found: Pooled, rows: str) -> dict[str, Number]:
    """t and its P. Raises RefusalError where there is no variance to hold the difference against."""
    if not np.isfinite(found.error) or found.error == 0:
        raise RefusalError("All differences are equal, so that there is no t.")
    n = found.estimate.n
    return {
        "statistic": number(found.statistic, 3, n=n, rows=rows, method="t"),
        "p": p_number(found.p(analysis.alternative), n=n, rows=rows, method="t test, Rubin's rules"),
    }
