"""Layers of a chart that show a group by its median and by bands of its quantiles, over visits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from clarion.studies.analysis.measured import Measured
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import LEVELS, spreads
from clarion.studies.figures.axes import visit_channel
from clarion.studies.figures.material import Material
from clarion.studies.figures.wording import amount

if TYPE_CHECKING:
    import altair as alt

MEDIAN, PARTICIPANTS = "Median", "Each participant"
OUTER, INNER = "10th to 90th percentile", "25th to 75th percentile"
_BAND_COLOURS = {OUTER: "#d6e6f1", INNER: "#9cc4de", MEDIAN: theme.BLUE}
_MOST_LABELS = 6


def quantile_rows(material: Material, variable: Measured, visits: Sequence[int]) -> theme.Rows:
    """The quantiles of each arm at each visit; those that may not be shown are null and break the line."""
    rows: theme.Rows = []
    for group in material.groups:
        over_visits = spreads(material, variable, group)
        for visit in visits:
            row: dict[str, theme.Value] = {"visit": material.visits[visit], "series": group.label or MEDIAN}
            for level, value in zip(LEVELS, over_visits[visit].quantiles, strict=True):
                row[f"q{100 * level:g}"] = value if np.isfinite(value) else None
            median = over_visits[visit].median
            row["text"] = amount(median, variable.decimals) if np.isfinite(median) else ""
            rows.append(row)
    return rows


def arm_colour(material: Material) -> "alt.Color":
    """Colours by arm."""
    import altair as alt  # noqa: PLC0415

    labels = [group.label for group in material.groups]
    colours = [theme.ARM_COLOURS[place % len(theme.ARM_COLOURS)] for place in range(len(labels))]
    return alt.Color("series:N", scale=alt.Scale(domain=labels, range=colours), legend=theme.legend(labels))


def _arm_shape(material: Material) -> "alt.Shape":
    """Shapes by arm, for who can't tell the colours."""
    import altair as alt  # noqa: PLC0415

    labels = [group.label for group in material.groups]
    shapes = [theme.SHAPES[place % len(theme.SHAPES)] for place in range(len(labels))]
    return alt.Shape("series:N", scale=alt.Scale(domain=labels, range=shapes), legend=theme.legend(labels))


def median_chart(material: Material, rows: theme.Rows, x: "alt.X", y: "alt.Y") -> "alt.LayerChart":
    """The median as a thick line with a mark at each visit; its values beside the marks where there is room."""
    import altair as alt  # noqa: PLC0415

    several = len(material.groups) > 1
    base = alt.Chart(theme.data(rows)).encode(x=x, y=y)
    if several:
        base = base.encode(color=arm_colour(material), shape=_arm_shape(material))
        return base.mark_line(strokeWidth=3) + base.mark_point(filled=True, size=80, opacity=1)
    line = base.mark_line(strokeWidth=3, color=theme.BLUE) + base.mark_point(
        filled=True, size=70, color=theme.BLUE, opacity=1
    )
    if len({row["visit"] for row in rows}) > _MOST_LABELS:
        return line
    place = {"dy": -13, "fontSize": theme.LABEL_SIZE, "fontWeight": "bold"}
    halo = base.mark_text(**place, color=theme.PAPER, stroke=theme.PAPER, strokeWidth=4, strokeJoin="round")
    return line + halo.encode(text="text:N") + base.mark_text(**place, color="#00507a").encode(text="text:N")


def band_chart(material: Material, variable: Measured, visits: Sequence[int], scale: "alt.Scale") -> "alt.LayerChart":
    """Bands between quantiles, and the median: of one arm, the outer and the inner; of several, each one's inner."""
    import altair as alt  # noqa: PLC0415

    rows = quantile_rows(material, variable, visits)
    x, axis = visit_channel([material.visits[visit] for visit in visits]), alt.Axis(title=None, tickCount=5)
    median = median_chart(material, rows, x, alt.Y("q50:Q", scale=scale, axis=axis))
    if len(material.groups) > 1:
        base = alt.Chart(theme.data(rows)).encode(x=x, y=alt.Y("q25:Q", scale=scale, axis=axis), y2="q75:Q")
        return base.mark_area(opacity=0.18).encode(color=arm_colour(material)) + median
    names = [OUTER, INNER, MEDIAN]
    colour = alt.Color(
        "band:N", scale=alt.Scale(domain=names, range=list(_BAND_COLOURS.values())), legend=theme.legend(names)
    )
    bands = alt.Chart(theme.data(_band_rows(rows))).mark_area(opacity=1)
    return bands.encode(x=x, y=alt.Y("low:Q", scale=scale, axis=axis), y2="high:Q", color=colour) + median


def _band_rows(rows: theme.Rows) -> theme.Rows:
    """Both bands at each visit."""
    return [
        {"visit": row["visit"], "band": name, "low": row[low], "high": row[high]}
        for name, low, high in ((OUTER, "q10", "q90"), (INNER, "q25", "q75"))
        for row in rows
    ]
