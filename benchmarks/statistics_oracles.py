"""The cases of ``stats/``: what R, coin and exactRankTests answered, beside what Clarion and SciPy answer."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy import stats

from benchmarks.agreement import Case, compared
from clarion.statistics.attainable import attainable_p_values, p_values_of_pattern, patterns_giving, signed_rank_patterns
from clarion.statistics.binomial import binomial_test, proportion
from clarion.statistics.friedman import friedman
from clarion.statistics.hodges_lehmann import hodges_lehmann
from clarion.statistics.mcnemar import mcnemar
from clarion.statistics.paired_t import paired_t
from clarion.statistics.signed_rank import signed_rank

Raw = dict[str, Any]

ALTERNATIVES = {"two.sided": "two-sided", "less": "less", "greater": "greater"}
UNROUNDED = "differences as the subtraction left them, float noise included: so R, coin and exactRankTests ranked them"
ROUNDED = "differences rounded to their stated precision; the truth has them rounded to 9 decimals"

SIGNED_RANK: dict[str, tuple[Raw, Raw]] = {
    "R_normal_cc": ({"method": "asymptotic", "continuity": True}, {"method": "asymptotic", "correction": True}),
    "R_normal_nocc": ({"method": "asymptotic"}, {"method": "asymptotic"}),
    "coin_wilcoxon_asymp": ({"method": "asymptotic"}, {"method": "asymptotic"}),
    "coin_pratt_asymp": ({"method": "asymptotic", "zeros": "pratt"}, {"method": "asymptotic", "zero_method": "pratt"}),
    "coin_wilcoxon_exact": ({"method": "exact"}, {"method": "exact"}),
    "coin_pratt_exact": ({"method": "exact", "zeros": "pratt"}, {"method": "exact", "zero_method": "pratt"}),
    "exactRankTests_exact": ({"method": "exact"}, {"method": "exact"}),
}
"""By oracle, what asks Clarion's signed_rank and scipy.stats.wilcoxon for the same."""
PERMUTED = 12
"""Up to so many pairs SciPy is also asked to go through all 2ⁿ signs."""
INTERVALS = {
    "clopper_pearson": ("clopper-pearson", 0.95, "exact"),
    "cp_90": ("clopper-pearson", 0.9, "exact"),
    "wilson": ("wilson", 0.95, "wilson"),
    "wilson_cc": ("wilson-corrected", 0.95, "wilsoncc"),
}
ATTAINED_METHODS: dict[str, Raw] = {
    "exact": {"method": "exact"},
    "midp": {"method": "mid-P"},
    "asym_nocc": {"method": "asymptotic"},
    "asym_cc": {"method": "asymptotic", "continuity": True},
}
ZEROS = {"wilcox": "wilcoxon", "pratt": "pratt"}


def comparisons(folder: Path) -> list[Raw]:
    """One report for each function and oracle whose answers are exact to the last digits."""
    pairs = _read(folder, "wilcoxon_oracle.json")["cases"]
    return [
        *(_signed_rank(pairs, oracle) for oracle in SIGNED_RANK),
        _signed_rank_of_r(pairs),
        *_signed_rank_rounded(pairs, _read(folder, "wilcoxon_exact_rounded.json")),
        *_attainable(_read(folder, "n9_attainable.json")),
        *_paired_t(pairs),
        *_friedman(_read(folder, "friedman_oracle.json")["cases"]),
        *_binomial(_read(folder, "binom_oracle.json")["cases"]),
        *_mcnemar(_read(folder, "mcnemar_oracle.json")["cases"]),
        *(_hodges_lehmann(pairs, exact=True)),
    ]


def inexact_oracles(folder: Path) -> list[Raw]:
    """Reports on oracles that answer to the tolerance of a search, or another question: not expected to agree."""
    pairs = _read(folder, "wilcoxon_oracle.json")["cases"]
    return list(_hodges_lehmann(pairs, exact=False))


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text())


def _words(arguments: Raw) -> str:
    return "".join(f", {name}={value!r}" for name, value in arguments.items())


def _each(cases: list[Raw]) -> Iterator[tuple[Raw, str, str]]:
    """Every pair of samples with every alternative, in R's words and in ours."""
    for case in cases:
        for theirs, ours in ALTERNATIVES.items():
            yield case, theirs, ours


def _p_of_clarion(case: Raw, alternative: str, arguments: Raw) -> float:
    return signed_rank(case["x"], case["y"], alternative=alternative, **arguments).p  # type: ignore[arg-type]


def _p_of_scipy(case: Raw, alternative: str, arguments: Raw, decimals: int | None = None) -> float:
    differences = np.subtract(case["x"], case["y"])
    differences = differences if decimals is None else differences.round(decimals)
    return float(stats.wilcoxon(differences, alternative=alternative, **arguments).pvalue)


def _signed_rank(pairs: list[Raw], oracle: str) -> Raw:
    ours, theirs = SIGNED_RANK[oracle]
    asked = {**ours, "decimals": "unrounded"}
    return compared(
        f"signed_rank(x, y{_words(asked)})",
        oracle,
        (
            Case(
                f"{case['id']} {alternative}",
                case[name][oracle]["p"],
                partial(_p_of_clarion, case, alternative, asked),
                partial(_p_of_scipy, case, alternative, theirs),
            )
            for case, name, alternative in _each(pairs)
        ),
        data=UNROUNDED,
        scipy=f"scipy.stats.wilcoxon(x - y{_words(theirs)})",
    )


def _signed_rank_of_r(pairs: list[Raw]) -> Raw:
    """R's wilcox.test(exact=TRUE) says by its method whether it was exact or fell back to the approximation."""
    asked = {
        True: ({"method": "exact", "decimals": "unrounded"}, {"method": "exact"}),
        False: (
            {"method": "asymptotic", "continuity": True, "decimals": "unrounded"},
            {"method": "asymptotic", "correction": True},
        ),
    }
    return compared(
        "signed_rank(x, y, method='exact') where R was exact, else method='asymptotic', continuity=True",
        "R_exact",
        (
            Case(
                f"{case['id']} {alternative}",
                answer["p"],
                partial(_p_of_clarion, case, alternative, asked["exact" in answer["method"]][0]),
                partial(_p_of_scipy, case, alternative, asked["exact" in answer["method"]][1]),
            )
            for case, name, alternative in _each(pairs)
            for answer in [case[name]["R_exact"]]
        ),
        data=UNROUNDED,
        scipy="scipy.stats.wilcoxon with the same choice",
    )


def _signed_rank_rounded(pairs: list[Raw], truth: Raw) -> Iterator[Raw]:
    oracle = "wilcoxon_exact_rounded.json"
    listed = list(_each(pairs))
    for words, arguments, most in (
        ("method='exact'", {"method": "exact"}, 10**9),
        (f"method=PermutationMethod() up to {PERMUTED} pairs", {"method": stats.PermutationMethod()}, PERMUTED),
    ):
        yield compared(
            "signed_rank(x, y, method='exact')",
            oracle,
            (
                Case(
                    f"{case['id']} {alternative}",
                    truth[case["id"]][alternative.replace("-", "_")],
                    partial(_p_of_clarion, case, alternative, {"method": "exact"}),
                    partial(_p_of_scipy, case, alternative, arguments, 9),
                )
                for case, _, alternative in listed
                if case["n"] <= most
            ),
            data=ROUNDED,
            scipy=f"scipy.stats.wilcoxon((x - y).round(9), {words})",
        )


def _attainable(oracle: Raw) -> Iterator[Raw]:
    """Every P that nine pairs can give; SciPy has nothing of the kind."""
    name = "n9_attainable.json"
    yield compared(
        "attainable_p_values(n)",
        name,
        (
            Case(f"n = {n}, W = {w}", p, partial(_attained_p, int(n), w, {}))
            for n, rows in oracle["exact_no_ties"].items()
            for w, _, p in rows
        ),
    )
    yield compared(
        "attainable_p_values(n, method='asymptotic', continuity=…)",
        name,
        (
            Case(f"n = {n}, W = {w}", row[place], partial(_attained_p, int(n), w, ATTAINED_METHODS[method]))
            for n, rows in oracle["asymptotic_no_ties"].items()
            for w, *row in rows
            for place, method in enumerate(("asym_nocc", "asym_cc"))
        ),
    )
    yield compared(
        "patterns_giving(p, decimals=3, …): how many patterns, least and greatest P",
        name,
        (case for target in oracle["targets"] for case in _target_cases(target)),
    )
    yield compared(
        "p_values_of_pattern over signed_rank_patterns(…): the eight smallest P, printed with ten decimals",
        name,
        (
            Case(f"{key}, P number {place + 1}", p, partial(_rounded_smallest, key, place))
            for key, smallest in oracle["smallest_P"].items()
            for place, p in enumerate(smallest)
        ),
    )


def _attained_p(n: int, w: float, arguments: Raw) -> float:
    return next(one.p for one in attainable_p_values(n, **arguments) if one.statistic == w)


def _target_cases(target: Raw) -> Iterator[Case]:
    arguments = ATTAINED_METHODS[target["method"]]
    found = list(
        patterns_giving(
            target["target"],
            decimals=3,
            n_nonzero=target["nonzero"],
            n_zero=target["zeros"],
            zeros=ZEROS[target["zero"]],  # type: ignore[arg-type]
            **arguments,
        )
    )
    name = f"{target['target']} {target['method']} {target['zero']} {target['nonzero']}+{target['zeros']}"
    yield Case(f"{name}: patterns", target["n_patterns"], lambda: len({one.pattern for one in found}))
    yield Case(f"{name}: least P", target["p_range"][0], lambda: min(one.p for one in found))
    yield Case(f"{name}: greatest P", target["p_range"][1], lambda: max(one.p for one in found))


def _rounded_smallest(key: str, place: int) -> float:
    """The key says ``m=9 wilcox exact``: non-zero differences of nine, treatment of zeros, method."""
    size, zero, method = key.split()
    nonzero = int(size.removeprefix("m="))
    found = {
        round(one.p, 10)
        for pattern in signed_rank_patterns(nonzero, 9 - nonzero, ZEROS[zero])  # type: ignore[arg-type]
        for one in p_values_of_pattern(pattern, **ATTAINED_METHODS[method])
    }
    return sorted(found)[place]


def _paired_t(pairs: list[Raw]) -> Iterator[Raw]:
    def ours(case: Raw) -> Any:
        return paired_t(case["x"], case["y"])

    def theirs(case: Raw) -> Any:
        return stats.ttest_rel(case["x"], case["y"])

    known = [case for case in pairs if isinstance(case["R_paired_t"]["p"], int | float)]
    yield compared(
        "paired_t(x, y): t and P",
        "R_paired_t",
        (
            case
            for one in known
            for case in (
                Case(
                    f"{one['id']} t",
                    one["R_paired_t"]["t"],
                    lambda one=one: ours(one).significance.statistic,
                    lambda one=one: theirs(one).statistic,
                ),
                Case(
                    f"{one['id']} P",
                    one["R_paired_t"]["p"],
                    lambda one=one: ours(one).significance.p,
                    lambda one=one: theirs(one).pvalue,
                ),
            )
        ),
        scipy="scipy.stats.ttest_rel(x, y)",
    )
