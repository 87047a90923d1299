"""``python -m benchmarks.statistics --data DIR``: Clarion's statistics beside R, coin, exactRankTests and SciPy.

Runs every case of ``DIR/stats``: what R 4.2.2, coin 1.4-2 and exactRankTests 0.8-35 answered on paired samples with
ties and zeros, Friedman, binomial intervals, McNemar; all P values that nine pairs can give; the figures that follow
from a paper by arithmetic. Promised: all agree to 1e-10; an exact signed-rank test with ties of 1,000 pairs in under
0.2 s, and of 10,000 samples of 20 in under 1 s. Beside it stands what other packages can do of the same list.

Which data an oracle had matters: R, coin and exactRankTests ranked the differences of decimal data with their float
noise, so Clarion and SciPy are given the same for them; ``wilcoxon_exact_rounded.json`` is the truth after rounding,
and there Clarion rounds as it does by itself. Each report says so under ``data``. Where R searches to a tolerance, or
answers another question, the report stands last, with ``expected_to_agree: false``, and is not counted.
"""

import argparse
import json
import statistics
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy import stats

from benchmarks.abilities import table
from benchmarks.abilities_of_estimates import abilities_of_estimates
from benchmarks.abilities_of_studies import abilities_of_studies
from benchmarks.abilities_of_tests import abilities_of_tests
from benchmarks.agreement import AGREES
from benchmarks.machine import machine
from benchmarks.statistics_other_tests import binomial_reports, friedman_reports, mcnemar_reports, paired_t_reports
from benchmarks.statistics_reported import reported
from benchmarks.statistics_signed_rank import inexact_reports, signed_rank_reports
from clarion.statistics.signed_rank import signed_rank
from clarion.statistics.signed_rank_batch import signed_rank_batch

TARGETS = {"agreement": AGREES, "thousand_pairs_seconds": 0.2, "ten_thousand_samples_seconds": 1.0}


def main() -> None:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=5, help="runs of each timing; the median counts")
    arguments = parser.parse_args()
    # Of SciPy and the other packages: that P is approximate, that a variance is not defined at a last time.
    warnings.simplefilter("ignore")
    folder = arguments.data / "stats"
    functions = agreements(folder)
    exact = [one for one in functions if one["expected_to_agree"]]
    statements = reported()
    able = table([*abilities_of_tests(), *abilities_of_estimates(), *abilities_of_studies()])
    result = {
        "benchmark": "statistics",
        "targets": TARGETS,
        "cases": sum(one["cases"] for one in exact),
        "agreeing": sum(one["agreeing"] for one in exact),
        "scipy_cases": sum(one["scipy"]["cases"] for one in exact if one["scipy"]),
        "scipy_agreeing": sum(one["scipy"]["agreeing"] for one in exact if one["scipy"]),
        "largest_difference": max(one["largest_difference"] for one in exact),
        "functions": functions,
        "reported_matching": f"{sum(one['matches'] for one in statements)} of {len(statements)}",
        "reported": statements,
        "timings": timings(arguments.runs),
        "abilities": able,
        "abilities_no_longer_true": [
            f"{one['ability']}: {package}"
            for one in able
            for package, cell in one.items()
            if isinstance(cell, dict) and not cell["checked"]
        ],
        "machine": machine(),
    }
    print(json.dumps(result, indent=2, ensure_ascii=False))


def agreements(folder: Path) -> list[dict[str, Any]]:
    """One report for each function and oracle."""

    def read(name: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
        return content

    pairs = read("wilcoxon_oracle.json")["cases"]
    exact = [
        *signed_rank_reports(pairs, read("wilcoxon_exact_rounded.json"), read("n9_attainable.json")),
        *paired_t_reports(pairs),
        *friedman_reports(read("friedman_oracle.json")["cases"]),
        *binomial_reports(read("binom_oracle.json")["cases"]),
        *mcnemar_reports(read("mcnemar_oracle.json")["cases"]),
    ]
    return [
        *({**one, "expected_to_agree": True} for one in exact),
        *({**one, "expected_to_agree": False} for one in inexact_reports(pairs)),
    ]


def timings(runs: int) -> list[dict[str, Any]]:
    """Median seconds of Clarion and of SciPy's nearest, on invented differences."""
    chance = np.random.default_rng(20)
    tied = chance.integers(-50, 80, 1_000).astype(float)
    batch = chance.integers(-30, 40, (10_000, 20)).astype(float)
    untied = chance.normal(0.2, 1, (10_000, 20))
    return [
        {
            "what": "exact signed-rank of 1,000 differences with ties and zeros",
            "clarion": {
                "call": "signed_rank(d, method='exact')",
                **timed(lambda: signed_rank(tied, method="exact"), runs),
            },
            "scipy": {
                "call": "scipy.stats.wilcoxon(d, method='exact'): as if without ties; all 2ⁿ signs are out of reach",
                **timed(lambda: stats.wilcoxon(tied, method="exact"), runs),
            },
        },
        {
            "what": "exact signed-rank of 10,000 samples of 20 differences with ties and zeros",
            "clarion": {
                "call": "signed_rank_batch(d, method='exact')",
                **timed(lambda: signed_rank_batch(batch, method="exact"), runs),
            },
            "scipy": {
                "call": "scipy.stats.wilcoxon(d, axis=1, method='exact'): as if there were no ties",
                **timed(lambda: stats.wilcoxon(batch, axis=1, method="exact"), runs),
            },
        },
        {
            "what": "exact signed-rank of 10,000 samples of 20 differences without ties",
            "clarion": {
                "call": "signed_rank_batch(d, method='exact')",
                **timed(lambda: signed_rank_batch(untied, method="exact"), runs),
            },
            "scipy": {
                "call": "scipy.stats.wilcoxon(d, axis=1, method='exact')",
                **timed(lambda: stats.wilcoxon(untied, axis=1, method="exact"), runs),
            },
        },
    ]


def timed(compute: Callable[[], object], runs: int) -> dict[str, Any]:
    """Seconds of each run and their median, after one run that does not count."""
    compute()
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        compute()
        seconds.append(time.perf_counter() - started)
    return {"median_seconds": round(statistics.median(seconds), 4), "seconds": [round(one, 4) for one in seconds]}


if __name__ == "__main__":
    main()
