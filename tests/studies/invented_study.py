"""A whole study on disk, study file and data, about whomever a test makes up."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np

VISITS = ("baseline", "month1", "month3", "month6")
NAN = float("nan")


class Person(msgspec.Struct, kw_only=True):
    """One made-up participant."""

    id: str
    arm: str = "cells"
    sex: str = "f"
    town: str = ""
    age: int | None = 40
    weight: int = 60
    compliant: str = "1"
    left: int | None = None
    time: int | None = 300
    outcome: int | None = 0
    protein: Sequence[float] = (3000, 2900, 2800, 2700)
    sledai: Sequence[float] = (12, 10, 9, 8)
    creatinine: Sequence[float] = (0.8, 0.8, 0.9, 0.8)
    events: Sequence[tuple[str, int]] = ()
    """Terms and grades; those of grade 3 and above are serious and related."""
    given: float = 2e6
    viability: float = 90


def crowd(count: int, *, seed: int = 1, arms: Sequence[str] = ("cells",), missing: float = 0.0) -> list[Person]:
    """So many people with values drawn at random, turn by turn in ``arms``."""
    random = np.random.default_rng(seed)
    terms = ("Headache", "Nausea", "Fever")
    people = []
    for place in range(count):
        start = int(random.integers(1500, 6000))
        protein = [start, *(int(start * random.uniform(0.05, 1.3)) for _ in VISITS[1:])]
        # A fall to just below a limit would need a rule; these stay off it.
        protein = [value + 1 if value in (500,) or 2 * value == start else value for value in protein]
        gaps = random.random(len(VISITS)) < missing
        people.append(
            Person(
                id=f"ID-{random.integers(10**6, 10**7)}-{place}",
                arm=arms[place % len(arms)],
                sex=str(random.choice(["f", "m"])),
                age=int(random.integers(18, 80)),
                weight=int(random.integers(45, 95)),
                compliant=str(random.choice(["1", "1", "1", "0"])),
                time=int(random.integers(30, 400)),
                outcome=int(random.integers(0, 2)),
                protein=[NAN if gap else value for gap, value in zip(gaps, protein, strict=True)],
                sledai=[float(random.integers(0, 30)) for _ in VISITS],
                creatinine=[round(float(random.uniform(0.5, 1.6)), 2) for _ in VISITS],
                events=[(str(random.choice(terms)), int(random.integers(1, 5))) for _ in range(random.poisson(0.5))],
                given=float(random.choice([2e6, 2e6, 2e6, 2.4e6])),
                viability=float(random.choice([95, 90, 85, 70])),
            )
        )
    return people


def write_study(
    folder: Path,
    people: Sequence[Person],
    *,
    figures: str = "none",
    threshold: int = 5,
    flare: bool = True,
) -> Path:
    """The study file and the data of ``people`` in ``folder``; the path of the study file.

    ``flare``: whether the time to a flare is analysed, which takes people who differ in it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    arms = sorted({person.arm for person in people}) or ["cells"]
    text = _STUDY.replace("{{arms}}", "\n".join(f'[[arms]]\nid = "{arm}"\nlabel = "{arm.title()}"\n' for arm in arms))
    text = text.replace("{{design}}", "parallel" if len(arms) > 1 else "single-arm")
    text += _ANALYSES + (_FLARE if flare else "")
    if len(arms) > 1:
        text += _OF_ARMS.replace("{{first}}", arms[0]).replace("{{second}}", arms[1])
    text += f'\n[privacy]\nthreshold = {threshold}\nparticipant-figures = "{figures}"\n'
    text += 'consent = "Nobody here is real."\n' if figures == "consented" else ""
    (folder / "study.toml").write_text(text)
    (folder / "participants.csv").write_text(_participants(people))
    (folder / "visits.csv").write_text(_visits(people))
    (folder / "events.csv").write_text(_events(people))
    (folder / "doses.csv").write_text(_doses(people))
    return folder / "study.toml"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return text.getvalue()


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return "" if math.isnan(cell) else str(int(cell)) if cell == int(cell) else str(cell)
    return "" if cell is None else str(cell)


def _participants(people: Sequence[Person]) -> str:
    head = ("id", "arm", "sex", "town", "age", "weight", "compliant", "left", "time", "outcome")
    return _table(head, ([getattr(person, name) for name in head] for person in people))


def _visits(people: Sequence[Person]) -> str:
    head = ("id", "visit", "protein", "sledai", "creatinine")
    rows = (
        (person.id, visit, person.protein[place], person.sledai[place], person.creatinine[place])
        for person in people
        for place, visit in enumerate(VISITS)
    )
    return _table(head, rows)


def _events(people: Sequence[Person]) -> str:
    rows = (
        (person.id, term, grade, "yes" if grade >= 3 else "no", "yes" if grade >= 3 else "no", 20 + place)
        for person in people
        for place, (term, grade) in enumerate(person.events)
    )
    return _table(("id", "term", "grade", "related", "serious", "start"), rows)


def _doses(people: Sequence[Person]) -> str:
    rows = ((person.id, "infusion", person.given * person.weight, "cells", person.viability) for person in people)
    return _table(("id", "dose", "amount", "unit", "viability"), rows)


_STUDY = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
"""The study file; ``{{design}}`` and ``{{arms}}`` and the like are filled in."""

_ANALYSES = """
[[analyses]]
kind = "paired"
id = "protein-month1"
label = "Protein, month 1 against baseline"
endpoint = "protein"
measure = "protein"
visit = "month1"

[[analyses]]
kind = "paired"
id = "protein-month3-sign"
label = "Protein, month 3 against baseline, by the sign test"
endpoint = "protein"
measure = "protein"
visit = "month3"
test = "sign"

[[analyses]]
kind = "paired"
id = "sledai-month6"
label = "SLEDAI, month 6 against baseline"
measure = "sledai"
visit = "month6"
missing = "worst"

[[analyses]]
kind = "summary"
id = "protein-at-month6"
label = "Protein at month 6"
endpoint = "protein"
measure = "protein"
visit = "month6"

[[analyses]]
kind = "summary"
id = "protein-per-protocol"
label = "Protein at month 6, of those who kept to the plan"
endpoint = "protein"
measure = "protein"
visit = "month6"
set = "per-protocol"

[[analyses]]
kind = "friedman"
id = "protein-visits"
label = "Protein over all visits"
endpoint = "protein"
measure = "protein"
visits = ["baseline", "month1", "month3", "month6"]
planned = false

[[analyses]]
kind = "response"
id = "complete-best"
label = "Complete response within 3 months"
endpoint = "renal"
response = "renal"
response-level = "complete"
within = ["month1", "month3"]
mode = "best"
unknown = "non-responder"

[[analyses]]
kind = "response"
id = "any-best"
label = "Any response within 3 months"
endpoint = "renal"
response = "renal"
response-level = "partial"
or-better = true
within = ["month1", "month3"]
mode = "best"
unknown = "excluded"
prior = [1, 1]

[[analyses]]
kind = "response"
id = "any-month6"
label = "Any response at month 6"
endpoint = "renal"
response = "renal"
response-level = "partial"
or-better = true
at = "month6"
unknown = "excluded"

[[analyses]]
kind = "paired-response"
id = "kept"
label = "Any response at month 6 against month 1"
endpoint = "renal"
response = "renal"
response-level = "partial"
or-better = true
visit = "month6"
against = "month1"
unknown = "excluded"

[[analyses]]
kind = "events"
id = "any-event"
label = "Any adverse event"
endpoint = "safety"

[[analyses]]
kind = "events"
id = "severe-event"
label = "Adverse events of grade 3 and above"
endpoint = "safety"
grade = 3

[[analyses]]
kind = "events"
id = "headache"
label = "Headache"
endpoint = "safety"
term = "Headache"

[[analyses]]
kind = "dosing"
id = "infused"
label = "Cells infused"
dose = "infusion"

[[claims]]
id = "p"
text = "P of protein at month 1"
analysis = "protein-month1"
quantity = "p"
value = "0.008"

[[claims]]
id = "responders"
text = "Any response within 3 months, per cent"
analysis = "any-best"
quantity = "percent"
value = "60.0"

[[claims]]
id = "fewer"
text = "Fewer respond at month 6"
analysis = "any-month6"
quantity = "percent"
less-than = "any-best"
"""

_FLARE = """
[[analyses]]
kind = "time-to-event"
id = "flare"
label = "Time to flare"
endpoint = "safety"
time = "time"
event = "outcome"
"""

_OF_ARMS = """
[[analyses]]
kind = "groups"
id = "protein-arms"
label = "Change of protein at month 3 between arms"
endpoint = "protein"
measure = "protein"
visit = "month3"
change = true
arms = ["{{first}}", "{{second}}"]

[[analyses]]
kind = "response"
id = "any-arms"
label = "Any response at month 3 between arms"
endpoint = "renal"
response = "renal"
response-level = "partial"
or-better = true
at = "month3"
unknown = "non-responder"
arms = ["{{first}}", "{{second}}"]
"""
