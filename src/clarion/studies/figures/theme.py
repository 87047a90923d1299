"""How figures look: colours, type, sizes, and the chart as canonical JSON.

Colours of data are Okabe and Ito's (jfly.uni-koeln.de/color, 2008), which people with any colour vision tell apart;
none carries a meaning alone. The ground is white in a dark page as well: a figure is also printed and passed on.
"""

import json
import textwrap
from collections.abc import Sequence

import msgspec

from clarion.studies.figures.vega import Json, Part

WIDTH = 340
"""Of the whole picture in pixels: a phone's page less its margins. Type is legible at this width."""
LABEL_SIZE, TITLE_SIZE = 12, 13
FONT = "Liberation Sans"
"""The face that vl-convert brings along, so that pictures are the same on every machine."""

PAPER, INK, SOFT, RULE = "#ffffff", "#15191d", "#4d565f", "#dbe0e4"
PARTICIPANT, LANE, BOX, WARNING = "#8c969f", "#e9edf0", "#f1f6fa", "#a3161d"
BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY = "#0072b2", "#d55e00", "#009e73", "#e69f00", "#cc79a7", "#56b4e9"
DARK_BLUE, PALE_BLUE, PALEST_BLUE = "#00507a", "#9cc4de", "#d6e6f1"

ARM_COLOURS = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY)
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
LEVEL_COLOURS = (BLUE, SKY, GREEN, ORANGE, PURPLE)
NO_RESPONSE, UNKNOWN = "#d3d9de", PAPER

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_CHARACTERS_A_LINE = 46
_SYMBOL = 28
"""Of a legend's symbol with the gaps beside it, in pixels."""


def legend(labels: Sequence[str], *, room: float = WIDTH - 50, **more: Json) -> Part:
    """A legend above the plot, in as many columns as fit in ``room`` pixels."""
    widest = max(text_width(label) for label in labels) + _SYMBOL
    columns = max(1, min(len(labels), int(room // widest)))
    return {"orient": "top", "title": None, "columns": columns, "symbolOpacity": 1, **more}


def text_width(text: str) -> float:
    """About how wide ``text`` is at the size of labels, in pixels."""
    return 0.52 * LABEL_SIZE * len(text)


def specification(chart: Part, *, heading: str, height: float, illustrative: bool) -> msgspec.Raw:
    """``chart`` under ``heading``, ``height`` pixels of plot, as JSON whose bytes depend on nothing but the chart.

    Where the data are made up, the picture itself says so: it will be seen without its page.
    """
    whole: Part = {
        "$schema": SCHEMA,
        "title": {
            "text": textwrap.wrap(heading, _CHARACTERS_A_LINE) or [""],
            "subtitle": ["Illustrative: these data are made up"] if illustrative else [],
        },
        "width": WIDTH,
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": 4,
        "background": PAPER,
        "config": _CONFIG,
        **chart,
    }
    text = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return msgspec.Raw(text.encode())


_CONFIG: Part = {
    # The page names the picture and gives its table; a label on every mark would only repeat that.
    "aria": False,
    "font": FONT,
    "axis": {
        "labelColor": INK,
        "labelFontSize": LABEL_SIZE,
        "labelPadding": 6,
        "titleColor": SOFT,
        "titleFontSize": LABEL_SIZE,
        "titleFontWeight": "normal",
        "titlePadding": 8,
        "domainColor": PARTICIPANT,
        "tickColor": PARTICIPANT,
        "gridColor": RULE,
    },
    "axisX": {"grid": False},
    "axisY": {"domain": False, "ticks": False},
    "legend": {
        "labelColor": INK,
        "labelFontSize": LABEL_SIZE,
        "labelLimit": WIDTH - 40,
        "symbolSize": 90,
        "columnPadding": 14,
        "rowPadding": 4,
        "offset": 6,
    },
    "title": {
        "anchor": "start",
        "frame": "bounds",
        "color": INK,
        "fontSize": TITLE_SIZE,
        "offset": 10,
        "subtitleFontSize": LABEL_SIZE,
        "subtitleColor": WARNING,
        "subtitleFontStyle": "italic",
        "subtitlePadding": 4,
    },
    "view": {"stroke": None},
}
