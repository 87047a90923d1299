"""A result document as PDF: set by Typst in the faces that it brings along, tagged for readers' aids (PDF/UA-1)."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from clarion.studies.document import Document
from clarion.studies.figures.drawing import for_paper
from clarion.studies.figures.paper import typeset
from clarion.studies.report.sections import content

_TEMPLATE = Path(__file__).with_name("report.typ")


def pdf_report(document: Document, images: Mapping[str, bytes]) -> bytes:
    """The report of ``document``; the same document and images give the same bytes.

    ``images`` are the figures as SVG by their ids, as ``figures.drawing.svg`` makes them. Texts reach Typst as data and
    are never read as its language. Raises KeyError where a figure that was not left out has no image.
    """
    pictures = {figure.id: for_paper(images[figure.id]) for figure in document.figures if not figure.left_out}
    inputs = {
        "report": msgspec.json.encode(content(document)).decode(),
        "pictures": msgspec.json.encode(pictures).decode(),
    }
    return typeset(_TEMPLATE.read_bytes(), inputs)
