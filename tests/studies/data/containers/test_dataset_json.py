"""Dataset-JSON 1.1."""

import json

import pytest

from clarion.studies.data.containers.dataset_json import read_dataset_json
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.problem_list import ProblemList

NAMES = ("USUBJID", "AVAL", "ADT")
ROWS = [["P1", 0.1, "2020-01-02"], ["P2", None, ""], ["P3", 1800, "2021-03-04"]]


def metadata(records=3, version="1.1.0"):
    columns = [{"itemOID": f"IT.{name}", "name": name, "label": name, "dataType": "string"} for name in NAMES]
    return {
        "datasetJSONVersion": version,
        "itemGroupOID": "IG.ADLB",
        "name": "ADLB",
        "records": records,
        "columns": columns,
    }


def whole(rows=ROWS, indent=None, **stated):
    return json.dumps(metadata(**stated) | {"rows": rows}, indent=indent).encode()


def lines(rows=ROWS, **stated):
    return "\n".join(json.dumps(part) for part in [metadata(**stated), *rows]).encode()


def read(content):
    problems = ProblemList()
    return read_dataset_json(content, "adlb.json", ".", problems), [str(one) for one in problems.all()]


@pytest.mark.parametrize("content", [whole(), whole(indent=1), lines(), lines() + b"\n"])
def test_both_forms_are_read(content):
    table, problems = read(content)
    assert {heading: texts.to_list() for heading, texts in table.columns.items()} == {
        "USUBJID": ["P1", "P2", "P3"],
        "AVAL": ["0.1", "", "1800"],
        "ADT": ["2020-01-02", "", "2021-03-04"],
    }
    assert table.rows.tolist() == [2, 3, 4]
    assert problems == []


def test_a_dataset_without_records_has_none():
    assert len(read(lines(rows=[], records=0))[0]) == 0
    assert len(read(whole(rows=[], records=0))[0]) == 0


@pytest.mark.parametrize("content", [whole(rows=ROWS[:2]), lines(rows=ROWS[:2])])
def test_a_file_with_fewer_records_than_it_states_was_cut_off(content):
    assert read(content)[1] == [
        "adlb.json, the file: The file says that it holds 3 records, and holds 2. "
        "Export it again: it may have been cut off."
    ]


def test_a_record_of_another_length_is_an_error_that_names_its_row():
    table, problems = read(whole(rows=[ROWS[0], ["P2", 1], ROWS[2]]))
    assert problems == ["adlb.json, row 3: The record does not have the 3 values that the metadata state."]
    assert table.rows.tolist() == [2, 4]


def test_another_version_is_refused():
    with pytest.raises(UnreadableError, match=r"version 1\.0\.0"):
        read(whole(version="1.0.0"))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "the file"),
        (b"[1, 2]", "the file"),
        (b'{"clinicalData": {}}', "line 1"),
        (whole()[:-20], "the file"),
        (lines()[:-5], "line 4"),
        (lines().replace(b"P2", b"\xff"), "line 3"),
        (b"[" * 100_000, "the file"),
    ],
)
def test_what_is_not_dataset_json_is_refused_with_its_place(content, place):
    with pytest.raises(UnreadableError) as caught:
        read(content)
    assert caught.value.place == place
