"""P values of the tests in use for two proportions."""

import math
from typing import Literal

from clarion.statistics.fisher import fisher

TableTest = Literal["chi-squared", "yates", "fisher", "fisher-doubled", "likelihood-ratio", "n-1", "unpooled"]


def two_by_two(a: int, m: int, c: int, n: int) -> dict[TableTest, float]:
    """Two-sided P of each test that ``a`` of ``m`` and ``c`` of ``n`` are of one proportion, the usual tests first.

    Pearson's chi-squared test without and with Yates's correction; Fisher's exact test by the probabilities of tables
    and by the doubled tail; the likelihood ratio; chi-squared with N - 1 (E. S. Pearson 1947); the z test with unpooled
    variance (none where that is zero). Empty where nobody or everybody is counted in both: there is nothing to test.
    """
    b, d = m - a, n - c
    total, yes, no = m + n, a + c, b + d
    if not yes or not no or not m or not n:
        return {}
    margins = m * n * yes * no
    cross = abs(a * d - b * c)
    pearson = total * cross**2 / margins
    expected = (m * yes / total, m * no / total, n * yes / total, n * no / total)
    ratio = 2 * sum(o * math.log(o / e) for o, e in zip((a, b, c, d), expected, strict=True) if o)
    table = ((a, b), (c, d))
    tail = min(fisher(table, alternative="less").p, fisher(table, alternative="greater").p)
    found: dict[TableTest, float] = {
        "chi-squared": _one_degree(pearson),
        "yates": _one_degree(total * max(0.0, cross - total / 2) ** 2 / margins),
        "fisher": fisher(table).p,
        "fisher-doubled": min(1.0, 2 * tail),
        "likelihood-ratio": _one_degree(max(0.0, ratio)),
        "n-1": _one_degree(pearson * (total - 1) / total),
    }
    variance = a * b / m**3 + c * d / n**3
    if variance:
        found["unpooled"] = _one_degree((a / m - c / n) ** 2 / variance)
    return found


def _one_degree(statistic: float) -> float:
    """The upper tail of chi-squared with one degree of freedom."""
    return math.erfc(math.sqrt(statistic / 2))
