"""``clarion study init``: from options, or from answers; what it makes passes the check."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clarion.commands.study_check import check_command
from clarion.commands.study_init import init_command
from clarion.studies.definition.reading import read_study


def init(*arguments: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(init_command, arguments, input=answers, catch_exceptions=False)


def test_with_options_alone_nothing_is_asked(tmp_path: Path):
    folder = tmp_path / "trial"
    result = init(
        *(str(folder), "--yes", "--json", "--title", 'A "trial"', "--design", "parallel", "--arms", "cells, placebo"),
        *("--visits", "baseline, month 1", "--measures", "urine protein mg/24h lower", "--characteristics", "none"),
        *("--dose", "cells 2e6 cells/kg", "--response", "urine_protein < 0.5 g/24h"),
    )
    assert result.exit_code == 0
    files = ["study.toml", "participants.csv", "visits.csv", "events.csv", "doses.csv"]
    assert json.loads(result.stdout) == {"directory": str(folder), "files": files}
    study = read_study(folder / "study.toml")
    assert study.study.title == 'A "trial"'
    assert [arm.id for arm in study.arms] == ["cells", "placebo"]
    assert [one.id for one in study.characteristics] == ["weight"]
    assert study.responses[0].levels[0].rule == "urine_protein < 0.5 g/24h"
    assert (folder / "participants.csv").read_text() == "id,arm,weight\n"


def test_what_is_made_passes_the_check_which_says_what_to_fill_in(tmp_path: Path):
    assert init(str(tmp_path), "--yes").exit_code == 0
    checked = CliRunner().invoke(check_command, [str(tmp_path / "study.toml")], catch_exceptions=False)
    assert checked.exit_code == 0
    assert "The data hold no participants yet." in checked.stdout
    assert "participants.csv" in checked.stdout
    assert "error" not in checked.stdout


def test_questions_are_asked_again_until_they_are_understood(tmp_path: Path):
    answers = [
        *("My trial", "paralel", "parallel", "one", "one, two", "sometime", "baseline, week 2", "pain lower", "none"),
        *("drug", "drug 5 mg", "sorrow < 3", "pain < 3"),
    ]
    result = init(str(tmp_path), answers="\n".join(answers) + "\n")
    assert result.exit_code == 0
    assert "Choose one of single-arm, parallel" in result.stderr
    assert "A parallel study has several arms" in result.stderr
    assert "On which day is sometime?" in result.stderr
    assert "`sorrow` is no measure" in result.stderr
    study = read_study(tmp_path / "study.toml")
    assert (study.study.title, len(study.arms), study.visits[1].day) == ("My trial", 2, 14)
    assert [path for path in result.stdout.split() if path.endswith(".csv")]


def test_answers_that_end_too_early_write_nothing(tmp_path: Path):
    folder = tmp_path / "trial"
    result = init(str(folder), answers="My trial\n")
    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert not folder.exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--design", "paralel", "parallel"),
        ("--arms", "one, two", "single-arm study has one arm"),
        ("--visits", "sometime", "On which day"),
        ("--measures", ",", "at least one measure"),
        ("--dose", "5", "Write what is given"),
        ("--response", "nothing < 3", "is no measure"),
        ("--title", " ", "needs a title"),
    ],
)
def test_an_option_that_can_t_be_understood_is_wrong_usage(tmp_path: Path, option: str, value: str, said: str):
    folder = tmp_path / "trial"
    result = init(str(folder), "--yes", option, value)
    assert result.exit_code == 2
    assert said in result.stderr
    assert option in result.stderr
    assert not folder.exists()


def test_nothing_is_overwritten(tmp_path: Path):
    (tmp_path / "visits.csv").write_text("mine")
    result = init(str(tmp_path), "--yes")
    assert result.exit_code == 2
    assert "visits.csv is there already" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["visits.csv"]
