"""The paired permutation test: the mean difference among all ways to exchange the two values of each pair."""

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.alternatives import p_value
from clarion.statistics.answer import ALTERNATIVES, Alternative, Significance, StatisticsError
from clarion.statistics.arguments import checked_count, checked_name
from clarion.statistics.differences import paired_differences, whole_numbers
from clarion.statistics.sign_flips import MOST_WEIGHTS, tail_probabilities

PermutationMethod: TypeAlias = Literal["auto", "exact", "monte-carlo"]
PERMUTATION_METHODS: tuple[PermutationMethod, ...] = ("auto", "exact", "monte-carlo")

MOST_STEPS = 1_000_000_000
"""Additions that the distribution of the sum may take; about half a second."""

FARTHEST = 5_000_000
"""The greatest sum, in units of the last decimal, up to which its distribution is held in memory."""

MOST_LISTED = 40
"""Up to so many differences the sums of two halves can be listed, a million each."""

CHUNK = 2_000_000
"""Random signs held in memory at a time."""


def paired_permutation(
    x: ArrayLike,
    y: ArrayLike | None = None,
    *,
    alternative: Alternative = "two-sided",
    method: PermutationMethod = "auto",
    samples: int = 100_000,
    seed: int = 1,
    decimals: int | None = None,
) -> Significance:
    """Test whether paired differences are symmetric about zero, by their mean.

    Exact: the share of the 2ⁿ sign patterns whose sum is at least as extreme as the observed one, from the
    distribution of the sum in units of the last decimal, or from the sorted sums of two halves of the differences.
    Monte Carlo: (1 + as extreme) / (1 + samples) among random sign patterns.

    Args:
        x: first values, shape (n,), or the differences where ``y`` is None. Pairs with a missing value are left out.
        y: second values, in the same order and unit.
        alternative: ``greater`` says that x tends to be greater than y.
        method: ``auto`` is exact up to 40 non-zero differences, and beyond where few decimals make it possible.
        samples: how many random sign patterns.
        seed: of the random numbers; the same seed gives the same P.
        decimals: to how many decimals differences are rounded; None for the precision of the data.

    Raises StatisticsError for no complete pair, unequal lengths, or an exact test that is out of reach.

    Sources: Fisher, The Design of Experiments (1935), section 21; the added 1: Phipson & Smyth, Stat Appl Genet Mol
    Biol 2010;9:39.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    checked_name(method, PERMUTATION_METHODS, "method of a permutation test")
    differences = paired_differences(x, y, decimals)
    whole = whole_numbers(differences)
    weights = np.abs(whole[whole != 0])
    positive = int(whole[whole > 0].sum())
    way = "sampled" if method == "monte-carlo" else _exact_way(weights.tolist(), positive)
    if way == "sampled" and method == "exact":
        raise StatisticsError(f"{weights.size} differences are out of reach of an exact test. Ask for monte-carlo.")
    if way == "sampled":
        p, how = _sampled(whole, alternative, checked_count(samples, "number of random samples", least=1), seed)
    else:
        tails = tail_probabilities(weights.tolist(), positive) if way == "summed" else _listed(weights, positive)
        p = p_value(*tails, alternative)
        how = f"Exact: the mean among all 2^{weights.size} ways to give the non-zero differences their signs."
    silent = () if weights.size else ("All differences are zero: they say nothing against the null hypothesis.",)
    return Significance(
        test="paired permutation test",
        p=p,
        statistic=float(differences.values.mean()),
        symbol="mean difference",
        n=whole.size,
        used=weights.size,
        alternative=alternative,
        method="Monte Carlo" if way == "sampled" else "exact",
        why=how,
        notes=differences.notes() + silent,
    )


def _exact_way(weights: Sequence[int], positive: int) -> Literal["summed", "listed", "sampled"]:
    """How P can be found: the whole distribution, sums of two halves, or only by sampling."""
    if not weights:
        return "summed"
    reach = min(positive, sum(weights) - positive) // math.gcd(*weights)
    if len(weights) <= MOST_WEIGHTS and reach <= FARTHEST and reach * len(weights) <= MOST_STEPS:
        return "summed"
    return "listed" if len(weights) <= MOST_LISTED else "sampled"


def _listed(weights: NDArray[np.int64], positive: int) -> tuple[float, float]:
    """P(sum ≤ positive) and P(sum ≥ positive) from the listed sums of two halves of the weights."""
    half, rest = _all_sums(weights[::2]), np.sort(_all_sums(weights[1::2]))
    outcomes = 1 << weights.size
    at_most = int(np.searchsorted(rest, positive - half, side="right").sum())
    below = int(np.searchsorted(rest, positive - half, side="left").sum())
    return at_most / outcomes, (outcomes - below) / outcomes


def _all_sums(weights: NDArray[np.int64]) -> NDArray[np.int64]:
    """The sums of all subsets of the weights."""
    sums = np.zeros(1, dtype=np.int64)
    for weight in weights:
        sums = np.concatenate([sums, sums + weight])
    return sums


def _sampled(whole: NDArray[np.int64], alternative: Alternative, samples: int, seed: int) -> tuple[float, str]:
    """P from random sign patterns, the observed one counted among them, and in words how."""
    generator = np.random.default_rng(seed)
    weights = np.abs(whole)
    observed = int(whole.sum())
    as_extreme = 1
    rows = max(1, CHUNK // whole.size)
    for start in range(0, samples, rows):
        flips = generator.integers(0, 2, size=(min(rows, samples - start), whole.size), dtype=np.int8)
        sums = 2 * (flips @ weights) - int(weights.sum())
        if alternative == "two-sided":
            as_extreme += int((np.abs(sums) >= abs(observed)).sum())
        else:
            as_extreme += int((sums >= observed).sum() if alternative == "greater" else (sums <= observed).sum())
    p = as_extreme / (samples + 1)
    error = math.sqrt(p * (1 - p) / samples)
    return p, f"Monte Carlo: {samples:,} random sign patterns with seed {seed}; standard error of P {error:.2g}."
