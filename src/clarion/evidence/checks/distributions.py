"""P values of test statistics from their distributions."""

from scipy.special import chdtrc, fdtrc, ndtr, stdtr

from clarion.evidence.claim import Statistic


def two_sided(test: Statistic, value: float, df1: float | None, df2: float | None) -> float | None:
    """The two-sided P of a test statistic; of F, χ² and Q the upper tail, which is the usual test.

    Args:
        test: which statistic. r is the correlation of df1 + 2 pairs: t = r · √(df1 / (1 - r²)).
        value: the statistic, of either sign.
        df1: degrees of freedom; of F those of the numerator.
        df2: of F those of the denominator.

    Returns:
        P, or None where degrees of freedom are missing or impossible, or r is beyond 1.
    """
    if test == "z":
        return 2 * float(ndtr(-abs(value)))
    if df1 is None or df1 <= 0:
        return None
    if test == "t":
        return 2 * float(stdtr(df1, -abs(value)))
    if test == "r":
        if abs(value) > 1:
            return None
        return 2 * float(stdtr(df1, -abs(value) * (df1 / (1 - value**2)) ** 0.5)) if abs(value) < 1 else 0.0
    if value < 0:
        return None
    if test == "F":
        return float(fdtrc(df1, df2, value)) if df2 is not None and df2 > 0 else None
    return float(chdtrc(df1, value))
