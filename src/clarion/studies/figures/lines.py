"""A measure over visits: a line for each participant with the median, or bands of quantiles where there are many."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import rankdata

from clarion.studies.analysis.measured import Measured
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import HEAD, measured_visits, spread, spread_rows, spreads
from clarion.studies.figures.axes import rank_channel, value_scale, visit_channel
from clarion.studies.figures.making import NO_CONSENT, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.medians import MEDIAN, PARTICIPANTS, arm_colour, band_chart, median_chart, quantile_rows
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.wording import amount, course, headed
from clarion.studies.observations import Floats

if TYPE_CHECKING:
    import altair as alt

_HEIGHT = 220


def lines(material: Material, variable: Measured) -> Figure:
    """A variable over visits."""
    visits = measured_visits(material, variable)
    with_values = material.few and material.mode == "values"
    figure = made(
        material,
        "lines",
        variable.id,
        title=f"{variable.label} over the visits",
        sentence=_sentence(material, variable, visits),
        head=("Participant", *(material.visits[visit] for visit in visits)) if with_values else HEAD,
        rows=_rows(material, variable, visits) if with_values else spread_rows(material, variable, visits),
        participants=material.few,
    )
    if material.few and material.mode == "none":
        return left_out(figure, NO_CONSENT)
    chart, heading = _chart(material, variable, visits)
    return drawn(material, figure, chart, heading, _HEIGHT)


def ranks(values: Floats, threshold: int) -> Floats:
    """Of ``values``, participants x visits, the ranks at each visit, 1 the lowest, ties sharing the middle of theirs.

    Visits with fewer than ``threshold`` values have none.
    """
    found = np.full(values.shape, np.nan)
    for visit in range(values.shape[1]):
        present = np.isfinite(values[:, visit])
        if present.sum() >= threshold:
            found[present, visit] = rankdata(values[present, visit])
    return found


def _chart(material: Material, variable: Measured, visits: Sequence[int]) -> tuple["alt.LayerChart | alt.Chart", str]:
    """The chart and its heading: bands for many participants; ranks or values for few."""
    import altair as alt  # noqa: PLC0415

    values = material.values(variable.id)
    heading = headed(variable.label, variable.shown_unit)
    scale = value_scale(values)
    if not material.few:
        what = "median and quartiles of each arm" if len(material.groups) > 1 else "median and quantiles"
        return band_chart(material, variable, visits, scale), f"{heading}: {what}"
    x = visit_channel([material.visits[visit] for visit in visits])
    if material.mode == "ranks":
        rows = _participant_rows(material, ranks(values, material.threshold), visits, salt=variable.id)
        return _thin_lines(material, rows, x, rank_channel(len(values))), f"{variable.label}: rank at each visit"
    rows = _participant_rows(material, values, visits)
    axis = alt.Axis(title=None, tickCount=5)
    thin = _thin_lines(material, rows, x, alt.Y("value:Q", scale=scale, axis=axis))
    medians = quantile_rows(material, variable, visits)
    thick = median_chart(material, medians, x, alt.Y("q50:Q", scale=scale, axis=axis))
    return alt.layer(thin, thick), heading


def _participant_rows(material: Material, values: Floats, visits: Sequence[int], salt: str = "") -> theme.Rows:
    """A row for each participant and visit; without a value, null, which breaks the line."""
    arm_of = {int(member): group.label for group in material.groups for member in group.members}
    return [
        {
            "participant": f"P{number}",
            "visit": material.visits[visit],
            "value": float(values[place, visit]) if np.isfinite(values[place, visit]) else None,
            "series": arm_of[int(place)] or PARTICIPANTS,
        }
        for number, place in enumerate(shuffled(material.observations, salt=salt), start=1)
        for visit in visits
    ]


def _thin_lines(material: Material, rows: theme.Rows, x: "alt.X", y: "alt.Y") -> "alt.LayerChart":
    """A thin line with small dots for each participant."""
    import altair as alt  # noqa: PLC0415

    base = alt.Chart(theme.data(rows)).encode(x=x, y=y, detail="participant:N")
    if len(material.groups) > 1:
        base = base.encode(color=arm_colour(material))
        return base.mark_line(strokeWidth=1, opacity=0.35) + base.mark_point(filled=True, size=10, opacity=0.5)
    dots = base.mark_point(filled=True, size=14, color=theme.PARTICIPANT, opacity=1)
    if material.mode == "ranks":
        return base.mark_line(strokeWidth=1.4, color=theme.PARTICIPANT) + dots
    names = [PARTICIPANTS, MEDIAN]
    key = theme.legend(names)
    line = base.mark_line().encode(
        color=alt.Color("series:N", scale=alt.Scale(domain=names, range=[theme.PARTICIPANT, theme.BLUE]), legend=key),
        strokeWidth=alt.StrokeWidth("series:N", scale=alt.Scale(domain=names, range=[1.2, 3]), legend=key),
    )
    return line + dots


def _rows(material: Material, variable: Measured, visits: Sequence[int]) -> list[Row]:
    """Each participant's values, and the medians below them."""
    values = material.values(variable.id)
    rows = [
        Row(label=f"P{number}", cells=tuple(_cell(values[place, visit], variable) for visit in visits))
        for number, place in enumerate(shuffled(material.observations), start=1)
    ]
    for group in material.groups:
        found = spreads(material, variable, group)
        label = f"{MEDIAN}, {group.label}" if group.label else MEDIAN
        rows.append(Row(label=label, cells=tuple(_cell(found[visit].median, variable) for visit in visits)))
    return rows


def _cell(value: float, variable: Measured) -> Cell:
    return Cell(text=amount(float(value), variable.decimals))


def _sentence(material: Material, variable: Measured, visits: Sequence[int]) -> str:
    """How the median went, arm by arm."""
    labels = [material.visits[visit] for visit in visits]
    values = material.values(variable.id)
    sentences = []
    for group in material.groups:
        medians = [spread(values[group.members, visit], material.threshold).median for visit in visits]
        told = course(variable.label, labels, medians, variable.decimals, variable.shown_unit)
        sentences.append(f"{group.label}: {told}." if group.label else f"{told}.")
    return " ".join(sentences)
