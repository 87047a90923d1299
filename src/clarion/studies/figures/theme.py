"""How figures look: colours, type, sizes, and the chart as canonical JSON.

Colours of data are Okabe and Ito's (jfly.uni-koeln.de/color, 2008), which people with any colour vision tell apart;
none carries a meaning alone. The ground is white in a dark page as well: a figure is also printed and passed on.
"""

import json
import textwrap
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import altair as alt

WIDTH = 340
"""Of the whole picture in pixels: a phone's page less its margins. Type is legible at this width."""
LABEL_SIZE, TITLE_SIZE = 12, 13
FONT = "Liberation Sans"
"""The face that vl-convert brings along, so that pictures are the same on every machine."""

PAPER, INK, SOFT, RULE = "#ffffff", "#15191d", "#4d565f", "#dbe0e4"
PARTICIPANT = "#8c969f"
WARNING = "#a3161d"
BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY = "#0072b2", "#d55e00", "#009e73", "#e69f00", "#cc79a7", "#56b4e9"

ARM_COLOURS = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY)
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
LEVEL_COLOURS = (BLUE, SKY, GREEN, ORANGE, PURPLE)
NO_RESPONSE, UNKNOWN = "#d3d9de", PAPER

Value = str | float | int | bool | None
Rows = list[dict[str, Value]]
"""A chart's data: one dictionary for each mark."""

_CHARACTERS_A_LINE = 46


def data(rows: Rows) -> "alt.InlineData":
    """``rows`` as a chart's data."""
    import altair as alt  # noqa: PLC0415  (slow to import, and only those who draw need it)

    return alt.InlineData(values=rows)


def wrapped(text: str, characters: int = _CHARACTERS_A_LINE) -> list[str]:
    """``text`` in lines that fit the picture's width."""
    return textwrap.wrap(text, characters) or [""]


def legend(labels: list[str], *, symbol: str | None = None, room: float = WIDTH - 50) -> "alt.Legend":
    """A legend above the plot, in as many columns as fit in ``room``; ``symbol`` where it is not the marks' own."""
    import altair as alt  # noqa: PLC0415

    symbol_and_gap = 28
    widest = max(text_width(label) for label in labels) + symbol_and_gap
    columns = max(1, min(len(labels), int(room // widest)))
    symbols = alt.Undefined if symbol is None else symbol
    return alt.Legend(orient="top", title=None, columns=columns, symbolType=symbols, symbolOpacity=1)


def text_width(text: str) -> float:
    """About how wide ``text`` is at the size of labels, in pixels."""
    return 0.52 * LABEL_SIZE * len(text)


def specification(
    chart: "alt.LayerChart | alt.Chart", *, heading: str, height: float, illustrative: bool
) -> msgspec.Raw:
    """``chart`` under ``heading``, ``height`` pixels of plot, as JSON whose bytes depend on nothing but the chart.

    Where the data are made up, the picture itself says so: it will be seen without its page.
    """
    import altair as alt  # noqa: PLC0415

    title = alt.TitleParams(
        text=wrapped(heading),
        subtitle=["Illustrative: these data are made up"] if illustrative else [],
        subtitleColor=WARNING,
        subtitleFontStyle="italic",
    )
    sized = chart.properties(
        title=title, width=WIDTH, height=height, autosize=alt.AutoSizeParams(type="fit-x", contains="padding")
    )
    chart_dict = sized.properties(background=PAPER, padding=4, config=_config()).to_dict()
    text = json.dumps(chart_dict, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return msgspec.Raw(text.encode())


def _config() -> "alt.Config":
    """Type and lines of every figure."""
    import altair as alt  # noqa: PLC0415

    axis = alt.AxisConfig(
        labelColor=INK, labelFontSize=LABEL_SIZE, labelPadding=6, titleColor=SOFT, titleFontSize=LABEL_SIZE,
        titleFontWeight="normal", titlePadding=8, domainColor=PARTICIPANT, tickColor=PARTICIPANT, gridColor=RULE,
    )  # fmt: skip
    return alt.Config(
        # The page names the picture and gives its table; a label on every mark would only repeat that.
        aria=False,
        font=FONT,
        axis=axis,
        axisY=alt.AxisConfig(domain=False, ticks=False),
        axisX=alt.AxisConfig(grid=False),
        legend=alt.LegendConfig(
            labelColor=INK,
            labelFontSize=LABEL_SIZE,
            labelLimit=WIDTH - 40,
            symbolSize=90,
            columnPadding=14,
            rowPadding=4,
            offset=6,
        ),  # fmt: skip
        title=alt.TitleConfig(
            anchor="start",
            frame="bounds",
            color=INK,
            fontSize=TITLE_SIZE,
            subtitleFontSize=LABEL_SIZE,
            offset=10,
            subtitlePadding=4,
        ),  # fmt: skip
        view=alt.ViewConfig(stroke=None),
    )
