"""What turns a study into a paper: which parts of it Clarion, SciPy, statsmodels, pingouin and tableone have."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd
import tableone

from benchmarks.abilities import Ability, none_of, yes
from benchmarks.large_study import write_large_study
from clarion.studies.definition.reading import read_study
from clarion.studies.document import Document
from clarion.studies.problems import StudyError
from clarion.studies.report.artefacts import artefacts
from clarion.studies.running import run

PARTICIPANTS = 24
_CLAIM = f"""
[[claims]]
id = "participants"
text = "How many were compared"
analysis = "a0"
quantity = "n"
value = "{PARTICIPANTS}"
"""


@cache
def invented_study() -> Document:
    """The result of a small invented study with one claim."""
    with tempfile.TemporaryDirectory(prefix="clarion-study-") as folder:
        study = write_large_study(Path(folder), PARTICIPANTS, measures=1, analyses=8)
        study.write_text(study.read_text(encoding="utf-8") + _CLAIM, encoding="utf-8")
        return run(study).internal


def refuses_a_slip() -> bool:
    """Whether a misspelt key is refused."""
    with tempfile.TemporaryDirectory(prefix="clarion-study-") as folder:
        study = write_large_study(Path(folder), PARTICIPANTS, measures=1, analyses=1)
        study.write_text(study.read_text(encoding="utf-8").replace("phase =", "fase ="), encoding="utf-8")
        try:
            read_study(study)
        except StudyError as error:
            return "fase" in str(error)
        return False


def computes(kind: str) -> Callable[[], bool]:
    """Whether an analysis of this kind gave numbers."""
    return lambda: any(one.kind == kind and one.numbers and not one.refused for one in invented_study().analyses)


def tabulates(name: str) -> Callable[[], bool]:
    """Whether there is a table of this name, with rows."""
    return lambda: any(one.id == name and one.rows for one in invented_study().tables)


def _reports() -> bool:
    names = {one.name for one in artefacts(invented_study())}
    return {"report.html", "report.pdf"} <= names


def _baseline() -> bool:
    made = invented_study().baseline_table
    return made is not None and bool(made.rows)


def _tableone() -> bool:
    data = pd.DataFrame({"age": [30, 41, 52, 39], "sex": ["f", "m", "f", "f"], "arm": ["A", "A", "B", "B"]})
    return "40.5 (9.0)" in str(tableone.TableOne(data, ["age", "sex"], categorical=["sex"], groupby="arm"))


def abilities_of_studies() -> list[Ability]:
    """The study's parts on the list."""
    return [
        Ability(
            "study file, checked",
            {"clarion": yes("clarion study check STUDY.toml", refuses_a_slip), **none_of("study")},
        ),
        Ability(
            "responses derived by rules",
            {"clarion": yes("[[responses]] in the study file", computes("response")), **none_of("responder")},
        ),
        Ability(
            "adverse-event table",
            {
                "clarion": yes("clarion study run: table adverse-events", tabulates("adverse-events")),
                **none_of("adverse"),
            },
        ),
        Ability(
            "baseline table",
            {
                "clarion": yes("clarion study run: table baseline", _baseline),
                **none_of("baseline_table", "table_one", packages=("scipy", "statsmodels", "pingouin")),
                "tableone": yes("TableOne(data, columns, categorical=…, groupby=…)", _tableone),
            },
        ),
        Ability(
            "reported beside recomputed",
            {
                "clarion": yes(
                    "[[claims]] in the study file",
                    lambda: [one.verdict for one in invented_study().comparisons] == ["equal"],
                ),
                **none_of("claim", "recomputed", "statcheck"),
            },
        ),
        Ability(
            "report in HTML and PDF",
            {
                "clarion": yes("clarion study run: report.html, report.pdf", _reports),
                **none_of("report"),
            },
        ),
    ]
