"""Everything that is handed out of a result document, as files."""

import base64
import csv
import hashlib
import io
import json

import msgspec
import pytest

from clarion.studies.document import Cell, Document, Row, StudyLine, Table
from clarion.studies.report.artefacts import artefacts, encoded, table_csv


def table(*rows, id="t", head=("", "All")):
    return Table(id=id, title="T", sentence="S", head=head, rows=rows)


def row(label, *texts):
    return Row(label=label, cells=tuple(Cell(text=text) for text in texts))


def read(content):
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheet programs take it for another encoding otherwise"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_table_is_written_as_it_is_shown():
    content = table_csv(table(row("Sex"), row("Female, “f”", "3 (33.3 %)"), row("Δ", "−1,020")))
    assert read(content) == [["", "All"], ["Sex"], ["Female, “f”", "3 (33.3 %)"], ["Δ", "−1,020"]]
    assert b"\r\n" in content


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "@SUM(A1)", "-1+1", "-cmd", "\t=1", "\r=1"])
def test_a_spreadsheet_program_takes_no_text_for_a_formula(text):
    assert read(table_csv(table(row(text, text))))[1] == [f"'{text}", f"'{text}"]


@pytest.mark.parametrize("text", ["-5", "-1,020.5", "5", "–", "a=b", "<0.001"])
def test_numbers_and_plain_texts_stay_as_they_are(text):
    assert read(table_csv(table(row("x", text))))[1] == ["x", text]


def test_a_table_of_made_up_data_says_so():
    assert read(table_csv(table(row("x", "1")), "The data are invented."))[-1] == ["The data are invented."]


def document(**more):
    return Document(public=True, study=StudyLine(title="T"), participants=3, **more)


def test_a_document_is_json_that_reads_back_to_itself():
    one = document(tables=(table(row("x", "1")),), inputs={"b": "2", "a": "1"})
    assert msgspec.json.decode(encoded(one), type=Document) == one
    assert json.loads(encoded(one))["participants"] == 3
    assert encoded(one).endswith(b"}\n")


def test_every_table_is_a_file_and_the_page_names_its_style():
    one = document(baseline_table=table(id="baseline"), tables=(table(id="a"), table(id="b")), illustrative="Invented.")
    found = {artefact.name: artefact for artefact in artefacts(one)}
    assert list(found) == [
        *("report.html", "report.pdf", "result.json"),
        *("tables/baseline.csv", "tables/a.csv", "tables/b.csv"),
    ]
    page = found["report.html"].content.decode()
    style = page[page.index("<style>") + len("<style>") : page.index("</style>")]
    assert found["report.html"].style == base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert "Invented." in found["tables/a.csv"].content.decode("utf-8-sig")
    assert found["result.json"].content == encoded(one)
    assert found["report.pdf"].content.startswith(b"%PDF")
