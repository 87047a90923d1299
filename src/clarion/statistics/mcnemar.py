"""McNemar's test: did a yes-or-no response change between two visits of the same participants?"""

from typing import Literal

from scipy.special import chdtrc

from clarion.statistics.answer import ALTERNATIVES, Alternative, Significance, StatisticsError
from clarion.statistics.arguments import checked_name
from clarion.statistics.distributions import binomial_probabilities, exact_p_value
from clarion.statistics.tables import Table, four_counts

McNemarMethod = Literal["exact", "mid-p", "chi-squared", "chi-squared-corrected"]
_METHODS: tuple[McNemarMethod, ...] = ("exact", "mid-p", "chi-squared", "chi-squared-corrected")


def mcnemar(table: Table, *, method: McNemarMethod = "exact", alternative: Alternative = "two-sided") -> Significance:
    """McNemar's test of a table of pairs: under the null hypothesis b is binomial with n = b + c and rate ½.

    ``exact`` sums the binomial tail, doubled for two sides; ``mid-p`` counts the observed outcome half, for two sides
    together with its mirror image; ``chi-squared`` is (b - c)² / (b + c) with one degree of freedom, and
    ``chi-squared-corrected`` (|b - c| - 1)² / (b + c), or 0 where b = c: both two-sided only.

    Args:
        table: ``((a, b), (c, d))``. Rows are the first visit (yes, no), columns the second: b pairs went from yes to
            no, c from no to yes.
        method: exact unless another is asked for.
        alternative: ``greater`` says that b exceeds c.

    Returns:
        P and the statistic: b, or chi-squared. Without discordant pairs P is 1.

    Raises:
        StatisticsError: the table is not 2 × 2 counts, or empty; a one-sided chi-squared test.

    Sources: McNemar, Psychometrika 1947;12:153; Edwards, Psychometrika 1948;13:185, for the correction; Fagerland,
    Lydersen & Laake, BMC Med Res Methodol 2013;13:91, for mid-P.
    """
    checked_name(method, _METHODS, "McNemar test called")
    checked_name(alternative, ALTERNATIVES, "alternative")
    a, b, c, d = four_counts(table)
    if a + b + c + d == 0:
        raise StatisticsError("The table holds no pairs.")
    if method in ("chi-squared", "chi-squared-corrected"):
        if alternative != "two-sided":
            raise StatisticsError("The chi-squared test is two-sided. Use the method exact or mid-p for one side.")
        return _chi_squared(b, c, a + b + c + d, corrected=method == "chi-squared-corrected")
    p = _binomial(b, b + c, alternative, mid=method == "mid-p")
    half = ", the observed outcome counted half" if method == "mid-p" else ""
    return Significance(
        test="McNemar test",
        p=p,
        statistic=float(b),
        symbol="b",
        n=a + b + c + d,
        used=b + c,
        alternative=alternative,
        method="exact" if method == "exact" else "mid-P",
        why=f"From the binomial distribution of the {b + c} discordant pairs with rate ½{half}.",
        notes=_notes(b + c),
    )


def _binomial(b: int, n: int, alternative: Alternative, *, mid: bool) -> float:
    """P of ``b`` of ``n`` at rate ½; with ``mid``, outcomes as probable as ``b`` on the same terms count half."""
    if n == 0:
        return 1.0
    probabilities = binomial_probabilities(n, 0.5)
    point = float(probabilities[b])
    if alternative != "two-sided":
        tail = exact_p_value(probabilities, b, alternative)
        return tail - point / 2 if mid else tail
    both = min(1.0, 2 * exact_p_value(probabilities, min(b, n - b), "less"))
    as_far = point if 2 * b == n else 2 * point
    return both - as_far / 2 if mid else both


def _chi_squared(b: int, c: int, n: int, *, corrected: bool) -> Significance:
    distance = abs(b - c) - (1 if corrected and b != c else 0)
    statistic = distance**2 / (b + c) if b + c else 0.0
    return Significance(
        test="McNemar test",
        p=float(chdtrc(1, statistic)),
        statistic=statistic,
        symbol="chi-squared",
        n=n,
        used=b + c,
        alternative="two-sided",
        method="asymptotic",
        why=f"Chi-squared approximation {'with' if corrected else 'without'} continuity correction"
        f" on {b + c} discordant pairs.",
        df=(1.0,),
        notes=_notes(b + c),
    )


def _notes(discordant: int) -> tuple[str, ...]:
    return () if discordant else ("No pair changed, so nothing speaks against the null hypothesis.",)
