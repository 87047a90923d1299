"""A large invented study, written as files: what ``benchmarks.study`` runs.

Nothing in it is anybody's: all values are drawn. Visits have gaps, as real ones do.
"""

from pathlib import Path

import numpy as np
import polars as pl

VISIT_DAYS = (0, 14, 28, 56, 84, 112, 140, 168, 224, 280, 322, 364)
MISSING = 0.03
"""Share of values that are missing after baseline."""


def write_large_study(folder: Path, participants: int, measures: int, analyses: int, seed: int = 7) -> Path:
    """Write the study file and its data into ``folder``; the study file's path."""
    chance = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    ids = [f"S{number:05}" for number in range(1, participants + 1)]
    arms = chance.integers(0, 2, participants)
    pl.DataFrame(
        {
            "id": ids,
            "arm": [("control", "active")[arm] for arm in arms],
            "age": chance.integers(18, 85, participants),
            "sex": chance.choice(["female", "male"], participants),
            "weight": chance.integers(45, 120, participants),
        }
    ).write_csv(folder / "participants.csv")
    _visits(chance, ids, arms, measures).write_csv(folder / "visits.csv")
    _events(chance, ids).write_csv(folder / "events.csv")
    study = folder / "study.toml"
    study.write_text(_study(measures, analyses), encoding="utf-8")
    return study


def _visits(chance: np.random.Generator, ids: list[str], arms: np.ndarray, measures: int) -> pl.DataFrame:
    visits = len(VISIT_DAYS)
    columns: dict[str, object] = {
        "id": np.repeat(ids, visits),
        "visit": np.tile([f"v{number}" for number in range(visits)], len(ids)),
        "day": np.tile(VISIT_DAYS, len(ids)),
    }
    for measure in range(measures):
        start = chance.normal(100, 20, (len(ids), 1))
        fall = np.linspace(0, 1, visits) * (5 + 4 * arms[:, None]) * (1 + measure % 3)
        values = np.round(start - fall + chance.normal(0, 8, (len(ids), visits)), 1).clip(1, 400)
        missing = chance.random(values.shape) < MISSING
        missing[:, 0] = False
        columns[f"m{measure}"] = pl.Series(np.where(missing, np.nan, values).ravel()).fill_nan(None)
    return pl.DataFrame(columns)


def _events(chance: np.random.Generator, ids: list[str]) -> pl.DataFrame:
    terms = [
        "Headache",
        "Nausea",
        "Fatigue",
        "Rash",
        "Fever",
        "Cough",
        "Dizziness",
        "Back pain",
        "Anaemia",
        "Infection",
    ]
    count = len(ids)
    return pl.DataFrame(
        {
            "id": chance.choice(ids, count),
            "term": chance.choice(terms, count),
            "grade": chance.choice([1, 2, 3, 4], count, p=[0.5, 0.35, 0.12, 0.03]),
            "related": chance.choice(["yes", "no"], count),
            "serious": chance.choice(["yes", "no"], count, p=[0.05, 0.95]),
            "start": chance.integers(0, 364, count),
        }
    )


_HEAD = """format = 1

[study]
title = "A large invented study"
phase = "3"
design = "parallel"
illustrative = "All data are drawn by a program: nobody took part."

[[arms]]
id = "control"
label = "Control"

[[arms]]
id = "active"
label = "Active"

[[characteristics]]
id = "age"
label = "Age"
unit = "year"
decimals = 0

[[characteristics]]
id = "sex"
label = "Sex"
kind = "category"
categories = { female = "Female", male = "Male" }

[[characteristics]]
id = "weight"
label = "Body weight"
unit = "kg"
decimals = 0

[safety]
dictionary = "CTCAE v5"

[[responses]]
id = "response"
label = "Response"
boundary = "as-written"

[[responses.levels]]
id = "complete"
label = "Complete"
rule = "m0 < 0.7 * baseline(m0)"

[[responses.levels]]
id = "partial"
label = "Partial"
rule = "m0 < 0.85 * baseline(m0)"

[[data]]
file = "participants.csv"
holds = "participants"

[[data]]
file = "visits.csv"
holds = "visits"

[[data]]
file = "events.csv"
holds = "events"
"""


def _study(measures: int, analyses: int) -> str:
    """The study file: half of the analyses paired, then groups, responses, summaries, events, Friedman."""
    parts = [_HEAD]
    for number, day in enumerate(VISIT_DAYS):
        baseline = "baseline = true\n" if number == 0 else ""
        parts.append(f'[[visits]]\nid = "v{number}"\nlabel = "Day {day}"\nday = {day}\n{baseline}')
    for number in range(measures):
        parts.append(
            f'[[measures]]\nid = "m{number}"\nlabel = "Measure {number}"\nunit = "mg/dL"\ndecimals = 1\n'
            'better = "lower"\nrange = [0, 500]\n'
        )
    parts.extend(_analysis(number, measures) for number in range(analyses))
    return "\n".join(parts)


def _analysis(number: int, measures: int) -> str:
    measure, visit = f"m{number % measures}", f"v{1 + number % (len(VISIT_DAYS) - 1)}"
    head = f'[[analyses]]\nid = "a{number}"\nlabel = "Analysis {number}"\n'
    match number % 10:
        case 0 | 1 | 2 | 3:
            return f'{head}kind = "paired"\nmeasure = "{measure}"\nvisit = "{visit}"\n'
        case 4 | 5:
            return (
                f'{head}kind = "groups"\nmeasure = "{measure}"\nvisit = "{visit}"\narms = ["active", "control"]\n'
                "change = true\n"
            )
        case 6 | 7:
            return (
                f'{head}kind = "response"\nresponse = "response"\nresponse-level = "partial"\nor-better = true\n'
                f'at = "{visit}"\nunknown = "excluded"\narms = ["active", "control"]\n'
            )
        case 8:
            return f'{head}kind = "summary"\nmeasure = "{measure}"\nvisit = "{visit}"\n'
    return f'{head}kind = "friedman"\nmeasure = "{measure}"\nvisits = ["v0", "v4", "v8", "v11"]\n'
