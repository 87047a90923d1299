"""``clarion study check``: every problem with its place and remedy, counts of what is there, and no participant."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clarion.commands.study_check import check_command
from clarion.commands.study_init import init_command

PARTICIPANTS = "id,arm,age,sex\nSECRET-1,treatment,61,female\nSECRET-2,control,47,male\nSECRET-3,control,52,female\n"
VISITS = "id,visit,day,pain\nSECRET-1,baseline,0,7\nSECRET-1,week2,14,3\nSECRET-2,baseline,0,8\nSECRET-3,baseline,0,\n"
EVENTS = "id,term,system,grade,related,serious,start,end,outcome\nSECRET-1,Headache,,1,no,no,3,4,recovered\n"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A small study with data, in a folder of its own."""
    options = ["--yes", "--design", "parallel", "--visits", "baseline, week 2", "--measures", "pain lower"]
    CliRunner().invoke(init_command, [str(tmp_path), *options], catch_exceptions=False)
    (tmp_path / "participants.csv").write_text(PARTICIPANTS)
    (tmp_path / "visits.csv").write_text(VISITS)
    (tmp_path / "events.csv").write_text(EVENTS)
    return tmp_path / "study.toml"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(check_command, arguments, catch_exceptions=False)


def changed(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_study_that_is_right_is_summed_up_in_counts(study: Path):
    result = check(str(study))
    assert result.exit_code == 0
    assert "3 participants (treatment 1, control 2), 2 visits, 1 measure, 1 adverse event, 0 doses" in result.stdout
    assert [line.split() for line in result.stdout.splitlines() if line.startswith("Pain")] == [["Pain", "1", "2"]]
    assert "nothing is wrong" in result.stderr
    report = json.loads(check(str(study), "--json").stdout)
    assert (report["study"], report["valid"]) == ("study.toml", True)
    assert report["summary"]["participants"] == 3
    assert report["summary"]["arms"] == {"treatment": 1, "control": 2}
    assert report["summary"]["measures"] == [{"id": "pain", "label": "Pain", "missing": {"baseline": 1, "week2": 2}}]


def test_errors_of_the_study_file_are_listed_with_place_and_remedy(study: Path):
    changed(study, 'test = "signed-rank"', 'tset = "signed-rank"')
    changed(study, "threshold = 5", "threshold = 0")
    result = check(str(study))
    assert result.exit_code == 1
    assert "study.toml" in result.stdout.splitlines()[0]
    assert "key analyses[2].tset" in result.stdout
    assert "Did you mean `test`?" in result.stdout
    assert "key privacy.threshold" in result.stdout
    assert "2 errors" in result.stderr
    report = json.loads(check(str(study), "--json").stdout)
    assert (report["valid"], len(report["problems"]), report["summary"]) == (False, 2, None)


def test_errors_of_the_data_tell_row_and_column_and_nobody(study: Path):
    changed(study.parent / "visits.csv", "SECRET-2,baseline,0,8", "SECRET-2,baseline,0,eight")
    changed(study.parent / "visits.csv", "SECRET-3,baseline", "SECRET-9,baseline")
    result = check(str(study))
    assert result.exit_code == 1
    assert "row 4, column pain" in result.stdout
    assert "row 5, column id" in result.stdout
    for output in (result.output, check(str(study), "--json").output):
        assert "SECRET" not in output


def test_a_data_file_that_is_not_there_is_an_error_of_the_study(study: Path):
    (study.parent / "visits.csv").unlink()
    result = check(str(study))
    assert result.exit_code == 1
    assert "visits.csv" in result.stdout


def test_a_study_file_that_is_not_there_is_wrong_usage(tmp_path: Path):
    result = check(str(tmp_path / "study.toml"))
    assert result.exit_code == 2
    assert "study.toml" in result.stderr


def test_a_study_without_data_files_is_a_warning(study: Path):
    text = study.read_text()
    study.write_text(text[: text.index("[[data]]")])
    result = check(str(study))
    assert result.exit_code == 0
    assert "nothing can be computed" in result.stdout
    assert "1 warning" in result.stderr
