"""A measure over several visits: Friedman's test, and every two visits compared."""

import numpy as np

from clarion.statistics.friedman import friedman as friedman_test
from clarion.statistics.friedman_pairs import PairComparison, friedman_pairs
from clarion.studies.analysis.alternatives import friedman_alternatives
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.measured import measured
from clarion.studies.analysis.missing import about_missing, completed
from clarion.studies.analysis.numbers import count_number, number, p_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.analysis.wording import ran
from clarion.studies.definition import Friedman, Study
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Observations

ADJUSTMENTS = {
    "holm": "Holm",
    "hochberg": "Hochberg",
    "benjamini-hochberg": "Benjamini and Hochberg",
    "bonferroni": "Bonferroni",
}


def friedman(study: Study, observations: Observations, analysis: Friedman) -> AnalysisResult:
    """Friedman's test of participants with a value at every visit, and signed-rank tests of every two visits.

    P of two visits is ``p-{visit}-{visit}``, the visits in the order of the analysis, adjusted for the number of
    comparisons. Raises RefusalError and StatisticsError where the test can't be done.
    """
    measure = measured(study, analysis.measure)
    columns = [observations.visit(visit) for visit in analysis.visits]
    members = chosen(study, observations, analysis)
    data = completed(study, observations, measure, analysis.missing)
    labels = [visit_label(study, visit) for visit in analysis.visits]
    missing = about_missing(data, members, tuple(zip(columns, labels, strict=True)))
    used = members & ~np.isnan(data.series.values[:, columns]).any(axis=1)
    if not used.any():
        raise RefusalError(f"No participant has {measure.label} at every one of these visits.")
    blocks = data.series.values[used][:, columns]
    test = friedman_test(blocks, method=analysis.method, decimals=measure.decimals)
    pairs = friedman_pairs(blocks, adjustment=analysis.adjustment, decimals=measure.decimals)
    rows = row_ranges([(data.series.file, data.series.rows[used][:, columns])])
    n = int(used.sum())
    numbers = {
        "n": count_number(n, None, rows=rows),
        "statistic": number(test.statistic, 3, n=n, rows=rows, method=test.symbol),
        "df": number(len(columns) - 1, 0, n=n, rows=rows),
        "p": p_number(test.p, n=n, rows=rows, method=f"{test.test}, {test.method}"),
    }
    return result(
        analysis,
        numbers | {_name(analysis, pair): _p(pair, rows) for pair in pairs},
        n=n,
        method=f"{ran(test, analysis.method, approximation='the chi-squared approximation', sided=False)}, of "
        f"{measure.label} at {', '.join(labels)}, those with every value. Every two visits by the "
        f"{pairs[0].significance.test}, {pairs[0].significance.method}, P adjusted for their number by "
        f"{ADJUSTMENTS[analysis.adjustment]}.",
        notes=(missing, test.why, *test.notes),
        alternatives=friedman_alternatives(analysis, blocks, measure.decimals, test),
    )


def _name(analysis: Friedman, pair: PairComparison) -> str:
    return f"p-{analysis.visits[pair.first]}-{analysis.visits[pair.second]}"


def _p(pair: PairComparison, rows: str) -> Number:
    test = pair.significance
    method = f"{test.test}, {test.method}, adjusted by {ADJUSTMENTS[pair.adjustment]} (unadjusted P {test.p:.3g})"
    return p_number(pair.adjusted, n=test.n, rows=rows, method=method)
