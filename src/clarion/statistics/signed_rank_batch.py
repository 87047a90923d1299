"""The signed-rank test of thousands of samples at once, as simulations and searches need it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.alternatives import normal_p_value, p_value
from clarion.statistics.answer import ALTERNATIVES, Alternative, StatisticsError
from clarion.statistics.arguments import checked_name
from clarion.statistics.ranks import ZEROS, Zeros, signed_doubled_ranks
from clarion.statistics.rounding import Decimals, rounded
from clarion.statistics.sign_flips import tail_probabilities
from clarion.statistics.signed_rank import EXACT_PAIRS, RANK_METHODS, RankMethod, signed_rank_z


def signed_rank_batch(
    differences: ArrayLike,
    *,
    alternative: Alternative = "two-sided",
    method: RankMethod = "auto",
    zeros: Zeros = "wilcoxon",
    continuity: bool = False,
    decimals: Decimals = None,
) -> NDArray[np.float64]:
    """P of the signed-rank test for every row of differences; what `signed_rank` gives row by row.

    Rows whose absolute differences have the same pattern of ties share their ranks, and with the same W+ their P.

    Args:
        differences: shape (samples, n); NaN is missing.
        alternative: see `signed_rank`; so are ``method``, ``zeros`` and ``continuity``.
        method: ``auto`` decides for each row.
        zeros: treatment of zero differences.
        continuity: correction of the asymptotic method.
        decimals: rounding before ranking; None for the precision that the whole array is stated with.

    Returns:
        P values, shape (samples,).

    Raises:
        StatisticsError: not two-dimensional, an infinite value, or a row without a difference.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    checked_name(method, RANK_METHODS, "method of a rank test")
    checked_name(zeros, ZEROS, "treatment of zero differences")
    samples = _checked(differences)
    signed = signed_doubled_ranks(rounded(samples, decimals), zeros)
    ordered = np.sort(np.abs(signed), axis=1)
    doubled = np.where(signed > 0, signed, 0).sum(axis=1).tolist()
    zero_count = (signed == 0).sum(axis=1).tolist()
    known: dict[tuple[bytes, int], float] = {}
    p_values = np.empty(len(samples))
    for row, statistic in enumerate(doubled):
        pattern = (ordered[row].tobytes(), statistic)
        if pattern not in known:
            ranks = ordered[row, zero_count[row] :]
            known[pattern] = _row_p(ranks, statistic, alternative, method, continuity=continuity)
        p_values[row] = known[pattern]
    return p_values


def _row_p(
    ranks: NDArray[np.int64], doubled: int, alternative: Alternative, method: RankMethod, *, continuity: bool
) -> float:
    """P of one row, given the doubled ranks of its non-zero differences and twice its W+."""
    if ranks.size == 0:
        return 1.0
    if method == "exact" or (method == "auto" and ranks.size <= EXACT_PAIRS):
        return p_value(*tail_probabilities(ranks.tolist(), doubled), alternative)
    return normal_p_value(
        signed_rank_z(ranks, doubled / 2, alternative=alternative, continuity=continuity), alternative
    )


def _checked(differences: ArrayLike) -> NDArray[np.float64]:
    """The differences as an array of samples, or a refusal that names the row."""
    samples = np.asarray(differences, dtype=np.float64)
    if samples.ndim != 2:
        raise StatisticsError(f"A batch has one sample a row, so two dimensions; this one has {samples.ndim}.")
    infinite = np.flatnonzero(np.isinf(samples).any(axis=1))
    if infinite.size:
        raise StatisticsError(
            f"Row {infinite[0] + 1} of the batch holds an infinite value. Correct it or mark it missing."
        )
    empty = np.flatnonzero(np.isnan(samples).all(axis=1))
    if empty.size:
        raise StatisticsError(f"Row {empty[0] + 1} of the batch holds no difference. Leave the row out.")
    return samples
