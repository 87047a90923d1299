import io
import re
import subprocess
import sys
from functools import cache
from hashlib import sha256

import msgspec
import pytest
from pypdf import PdfReader

from clarion.studies.document import Cell, Row, Table
from clarion.studies.figures.drawing import svg
from clarion.studies.report.pdf import pdf_report
from tests.studies.sample_document import sample_document, sample_figures

_DIGEST = """
from hashlib import sha256
from tests.studies.report.test_pdf import whole
print(sha256(whole()).hexdigest())
"""


def printed(document) -> bytes:
    return pdf_report(document, {one.id: svg(one) for one in document.figures if not one.left_out})


@cache
def whole() -> bytes:
    """The report of a document with everything in it."""
    left_out = msgspec.structs.replace(sample_figures(mode="none")["swimmer"], id="other")
    return printed(sample_document(figures=(*sample_figures().values(), left_out)))


@cache
def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_another_process_gives_the_same_bytes():
    there = subprocess.run([sys.executable, "-c", _DIGEST], capture_output=True, text=True, check=True).stdout.strip()
    assert there == sha256(whole()).hexdigest()


def test_it_carries_no_date_and_only_fonts_that_typst_brings_along():
    reader = PdfReader(io.BytesIO(whole()))
    assert reader.metadata.creation_date is None
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert {re.split("[-]", font)[0] for font in fonts} <= {"LibertinusSerif", "DejaVuSansMono"}


def test_it_is_tagged_for_who_listens_to_it():
    root = PdfReader(io.BytesIO(whole())).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"


@pytest.mark.parametrize(
    "text",
    [
        "Exercise for knee pain",
        "The data are invented",
        "Wilcoxon signed-rank test, exact, zeros left out.",
        "54 (47 to 61)",
        "Different by 2.7.",
        "as run",
        "the study file does not say that participants agreed",
        "python 3.11.2",
        "Week 16",
    ],
)
def test_the_report_says(text):
    assert text in text_of(whole())


def test_what_a_study_says_is_never_code():
    nasty = '#panic("x") *not bold* $x$ [y] \\ <label> @ref // gone "quoted"'
    document = sample_document()
    study = msgspec.structs.replace(document.study, title=nasty, condition=nasty)
    tables = tuple(msgspec.structs.replace(table, title=nasty, notes=(nasty,)) for table in document.tables)
    text = text_of(printed(msgspec.structs.replace(document, study=study, tables=tables, deviations=(nasty,))))
    assert text.replace("“", '"').replace("”", '"').count('#panic("x") *not bold* $x$ [y]') >= 5


def test_a_picture_that_is_missing_is_not_passed_over():
    with pytest.raises(KeyError, match="flow"):
        pdf_report(sample_document(figures=tuple(sample_figures().values())), {})


def test_a_document_with_nothing_in_it_is_still_a_report():
    document = sample_document()
    bare = type(document)(public=True, study=document.study, participants=0)
    assert "Participants and design" in text_of(printed(bare))


def test_wide_tables_stay_on_the_page():
    head = ("", *(f"Week {4 * place}" for place in range(13)))
    row = Row(label="Median (quartiles)", cells=(Cell(text="1,800 (1,200 to 2,400)"),) * 13)
    table = Table(id="wide", title="Wide", sentence="Wide.", head=head, rows=(row,) * 3)
    reader = PdfReader(io.BytesIO(printed(msgspec.structs.replace(sample_document(), tables=(table,)))))
    edges: list[float] = []
    for page in reader.pages:
        page.extract_text(visitor_text=lambda text, _cm, matrix, *_: text.strip() and edges.append(float(matrix[4])))
    assert "Week 48" in text_of(printed(msgspec.structs.replace(sample_document(), tables=(table,))))
    assert max(edges) < 595 - 40
