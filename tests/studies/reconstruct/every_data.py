"""All data that a tiny study can have, and what its analyses give for each, computed plainly."""

import statistics
from collections.abc import Callable
from functools import cache
from itertools import combinations_with_replacement, product

import numpy as np

from clarion.statistics.mcnemar import mcnemar
from clarion.statistics.sign_test import sign_test
from clarion.statistics.signed_rank import signed_rank
from clarion.studies.definition import Agreement, Paired, Response, Summary
from clarion.studies.definition.study import AnyAnalysis

Data = tuple[tuple[int, int, int], ...]
"""Of each participant: the score at the start, in the middle, at the end."""

ANALYSES: dict[str, AnyAnalysis] = {
    one.id: one
    for one in (
        Summary(id="summary", label="Summary", measure="score", visit="end"),
        Paired(id="exact", label="Exact", measure="score", visit="end", method="exact"),
        Paired(id="pratt", label="Pratt", measure="score", visit="middle", method="exact", zeros="pratt"),
        Paired(id="normal", label="Normal", measure="score", visit="end", method="asymptotic"),
        Paired(
            id="corrected",
            label="Corrected",
            measure="score",
            visit="end",
            against="middle",
            method="asymptotic",
            continuity=True,
            alternative="less",
        ),
        Paired(id="sign", label="Sign", measure="score", visit="middle", test="sign"),
        Response(
            id="best", label="Best", response="better", response_level="less", within=("middle", "end"), mode="best"
        ),
        Response(
            id="any",
            label="Any",
            response="better",
            response_level="less",
            or_better=True,
            within=("middle", "end"),
            mode="best",
        ),
        Response(
            id="kept",
            label="Kept",
            response="better",
            response_level="less",
            within=("end", "middle"),
            mode="sustained",
        ),
        Response(
            id="twice",
            label="Twice",
            response="better",
            response_level="less",
            or_better=True,
            within=("middle", "end"),
            mode="confirmed",
        ),
        Response(id="gone", label="Gone", response="better", response_level="gone", at="end"),
        Agreement(
            id="both",
            label="Both",
            response="better",
            response_level="less",
            or_better=True,
            visit="end",
            against="middle",
        ),
    )
}

QUANTITIES: dict[str, tuple[str, ...]] = {
    "summary": ("median", "mean", "sd", "minimum", "q1", "q3", "maximum"),
    "exact": ("p", "median-change", "mean-change", "fell", "rose", "unchanged", "against-median", "against-mean"),
    "pratt": ("p", "median"),
    "normal": ("p",),
    "corrected": ("p",),
    "sign": ("p",),
    "best": ("count", "percent"),
    "any": ("percent",),
    "kept": ("count",),
    "twice": ("count",),
    "gone": ("count",),
    "both": ("count", "against-count", "gained", "lost", "p"),
}
CASES = tuple((analysis, quantity) for analysis, names in QUANTITIES.items() for quantity in names)

SIZES = ((2, 3), (3, 2), (4, 1))
"""Participants, and the greatest score: few enough data sets to go through."""


@cache
def every(participants: int, most: int) -> tuple[Data, ...]:
    """All data sets; participants are interchangeable."""
    return tuple(combinations_with_replacement(product(range(most + 1), repeat=3), participants))


@cache
def given(analysis: str, quantity: str, participants: int, most: int) -> tuple[float, ...]:
    """A quantity in each data set."""
    return tuple(quantity_in(data, analysis, quantity) for data in every(participants, most))


def quantity_in(data: Data, analysis: str, quantity: str) -> float:
    """A quantity of an analysis in one data set."""
    at = {"start": 0, "middle": 1, "end": 2}
    what = ANALYSES[analysis]
    if isinstance(what, Summary):
        return _described(sorted(row[2] for row in data), quantity)
    if isinstance(what, Paired):
        visit, against = at[what.visit], at[what.against or "start"]
        return _paired(what, [row[visit] for row in data], [row[against] for row in data], quantity)
    if isinstance(what, Response):
        count = sum(_responds(analysis, row) for row in data)
        return 100 * count / len(data) if quantity == "percent" else count
    now, before = ([_level(row, visit) >= 1 for row in data] for visit in (2, 1))
    lost, gained = (sum(a and not b for a, b in zip(*pair, strict=True)) for pair in ((before, now), (now, before)))
    if quantity == "p":
        return mcnemar(((len(data) - lost - gained, lost), (gained, 0))).p
    return {"count": sum(now), "against-count": sum(before), "gained": gained, "lost": lost}[quantity]


def _described(values: list[int], quantity: str) -> float:
    shares = {"minimum": 0, "q1": 0.25, "median": 0.5, "q3": 0.75, "maximum": 1}
    if quantity in shares:
        return float(np.quantile(values, shares[quantity]))
    return statistics.mean(values) if quantity == "mean" else statistics.stdev(values)


def _paired(what: Paired, now: list[int], before: list[int], quantity: str) -> float:
    differences = tuple(one - other for one, other in zip(now, before, strict=True))
    if quantity == "p":
        return _p(what, tuple(sorted(differences)))
    plain: dict[str, Callable[[], float]] = {
        "median": lambda: statistics.median(now),
        "against-median": lambda: statistics.median(before),
        "against-mean": lambda: statistics.mean(before),
        "median-change": lambda: statistics.median(differences),
        "mean-change": lambda: statistics.mean(differences),
        "fell": lambda: sum(one < 0 for one in differences),
        "rose": lambda: sum(one > 0 for one in differences),
        "unchanged": lambda: sum(one == 0 for one in differences),
    }
    return plain[quantity]()


@cache
def _p(what: Paired, differences: tuple[int, ...]) -> float:
    if what.test == "sign":
        return sign_test(differences, alternative=what.alternative).p
    return signed_rank(
        differences,
        alternative=what.alternative,
        method=what.method,
        zeros=what.zeros,
        continuity=what.continuity,
    ).p


def _level(row: tuple[int, int, int], visit: int) -> int:
    """2 where the score is gone at a visit, 1 where it is less than at the start, 0 else."""
    if row[visit] == 0 and row[0] > 0:
        return 2
    return int(row[visit] < row[0])


def _responds(analysis: str, row: tuple[int, int, int]) -> bool:
    middle, end = _level(row, 1), _level(row, 2)
    return {
        "best": max(middle, end) == 1,
        "any": max(middle, end) >= 1,
        # Reached and kept to the last visit, at exactly this level.
        "kept": end == 1,
        "twice": middle >= 1 and end >= 1,
        "gone": end == 2,
    }[analysis]
