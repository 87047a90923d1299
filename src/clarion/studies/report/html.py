"""A result document as one HTML page that needs nothing beside it: no script, no font, no picture from elsewhere."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from clarion.studies.document import Document
from clarion.studies.report.sections import content

_HERE = Path(__file__).parent


def html_report(document: Document, images: Mapping[str, bytes]) -> str:
    """The report of ``document``.

    ``images`` are the figures as SVG by their ids, as ``figures.drawing.svg`` makes them; they are set into the page as
    they are, everything else is escaped. Raises KeyError where a figure that was not left out has no image.
    """
    report = content(document)
    drawn = {figure.id: Markup(images[figure.id].decode()) for figure in document.figures if not figure.left_out}  # noqa: S704  (made by us from a chart, its texts escaped)
    page = _environment().get_template("report.html.jinja")
    return page.render(report=report, images=drawn, style=Markup((_HERE / "report.css").read_text("utf-8")))  # noqa: S704  (our own style sheet)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
