"""Layers of a chart that show a group by its median and by bands of its quantiles, over visits."""

from collections.abc import Sequence

import numpy as np

from clarion.studies.analysis.measured import Measured
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import LEVELS, spreads
from clarion.studies.figures.axes import value_channel, visit_channel
from clarion.studies.figures.material import Material
from clarion.studies.figures.vega import Part, Rows, Value, category, layer, layers, matched
from clarion.studies.figures.wording import amount

MEDIAN, PARTICIPANTS = "Median", "Each participant"
OUTER, INNER = "10th to 90th percentile", "25th to 75th percentile"
_MOST_LABELS = 6


def median_layers(material: Material, variable: Measured, visits: Sequence[int], x: Part, y: Part) -> Part:
    """The median as a thick line with a mark at each visit; its values beside the marks where there is room."""
    rows = quantile_rows(material, variable, visits)
    if len(material.groups) > 1:
        encoding = {"x": x, "y": y, "color": arm_colour(material), "shape": _arm_shape(material)}
        line, dot = layer("line", {}, strokeWidth=3), layer("point", {}, filled=True, size=80, opacity=1)
        return layers(line, dot, rows=rows, encoding=encoding)
    parts = [
        layer("line", {}, strokeWidth=3, color=theme.BLUE),
        layer("point", {}, filled=True, size=70, color=theme.BLUE, opacity=1),
    ]
    if len(visits) <= _MOST_LABELS:
        parts += _labels()
    return layers(*parts, rows=rows, encoding={"x": x, "y": y})


def _labels() -> list[Part]:
    """The medians in figures, on a ground that keeps the lines behind them off."""
    text: Part = {"text": category("text")}
    size, above = theme.LABEL_SIZE, -13
    ground = layer(
        "text", text, dy=above, fontSize=size, fontWeight="bold", color=theme.PAPER, stroke=theme.PAPER, strokeWidth=4,
        strokeJoin="round",
    )  # fmt: skip
    return [ground, layer("text", text, dy=above, fontSize=size, fontWeight="bold", color=theme.DARK_BLUE)]


def band_layers(material: Material, variable: Measured, visits: Sequence[int]) -> Part:
    """Bands between quantiles, and the median: of one arm, the outer and the inner; of several, each one's inner."""
    rows = quantile_rows(material, variable, visits)
    x = visit_channel([material.ticks[visit] for visit in visits])
    ends = np.array([row[key] for row in rows for key in ("q25", "q75")], dtype=np.float64)
    median = median_layers(material, variable, visits, x, value_channel("q50", ends))
    if len(material.groups) > 1:
        encoding = {"x": x, "y": value_channel("q25", ends), "y2": {"field": "q75"}, "color": arm_colour(material)}
        return layers(layer("area", encoding, rows=rows, opacity=0.18), median)
    names = [OUTER, INNER, MEDIAN]
    shades = matched(names, [theme.PALEST_BLUE, theme.PALE_BLUE, theme.BLUE])
    colour = category("band", scale=shades, legend=theme.legend(names))
    encoding = {"x": x, "y": value_channel("low", ends), "y2": {"field": "high"}, "color": colour}
    return layers(layer("area", encoding, rows=_band_rows(rows), opacity=1), median)


def quantile_rows(material: Material, variable: Measured, visits: Sequence[int]) -> Rows:
    """The quantiles of each arm at each visit; those that may not be shown are null and break the line."""
    rows: Rows = []
    for group in material.groups:
        over_visits = spreads(material, variable, group)
        for visit in visits:
            row: dict[str, Value] = {"visit": material.ticks[visit], "series": group.label or MEDIAN}
            for level, value in zip(LEVELS, over_visits[visit].quantiles, strict=True):
                row[f"q{100 * level:g}"] = value if np.isfinite(value) else None
            median = over_visits[visit].median
            row["text"] = amount(median, variable.decimals) if np.isfinite(median) else ""
            rows.append(row)
    return rows


def _band_rows(rows: Rows) -> Rows:
    """Both bands at each visit."""
    return [
        {"visit": row["visit"], "band": band, "low": row[low], "high": row[high]}
        for band, low, high in ((OUTER, "q10", "q90"), (INNER, "q25", "q75"))
        for row in rows
    ]


def arm_colour(material: Material) -> Part:
    """Colours by arm."""
    labels = [group.label for group in material.groups]
    colours = [theme.ARM_COLOURS[place % len(theme.ARM_COLOURS)] for place in range(len(labels))]
    return category("series", scale=matched(labels, colours), legend=theme.legend(labels))


def _arm_shape(material: Material) -> Part:
    """Shapes by arm, for who can't tell the colours."""
    labels = [group.label for group in material.groups]
    shapes = [theme.SHAPES[place % len(theme.SHAPES)] for place in range(len(labels))]
    return category("series", scale=matched(labels, shapes), legend=theme.legend(labels))
