"""Paired t tests, Friedman's test, binomial intervals and McNemar's test beside R."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from scipy import stats

from benchmarks.agreement import Case, compared
from clarion.statistics.binomial import binomial_test, proportion
from clarion.statistics.friedman import friedman
from clarion.statistics.mcnemar import mcnemar
from clarion.statistics.paired_t import paired_t

Raw = dict[str, Any]

INTERVALS = {
    "clopper_pearson": ("clopper-pearson", 0.95, "exact"),
    "cp_90": ("clopper-pearson", 0.9, "exact"),
    "wilson": ("wilson", 0.95, "wilson"),
    "wilson_cc": ("wilson-corrected", 0.95, "wilsoncc"),
}
"""By column of R's: method and level of Clarion's proportion, and SciPy's name for the method."""
MCNEMAR = {"exact_p": "exact", "p": "chi-squared", "p_cc": "chi-squared-corrected"}


def paired_t_reports(pairs: list[Raw]) -> Iterator[Raw]:
    """t and P, and the interval of the mean difference."""
    tested, ends = [], []
    for case in pairs:
        answer, theirs, name = case["R_paired_t"], stats.ttest_rel(case["x"], case["y"]), case["id"]
        ours = paired_t(case["x"], case["y"])
        tested += [
            Case(
                f"{name} t", answer["t"], partial(float, ours.significance.statistic), partial(float, theirs.statistic)
            ),
            Case(f"{name} P", answer["p"], partial(float, ours.significance.p), partial(float, theirs.pvalue)),
        ]
        wide, interval = theirs.confidence_interval(0.95), ours.difference.interval
        ends += [
            Case(f"{name} low", answer["ci"][0], partial(float, interval.low), partial(float, wide.low)),
            Case(f"{name} high", answer["ci"][1], partial(float, interval.high), partial(float, wide.high)),
        ]
    yield compared("paired_t(x, y): t and P", "R_paired_t", tested, scipy="scipy.stats.ttest_rel(x, y)")
    yield compared(
        "paired_t(x, y): interval",
        "R_paired_t",
        ends,
        scipy="scipy.stats.ttest_rel(x, y).confidence_interval(0.95)",
    )


def friedman_reports(cases: list[Raw]) -> Iterator[Raw]:
    """Chi-squared and its asymptotic P, which is what R answers."""
    numbers = []
    for case in cases:
        ours, theirs = friedman(case["m"], method="asymptotic"), stats.friedmanchisquare(*zip(*case["m"], strict=True))
        numbers += [
            Case(f"{case['id']} chi2", case["chi2"], partial(float, ours.statistic), partial(float, theirs.statistic)),
            Case(f"{case['id']} P", case["p"], partial(float, ours.p), partial(float, theirs.pvalue)),
        ]
    yield compared(
        "friedman(matrix, method='asymptotic'): chi-squared and P",
        "friedman_oracle.json",
        numbers,
        scipy="scipy.stats.friedmanchisquare(*columns)",
    )


def binomial_reports(cases: list[Raw]) -> Iterator[Raw]:
    """Each interval, both ends, and the test that the rate is one half."""
    for column, (method, level, name) in INTERVALS.items():
        numbers = []
        for case in cases:
            ours = proportion(case["x"], case["n"], method=method, level=level).interval
            theirs = stats.binomtest(case["x"], case["n"]).proportion_ci(level, method=name)
            numbers += [
                Case(f"{case['id']} low", case[column][0], partial(float, ours.low), partial(float, theirs.low)),
                Case(f"{case['id']} high", case[column][1], partial(float, ours.high), partial(float, theirs.high)),
            ]
        yield compared(
            f"proportion(x, n, method={method!r}, level={level})",
            f"binom_oracle.json, {column}",
            numbers,
            scipy=f"scipy.stats.binomtest(x, n).proportion_ci({level}, method={name!r})",
        )
    yield compared(
        "binomial_test(x, n, 0.5)",
        "binom_oracle.json, p_half",
        [
            Case(
                case["id"],
                case["p_half"],
                lambda case=case: binomial_test(case["x"], case["n"]).p,
                lambda case=case: stats.binomtest(case["x"], case["n"]).pvalue,
            )
            for case in cases
        ],
        scipy="scipy.stats.binomtest(x, n, 0.5)",
    )


def mcnemar_reports(cases: list[Raw]) -> Iterator[Raw]:
    """Exact, and chi-squared with and without correction; SciPy has the test by other names, but for the correction."""
    by_scipy = {
        "exact_p": ("scipy.stats.binomtest(b, b + c)", lambda b, c: stats.binomtest(b, b + c).pvalue),
        "p": ("scipy.stats.chisquare([b, c])", lambda b, c: stats.chisquare([b, c]).pvalue),
        "p_cc": (None, None),
    }
    for column, method in MCNEMAR.items():
        call, theirs = by_scipy[column]
        yield compared(
            f"mcnemar(((a, b), (c, d)), method={method!r})",
            f"mcnemar_oracle.json, {column}",
            [
                Case(
                    case["id"],
                    case[column],
                    partial(_mcnemar, case, method),
                    None if theirs is None else partial(theirs, case["b"], case["c"]),
                )
                for case in cases
            ],
            scipy=call,
        )


def _mcnemar(case: Raw, method: str) -> float:
    return mcnemar(((case["a"], case["b"]), (case["c"], case["d"])), method=method).p
