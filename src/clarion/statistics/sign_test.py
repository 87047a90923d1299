"""The sign test: whether paired differences are as often positive as negative."""

import numpy as np
from numpy.typing import ArrayLike

from clarion.statistics.answer import ALTERNATIVES, Alternative, Significance
from clarion.statistics.arguments import checked_name
from clarion.statistics.binomial import binomial_test
from clarion.statistics.differences import paired_differences
from clarion.statistics.rounding import Decimals


def sign_test(
    x: ArrayLike, y: ArrayLike | None = None, *, alternative: Alternative = "two-sided", decimals: Decimals = None
) -> Significance:
    """The exact test that a non-zero difference is positive with probability one half.

    Args:
        x: the first values, shape (n,), or the differences where ``y`` is None. Pairs with a missing value are left
            out.
        y: the second values, in the same order and unit.
        alternative: ``greater`` says that positive differences are more frequent.
        decimals: rounding of the differences; None for the precision of the data.

    Returns:
        P of the binomial distribution and S, the number of positive differences. Zero differences are left out; P is 1
        where all are zero.

    Raises:
        StatisticsError: unequal lengths, an infinite value, or no complete pair.

    Source: Dixon & Mood, J Am Stat Assoc 1946;41:557.
    """
    checked_name(alternative, ALTERNATIVES, "alternative")
    differences = paired_differences(x, y, decimals)
    positive = int((differences.values > 0).sum())
    used = int(np.count_nonzero(differences.values))
    zeros = differences.values.size - used
    notes = differences.notes()
    if used == 0:
        notes += ("All differences are zero: they say nothing against the null hypothesis.",)
    return Significance(
        test="sign test",
        p=binomial_test(positive, used, 0.5, alternative).p if used else 1.0,
        statistic=float(positive),
        symbol="S",
        n=differences.values.size,
        used=used,
        alternative=alternative,
        method="exact",
        why=f"Exact from the binomial distribution: {positive} of {used} non-zero differences are positive; "
        f"zero differences left out: {zeros}.",
        notes=notes,
    )
