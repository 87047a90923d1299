"""The files of a new study: right, commented, with examples that would be right too, and never over another's."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.definition import Study
from clarion.studies.definition.conforming import conform
from clarion.studies.definition.reading import look_through_text
from clarion.studies.problems import StudyError
from clarion.studies.starting.answers import arms, characteristics, measures, visits
from clarion.studies.starting.outline import Outline
from clarion.studies.starting.treatments import treatment
from clarion.studies.starting.writing import files_of, study_text, write

EXAMPLE = re.compile(r"^# (?=\[|[a-z-]+ = )", re.MULTILINE)


def outline(
    *,
    title: str = "A study",
    groups: str = "cells, placebo",
    schedule: str = "baseline, month 1, month 3",
    measured: str = "urine protein mg/24h lower, SLEDAI",
    dose: str = "cells 2e6 cells/kg",
    response: str = "urine_protein < 0.5 g/24h",
) -> Outline:
    design = "parallel" if "," in groups else "single-arm"
    planned = visits(schedule)
    made = measures(measured)
    return Outline(
        title=title,
        design=design,
        arms=arms(groups, design),
        visits=planned,
        measures=made,
        characteristics=characteristics("age years, sex female/male", tuple(one.id for one in made)),
        treatment=treatment(dose, next(one.id for one in planned if one.baseline)),
        response=response,
    )


VARIANTS = [
    {},
    {"groups": "treatment"},
    {"dose": ""},
    {"dose": "drug 1 mg/m**2"},
    {"response": ""},
    {"schedule": "baseline", "response": ""},
    {"schedule": "screening = -14, baseline"},
    {"measured": "weight kg, protein", "response": "weight < 50 kg"},
]


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_is_made_is_right(variant: dict[str, str]):
    text = study_text(outline(**variant))
    assert look_through_text(text, "study.toml").problems == ()


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_example_in_a_comment_would_be_understood(variant: dict[str, str]):
    text = study_text(outline(**variant))
    content = tomllib.loads(EXAMPLE.sub("", text))
    assert conform(content, Study).findings == ()
    assert len(EXAMPLE.findall(text)) > 30


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip))
@settings(max_examples=50, deadline=None)
def test_any_title_can_be_written(title: str):
    assert tomllib.loads(study_text(outline(title=title)))["study"]["title"] == title


def test_the_headings_are_those_that_the_study_file_means():
    files = files_of(outline())
    assert list(files) == ["study.toml", "participants.csv", "visits.csv", "events.csv", "doses.csv"]
    assert files["participants.csv"] == "id,arm,age,sex,weight\n"
    assert files["visits.csv"] == "id,visit,day,urine_protein,sledai\n"
    assert files["events.csv"].startswith("id,term,")
    assert files["doses.csv"] == "id,dose,amount,unit,day\n"
    assert list(files_of(outline(dose="", groups="one"))) == [
        "study.toml",
        "participants.csv",
        "visits.csv",
        "events.csv",
    ]
    assert files_of(outline(dose="", groups="one"))["participants.csv"] == "id,age,sex\n"


def test_a_response_rule_that_does_not_fit_is_refused():
    with pytest.raises(StudyError, match="is no measure"):
        files_of(outline(response="protein < 3"))


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path):
    folder = tmp_path / "new" / "study"
    assert [path.name for path in write({"a": "1", "b": "2"}, folder)] == ["a", "b"]
    with pytest.raises(FileExistsError, match="nothing was written"):
        write({"c": "3", "b": "4"}, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["a", "b"]
    assert (folder / "b").read_text() == "2"
