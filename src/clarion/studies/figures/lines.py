"""A measure over visits: a line for each participant with the median, or bands of quantiles where there are many."""

from collections.abc import Sequence

import numpy as np

from clarion.statistics.ranks import doubled_ranks
from clarion.studies.analysis.measured import Measured
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import HEAD, measured_visits, spread, spread_rows, spreads
from clarion.studies.figures.axes import rank_channel, value_channel, visit_channel
from clarion.studies.figures.making import NO_CONSENT, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.medians import MEDIAN, PARTICIPANTS, arm_colour, band_layers, median_layers
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.vega import Json, Part, Rows, category, layer, layers, matched
from clarion.studies.figures.wording import amount, course, headed
from clarion.studies.observations import Floats

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
            found[present, visit] = doubled_ranks(values[present, visit]) / 2
    return found


def _chart(material: Material, variable: Measured, visits: Sequence[int]) -> tuple[Part, str]:
    """The chart and its heading: bands for many participants; ranks or values for few."""
    values, heading = material.values(variable.id), headed(variable.label, variable.shown_unit)
    if not material.few:
        what = "median and quartiles of each arm" if len(material.groups) > 1 else "median and quantiles"
        return band_layers(material, variable, visits), f"{heading}: {what}"
    x = visit_channel([material.ticks[visit] for visit in visits])
    if material.mode == "ranks":
        rows = _marks(material, ranks(values, material.threshold), visits, salt=variable.id)
        return _thin_lines(material, rows, x, rank_channel(len(values))), f"{variable.label}: rank at each visit"
    thin = _thin_lines(material, _marks(material, values, visits), x, value_channel("value", values))
    return layers(thin, median_layers(material, variable, visits, x, value_channel("q50", values))), heading


def _marks(material: Material, values: Floats, visits: Sequence[int], salt: str = "") -> Rows:
    """A row for each participant and visit; without a value, null, which breaks the line."""
    arm_of = {int(member): group.label for group in material.groups for member in group.members}
    return [
        {
            "participant": f"P{number}",
            "visit": material.ticks[visit],
            "value": float(values[place, visit]) if np.isfinite(values[place, visit]) else None,
            "series": arm_of[int(place)] or PARTICIPANTS,
        }
        for number, place in enumerate(shuffled(material.observations, salt=salt), start=1)
        for visit in visits
    ]


def _thin_lines(material: Material, rows: Rows, x: Part, y: Part) -> Part:
    """A thin line with small dots for each participant."""
    encoding: dict[str, Json] = {"x": x, "y": y, "detail": category("participant")}
    if len(material.groups) > 1:
        encoding["color"] = arm_colour(material)
        line, dot = (
            layer("line", {}, strokeWidth=1, opacity=0.35),
            layer("point", {}, filled=True, size=10, opacity=0.5),
        )
        return layers(line, dot, rows=rows, encoding=encoding)
    dot = layer("point", {}, filled=True, size=14, color=theme.PARTICIPANT, opacity=1)
    if material.mode == "ranks":
        return layers(layer("line", {}, strokeWidth=1.4, color=theme.PARTICIPANT), dot, rows=rows, encoding=encoding)
    names = [PARTICIPANTS, MEDIAN]
    key = theme.legend(names)
    colour = category("series", scale=matched(names, [theme.PARTICIPANT, theme.BLUE]), legend=key)
    width = category("series", scale=matched(names, [1.2, 3]), legend=key)
    line = layer("line", {"color": colour, "strokeWidth": width})
    return layers(line, dot, rows=rows, encoding=encoding)


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
