"""Test statistics that people extracted by hand from papers: how many of them are read, by Clarion and by statcheck."""

import csv
import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from statcheck.extract_stats import extract_stats

from clarion.evidence import read
from clarion.evidence.claim import PValue, StatisticValue

FILE = "evidence/statcheck-manual.csv"
KINDS = {"t": "t", "F": "F", "Chi2": "chi2", "r": "r", "z": "z", "Z": "z"}


class Extracted(NamedTuple):
    """One statistic: its test, its value, and its P value, None where none is printed."""

    test: str
    value: float
    p: float | None


class Row(NamedTuple):
    """What a person extracted, and the words that it stands in."""

    words: str
    statistic: Extracted
    apa: bool
    """Whether the person says that it is printed as the APA's style wants it."""


def rows(data: Path) -> list[Row]:
    """Those of the file that have a test and a value."""
    with (data / FILE).open(encoding="utf-8", newline="") as file:
        return [row for line in csv.DictReader(file, delimiter=";") if (row := _row(line)) is not None]


def _row(line: dict[str, str]) -> Row | None:
    test, value = line["test_type"], _number(line["test_value"])
    if not test or value is None:
        return None
    kind = "Q" if test.startswith("Q") else KINDS[test]
    return Row(line["raw_result"], Extracted(kind, value, _number(line["p"])), line["extract_apa"] == "1")


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def by_clarion(words: str) -> list[Extracted]:
    """What Clarion reads."""
    claims = read(words).claims
    return [
        Extracted(one.test, one.value.value, _p(claims[one.p]) if one.p >= 0 else None)
        for one in claims
        if isinstance(one, StatisticValue)
    ]


def _p(claim: object) -> float | None:
    return claim.p.value if isinstance(claim, PValue) else None


def by_statcheck(words: str) -> list[Extracted]:
    """What statcheck's own extraction reads; its further processing stops with an error on some of these."""
    found = extract_stats(txt=words, stat=["t", "F", "r", "Chi2", "Z", "Q"], name="text")
    if not len(found):
        return []
    return [
        Extracted(_kind(str(one.Statistic)), float(one.Value), _of(one.Reported_P_Value)) for one in found.itertuples()
    ]


def _kind(statistic: str) -> str:
    return "Q" if statistic.startswith("Q") else KINDS.get(statistic, statistic)


def _of(value: object) -> float | None:
    return None if value is None or pd.isna(value) else float(str(value))


def figures(given: Iterable[Row], extract: Callable[[str], list[Extracted]]) -> dict[str, object]:
    """Recall of an extraction: the statistic with its value, and with its P value as well."""
    counted = {"all": [0, 0, 0], "printed in APA style": [0, 0, 0]}
    for row in given:
        found = extract(row.words)
        value = any(_same(one, row.statistic) for one in found)
        both = any(_same(one, row.statistic) and _same_p(one.p, row.statistic.p) for one in found)
        for name in counted if row.apa else ("all",):
            for place, outcome in enumerate((True, value, both)):
                counted[name][place] += outcome
    return {
        name: {"statistics": many, "read": round(value / many, 4), "read with its P value": round(both / many, 4)}
        for name, (many, value, both) in counted.items()
        if many
    }


def _same(one: Extracted, other: Extracted) -> bool:
    """Same test and value; a sign that was lost in print counts as there."""
    return one.test == other.test and math.isclose(abs(one.value), abs(other.value), rel_tol=1e-9)


def _same_p(one: float | None, other: float | None) -> bool:
    return other is None or (one is not None and math.isclose(one, other, rel_tol=1e-9))
