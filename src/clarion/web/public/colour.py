"""The brand's colour made readable: from one accent, the shades a page needs in light and in dark.

Contrast is that of WCAG 2.2 (relative luminance of sRGB). Shades are found in OKLab (Björn Ottosson, "A perceptual
color space for image processing", 2020), where lightness can change while hue stays.
"""

from dataclasses import dataclass
from functools import lru_cache

Rgb = tuple[float, float, float]
"""Red, green and blue in sRGB, each from 0 to 1."""

TEXT_CONTRAST = 5.0
"""Least contrast of accent-coloured text; WCAG AA asks for 4.5, the rest is for tinted grounds."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Accent shades for one ground, as ``#rrggbb``."""

    accent: str
    """Fill of buttons and marks."""
    on_accent: str
    """Text on that fill."""
    text: str
    """Links and accent-coloured text on the page's ground."""
    wash: str
    """A faint tint of the ground."""
    deep: str
    """The masthead's ground, dark in both schemes; white text reads on it."""
    line: str
    """Thin accent lines and graphics, at least 3 : 1 on the ground."""


@lru_cache(maxsize=8)
def palette(accent: str, ground: str) -> Palette:
    """The shades of ``accent`` for a page whose ground is ``ground`` (both ``#rrggbb``)."""
    colour, page = parse(accent), parse(ground)
    dark_page = luminance(page) < 0.18
    wash = _mix(page, colour, 0.14 if dark_page else 0.07)
    # Of the two grounds that accent-coloured text stands on, the one nearer to it in lightness.
    harder = max(page, wash, key=luminance) if dark_page else min(page, wash, key=luminance)
    fill = colour if contrast(colour, page) >= 3 else _shifted(colour, page, 3, lighter=dark_page)
    white, black = parse("#ffffff"), parse("#0a0d0f")
    on_fill = white if contrast(fill, white) >= 4.5 or contrast(fill, white) > contrast(fill, black) else black
    if contrast(fill, on_fill) < 4.5:
        fill = _shifted(fill, on_fill, 4.5, lighter=on_fill is black)
    return Palette(
        accent=text_form(fill),
        on_accent=text_form(on_fill),
        text=text_form(_shifted(colour, harder, TEXT_CONTRAST, lighter=dark_page)),
        wash=text_form(wash),
        deep=text_form(_shifted(_with_lightness(colour, min(_lightness(colour), 0.34)), white, 9, lighter=False)),
        line=text_form(_shifted(colour, harder, 3, lighter=dark_page)),
    )


def parse(text: str) -> Rgb:
    """The colour written ``#rrggbb``. Raises ValueError where it is not of that form."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"not a colour of the form #rrggbb: {text}")
    return tuple(int(text[place : place + 2], 16) / 255 for place in (1, 3, 5))  # type: ignore[return-value]


def text_form(colour: Rgb) -> str:
    """``colour`` as ``#rrggbb``."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _shifted(colour: Rgb, ground: Rgb, wanted: float, *, lighter: bool) -> Rgb:
    """``colour`` itself where its contrast to ``ground`` is ``wanted``, else the nearest lightness that has it."""
    if contrast(colour, ground) >= wanted and (luminance(colour) > luminance(ground)) == lighter:
        return colour
    near, far = _lightness(colour), 1.0 if lighter else 0.0
    if (near > _lightness(ground)) != lighter:
        near = _lightness(ground)
    for _ in range(24):
        middle = (near + far) / 2
        # Judged after rounding to eight bits, because that is what a browser shows.
        if contrast(parse(text_form(_with_lightness(colour, middle))), ground) >= wanted:
            far = middle
        else:
            near = middle
    return parse(text_form(_with_lightness(colour, far)))


def _mix(ground: Rgb, colour: Rgb, share: float) -> Rgb:
    """``ground`` with ``share`` of ``colour`` laid over it, rounded to eight bits."""
    mixed = tuple(g * (1 - share) + c * share for g, c in zip(ground, colour, strict=True))
    return parse(text_form(mixed))  # type: ignore[arg-type]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _oklab(colour: Rgb) -> Rgb:
    """Lightness and the two opponent axes of ``colour`` in OKLab."""
    red, green, blue = (_linear(part) for part in colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _lightness(colour: Rgb) -> float:
    return _oklab(colour)[0]


def _with_lightness(colour: Rgb, lightness: float) -> Rgb:
    """``colour`` at another OKLab lightness; its chroma shrinks until it can be shown in sRGB."""
    _, a_axis, b_axis = _oklab(colour)
    share = 1.0
    for _ in range(12):
        shown = _from_oklab((lightness, a_axis * share, b_axis * share))
        if all(-0.001 <= part <= 1.001 for part in shown):
            break
        share *= 0.85
    else:
        shown = _from_oklab((lightness, 0.0, 0.0))
    return tuple(min(1.0, max(0.0, part)) for part in shown)  # type: ignore[return-value]


def _from_oklab(lab: Rgb) -> Rgb:
    lightness, a_axis, b_axis = lab
    long = (lightness + 0.3963377774 * a_axis + 0.2158037573 * b_axis) ** 3
    middle = (lightness - 0.1055613458 * a_axis - 0.0638541728 * b_axis) ** 3
    short = (lightness - 0.0894841775 * a_axis - 1.2914855480 * b_axis) ** 3
    return (
        _gamma(max(0.0, 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short)),
        _gamma(max(0.0, -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short)),
        _gamma(max(0.0, -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)),
    )
