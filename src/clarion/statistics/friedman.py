"""Friedman's test: whether treatments, or visits, differ when every participant has been under all of them."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc

from clarion.statistics.answer import Significance, StatisticsError
from clarion.statistics.arguments import checked_name
from clarion.statistics.friedman_exact import friedman_tail
from clarion.statistics.ranks import doubled_ranks
from clarion.statistics.rounding import Decimals, rounded
from clarion.statistics.signed_rank import RANK_METHODS, RankMethod


def complete_blocks(blocks: ArrayLike, decimals: Decimals = None) -> tuple[NDArray[np.float64], int]:
    """The blocks (rows) without a missing value, rounded to the data's precision, and how many were left out.

    Raises:
        StatisticsError: not a table of at least two columns, an infinite value, or no complete row.
    """
    table = np.asarray(blocks, dtype=np.float64)
    if table.ndim != 2 or table.shape[1] < 2:
        raise StatisticsError(
            "Friedman's test needs a table: a row for each participant, a column for each of 2 or more visits."
        )
    infinite = np.flatnonzero(np.isinf(table).any(axis=1))
    if infinite.size:
        raise StatisticsError(f"Row {infinite[0] + 1} holds an infinite value. Correct it or mark it missing.")
    complete = ~np.isnan(table).any(axis=1)
    if not complete.any():
        raise StatisticsError("No row is complete. At least one without missing values is needed.")
    return rounded(table[complete], decimals), int((~complete).sum())


def friedman(blocks: ArrayLike, *, method: RankMethod = "auto", decimals: Decimals = None) -> Significance:
    """Test whether the columns' values tend to differ within rows.

    With the mid-ranks within each of n rows of k values and their column sums R,
    χ² = 12 Σ(R - n(k+1)/2)² / (n k (k+1) - Σ(t³-t)/(k-1)), the inner sum over the groups of t tied values of each row.
    Asymptotic: the chi-squared distribution with k - 1 degrees of freedom. Exact: the distribution of χ² when the ranks
    of each row are exchanged.

    Args:
        blocks: shape (n, k): a row for each participant, a column for each treatment or visit. Rows with a missing
            value (NaN) are left out.
        method: ``auto`` is exact as long as the distribution has few enough states to go through.
        decimals: to how many decimals values are rounded before ranking; None for the precision of the data.

    Raises:
        StatisticsError: no table, no complete row, or an exact test was asked for and is out of reach.

    Sources: Friedman, J Am Stat Assoc 1937;32:675; Hollander & Wolfe, section 7.1; van de Wiel, J Stat Comput Simul
    2004 for sorted rank sums.
    """
    checked_name(method, RANK_METHODS, "method of a rank test")
    table, missing = complete_blocks(blocks, decimals)
    n, k = table.shape
    ranks = doubled_ranks(table)
    chi_squared = friedman_statistic(ranks)
    p = None if method == "asymptotic" else friedman_tail(ranks)
    if method == "exact" and p is None:
        raise StatisticsError(
            f"An exact Friedman test of {n} rows and {k} columns is out of reach. Ask for asymptotic."
        )
    reason = "as asked for" if method == "asymptotic" else "as the exact distribution has too many states"
    tied = int((np.diff(np.sort(ranks, axis=1), axis=1) == 0).any(axis=1).sum())
    ties = f"{tied} of {n} rows hold ties" if tied else "no ties"
    return Significance(
        test="Friedman test",
        p=float(chdtrc(k - 1, chi_squared)) if p is None else p,
        statistic=chi_squared,
        symbol="chi-squared",
        n=n,
        used=n,
        alternative="two-sided",
        method="asymptotic" if p is None else "exact",
        why=f"Chi-squared approximation {reason}, corrected for ties; {ties}."
        if p is None
        else f"Exact: the ranks exchanged within each row in all ways; {ties}.",
        df=(float(k - 1),) if p is None else (),
        notes=_notes(ranks, missing),
    )


def _notes(doubled: NDArray[np.int64], missing: int) -> tuple[str, ...]:
    """What a reader should know about rows left out, and about rows that say nothing."""
    notes: tuple[str, ...] = (f"Rows with a missing value left out: {missing}.",) if missing else ()
    if (doubled == doubled.shape[1] + 1).all():
        notes += ("All values are equal within every row: they say nothing against the null hypothesis.",)
    return notes


def friedman_statistic(doubled: NDArray[np.int64]) -> float:
    """Friedman's χ² with the correction for ties; 0 where every row is tied throughout.

    Args:
        doubled: twice the mid-ranks within rows, shape (n, k).
    """
    n, k = doubled.shape
    ties = 2 * n * k * (k + 1) * (2 * k + 1) - 3 * int((doubled**2).sum())  # Σ(t³-t), by which ties lower Σr²
    spread = int(((doubled.sum(axis=0) - n * (k + 1)) ** 2).sum())
    denominator = n * k * (k + 1) * (k - 1) - ties
    return 3 * spread * (k - 1) / denominator if denominator else 0.0
