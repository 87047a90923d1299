"""Which test ran, and why, in words without any count: these may be published where counts may not."""

from typing import Literal

from clarion.statistics.answer import Significance

SIDES = {"two-sided": "two-sided", "less": "one-sided (less)", "greater": "one-sided (greater)"}
ZEROS = {
    "wilcoxon": "zero differences left out before ranking (Wilcoxon)",
    "pratt": "zero differences ranked, then left out (Pratt)",
}


def ran(
    test: Significance,
    asked: Literal["auto", "exact", "asymptotic"],
    *,
    approximation: str = "the normal approximation",
    continuity: bool | None = None,
    sided: bool = True,
) -> str:
    """``test`` with its side, its method, and the reason for the method.

    Args:
        test: what ran.
        asked: the method that the study file asks for.
        approximation: what an asymptotic test approximates by.
        continuity: whether an asymptotic test corrects for continuity; None where there is no such correction.
        sided: whether the test has sides.
    """
    name = f"{test.test[0].upper()}{test.test[1:]}" + (f", {SIDES[test.alternative]}" if sided else "")
    if test.method == "exact":
        return f"{name}, exact, {'as the study file asks' if asked == 'exact' else 'as the sample allows'}"
    if test.method == "asymptotic":
        reason = "as the study file asks" if asked == "asymptotic" else "as an exact test would take too long"
        correction = "" if continuity is None else f" {'with' if continuity else 'without'} continuity correction"
        return f"{name}, by {approximation}{correction}, {reason}"
    if test.method == "Monte Carlo":
        return f"{name}, by random sampling, as there are too many permutations to go through"
    return f"{name}, from the {test.method}"
