"""Everything that is handed out of a result document, as files: the document itself, report, figures, tables.

All of it is made from the document alone, so what the document does not hold can't leak.
"""

import csv
import io
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

import msgspec

from clarion.studies.document import Document, Figure, Table

FOLDERS = {"figures": (".svg", ".png", ".pdf"), "tables": (".csv",)}
"""The folders of which every file of these kinds is an artefact."""
_NUMBER = re.compile(r"-[\d.,]+")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


class Artefact(msgspec.Struct, frozen=True, kw_only=True):
    """One file."""

    name: str
    """With ``/`` between folder and file: ``figures/lines-proteinuria.svg``."""
    media_type: str
    content: bytes
    style: str = ""
    """Of a page: the SHA-256 of its style sheet in base64, for a site that allows no other."""


def artefacts(document: Document) -> Iterator[Artefact]:
    """The files of ``document``, in the order in which a reader would want them."""
    # Both take a moment to load and are needed by none who only reads documents.
    from clarion.studies.figures.drawing import pdf, png, svg  # noqa: PLC0415
    from clarion.studies.report.html import html_report  # noqa: PLC0415
    from clarion.studies.report.pdf import pdf_report  # noqa: PLC0415

    drawn = [figure for figure in document.figures if not figure.left_out]
    images = {figure.id: svg(figure) for figure in drawn}
    page = html_report(document, images)
    yield Artefact(name="report.html", media_type="text/html", content=page.encode(), style=_style_hash(page))
    yield Artefact(name="report.pdf", media_type="application/pdf", content=pdf_report(document, images))
    yield Artefact(name="result.json", media_type="application/json", content=encoded(document))
    for figure in drawn:
        yield Artefact(name=f"figures/{figure.id}.svg", media_type="image/svg+xml", content=images[figure.id])
        yield Artefact(name=f"figures/{figure.id}.png", media_type="image/png", content=png(figure))
        yield Artefact(name=f"figures/{figure.id}.pdf", media_type="application/pdf", content=pdf(figure))
    for table in _tables(document, document.figures):
        content = table_csv(table, document.illustrative)
        yield Artefact(name=f"tables/{table.id}.csv", media_type="text/csv", content=content)


def encoded(document: Document) -> bytes:
    """``document`` as JSON that a person can read; the same document gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def table_csv(table: Table, illustrative: str = "") -> bytes:
    """``table`` as CSV in UTF-8, with the byte-order mark that spreadsheet programs look for.

    ``illustrative``, the sentence that says that the data are made up, is its last line: the file will be passed on
    without its page.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_harmless(cell) for cell in table.head])
    for row in table.rows:
        writer.writerow([_harmless(row.label), *(_harmless(cell.text) for cell in row.cells)])
    if illustrative:
        writer.writerow([_harmless(illustrative)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _harmless(text: str) -> str:
    """``text`` so that a spreadsheet program does not take it for a formula (CWE-1236)."""
    is_formula = text.startswith(("=", "+", "@", "\t", "\r")) or (text.startswith("-") and not _NUMBER.fullmatch(text))
    return f"'{text}" if is_formula else text


def _tables(document: Document, figures: tuple[Figure, ...]) -> Iterator[Table]:
    """Every table of the document once."""
    seen: set[str] = set()
    baseline = () if document.baseline_table is None else (document.baseline_table,)
    for table in (*baseline, *document.tables, *(figure.table for figure in figures)):
        if table.id not in seen:
            seen.add(table.id)
            yield table


def _style_hash(page: str) -> str:
    """The SHA-256 of the page's one style sheet, in base64, as a content security policy names it."""
    found = _STYLE.search(page)
    return b64encode(sha256(found[1].encode()).digest()).decode() if found else ""
