"""Which columns differ, after Friedman's test: every two of them compared, with P adjusted for their number."""

import itertools
from typing import Literal, TypeAlias

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from clarion.statistics.adjustment import Adjustment, adjusted
from clarion.statistics.alternatives import t_p_value
from clarion.statistics.answer import Significance, StatisticsError
from clarion.statistics.arguments import checked_name
from clarion.statistics.friedman import complete_blocks
from clarion.statistics.ranks import doubled_ranks
from clarion.statistics.rounding import Decimals
from clarion.statistics.signed_rank import signed_rank

PairsMethod: TypeAlias = Literal["signed-rank", "conover"]
PAIRS_METHODS: tuple[PairsMethod, ...] = ("signed-rank", "conover")


class PairComparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two columns compared."""

    first: int
    """Index of the first column, from 0."""
    second: int
    significance: Significance
    """Before the adjustment; ``greater`` would mean that the first is greater."""
    adjusted: float
    """P adjusted for the number of comparisons."""
    adjustment: Adjustment


def friedman_pairs(
    blocks: ArrayLike,
    *,
    method: PairsMethod = "signed-rank",
    adjustment: Adjustment = "holm",
    decimals: Decimals = None,
) -> tuple[PairComparison, ...]:
    """Compare every two columns of a table of repeated measurements.

    ``signed-rank`` is the exact signed-rank test of the two columns. ``conover`` compares rank sums R of Friedman's
    ranking: t = (R_i - R_j) / √(2 (n Σr² - ΣR²) / ((n-1)(k-1))) with (n-1)(k-1) degrees of freedom, r the ranks of all
        n rows and k columns.

    Args:
        blocks: shape (n, k); rows with a missing value are left out, as in the test before.
        method: one of the two.
        adjustment: of P for the k(k-1)/2 comparisons, see `adjusted`.
        decimals: rounding before ranking; None for the precision of the data.

    Returns:
        The comparisons (0, 1), (0, 2), … (k-2, k-1).

    Raises:
        StatisticsError: as `friedman`; and fewer than two complete rows for ``conover``.

    Source: Conover, Practical Nonparametric Statistics, 3rd edition, section 5.8.
    """
    checked_name(method, PAIRS_METHODS, "comparison of pairs")
    table, _ = complete_blocks(blocks, decimals)
    pairs = list(itertools.combinations(range(table.shape[1]), 2))
    if method == "conover":
        results = _conover(doubled_ranks(table), pairs)
    else:
        results = [signed_rank(table[:, first], table[:, second], decimals=decimals) for first, second in pairs]
    return tuple(
        PairComparison(first=first, second=second, significance=result, adjusted=float(p), adjustment=adjustment)
        for (first, second), result, p in zip(pairs, results, adjusted([r.p for r in results], adjustment), strict=True)
    )


def _conover(doubled: NDArray[np.int64], pairs: list[tuple[int, int]]) -> list[Significance]:
    """Conover's t tests of rank sums."""
    n, k = doubled.shape
    if n < 2:
        raise StatisticsError("Conover's comparisons need at least two complete rows.")
    sums = doubled.sum(axis=0)
    freedom = (n - 1) * (k - 1)
    residual = n * int((doubled**2).sum()) - int((sums**2).sum())
    deviation = float(np.sqrt(2 * residual / freedom))
    results = []
    for first, second in pairs:
        difference = int(sums[first] - sums[second])
        # Where every row has the same ranks nothing is left to compare a difference with: t is infinite.
        t = difference / deviation if deviation else float(np.sign(difference)) * np.inf if difference else 0.0
        results.append(
            Significance(
                test="Conover's comparison after Friedman's test",
                p=t_p_value(t, freedom, "two-sided"),
                statistic=t,
                symbol="t",
                n=n,
                used=n,
                alternative="two-sided",
                method="t distribution",
                why=f"Difference of rank sums, from the t distribution with {freedom} degrees of freedom.",
                df=(float(freedom),),
            )
        )
    return results
