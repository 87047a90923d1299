"""Signed-rank tests beside R, coin and exactRankTests, and beside all P values that nine pairs can give."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from scipy import stats

from benchmarks.agreement import Case, agreement, compared
from clarion.statistics.attainable import (
    attainable_p_values,
    p_values_of_pattern,
    patterns_giving,
    signed_rank_patterns,
)
from clarion.statistics.hodges_lehmann import hodges_lehmann
from clarion.statistics.signed_rank import signed_rank

Raw = dict[str, Any]

ALTERNATIVES = {"two.sided": "two-sided", "less": "less", "greater": "greater"}
UNROUNDED = "differences as the subtraction left them, float noise included: so R, coin and exactRankTests ranked them"
ROUNDED = "differences rounded to the precision of the data; the truth has them rounded to 9 decimals"

ORACLES: dict[str, tuple[Raw, Raw]] = {
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
PATTERN_METHODS: dict[str, Raw] = {
    "exact": {"method": "exact"},
    "midp": {"method": "mid-P"},
    "asym_nocc": {"method": "asymptotic"},
    "asym_cc": {"method": "asymptotic", "continuity": True},
}
ZEROS = {"wilcox": "wilcoxon", "pratt": "pratt"}
UNIROOT = 1e-4
"""The tolerance of R's search for a shift, where there are ties or zero differences."""


def signed_rank_reports(pairs: list[Raw], rounded: Raw, nine: Raw) -> Iterator[Raw]:
    """Reports on every oracle for paired samples whose numbers are right to the last digits."""
    for oracle in ORACLES:
        yield _of_oracle(pairs, oracle)
    yield _of_r(pairs)
    yield _of_rounded(pairs, rounded)
    yield _statistics(pairs, rounded)
    yield from _of_nine(nine)
    yield _shift(pairs, achievable=True)


def inexact_reports(pairs: list[Raw]) -> Iterator[Raw]:
    """R's estimate of a shift and its interval where these are another thing: not expected to agree.

    With ties or zeros R searches, to a tolerance of 1e-4, where a normal approximation without the zero differences is
    even. Its interval is that of the approximation as well, and is not compared with an exact one.
    """
    yield from _shifts_searched(pairs)
    yield _shift(pairs, achievable=False)


def words(arguments: Raw) -> str:
    """Arguments as they are written in a call, after others."""
    return "".join(f", {name}={value!r}" for name, value in arguments.items())


def _each(pairs: list[Raw]) -> Iterator[tuple[Raw, str, str]]:
    """Every pair of samples with every alternative, in R's words and in ours."""
    for case in pairs:
        for theirs, ours in ALTERNATIVES.items():
            yield case, theirs, ours


def _clarion(case: Raw, alternative: str, arguments: Raw) -> float:
    return signed_rank(case["x"], case["y"], alternative=alternative, **arguments).p


def _scipy(case: Raw, alternative: str, arguments: Raw, decimals: int | None = None) -> float:
    differences = np.subtract(case["x"], case["y"])
    differences = differences if decimals is None else differences.round(decimals)
    return float(stats.wilcoxon(differences, alternative=alternative, **arguments).pvalue)


def _of_oracle(pairs: list[Raw], oracle: str) -> Raw:
    ours, theirs = {**ORACLES[oracle][0], "decimals": "unrounded"}, ORACLES[oracle][1]
    return compared(
        f"signed_rank(x, y{words(ours)})",
        oracle,
        (
            Case(
                f"{case['id']} {alternative}",
                case[name][oracle]["p"],
                partial(_clarion, case, alternative, ours),
                partial(_scipy, case, alternative, theirs),
            )
            for case, name, alternative in _each(pairs)
        ),
        data=UNROUNDED,
        scipy=f"scipy.stats.wilcoxon(x - y{words(theirs)})",
    )


def _of_r(pairs: list[Raw]) -> Raw:
    """R's wilcox.test(exact=TRUE) names its method: exact, or the approximation to which it fell back."""
    exact = {"method": "exact", "decimals": "unrounded"}, {"method": "exact"}
    fallen_back = (
        {"method": "asymptotic", "continuity": True, "decimals": "unrounded"},
        {"method": "asymptotic", "correction": True},
    )
    cases = []
    for case, name, alternative in _each(pairs):
        answer = case[name]["R_exact"]
        ours, theirs = exact if "exact" in answer["method"] else fallen_back
        cases.append(
            Case(
                f"{case['id']} {alternative}",
                answer["p"],
                partial(_clarion, case, alternative, ours),
                partial(_scipy, case, alternative, theirs),
            )
        )
    return compared(
        "signed_rank(x, y, method='exact') where R was exact, else (x, y, method='asymptotic', continuity=True)",
        "R_exact",
        cases,
        data=UNROUNDED,
        scipy="scipy.stats.wilcoxon with the same choice",
    )


def _of_rounded(pairs: list[Raw], truth: Raw) -> Raw:
    cases = [
        Case(
            f"{case['id']} {alternative}",
            truth[case["id"]][alternative.replace("-", "_")],
            partial(_clarion, case, alternative, {"method": "exact"}),
            partial(_scipy, case, alternative, {"method": "exact"}, 9),
        )
        for case, _, alternative in _each(pairs)
    ]
    all_signs = {"method": stats.PermutationMethod()}
    permuted = [
        (f"{case['id']} {alternative}", expected, partial(_scipy, case, alternative, all_signs, 9))
        for case, _, alternative in _each(pairs)
        for expected in [truth[case["id"]][alternative.replace("-", "_")]]
        if case["n"] <= PERMUTED
    ]
    report = compared(
        "signed_rank(x, y, method='exact')",
        "wilcoxon_exact_rounded.json",
        cases,
        data=ROUNDED,
        scipy="scipy.stats.wilcoxon((x - y).round(9), method='exact')",
    )
    call = f"scipy.stats.wilcoxon((x - y).round(9), method=PermutationMethod()), up to {PERMUTED} pairs"
    return {**report, "scipy_by_all_signs": {"call": call, **agreement(permuted)}}


def _statistics(pairs: list[Raw], truth: Raw) -> Raw:
    """W+ itself; SciPy answers with the smaller of W+ and W-."""
    cases = []
    for case in pairs:
        unrounded = partial(_statistic, case, "unrounded")
        cases += [
            Case(f"{case['id']} {oracle}", case["two.sided"][oracle]["V"], unrounded)
            for oracle in ("R_normal_nocc", "exactRankTests_exact")
        ]
        cases.append(Case(f"{case['id']} rounded", truth[case["id"]]["W"], partial(_statistic, case, None)))
    oracles = "V of R_normal_nocc and exactRankTests_exact, W of wilcoxon_exact_rounded.json"
    return compared("signed_rank(x, y, …).statistic", oracles, cases, data="unrounded for V, rounded for W")


def _statistic(case: Raw, decimals: str | None) -> float:
    return signed_rank(case["x"], case["y"], decimals=decimals).statistic


def _of_nine(oracle: Raw) -> Iterator[Raw]:
    """Every P that up to nine pairs can give; SciPy has nothing of the kind."""
    name = "n9_attainable.json"
    yield compared(
        "attainable_p_values(n)",
        name,
        (
            Case(f"n = {n}, W = {w}", p, partial(_attained, int(n), w, {}))
            for n, rows in oracle["exact_no_ties"].items()
            for w, _, p in rows
        ),
    )
    yield compared(
        "attainable_p_values(n, method='asymptotic', continuity=…)",
        name,
        (
            Case(f"n = {n}, W = {w}, {method}", p, partial(_attained, int(n), w, PATTERN_METHODS[method]))
            for n, rows in oracle["asymptotic_no_ties"].items()
            for w, *both in rows
            for method, p in zip(("asym_nocc", "asym_cc"), both, strict=True)
        ),
    )
    yield compared(
        "patterns_giving(p, decimals=3, …): how many patterns, the least and the greatest P",
        name,
        (case for target in oracle["targets"] for case in _of_target(target)),
    )
    yield compared(
        "p_values_of_pattern(…) over signed_rank_patterns(…): the least P",
        name,
        (case for key, least in oracle["smallest_P"].items() for case in _of_least(key, least)),
        data="as given; the truth is printed with 10 decimals, so P are rounded to 10",
    )


def _attained(n: int, w: float, arguments: Raw) -> float:
    return next(one.p for one in attainable_p_values(n, **arguments) if one.statistic == w)


def _of_target(target: Raw) -> Iterator[Case]:
    found = list(
        patterns_giving(
            target["target"],
            decimals=3,
            n_nonzero=target["nonzero"],
            n_zero=target["zeros"],
            zeros=ZEROS[target["zero"]],
            **PATTERN_METHODS[target["method"]],
        )
    )
    name = f"P = {target['target']}, {target['method']}, {target['zero']}, {target['zeros']} zeros"
    yield Case(f"{name}: patterns", target["n_patterns"], lambda: len({one.pattern for one in found}))
    yield Case(f"{name}: least P", target["p_range"][0], lambda: min(one.p for one in found))
    yield Case(f"{name}: greatest P", target["p_range"][1], lambda: max(one.p for one in found))


def _of_least(key: str, least: list[float]) -> Iterator[Case]:
    """``key`` names non-zero differences of nine, treatment of zeros and method: ``m=8 pratt exact``."""
    size, zeros, method = key.split()
    nonzero = int(size.removeprefix("m="))
    found = sorted(
        {
            round(one.p, 10)
            for pattern in signed_rank_patterns(nonzero, 9 - nonzero, ZEROS[zeros])
            for one in p_values_of_pattern(pattern, **PATTERN_METHODS[method])
        }
    )
    for place, p in enumerate(least):
        yield Case(f"{key}: number {place + 1}", p, partial(found.__getitem__, place))


def _shift(pairs: list[Raw], *, achievable: bool) -> Raw:
    """R is exact without ties and zeros.

    Where the pairs are too few for 95 % R gives an interval of a lower level, with a warning; Clarion one without ends.
    """
    cases = []
    for case in pairs:
        theirs = case["R_hodges_lehmann"]
        if "exact" in case["two.sided"]["R_exact"]["method"] and achievable == (not theirs["warnings"]):
            answer = hodges_lehmann(case["x"], case["y"])
            for name, expected, found in (
                ("estimate", theirs["est"], answer.value),
                ("low", theirs["ci"][0], answer.interval.low),
                ("high", theirs["ci"][1], answer.interval.high),
            ):
                cases.append(Case(f"{case['id']} {name}", expected, partial(float, found)))
    level = "" if achievable else ", but could not reach 95 % with so few pairs; Clarion's interval has no ends then"
    return compared("hodges_lehmann(x, y): estimate and ends", f"R_hodges_lehmann, where R was exact{level}", cases)


def _shifts_searched(pairs: list[Raw]) -> Iterator[Raw]:
    listed = [case for case in pairs if "exact" not in case["two.sided"]["R_exact"]["method"]]
    yield compared(
        "hodges_lehmann(x, y): estimate",
        "R_hodges_lehmann, with ties or zeros",
        (
            Case(case["id"], case["R_hodges_lehmann"]["est"], partial(_estimate, np.subtract(case["x"], case["y"])))
            for case in listed
        ),
        data="as given; R leaves zero differences out, Clarion counts them",
        loosely=UNIROOT,
    )
    yield compared(
        "hodges_lehmann(differences other than 0): estimate",
        "R_hodges_lehmann, with ties or zeros",
        (Case(case["id"], case["R_hodges_lehmann"]["est"], partial(_estimate, _nonzero(case))) for case in listed),
        data="zero differences left out, as R does; R stops its search anywhere between two averages",
        loosely=UNIROOT,
    )
    yield compared(
        "how far R's estimate lies outside the two middle averages, whose middle is the Hodges-Lehmann estimate",
        "0",
        (Case(case["id"], 0.0, partial(_outside, case)) for case in listed),
        data="zero differences left out, as R does",
        loosely=UNIROOT,
    )


def _nonzero(case: Raw) -> np.ndarray:
    differences = np.subtract(case["x"], case["y"]).round(9)
    return differences[differences != 0]


def _estimate(differences: np.ndarray) -> float:
    return hodges_lehmann(differences.round(9)).value


def _outside(case: Raw) -> float:
    differences = _nonzero(case)
    first, second = np.triu_indices(differences.size)
    averages = np.sort((differences[first] + differences[second]) / 2)
    found = case["R_hodges_lehmann"]["est"]
    return max(0.0, averages[(averages.size - 1) // 2] - found, found - averages[averages.size // 2])
