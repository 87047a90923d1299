"""The brand's colours: a style sheet of custom properties, and the picture that a shared link shows."""

from django.http import HttpRequest, HttpResponse

from clarion.web.public.card import card
from clarion.web.public.colour import Palette, palette
from clarion.web.public.frame import site_of

LIGHT_GROUND = "#ffffff"
DARK_GROUND = "#12161b"
"""The pages' grounds, as ``tokens.css`` has them; a test holds the two together."""


def brand(request: HttpRequest) -> HttpResponse:
    """``/brand.css``: the accent's shades for light and dark."""
    accent = site_of(request).accent
    light, dark = palette(accent, LIGHT_GROUND), palette(accent, DARK_GROUND)
    sheet = f":root{{{_tokens(light)}}}\n@media (prefers-color-scheme:dark){{:root{{{_tokens(dark)}}}}}\n"
    return HttpResponse(
        sheet, content_type="text/css; charset=utf-8", headers={"Cache-Control": "public, max-age=3600"}
    )


def brand_card(request: HttpRequest) -> HttpResponse:
    """``/card.png``: the picture beside a shared link."""
    picture = card(site_of(request).accent)
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": "public, max-age=86400"})


def _tokens(shades: Palette) -> str:
    return (
        f"--accent:{shades.accent};--on-accent:{shades.on_accent};--accent-text:{shades.text};"
        f"--accent-wash:{shades.wash};--accent-deep:{shades.deep};--accent-line:{shades.line}"
    )
