import msgspec
import numpy as np
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.data.reading import read_observations
from clarion.studies.definition import (
    Arm,
    Characteristic,
    Column,
    DataFile,
    Dose,
    Events,
    Measure,
    Product,
    Study,
    Summary,
)
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.search import reconstruct
from clarion.studies.reconstruct.writing import NOTICE, write
from tests.studies.reconstruct.tiny import STUDY, claim, study

FILES = (
    DataFile(file="participants.csv", holds="participants"),
    DataFile(file="visits.csv", holds="visits"),
    DataFile(file="events.csv", holds="events"),
    DataFile(file="doses.csv", holds="doses"),
)
OWN_FILES = (
    DataFile(
        file="data/people.csv",
        holds="participants",
        participant="who",
        columns={
            "arm": Column(column="group", codes={"A": "one", "B": "two"}),
            "weight": Column(column="grams", unit="g"),
        },
        delimiter=";",
        decimal=",",
    ),
    DataFile(
        file="lab.csv",
        holds="visits",
        visit="when",
        visits={"Week 0": "start"},
        columns={"score": "points"},
        decimal=",",
        delimiter=";",
    ),
    DataFile(file="glucose.csv", holds="visits", columns={"glucose": Column(column="GLU", unit="umol/L")}),
    *FILES[2:],
)


def trial(files: tuple[DataFile, ...]) -> Study:
    """A study with everything that data files can hold."""
    return study(
        [
            Summary(id="end", label="End", measure="score", visit="end", arm="two"),
            Summary(id="sugar", label="Sugar", measure="glucose", visit="middle"),
            Events(id="severe", label="Severe", grade=3),
        ],
        [
            claim("end", "median", "1.5"),
            claim("sugar", "mean", "6.25"),
            claim("sugar", "n", "5"),
            claim("severe", "count", "2"),
        ],
        arms=(Arm(id="one", label="One"), Arm(id="two", label="Two")),
        measures=(
            STUDY.measures[0],
            Measure(id="glucose", label="Glucose", unit="mmol/L", decimals=2, range=(3, 20)),
        ),
        characteristics=(
            Characteristic(id="weight", label="Weight", unit="kg", decimals=1, range=(40, 120)),
            Characteristic(id="sex", label="Sex", kind="category", categories={"f": "Female", "m": "Male"}),
        ),
        products=(Product(id="cells", label="Cells"),),
        doses=(
            Dose(
                id="infusion",
                product="cells",
                amount=2e6,
                unit="cells/kg",
                per="kg",
                weight="weight",
                visit="start",
                arms=("two",),
            ),
        ),
        data=files,
    )


@pytest.mark.parametrize("files", [FILES, OWN_FILES], ids=["plain", "own"])
def test_what_was_written_is_read_again_and_agrees_with_the_claims(files, tmp_path):
    of = trial(files)
    found = reconstruct(of, bounds=False, natural=False)
    assert found.status == "found"
    paths = write(of, found, tmp_path)
    assert {path.relative_to(tmp_path).as_posix() for path in paths} == {NOTICE, *(file.file for file in files)}
    data = read_observations(of, tmp_path)
    # That values were converted into the study's units is a note.
    assert {problem.severity for problem in data.problems} <= {"note"}
    assert (data.measures["score"].values == np.array(found.values["score"])).all()
    assert np.allclose(data.measures["glucose"].values, np.array(found.values["glucose"]) / 100)
    assert tuple(data.numbers["weight"]) == found.characteristics["weight"]
    assert tuple(data.categories["sex"]) == found.characteristics["sex"]
    assert tuple(of.arms[arm].id for arm in data.arms) == found.arms
    assert {given.unit for given in data.doses} == {"cells"}
    assert [given.amount for given in data.doses] == [
        2e6 * weight for weight, arm in zip(found.characteristics["weight"], found.arms, strict=True) if arm == "two"
    ]
    assert {one.verdict for one in compare(of, run_analyses(of, data))} <= {"equal", "equal after rounding"}


def test_the_notice_says_that_the_data_are_nobody_s(tmp_path):
    of = trial(FILES)
    write(of, reconstruct(of, bounds=False, natural=False, seed=7), tmp_path)
    notice = (tmp_path / NOTICE).read_text()
    assert notice.startswith("THESE DATA ARE INVENTED. THEY ARE NOBODY'S.")
    assert "Seed: 7" in notice
    assert "meaning nothing: Weight, Sex" in notice


def test_data_of_people_are_never_replaced(tmp_path):
    of = trial(FILES)
    found = reconstruct(of, bounds=False, natural=False)
    real = tmp_path / "visits.csv"
    real.write_text("id,visit,score\n")
    with pytest.raises(FileExistsError, match=r"visits\.csv"):
        write(of, found, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["visits.csv"]
    assert real.read_text() == "id,visit,score\n"


def test_data_of_a_search_are_replaced_by_those_of_another(tmp_path):
    of = trial(FILES)
    for seed in (1, 2):
        found = reconstruct(of, bounds=False, natural=False, seed=seed)
        write(of, found, tmp_path)
    assert tuple(read_observations(of, tmp_path).numbers["weight"]) == found.characteristics["weight"]


def test_a_study_without_data_files_gets_plain_ones(tmp_path):
    of = trial(())
    names = {path.name for path in write(of, reconstruct(of, bounds=False, natural=False), tmp_path)}
    assert names == {NOTICE, "participants.csv", "visits.csv", "events.csv", "doses.csv"}


@pytest.mark.parametrize(
    "file",
    [
        DataFile(file="data.xlsx", holds="visits"),
        DataFile(file="wide.csv", holds="wide"),
        DataFile(file="../outside.csv", holds="visits"),
        DataFile(file="dated.csv", holds="visits", date="on"),
        DataFile(file="lab.csv", holds="visits", columns={"score": Column(column="score", unit_column="unit")}),
    ],
    ids=lambda file: file.file,
)
def test_other_layouts_are_refused(file, tmp_path):
    of = trial((file,))
    found = reconstruct(of, bounds=False, natural=False)
    with pytest.raises(StudyError, match="CSV files"):
        write(of, found, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_measure_that_has_no_range_is_left_empty(tmp_path):
    of = trial(FILES)
    bare = msgspec.structs.replace(of.measures[0], id="other", range=None)
    of = msgspec.structs.replace(of, measures=(*of.measures, bare))
    write(of, reconstruct(of, bounds=False, natural=False), tmp_path)
    assert np.isnan(read_observations(of, tmp_path).measures["other"].values).all()
