"""Pearson's chi-squared test of a table of counts."""

import numpy as np
from scipy.special import chdtrc

from clarion.statistics.answer import Significance, StatisticsError
from clarion.statistics.tables import Table, occupied

_SMALL = 5
"""Below this expected count the approximation is commonly held to be poor (Cochran 1954)."""


def chi_squared(table: Table, *, corrected: bool = False) -> Significance:
    """Pearson's test that rows and columns of ``table`` (counts) are independent.

    The statistic Σ (observed - expected)² / expected has (rows - 1) (columns - 1) degrees of freedom. Empty rows and
    columns are left out. A note says where expected counts are below 5: Fisher's test does not mind.

    Args:
        table: counts, any number of rows and columns.
        corrected: for 2 × 2 tables, whether ½ is taken from each distance (Yates), or the distance where that is less.

    Raises:
        StatisticsError: not a table of counts with two rows and two columns that hold anything; a correction of a
            larger table.

    Sources: Pearson, Philos Mag 1900;50:157; Yates, Suppl J R Stat Soc 1934;1:217; Cochran, Biometrics 1954;10:417.
    """
    array = occupied(table)
    if corrected and array.shape != (2, 2):
        raise StatisticsError("The continuity correction is for 2 × 2 tables.")
    total = int(array.sum())
    expected = np.outer(array.sum(1), array.sum(0)) / total
    distance = np.abs(array - expected)
    if corrected:
        distance = np.maximum(distance - 0.5, 0)
    statistic = float((distance**2 / expected).sum())
    df = float((array.shape[0] - 1) * (array.shape[1] - 1))
    small = int((expected < _SMALL).sum())
    note = f"{small} of {expected.size} expected counts are below {_SMALL}: the approximation may be poor."
    return Significance(
        test="Pearson chi-squared test",
        p=float(chdtrc(df, statistic)),
        statistic=statistic,
        symbol="chi-squared",
        n=total,
        used=total,
        alternative="two-sided",
        method="asymptotic",
        why=f"Chi-squared approximation {'with' if corrected else 'without'} continuity correction.",
        df=(df,),
        notes=(note,) if small else (),
    )
