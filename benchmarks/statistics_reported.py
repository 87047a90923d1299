"""What follows by arithmetic from the figures of a paper on nine participants, each with the call that says so.

The paper: a phase I trial in refractory lupus nephritis, Curr Res Transl Med 2022;70:103324. It reports responses of
33.3 % and 44.4 %, no major adverse event, and P = 0.008 and P = 0.007 for paired medians, without naming a test.
"""

from collections.abc import Iterator
from typing import Any

from clarion.statistics.attainable import AttainableP, attainable_p_values, patterns_giving
from clarion.statistics.binomial import proportion

PAIRS = 9
UNCORRECTED = {"method": "asymptotic"}


def reported() -> list[dict[str, Any]]:
    """Each statement with the call, what it computes, what is said, and whether these match."""
    return [
        {"statement": statement, "call": call, "computed": computed, "said": said, "matches": computed == said}
        for statement, call, computed, said in (*_shares(), *_intervals(), *_p_values())
    ]


def _shares() -> Iterator[tuple[str, str, object, object]]:
    for x, said, words in ((3, 33.3, "complete response"), (4, 44.4, "partial response"), (7, 77.8, "responders")):
        yield f"{words}: {said} % is {x} of 9", f"proportion({x}, 9).value", percent(proportion(x, PAIRS).value), said


def _intervals() -> Iterator[tuple[str, str, object, object]]:
    for x, said in ((3, [7.5, 70.1]), (4, [13.7, 78.8]), (7, [40.0, 97.2]), (0, [0.0, 33.6])):
        interval = proportion(x, PAIRS).interval
        computed = [percent(interval.low), percent(interval.high)]
        yield f"95 % Clopper-Pearson interval of {x} of 9, in %", f"proportion({x}, 9).interval", computed, said


def _p_values() -> Iterator[tuple[str, str, object, object]]:
    exact, approximate = attainable_p_values(PAIRS), attainable_p_values(PAIRS, method="asymptotic")
    yield (
        "P = 0.008 is the exact signed-rank P of W = 1, 2/256",
        "attainable_p_values(9): those that print as 0.008",
        [{"W": one.statistic, "P of 256": one.p * 256} for one in exact if round(one.p, 3) == 0.008],
        [{"W": 1.0, "P of 256": 2.0}],
    )
    yield (
        "or P = 0.00769 of W = 0 by the normal approximation without continuity correction",
        "attainable_p_values(9, method='asymptotic'): those that print as 0.008",
        [{"W": one.statistic, "P": round(one.p, 5)} for one in approximate if round(one.p, 3) == 0.008],
        [{"W": 0.0, "P": 0.00769}],
    )
    yield (
        "no exact signed-rank test of nine pairs or fewer gives P = 0.007, whatever the ties and zeros",
        "patterns_giving(0.007, decimals=3, n_nonzero=1 … 9, n_zero=0 … 9 - n_nonzero, zeros=both)",
        len(exact_giving(0.007)),
        0,
    )
    tied = list(patterns_giving(0.007, decimals=3, n_nonzero=PAIRS, **UNCORRECTED))
    yield (
        "the uncorrected approximation gives P = 0.007 where differences are tied, and only there",
        "patterns_giving(0.007, decimals=3, n_nonzero=9, method='asymptotic'): (some, all of them tied)",
        [bool(tied), all(max(one.pattern.groups) > 1 for one in tied)],
        [True, True],
    )
    yield (
        "also where all nine fall (W = 0)",
        "the same: whether some have W = 0",
        any(one.statistic == 0 for one in tied),
        True,
    )


def exact_giving(p: float) -> list[AttainableP]:
    """Every exact answer of nine pairs or fewer that prints as ``p`` with three decimals."""
    return [
        one
        for n_nonzero in range(1, PAIRS + 1)
        for n_zero in range(PAIRS - n_nonzero + 1)
        for zeros in ("wilcoxon", "pratt")
        for one in patterns_giving(p, decimals=3, n_nonzero=n_nonzero, n_zero=n_zero, zeros=zeros)
    ]


def percent(share: float) -> float:
    """A share in per cent, to one decimal."""
    return round(100 * share, 1)
