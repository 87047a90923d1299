"""A figure's chart as SVG, PNG and PDF: drawn by vl-convert and Typst, without a network, the same bytes every time."""

import math
import re
from functools import lru_cache
from html import escape

from clarion.studies.document import Figure
from clarion.studies.figures.paper import FACE, typeset
from clarion.studies.figures.theme import FONT

FACES = f"'Source Sans 3','Source Sans Pro',ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,'{FONT}',sans-serif"
"""The site's sans serif; a page's picture is set in what the reader's device has."""

_PAGE = b"""#set document(title: sys.inputs.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#set text(lang: "en")
#let width = float(sys.inputs.width) * 1pt
#image(bytes(sys.inputs.picture), format: "svg", width: width, alt: sys.inputs.title + ". " + sys.inputs.sentence)
"""

POINTS_A_PIXEL = 72 / 96
_TAG = re.compile(r"<[^>]+>")
_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')
_REPEATED = re.compile(rf' (?:font-family="{FONT}"|role="[^"]*"|aria-[a-z]+="[^"]*"|class="[^"]*")')
"""What the picture says once for all: its face, and its role as one image, so that no part needs its own."""
_ID = re.compile(r'(\bid="|url\(#|href="#)')
"""Ids begin with the figure's, so that several figures can stand in one page."""


class NothingToDrawError(ValueError):
    """The figure has no chart: it was left out."""


def svg(figure: Figure) -> bytes:
    """The figure as SVG that fills the width it is given, with its title and sentence for those who can't see it.

    Text stays text. There is no style sheet, no script and no reference to anything outside. Raises NothingToDrawError
    where the figure is left out.
    """
    drawing = _drawn(_chart(figure))
    opening, box = _TAG.match(drawing), _VIEW_BOX.search(drawing)
    if opening is None or box is None:
        raise ValueError(f"vl-convert gave no SVG for the figure {figure.id}.")
    id = escape(figure.id)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box[1]}" width="100%" role="img"'
        f' aria-labelledby="{id}-title {id}-desc" font-family="{FACES}">'
        f'<title id="{id}-title">{escape(figure.title)}</title><desc id="{id}-desc">{escape(figure.sentence)}</desc>'
    )
    body = _TAG.sub(lambda tag: _ID.sub(rf"\1{id}-", _REPEATED.sub("", tag[0])), drawing[opening.end() :])
    return (head + body).encode()


def size(figure: Figure) -> tuple[int, int]:
    """Width and height of the figure in CSS pixels. Raises NothingToDrawError where it is left out."""
    box = _VIEW_BOX.search(_drawn(_chart(figure)))
    if box is None:
        raise ValueError(f"vl-convert gave no size for the figure {figure.id}.")
    _, _, width, height = (float(part) for part in box[1].split())
    return math.ceil(width), math.ceil(height)


def png(figure: Figure, scale: float = 2.0) -> bytes:
    """The figure as PNG, ``scale`` pixels for each pixel of its 340 px width.

    Raises NothingToDrawError where the figure is left out.
    """
    return _painted(_drawn(_chart(figure)), scale)


def pdf(figure: Figure) -> bytes:
    """The figure as a PDF of one page, its size that of the picture at 96 pixels an inch, tagged with its description.

    Typst sets it and not vl-convert, whose PDF has its fonts in another order each time. Raises NothingToDrawError
    where the figure is left out.
    """
    width, _ = size(figure)
    return _printed(for_paper(svg(figure)), figure.title, figure.sentence, f"{width * POINTS_A_PIXEL:g}")


def for_paper(picture: bytes) -> str:
    """The SVG of a figure set in the face of printed pages."""
    return picture.decode().replace(f'font-family="{FACES}"', f'font-family="{FACE}"')


def _chart(figure: Figure) -> str:
    """The figure's Vega-Lite chart."""
    text = bytes(figure.specification).decode()
    if text == "null":
        raise NothingToDrawError(f"The figure {figure.id} is left out: {figure.left_out or 'it has no chart.'}")
    return text


# What was drawn is kept: each figure is wanted in three formats one after the other, and the public figures are the
# internal ones where the study file says that they may be.


@lru_cache(maxsize=64)
def _painted(drawing: str, scale: float) -> bytes:
    """vl-convert's SVG as PNG."""
    # It starts a JavaScript engine.
    import vl_convert  # noqa: PLC0415

    return vl_convert.svg_to_png(drawing, scale=scale)


@lru_cache(maxsize=64)
def _printed(picture: str, title: str, sentence: str, width: str) -> bytes:
    """A picture as a PDF of one page, ``width`` points wide."""
    return typeset(_PAGE, {"picture": picture, "title": title, "sentence": sentence, "width": width})


@lru_cache(maxsize=64)
def _drawn(chart: str) -> str:
    """The chart as vl-convert's SVG."""
    # It starts a JavaScript engine.
    import vl_convert  # noqa: PLC0415

    # No address is allowed: a chart holds its data, and drawing it must not ask anybody for anything.
    return vl_convert.vegalite_to_svg(chart, allowed_base_urls=[])
