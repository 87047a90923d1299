"""The test that a paired analysis asks for, and the estimate of the difference that goes with it."""

import numpy as np

from clarion.statistics.answer import Estimate, Significance
from clarion.statistics.hodges_lehmann import hodges_lehmann
from clarion.statistics.median import median
from clarion.statistics.paired_permutation import paired_permutation
from clarion.statistics.paired_t import paired_t
from clarion.statistics.sign_test import sign_test
from clarion.statistics.signed_rank import signed_rank
from clarion.studies.analysis.describing import mean_interval
from clarion.studies.analysis.pairwise_selection import large_shift
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.definition import Paired
from clarion.studies.observations import Floats

MOST_EXACT = 500
"""Pairs up to which the Hodges-Lehmann interval inverts the exact test; a thousand take a second for each analysis."""


def paired_test(analysis: Paired, visit: Floats, against: Floats, decimals: int) -> Significance:
    """The test of the differences ``visit`` - ``against``, each of shape (n,) and complete.

    Raises RefusalError where the test has no such method, StatisticsError where the data do not allow it.
    """
    alternative, method = analysis.alternative, analysis.method
    if analysis.test == "signed-rank":
        return signed_rank(
            visit,
            against,
            alternative=alternative,
            method=method,
            zeros=analysis.zeros,
            continuity=analysis.continuity,
            decimals=decimals,
        )
    if analysis.test == "t":
        if method == "exact":
            raise RefusalError('A t test has no exact method: leave method at "auto".')
        return paired_t(visit, against, alternative=alternative, level=analysis.level).significance
    if method == "asymptotic":
        raise RefusalError(f'The {analysis.test} test has no asymptotic method here: leave method at "auto".')
    if analysis.test == "sign":
        return sign_test(visit, against, alternative=alternative, decimals=decimals)
    return paired_permutation(visit, against, alternative=alternative, method=method, decimals=decimals)


def paired_estimate(analysis: Paired, differences: Floats, decimals: int) -> tuple[Estimate, str]:
    """The difference that the analysis's test is about, with its interval; and a sentence on how it was estimated."""
    level = analysis.level
    if analysis.test == "signed-rank":
        if differences.size <= MOST_EXACT:
            found = hodges_lehmann(differences, level=level, decimals=decimals)
            return (
                found,
                "Its estimate is that of Hodges and Lehmann, with the interval that inverts the exact test.",
            )
        found = large_shift(differences, level=level, decimals=decimals)
        return found, "Its estimate is that of Hodges and Lehmann, with the interval of the normal approximation."
    if analysis.test == "sign":
        return median(
            differences, level
        ), "Its estimate is the median difference, with the interval that inverts the test."
    mean = Estimate(
        value=float(np.mean(differences)),
        n=differences.size,
        method="mean difference",
        interval=mean_interval(differences, level),
    )
    return mean, "Its estimate is the mean difference, with the interval of the t distribution."
