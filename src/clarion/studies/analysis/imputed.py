"""Means where multiple imputation stands in for missing values: of a visit, and of a paired t test."""

from collections.abc import Sequence

import msgspec
import numpy as np
from scipy.stats import t

from clarion.studies.analysis.missing import Flags
from clarion.studies.analysis.imputation import DRAWS, SEED, imputed
from clarion.studies.analysis.measured import Measured
from clarion.studies.analysis.numbers import count_number, missing_number, number, p_number
from clarion.studies.analysis.refusal import NotComputable
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.rubin import Pooled, pooled_mean
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Paired, Study, Summary
from clarion.studies.definition.quantities import QUANTITIES
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Floats, Observations

MEANS_ONLY = "Multiple imputation gives means only."


class _Imputed(msgspec.Struct, frozen=True, kw_only=True):
    """A measure with its missing values drawn."""

    draws: Floats
    """Draws x participants x wanted visits."""
    rows: str
    missing: str
    """The sentence on what was missing and what stood in."""


def imputed_summary(
    study: Study, observations: Observations, analysis: Summary, measure: Measured, members: Flags
) -> AnalysisResult:
    """The mean at a visit, pooled over imputations by Rubin's rules; what is no mean says why it is not there."""
    found = _imputed(study, observations, measure, members, (analysis.visit,))
    n = found.draws.shape[1]
    pooled = pooled_mean([draw[:, 0] for draw in found.draws], analysis.level)
    numbers = {name: missing_number(MEANS_ONLY, n=n, unit=measure.shown_unit) for name in QUANTITIES["summary"]}
    numbers["n"] = count_number(n, int(members.sum()), rows=found.rows)
    numbers["mean"] = _mean(pooled, measure, found.rows)
    return result(analysis, numbers, n=n, method="Mean with its interval by Rubin's rules.", notes=(found.missing,))


def imputed_paired(
    study: Study, observations: Observations, analysis: Paired, measure: Measured, members: Flags
) -> AnalysisResult:
    """The paired t test of the mean difference, pooled over imputations by Rubin's rules.

    Raises NotComputable for any other test.
    """
    if analysis.test != "t":
        raise NotComputable(
            f"Multiple imputation gives means only, and the {analysis.test} test is not one of means: ask for the test "
            '"t", or for another rule for missing values.'
        )
    visits = (analysis.visit, analysis.against or study.baseline.id)
    found = _imputed(study, observations, measure, members, visits)
    n = found.draws.shape[1]
    first, second, change = (
        pooled_mean(samples, analysis.level)
        for samples in (found.draws[:, :, 0], found.draws[:, :, 1], found.draws[:, :, 0] - found.draws[:, :, 1])
    )
    if change.error == 0:
        raise NotComputable("All differences are equal, so that there is no t.")
    statistic = change.estimate.value / change.error
    tails = {
        "less": float(t.cdf(statistic, change.freedom)),
        "greater": float(t.sf(statistic, change.freedom)),
        "two-sided": 2 * float(t.sf(abs(statistic), change.freedom)),
    }
    numbers = {name: missing_number(MEANS_ONLY, n=n) for name in QUANTITIES["paired"]}
    numbers |= {
        "n": count_number(n, int(members.sum()), rows=found.rows),
        "mean": _mean(first, measure, found.rows),
        "against-mean": _mean(second, measure, found.rows),
        "mean-change": _mean(change, measure, found.rows),
        "estimate": _mean(change, measure, found.rows),
        "statistic": number(statistic, 3, n=n, rows=found.rows, method="t"),
        "p": p_number(tails[analysis.alternative], n=n, rows=found.rows, method="paired t test, Rubin's rules"),
    }
    names = tuple(visit_label(study, visit) for visit in visits)
    method = (
        f"Paired t test, {analysis.alternative}, of {names[0]} - {names[1]}, pooled by Rubin's rules with "
        f"{change.freedom:.4g} degrees of freedom (Barnard and Rubin). The difference is the mean difference."
    )
    return result(analysis, numbers, n=n, method=method, notes=(found.missing,))


def _imputed(
    study: Study, observations: Observations, measure: Measured, members: Flags, visits: Sequence[str]
) -> _Imputed:
    """The measure at ``visits``, drawn from its other visits and from the arm."""
    series = observations.measures[measure.id]
    columns = tuple(observations.visit(visit) for visit in visits)
    known = members & ~np.isnan(series.values).all(axis=1)
    if known.sum() < 2:
        raise NotComputable(f"Fewer than two participants have any value of {measure.label}.")
    arms = np.unique(observations.arms[known])
    # One arm is the one that the others are compared with.
    covariates = (observations.arms[known, None] == arms[None, 1:]).astype(np.float64)
    draws = imputed(series.values[known], covariates, columns)
    gaps = [int(np.isnan(series.values[known, column]).sum()) for column in columns]
    places = " and ".join(f"{gap:,} at {visit_label(study, visit)}" for gap, visit in zip(gaps, visits, strict=True))
    without = int(members.sum() - known.sum())
    left = f"; {without:,} without any value of it {'was' if without == 1 else 'were'} left out" if without else ""
    missing = (
        f"{measure.label} is missing for {places} of {int(known.sum()):,} participants; {DRAWS} draws (seed {SEED}) from a "
        "normal linear regression on the measure's other visits and the arm, by chained equations, stood in for what is "
        f"missing{left}."
    )
    return _Imputed(draws=draws, rows=row_ranges([(series.file, series.rows[known])]), missing=missing)


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
