"""Which significance tests Clarion, SciPy, statsmodels, pingouin and tableone can do."""

import itertools
import math
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
import pingouin
import tableone
from scipy import stats
from statsmodels.stats import contingency_tables, descriptivestats, multitest

from benchmarks.abilities import Ability, no, none_of, partly, yes
from clarion.statistics.adjustment import adjusted
from clarion.statistics.fisher import conditional_odds_ratio, fisher
from clarion.statistics.friedman import friedman
from clarion.statistics.hodges_lehmann import hodges_lehmann
from clarion.statistics.mcnemar import mcnemar
from clarion.statistics.paired_permutation import paired_permutation
from clarion.statistics.rank_sum import rank_sum
from clarion.statistics.sign_test import sign_test
from clarion.statistics.signed_rank import signed_rank

BEFORE = np.array([12, 15, 9, 20, 14, 17, 11, 16, 13])
AFTER = np.array([8, 17, 7, 15, 9, 18, 6, 13, 13])
"""Invented: nine pairs with ties and one zero difference."""
BLOCKS = np.array([[1, 2, 4], [2, 2, 5], [1, 3, 3], [0, 4, 2]])
"""Invented: four participants at three visits, with ties."""
PAIRS = ((6, 1), (7, 4))
TEA = ((3, 1), (1, 3))


def close(found: float, expected: float) -> bool:
    """Whether two numbers are the same but for rounding."""
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12)


def share_as_far(outcomes: Sequence[float], observed: float) -> float:
    """Two-sided P of a symmetric statistic from all its outcomes."""
    return sum(1 for one in outcomes if abs(one) >= abs(observed) - 1e-9) / len(outcomes)


def exact_signed_rank(zeros: str) -> float:
    """P by going through all signs."""
    differences = BEFORE - AFTER
    ranks = stats.rankdata(abs(differences)) if zeros == "pratt" else np.zeros(differences.size)
    if zeros == "wilcox":
        ranks[differences != 0] = stats.rankdata(abs(differences[differences != 0]))
    ranks = ranks[differences != 0]
    signs = np.sign(differences[differences != 0])
    return share_as_far([np.dot(one, ranks) for one in itertools.product((-1, 1), repeat=ranks.size)], signs @ ranks)


def exact_rank_sum() -> float:
    """P of ``greater`` by going through all choices of the first sample's places; for two sides, definitions differ."""
    ranks = stats.rankdata(np.concatenate([BEFORE[:5], AFTER[:4]]))
    sums = [sum(one) for one in itertools.combinations(ranks, 5)]
    return sum(1 for one in sums if one >= ranks[:5].sum() - 1e-9) / len(sums)


def scipy_signed_rank(zeros: str) -> Callable[[], bool]:
    """Whether SciPy is right by all signs and wrong by the method that it calls exact."""

    def holds() -> bool:
        differences = BEFORE - AFTER
        permuted = stats.wilcoxon(differences, zero_method=zeros, method=stats.PermutationMethod()).pvalue
        exact = stats.wilcoxon(differences, zero_method=zeros, method="exact").pvalue
        return close(permuted, exact_signed_rank(zeros)) and not close(exact, permuted)

    return holds


def pingouin_signed_rank(zeros: str) -> Callable[[], bool]:
    """Whether pingouin, which hands over to SciPy, is right."""
    return lambda: close(pingouin.wilcoxon(BEFORE, AFTER, zero_method=zeros).p_val.iloc[0], exact_signed_rank(zeros))


def scipy_friedman() -> bool:
    """Whether a permutation of visits within participants gives the exact P."""

    def statistic(*columns: np.ndarray, axis: int = -1) -> np.ndarray:
        ranks = stats.rankdata(np.stack(columns), axis=0)
        return (ranks.sum(axis=axis) ** 2).sum(axis=0)

    found = stats.permutation_test(
        tuple(BLOCKS.T), statistic, permutation_type="samples", vectorized=True, alternative="greater"
    )
    return close(found.pvalue, friedman(BLOCKS, method="exact").p)


def _post_hoc() -> bool:
    p = [0.01, 0.04, 0.03, 0.005]
    return all(
        np.allclose(adjusted(p, ours), multitest.multipletests(p, method=theirs)[1])
        for ours, theirs in (("holm", "holm"), ("hochberg", "simes-hochberg"), ("benjamini-hochberg", "fdr_bh"))
    )


def _pingouin_mcnemar() -> bool:
    first = [1] * 7 + [0] * 11
    second = [1] * 6 + [0] + [1] * 7 + [0] * 4
    answer = pingouin.chi2_mcnemar(pd.DataFrame({"first": first, "second": second}), "first", "second")[1]
    return close(float(answer.filter(like="exact").iloc[0, 0]), mcnemar(PAIRS).p)


def _tableone_fisher() -> bool:
    data = pd.DataFrame({"poured": [1] * 4 + [0] * 4, "said": [1, 1, 1, 0, 1, 0, 0, 0]})
    made = tableone.TableOne(data, ["said"], categorical=["said"], groupby="poured", pval=True, htest_name=True)
    return "Fisher" in str(made) and "0.486" in str(made)


def abilities_of_tests() -> list[Ability]:
    """The significance tests of the list."""
    return [*_of_pairs(), *_of_several(), *_of_counts()]


def _of_pairs() -> list[Ability]:
    nothing = "its tests are of independent groups"
    return [
        Ability(
            "signed-rank, exact with ties",
            {
                "clarion": yes(
                    "signed_rank(x, y, method='exact')",
                    lambda: close(signed_rank(BEFORE, AFTER, method="exact").p, exact_signed_rank("wilcox")),
                ),
                "scipy": partly(
                    "scipy.stats.wilcoxon(x, y, method=PermutationMethod()): all 2ⁿ signs up to 13 pairs, random ones"
                    " beyond; method='exact' ignores ties",
                    scipy_signed_rank("wilcox"),
                ),
                "statsmodels": no("statsmodels", "wilcoxon", "signed_rank", "signedrank"),
                "pingouin": partly(
                    "pingouin.wilcoxon(x, y): hands over to SciPy, exact up to 13 pairs", pingouin_signed_rank("wilcox")
                ),
                "tableone": no("tableone", "wilcoxon", "signed", note=nothing),
            },
        ),
        Ability(
            "signed-rank, exact with zeros by Pratt",
            {
                "clarion": yes(
                    "signed_rank(x, y, method='exact', zeros='pratt')",
                    lambda: close(signed_rank(BEFORE, AFTER, zeros="pratt").p, exact_signed_rank("pratt")),
                ),
                "scipy": partly(
                    "scipy.stats.wilcoxon(x, y, zero_method='pratt', method=PermutationMethod()): up to 13 pairs",
                    scipy_signed_rank("pratt"),
                ),
                "statsmodels": no("statsmodels", "wilcoxon", "signed_rank", "signedrank"),
                "pingouin": partly(
                    "pingouin.wilcoxon(x, y, zero_method='pratt'): up to 13 pairs", pingouin_signed_rank("pratt")
                ),
                "tableone": no("tableone", "wilcoxon", "signed", note=nothing),
            },
        ),
        Ability(
            "Hodges-Lehmann estimate with exact interval",
            {
                "clarion": yes(
                    "hodges_lehmann(x, y)", lambda: hodges_lehmann([1, 2, 4, 7, 8, 9]).interval.attained >= 0.95
                ),
                **none_of("hodges", "lehmann", "walsh"),
            },
        ),
        Ability(
            "sign test",
            {
                "clarion": yes("sign_test(x, y)", lambda: close(sign_test(BEFORE, AFTER).p, 74 / 256)),
                "scipy": partly(
                    "scipy.stats.binomtest(positive, nonzero): the user counts",
                    lambda: close(stats.binomtest(6, 8).pvalue, 74 / 256),
                ),
                "statsmodels": yes(
                    "statsmodels.stats.descriptivestats.sign_test(x - y)",
                    lambda: close(descriptivestats.sign_test(BEFORE - AFTER)[1], 74 / 256),
                ),
                "pingouin": no("pingouin", "sign_test", "signtest"),
                "tableone": no("tableone", "sign_test", "signtest", note=nothing),
            },
        ),
        Ability(
            "paired permutation test",
            {
                "clarion": yes("paired_permutation(x, y)", lambda: paired_permutation(BEFORE, AFTER).method == "exact"),
                "scipy": yes(
                    "scipy.stats.permutation_test((x, y), statistic, permutation_type='samples')",
                    lambda: close(
                        stats.permutation_test(
                            (BEFORE, AFTER), lambda x, y: np.mean(x - y), permutation_type="samples"
                        ).pvalue,
                        paired_permutation(BEFORE, AFTER).p,
                    ),
                ),
                **none_of("permutation_test", "permute", packages=("statsmodels", "pingouin", "tableone")),
            },
        ),
    ]


def _of_several() -> list[Ability]:
    samples, one_sided = (BEFORE[:5], AFTER[:4]), {"alternative": "greater"}
    return [
        Ability(
            "rank-sum, exact with ties",
            {
                "clarion": yes(
                    "rank_sum(x, y, method='exact')",
                    lambda: close(rank_sum(*samples, method="exact", **one_sided).p, exact_rank_sum()),
                ),
                "scipy": partly(
                    "scipy.stats.mannwhitneyu(x, y, method=PermutationMethod()): all orders up to 9,999, random ones"
                    " beyond; method='exact' ignores ties",
                    lambda: close(
                        stats.mannwhitneyu(*samples, method=stats.PermutationMethod(), **one_sided).pvalue,
                        exact_rank_sum(),
                    ),
                ),
                "statsmodels": no("statsmodels", "mannwhitney", "ranksum", "rank_sum"),
                "pingouin": partly(
                    "pingouin.mwu(x, y, method=scipy.stats.PermutationMethod()): hands over to SciPy",
                    lambda: close(
                        pingouin.mwu(*samples, method=stats.PermutationMethod(), **one_sided).p_val.iloc[0],
                        exact_rank_sum(),
                    ),
                ),
                "tableone": no("tableone", "mannwhitney", "ranksum", note="Kruskal-Wallis by chi-squared only"),
            },
        ),
        Ability(
            "Friedman, exact",
            {
                "clarion": yes(
                    "friedman(matrix, method='exact')", lambda: friedman(BLOCKS, method="exact").method == "exact"
                ),
                "scipy": partly(
                    "scipy.stats.permutation_test(columns, statistic, permutation_type='samples'): the user writes the"
                    " statistic; friedmanchisquare is asymptotic",
                    scipy_friedman,
                ),
                "statsmodels": no("statsmodels", "friedman"),
                "pingouin": no("pingouin", "friedman_exact", note="pingouin.friedman: chi-squared, F or Kendall's W"),
                "tableone": no("tableone", "friedman"),
            },
        ),
        Ability(
            "post-hoc with Holm, Hochberg, Benjamini-Hochberg",
            {
                "clarion": yes("friedman_pairs(matrix, adjustment='hochberg'), adjusted(p, 'holm')", _post_hoc),
                "scipy": partly(
                    "scipy.stats.false_discovery_control(p): Benjamini-Hochberg only",
                    lambda: np.allclose(
                        stats.false_discovery_control([0.01, 0.04]), adjusted([0.01, 0.04], "benjamini-hochberg")
                    ),
                ),
                "statsmodels": yes("statsmodels.stats.multitest.multipletests(p, method='simes-hochberg')", _post_hoc),
                "pingouin": partly(
                    "pingouin.multicomp(p, method='holm' or 'fdr_bh'): no Hochberg",
                    lambda: np.allclose(pingouin.multicomp([0.01, 0.04], method="holm")[1], [0.02, 0.04]),
                ),
                "tableone": partly(
                    "TableOne(..., pval=True, pval_adjust='holm'): over the rows of its table",
                    lambda: "pval_adjust" in tableone.TableOne.__init__.__annotations__,
                ),
            },
        ),
    ]


def _of_counts() -> list[Ability]:
    return [
        Ability(
            "McNemar, exact",
            {
                "clarion": yes("mcnemar(table)", lambda: close(mcnemar(PAIRS).p, 2 * 9 / 2**8)),
                "scipy": partly(
                    "scipy.stats.binomtest(b, b + c): the user picks the counts",
                    lambda: close(stats.binomtest(1, 8).pvalue, 2 * 9 / 2**8),
                ),
                "statsmodels": yes(
                    "statsmodels.stats.contingency_tables.mcnemar(table, exact=True)",
                    lambda: close(contingency_tables.mcnemar(np.array(PAIRS), exact=True).pvalue, 2 * 9 / 2**8),
                ),
                "pingouin": yes("pingouin.chi2_mcnemar(data, x, y)", _pingouin_mcnemar),
                "tableone": no("tableone", "mcnemar"),
            },
        ),
        Ability(
            "McNemar, mid-P",
            {
                "clarion": yes(
                    "mcnemar(table, method='mid-p')", lambda: close(mcnemar(PAIRS, method="mid-p").p, 10 / 2**8)
                ),
                **none_of("mid_p", "midp", "mcnemar_mid"),
            },
        ),
        Ability(
            "Fisher's exact test with conditional odds ratio",
            {
                "clarion": yes(
                    "fisher(table), conditional_odds_ratio(table)",
                    lambda: close(fisher(TEA).p, 34 / 70) and conditional_odds_ratio(TEA).interval is not None,
                ),
                "scipy": yes(
                    "scipy.stats.fisher_exact(table), scipy.stats.contingency.odds_ratio(table)",
                    lambda: (
                        close(stats.fisher_exact(TEA).pvalue, 34 / 70)
                        and stats.contingency.odds_ratio(TEA).confidence_interval(0.95).low > 0
                    ),
                ),
                "statsmodels": no("statsmodels", "fisher_exact", "fishertest"),
                "pingouin": no("pingouin", "fisher"),
                "tableone": partly(
                    "TableOne(..., categorical=..., pval=True): P of 2 × 2 tables, by SciPy", _tableone_fisher
                ),
            },
        ),
    ]
