"""Workbooks."""

import datetime
import io
import zipfile

import pytest
import xlsxwriter

from clarion.studies.data.containers.excel import read_excel
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.problem_list import ProblemList


def workbook(*sheets, errors=()):
    """A workbook of sheets (name, rows); ``errors`` are cells of the first sheet that hold an error."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        for place, (name, rows) in enumerate(sheets):
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, datetime.date):
                        sheet.write_datetime(at, column, value, date)
                    elif value is not None:
                        sheet.write(at, column, value)
            for cell in errors if place == 0 else ():
                sheet.write_formula(cell, "=1/0", value="#DIV/0!")
    return stream.getvalue()


def read(content, sheet=None, decimal="."):
    problems = ProblemList()
    return read_excel(content, "visits.xlsx", sheet, decimal, problems), [str(one) for one in problems.all()]


def test_numbers_dates_and_texts_come_as_a_person_writes_them():
    rows = [
        ["id", "a", "b", "day", "yes"],
        ["001", 1020, 0.1 + 0.2, datetime.datetime(2020, 1, 2), True],
        [7, "1.5", 1e20, datetime.datetime(2020, 1, 2, 10, 30), False],
    ]
    table, problems = read(workbook(("Visits", rows)))
    assert {heading: texts.to_list() for heading, texts in table.columns.items()} == {
        "id": ["001", "7"],
        "a": ["1020", "1.5"],
        "b": ["0.3", "1e+20"],
        "day": ["2020-01-02", "2020-01-02T10:30:00"],
        "yes": ["true", "false"],
    }
    assert problems == []


def test_rows_are_those_of_the_sheet_with_empty_ones_above_and_between():
    table, _ = read(workbook(("Visits", [[], [], [None, "id", "a"], [None, "P1", 1], [], [None, "P2", 2]])))
    assert table.rows.tolist() == [4, 6]
    assert table.columns["id"].to_list() == ["P1", "P2"]


def test_numbers_take_the_decimal_mark_that_the_file_states_for_its_texts():
    table, _ = read(workbook(("Visits", [["a"], [1.5], ["2,5"]])), decimal=",")
    assert table.columns["a"].to_list() == ["1,5", "2,5"]


def test_a_sheet_is_chosen_by_name_and_the_first_without_one():
    content = workbook(("First & <one>", [["a"], [1]]), ("Second", [["b"], [2]]))
    assert read(content)[0].headings == ("a",)
    assert read(content, "Second")[0].headings == ("b",)
    with pytest.raises(UnreadableError, match="no sheet `Secnd`") as caught:
        read(content, "Secnd")
    assert caught.value.remedy == "Did you mean `Second`?"


def test_a_cell_with_an_error_is_no_missing_value():
    content = workbook(("A & B", [["id", "a"], ["P1", None], ["P2", 5]]), errors=["B2"])
    _, problems = read(content)
    assert len(problems) == 1
    assert problems[0].startswith("visits.xlsx, row 2, column B: The cell holds an error of the spreadsheet")


def test_an_error_on_another_sheet_is_not_ours():
    content = workbook(("Other", [["x"]]), ("Visits", [["id"], ["P1"]]), errors=["A2"])
    assert read(content, "Visits")[1] == []


@pytest.mark.parametrize("content", [b"id,a\n1,2\n", b"PK\x03\x04 cut"])
def test_what_is_no_workbook_is_refused(content):
    with pytest.raises(UnreadableError, match="can't be read as a workbook"):
        read(content)


def test_an_empty_sheet_is_refused():
    with pytest.raises(UnreadableError, match="sheet is empty"):
        read(workbook(("Visits", [])))


SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>
<table:table table:name="Visits">
<table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>P1</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = f"""<?xml version="1.0"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{SPREADSHEET}"/></manifest:manifest>"""


def test_a_workbook_that_can_not_be_searched_for_errors_says_so():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", SPREADSHEET)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS)
    table, problems = read(stream.getvalue())
    assert table.columns["id"].to_list() == ["P1"]
    assert len(problems) == 1
    assert "does not tell a cell that holds an error" in problems[0]
