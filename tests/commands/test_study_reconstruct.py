"""``clarion study reconstruct``: the answer first, then how tight it is or what is in the way; data where asked for."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clarion.commands.study_reconstruct import reconstruct_command
from tests.commands.small_study import STUDY

SIX = """
[[claims]]
id = "number"
text = "Six people took part"
analysis = "minutes-4"
quantity = "n"
value = "6"
"""
MEDIAN = """
[[claims]]
id = "median"
text = "Median minutes asleep at baseline"
analysis = "minutes-4"
quantity = "against-median"
value = "420"
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study file that tells of six people, without data."""
    file = tmp_path / "study.toml"
    file.write_text(STUDY.replace('better = "higher"', 'better = "higher"\nrange = [0, 600]') + SIX)
    return file


def reconstruct(*arguments: object) -> Result:
    return CliRunner().invoke(reconstruct_command, [str(one) for one in arguments], catch_exceptions=False)


def test_data_that_are_possible_are_told_of_and_written_only_where_asked(study: Path, tmp_path: Path):
    result = reconstruct(study, "--no-bounds")
    assert result.exit_code == 0
    assert "Possible. Data of 6 participants were found" in result.stdout
    assert "all 2 claims as reported" in result.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["study.toml"]
    result = reconstruct(study, "--no-bounds", "--out", tmp_path / "made", "--step", "minutes=30")
    written = (tmp_path / "made" / "visits.csv").read_text().splitlines()
    assert result.exit_code == 0
    assert "Written, and invented" in result.stderr
    assert len(written) == 1 + 6 * 2
    assert all(int(line.split(",")[-1]) % 30 == 0 for line in written[1:])


def test_bounds_are_told_by_visit_and_rank(study: Path):
    study.write_text(f"{study.read_text()}{MEDIAN}")
    result = reconstruct(study, "--step", "minutes=60")
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "Minutes asleep, Baseline median 420" in lines
    # The third and the fourth have a mean of 420: the third is 240 where the fourth is 600.
    assert "Minutes asleep, Baseline value 3 240 to 420" in lines
    assert "Minutes asleep, Baseline values 4-6 420 to 600" in lines


def test_claims_that_cannot_be_true_are_named(study: Path, tmp_path: Path):
    study.write_text(study.read_text().replace('value = "0.031"', 'value = "0.007"'))
    result = reconstruct(study, "--out", tmp_path / "made")
    assert result.exit_code == 1
    assert "Impossible. No data of 6 participants agree with all claims" in result.stdout
    assert "P value of the rise (p)" in result.stdout
    assert "Nothing was written" in result.stderr
    assert not (tmp_path / "made").exists()


def test_json_is_the_whole_result(study: Path):
    result = reconstruct(study, "--json", "--no-bounds", "--seed", 3)
    told = json.loads(result.stdout)
    assert (told["status"], told["participants"], told["seed"]) == ("found", 6, 3)
    assert {one["verdict"] for one in told["verified"]} <= {"equal", "equal after rounding"}
    assert len(told["values"]["minutes"]) == 6


def test_real_data_are_not_replaced(study: Path, tmp_path: Path):
    (tmp_path / "visits.csv").write_text("id,visit,minutes\n")
    result = reconstruct(study, "--no-bounds", "--out", tmp_path)
    assert result.exit_code == 2
    assert "no search made it" in result.stderr
    assert (tmp_path / "visits.csv").read_text() == "id,visit,minutes\n"


def test_a_measure_without_a_range_is_named_with_the_remedy(study: Path):
    study.write_text(study.read_text().replace("range = [0, 600]", ""))
    result = reconstruct(study)
    assert result.exit_code == 1
    assert "key measures[1].range" in result.stderr
    assert "range = [0, 100]" in result.stderr


def test_a_step_that_is_no_number_is_wrong_usage(study: Path):
    result = reconstruct(study, "--step", "minutes")
    assert result.exit_code == 2
    assert "not of the form measure=10" in result.stderr
