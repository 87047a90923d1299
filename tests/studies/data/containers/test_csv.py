"""Comma-separated values, and their cousins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.data.containers.csv import read_csv
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.problem_list import ProblemList


def table(content, delimiter=None):
    problems = ProblemList()
    text = content if isinstance(content, bytes) else content.encode()
    return read_csv(text, "visits.csv", delimiter, problems), [str(one) for one in problems.all()]


def columns(content, delimiter=None):
    read, problems = table(content, delimiter)
    assert problems == []
    return {heading: texts.to_list() for heading, texts in read.columns.items()}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    text = "id,visit,protein\nP1,baseline,1800\nP2,baseline,\n".replace(",", delimiter)
    assert columns(text) == {"id": ["P1", "P2"], "visit": ["baseline"] * 2, "protein": ["1800", ""]}


def test_a_decimal_comma_is_not_taken_for_the_delimiter():
    assert columns("id;a;b\nP1;1,5;2,5\nP2;2,5;3,5\n") == {"id": ["P1", "P2"], "a": ["1,5", "2,5"], "b": ["2,5", "3,5"]}


def test_a_stated_delimiter_goes_before_what_looks_like_one():
    assert columns("a,b;c\n1,2;3\n", ";") == {"a,b": ["1,2"], "c": ["3"]}


def test_a_byte_order_mark_and_blanks_around_texts_are_taken_off():
    assert columns(b"\xef\xbb\xbfid , a\n P1,\xc2\xa05 \n") == {"id": ["P1"], "a": ["5"]}


def test_rows_are_those_of_a_spreadsheet_whatever_line_breaks_and_empty_lines_there_are():
    read, problems = table('\nid,note\nP1,"two\nlines"\n\nP2,"a ""word"""\n,\nP3,x\n')
    assert read.columns["note"].to_list() == ["two\nlines", 'a "word"', "x"]
    assert read.rows.tolist() == [3, 5, 7]
    assert problems == []


@pytest.mark.parametrize(
    "text", ["id,a,b\nP1,1,2\nP2,1\nP3,1,2,3\nP4,1,2,\n", '"id",a,b\nP1,1,2\nP2,1\nP3,1,2,3\nP4,1,2,\n']
)
def test_a_record_of_another_length_is_an_error_that_names_its_row(text):
    read, problems = table(text)
    assert [one.split(": ")[0] for one in problems] == ["visits.csv, row 3", "visits.csv, row 4"]
    assert "3 fields of the heading" in problems[0]
    assert read.columns["id"].to_list() == ["P1", "P4"]


def test_a_character_outside_utf_8_is_refused_with_its_line():
    with pytest.raises(UnreadableError, match="not in UTF-8") as caught:
        table("id,name\nP1,x\nP2,é\n".encode("latin-1"))
    assert caught.value.place == "line 3"
    assert "CSV UTF-8" in caught.value.remedy


def test_utf_16_and_what_is_no_text_are_refused():
    with pytest.raises(UnreadableError, match="UTF-16"):
        table("id,a\n".encode("utf-16"))
    with pytest.raises(UnreadableError, match="not text"):
        table(b"PK\x03\x04\0\0")


def test_a_quotation_mark_that_does_not_close_is_refused_with_its_line():
    with pytest.raises(UnreadableError, match="can't be cut") as caught:
        table('id,a\nP1,"x"y\nP2,z\n')
    assert caught.value.place == "line 2"
    with pytest.raises(UnreadableError, match="can't be cut"):
        table('id,a\nP1,"x\n')


@pytest.mark.parametrize("text", ["\n\n", ",,\n", '"",""\n'])
def test_a_file_without_headings_is_empty(text):
    with pytest.raises(UnreadableError, match="empty"):
        table(text)


def test_a_file_with_headings_alone_has_no_records():
    assert columns("id,a\n") == {"id": [], "a": []}
    assert columns('id,"a"\n') == {"id": [], "a": []}


FIELDS = st.lists(st.lists(st.sampled_from(["", "a", " b", "é", "1,5"]), min_size=1, max_size=4), max_size=6)


@given(FIELDS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_text_with_and_without_quotation_marks_is_read_alike(records, line_break):
    lines = line_break.join([";".join(record) for record in records])
    plain, plain_problems = table(f"x;y{line_break}{lines}", ";")
    quoted, quoted_problems = table(f'"x";y{line_break}{lines}', ";")
    assert plain_problems == quoted_problems
    assert plain.rows.tolist() == quoted.rows.tolist()
    assert [texts.to_list() for texts in plain.columns.values()] == [
        texts.to_list() for texts in quoted.columns.values()
    ]
