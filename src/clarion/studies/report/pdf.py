"""A result document as PDF: set by Typst in the faces that it brings along, tagged for readers' aids (PDF/UA-1)."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from clarion.studies.document import Document
from clarion.studies.figures.drawing import for_paper
from clarion.studies.report.sections import content

_TEMPLATE = Path(__file__).with_name("report.typ")


def pdf_report(document: Document, images: Mapping[str, bytes]) -> bytes:
    """The report of ``document``; the same document and images give the same bytes.

    ``images`` are the figures as SVG by their ids, as ``figures.drawing.svg`` makes them. Texts reach Typst as data and
    are never read as its language. Raises KeyError where a figure that was not left out has no image.
    """
    import typst  # noqa: PLC0415  (loads a compiler, which only those who want a PDF need)

    pictures = {
        figure.id: for_paper(images[figure.id])
        for figure in document.figures
        if not figure.left_out
    }
    inputs = {
        "report": msgspec.json.encode(content(document)).decode(),
        "pictures": msgspec.json.encode(pictures).decode(),
    }
    made = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs=inputs,
        font_paths=typst.Fonts(include_system_fonts=False),
        pdf_standards="ua-1",
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no PDF.")
    return made
