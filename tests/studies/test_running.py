"""A study, run from its files."""

import hashlib
import platform
from importlib import metadata
from pathlib import Path

import pytest

from clarion.studies.problems import StudyError
from clarion.studies.report.artefacts import encoded
from clarion.studies.running import Run, run, study_line, versions
from tests.studies.definition.sample import study as sample_study
from tests.studies.invented_study import crowd, write_study


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("study")


@pytest.fixture(scope="module")
def finished(folder: Path) -> Run:
    return run(write_study(folder, crowd(24, seed=3, arms=("cells", "control"))))


def test_the_same_inputs_give_the_same_bytes(folder, finished):
    again = run(folder / "study.toml")
    assert encoded(again.internal) == encoded(finished.internal)
    assert encoded(again.public) == encoded(finished.public)


def test_everything_that_went_in_is_named_with_its_hash(folder, finished):
    assert finished.internal.inputs == {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("study.toml", "participants.csv", "visits.csv", "events.csv", "doses.csv")
    }
    assert list(finished.public.inputs) == ["study.toml"]


def test_the_programs_are_named_with_their_versions():
    assert versions()["python"] == platform.python_version()
    assert versions()["numpy"] == metadata.version("numpy")
    assert all(versions().values())


def test_the_team_has_the_rows_that_each_number_came_from_and_the_public_has_not(finished):
    numbers = [one for result in finished.internal.analyses for one in result.numbers.values()]
    assert sum("visits.csv: " in one.rows for one in numbers) > 20
    assert b".csv: " in encoded(finished.internal)
    assert b".csv: " not in encoded(finished.public)
    assert not finished.internal.public
    assert finished.public.public


def test_both_have_every_part_of_a_document(finished):
    for document in (finished.internal, finished.public):
        assert document.participants == 24
        assert document.baseline_table is not None
        assert len(document.analyses) == len(finished.study.analyses)
        assert len(document.comparisons) == len(finished.study.claims)
        assert {one.kind for one in document.figures} >= {"flow", "lines", "paired", "responses"}
        assert [one.id for one in document.tables] == [one.id for one in finished.internal.tables]
        assert document.illustrative
    assert finished.internal.privacy == ()
    assert finished.public.privacy


def test_figures_show_participants_to_the_team_alone(finished):
    assert any(one.participants and not one.left_out for one in finished.internal.figures)
    assert all(one.left_out for one in finished.public.figures if one.participants)


def test_a_study_that_is_wrong_is_refused_with_its_rows(tmp_path):
    path = write_study(tmp_path, crowd(9))
    visits = tmp_path / "visits.csv"
    visits.write_text(visits.read_text().replace("month3", "month9", 1))
    with pytest.raises(StudyError, match="month9"):
        run(path)


def test_the_study_in_a_line_tells_registrations_publications_and_arms():
    study = sample_study()
    line = study_line(study)
    assert line.title == "A sample"
    assert line.registrations == ("R R1",)
    assert line.arms == ("Cells", "Placebo")
    assert len(line.visits) == len(study.visits)
