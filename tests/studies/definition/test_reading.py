"""Reading a study file: all problems at once, each at its line; the study where there is none."""

from pathlib import Path

import pytest

from clarion.studies.definition.reading import look_through, look_through_text, read_study
from clarion.studies.problems import StudyError
from tests.architecture.repository import ROOT
from tests.studies.definition.sample import TEXT

MEASURE = 'measure = "egfr"'


def line_of(part: str, text: str = TEXT) -> int:
    return text[: text.index(part)].count("\n") + 1


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def test_the_first_study_s_file_is_right():
    reading = look_through(ROOT / "examples" / "lupus-nephritis" / "study.toml")
    assert reading.study is not None
    assert reading.problems == ()
    assert reading.study.baseline.id == "baseline"


def test_every_problem_is_raised_with_line_and_key(tmp_path: Path):
    text = TEXT.replace('design = "parallel"', 'desing = "parallel"').replace('rule = "age >= 18', 'rule = "aeg >= 18')
    text = text.replace(MEASURE, 'measure = "efgr"').replace("severe = 3", "severe = 7")
    with pytest.raises(StudyError) as raised:
        read_study(written(tmp_path / "s.toml", text))
    assert [(one.file, one.place) for one in raised.value.problems] == [
        ("s.toml", f"line {line_of('desing', text)}, key study.desing"),
        ("s.toml", f"line {line_of('rule = ')}, column 9, key eligibility[1].rule"),
        ("s.toml", f"line {line_of(MEASURE)}, key analyses[1].measure"),
        ("s.toml", f"line {line_of('severe = 3')}, key safety.severe"),
    ]
    assert str(raised.value).count("\n") == 3


def test_a_mended_slip_is_not_reported_a_second_time_as_what_it_leads_to():
    problems = look_through_text(TEXT.replace("baseline = true", 'baseline = "yes"'), "s.toml").problems
    assert problems[0].place.endswith("key visits[1].baseline")
    assert not any("No visit is the baseline" in one.message for one in problems)


def test_nor_is_a_key_that_was_taken_for_the_wrong_one():
    text = TEXT.replace('set = "per-protocol"', 'sets = "everybody"')
    assert [one.place.rpartition("key ")[2] for one in look_through_text(text, "s.toml").problems] == [
        "analyses[2].sets"
    ]


def test_where_a_needed_value_is_missing_it_is_said_that_more_may_follow():
    problems = look_through_text(TEXT.replace("day = 30\n", "").replace('"egfr"\nvisit', '"gfr"\nvisit'), "s").problems
    assert [one.severity for one in problems] == ["error", "note"]
    assert "not checked yet" in problems[-1].message
    assert problems[-1].place == "the whole file"


def test_warnings_do_not_refuse_a_study(tmp_path: Path):
    path = written(tmp_path / "s.toml", TEXT[: TEXT.index("[[data]]")])
    assert read_study(path).study.title == "A sample"
    assert [one.severity for one in look_through(path).problems] == ["warning"]


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_files_from_other_systems_are_read_alike(tmp_path: Path, start: str, end: str):
    text = start + TEXT.replace('rule = "age >= 18', 'rule = "aeg >= 18').replace("\n", end)
    (problem,) = look_through(written(tmp_path / "s.toml", text)).problems
    assert problem.place == f"line {line_of('rule = ')}, column 9, key eligibility[1].rule"


def test_a_file_that_is_no_text(tmp_path: Path):
    path = tmp_path / "s.toml"
    path.write_bytes(b"title = '\xe9'")
    (problem,) = look_through(path).problems
    assert (problem.place, problem.message) == ("byte 10", "The file is not UTF-8 text.")


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read_study(tmp_path / "s.toml")
