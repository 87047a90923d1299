"""From a file's name to its table."""

from hashlib import sha256

import pytest

from clarion.studies.definition import DataFile
from tests.studies.data.small import errors_of, of_visits, read, small_study

TEXT = "id,visit,protein,score\nP1,baseline,5,6\n"


def study(**keys):
    return small_study(data=(of_visits(**keys),))


def test_files_lie_in_the_studys_directory_or_below_it(tmp_path):
    found = read(tmp_path / "study", study(file="data/visits.csv"), {"data/visits.csv": TEXT})
    assert found.measures["protein"].file == "data/visits.csv"
    assert found.hashes == {"data/visits.csv": sha256(TEXT.encode()).hexdigest()}


@pytest.mark.parametrize("way", ["../visits.csv", "../study2/visits.csv", "data/../../visits.csv"])
def test_a_path_that_leaves_the_directory_is_refused(tmp_path, way):
    (tmp_path / "visits.csv").write_text(TEXT)
    (tmp_path / "study" / "data").mkdir(parents=True)
    found = errors_of(tmp_path / "study", study(file=way), {})
    assert found[0].startswith(f"{way}, the file: The file lies outside the study's directory.")


def test_so_are_a_link_that_leaves_it_and_an_absolute_path(tmp_path):
    (tmp_path / "visits.csv").write_text(TEXT)
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "linked.csv").symlink_to(tmp_path / "visits.csv")
    for name in ("linked.csv", str(tmp_path / "visits.csv")):
        assert "lies outside" in errors_of(tmp_path / "study", study(file=name), {})[0]


def test_a_file_that_is_not_there_is_an_error_with_a_suggestion(tmp_path):
    assert errors_of(tmp_path, study(file="visit.csv"), {"visits.csv": TEXT}) == [
        "visit.csv, the file: There is no such file. Did you mean `visits.csv`?"
    ]
    assert errors_of(tmp_path, study(file="none/visits.csv"), {})[0].endswith("There is no such file.")


def test_a_directory_and_an_empty_file_are_errors(tmp_path):
    (tmp_path / "visits.csv").mkdir()
    assert "This is not a file." in errors_of(tmp_path, study(), {})[0]
    assert "The file is empty." in errors_of(tmp_path, study(file="empty.csv"), {"empty.csv": ""})[0]


def test_a_name_that_tells_no_format_needs_one(tmp_path):
    assert "State its `format`." in errors_of(tmp_path, study(file="visits.dat"), {"visits.dat": TEXT})[0]
    found = read(tmp_path, study(file="visits.dat", format="csv"), {"visits.dat": TEXT})
    assert found.measures["protein"].values[0, 0] == 5


def test_every_file_that_can_not_be_read_is_told(tmp_path):
    of_study = small_study(data=(of_visits(), DataFile(file="events.csv", holds="events")))
    found = errors_of(tmp_path, of_study, {"visits.csv": "", "events.csv": b"id\n\xff"})
    assert [one.split(":")[0] for one in found] == ["visits.csv, the file", "events.csv, line 2"]
