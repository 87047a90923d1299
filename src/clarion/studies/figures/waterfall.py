"""The best change of each participant within some visits, sorted; percentiles of it where there are many."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.measured import Measured
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import spread, spread_cells
from clarion.studies.figures.levels import Reached
from clarion.studies.figures.making import NO_CONSENT, NO_RANKS, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.wording import amount, counted, inside, listed
from clarion.studies.observations import Floats
from clarion.studies.privacy.suppression import suppressed_parts
from clarion.studies.tables.cells import EMPTY, count_cell

if TYPE_CHECKING:
    import altair as alt

_HEIGHT = 220
_MOST_NAMES = 14
"""Bars up to which each has its participant's name below."""
_STEP = 5
"""Between the percentiles that stand for many participants."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The best change of a variable within some visits."""

    variable: Measured
    shown: Measured
    """The change as something measured: in per cent, or in the variable's unit."""
    values: Floats
    """Of each participant; NaN where it is not known."""
    within: str
    """The visits in words: ``month 1 and month 3``."""

    @property
    def known(self) -> Floats:
        """The values that are known."""
        return self.values[np.isfinite(self.values)]

    @property
    def directions(self) -> tuple[int, int, int]:
        """How many fell, rose, stayed."""
        known = self.known
        return int((known < 0).sum()), int((known > 0).sum()), int((known == 0).sum())


def best_change(material: Material, variable: Measured, visits: Sequence[int]) -> Change:
    """The best change from baseline within ``visits``: in per cent where every baseline is above 0, else as it is."""
    values = material.values(variable.id)
    baseline = values[:, material.observations.visit(material.study.baseline.id)]
    by_percent = bool((baseline[np.isfinite(baseline)] > 0).all())
    change = values[:, list(visits)] - baseline[:, None]
    if by_percent:
        change = 100 * change / baseline[:, None]
    known = np.isfinite(change).any(axis=1)
    best = np.full(len(values), np.nan)
    choose = np.nanmin if variable.better == "lower" else np.nanmax
    best[known] = choose(change[known], axis=1)
    shown = msgspec.structs.replace(variable, shown_unit="%", decimals=0) if by_percent else variable
    within = listed([inside(material.visits[visit]) for visit in visits])
    return Change(variable=variable, shown=shown, values=best, within=within)


def waterfall(material: Material, variable: Measured, visits: Sequence[int], response: Reached | None) -> Figure:
    """The best change of a variable within ``visits``, its bars by the best level of the response reached there."""
    change = best_change(material, variable, visits)
    levels = response.best(list(visits)) if response is not None else None
    with_values = material.few and material.mode == "values"
    figure = made(
        material,
        "waterfall",
        variable.id,
        title=f"Best change in {inside(variable.label)}",
        sentence=_sentence(material, change),
        head=("Participant", "Best change", "Best response")
        if with_values
        else ("", "Participants", "Median", "Quartiles"),
        rows=_participant_rows(material, change, response, levels) if with_values else _group_rows(material, change),
        participants=material.few,
    )
    if material.few and material.mode != "values":
        return left_out(figure, NO_RANKS if material.mode == "ranks" else NO_CONSENT)
    heading = f"{variable.label}: best change from baseline, {change.shown.shown_unit}".rstrip(", ")
    chart = _bars(material, change, response, levels) if material.few else _percentiles(material, change)
    return drawn(material, figure, chart, heading, _HEIGHT)


def _sorted_places(material: Material, change: Change) -> list[tuple[str, int]]:
    """Name and place of the participants with a change, from the greatest rise to the greatest fall."""
    named = [(f"P{number}", int(place)) for number, place in enumerate(shuffled(material.observations), start=1)]
    known = [one for one in named if np.isfinite(change.values[one[1]])]
    return sorted(known, key=lambda one: -change.values[one[1]])


def _bars(
    material: Material, change: Change, response: Reached | None, levels: NDArray[np.int64] | None
) -> "alt.LayerChart | alt.Chart":
    """A bar for each participant, with the shape of its level at its end."""
    import altair as alt  # noqa: PLC0415

    ordered = _sorted_places(material, change)
    rows: theme.Rows = [{"participant": name, "change": float(change.values[place])} for name, place in ordered]
    named = len(ordered) <= _MOST_NAMES
    axis = alt.Axis(
        title=None if named else "Participants, in order of their change", labels=named, ticks=False, labelAngle=0
    )
    base = alt.Chart(theme.data(rows)).encode(
        x=alt.X("participant:N", sort=None, axis=axis, scale=alt.Scale(paddingInner=0.25)),
        y=_change_channel(),
    )
    if response is None or levels is None:
        return base.mark_bar(color=theme.BLUE)
    for row, (_, place) in zip(rows, ordered, strict=True):
        row["level"] = response.names[levels[place]]
    seen = [code for code in range(len(response.names)) if any(levels[place] == code for _, place in ordered)]
    names = [response.names[code] for code in seen]
    key = theme.legend(names)
    colours = alt.Scale(domain=names, range=[response.colours[code] for code in seen])
    shapes = alt.Scale(domain=names, range=[response.shapes[code] for code in seen])
    base.data = theme.data(rows)
    fill = alt.Fill("level:N", scale=colours, legend=key)
    bars = base.mark_bar(stroke=theme.SOFT, strokeWidth=0.6).encode(fill=fill)
    ends = base.mark_point(size=70, stroke=theme.INK, strokeWidth=1, opacity=1).encode(
        fill=fill, shape=alt.Shape("level:N", scale=shapes, legend=key)
    )
    return bars + ends


def _change_channel() -> "alt.Y":
    """Changes with their sign, and room for a mark at the end of the longest bar."""
    import altair as alt  # noqa: PLC0415

    signed = "datum.value == 0 ? '0' : format(datum.value, '+,')"
    axis = alt.Axis(title=None, tickCount=6, labelExpr=signed)
    return alt.Y("change:Q", axis=axis, scale=alt.Scale(padding=8, nice=True))


def _percentiles(material: Material, change: Change) -> "alt.Chart":
    """For many: a bar for every fifth percentile, from the greatest rise to the greatest fall."""
    import altair as alt  # noqa: PLC0415

    known = np.sort(change.known)[::-1]
    steps = np.arange(_STEP, 100, _STEP)
    behind = np.minimum(steps, 100 - steps) * len(known) / 100
    rows: theme.Rows = [
        {"percentile": float(step), "change": float(np.quantile(change.known, 1 - step / 100))}
        for step in steps[behind >= material.threshold]
    ]
    axis = alt.Axis(title="Per cent of participants with a greater rise or smaller fall", values=[10, 25, 50, 75, 90])
    return (
        alt.Chart(theme.data(rows))
        .mark_bar(color=theme.BLUE, width=10)
        .encode(
            x=alt.X("percentile:Q", scale=alt.Scale(domain=[0, 100]), axis=axis),
            y=_change_channel(),
        )
    )


def _participant_rows(
    material: Material, change: Change, response: Reached | None, levels: NDArray[np.int64] | None
) -> list[Row]:
    """A row for each participant, in the order of the bars."""
    return [
        Row(
            label=name,
            cells=(
                Cell(text=amount(float(change.values[place]), change.shown.decimals, change.shown.shown_unit)),
                Cell(text=response.names[levels[place]]) if response is not None and levels is not None else EMPTY,
            ),
        )
        for name, place in _sorted_places(material, change)
    ]


def _group_rows(material: Material, change: Change) -> list[Row]:
    """The change of each arm, and how many fell and rose."""
    rows = [
        Row(
            label=f"Best change, {group.label}" if group.label else "Best change",
            cells=spread_cells(spread(change.values[group.members], material.threshold), change.shown),
        )
        for group in material.groups
    ]
    for name, count in zip(("Fell", "Rose", "Unchanged"), change.directions, strict=True):
        rows.append(Row(label=name, cells=(count_cell(count, len(change.known)), EMPTY, EMPTY), part_of="direction"))
    return rows


def _sentence(material: Material, change: Change) -> str:
    """How many fell, and the median of the best changes."""
    name, known = inside(change.variable.label), change.known
    if len(known) < max(material.threshold, 1):
        return f"Too few participants have a change in {name} to show."
    median = amount(float(np.median(known)), change.shown.decimals, change.shown.shown_unit)
    told = f"At its best of {change.within}, {name} had changed by a median of {median} from baseline"
    if not suppressed_parts(change.directions, material.threshold):
        fell, rose, _ = change.directions
        count, verb = (rose, "risen") if change.variable.better == "higher" else (fell, "fallen")
        told += f"; it had {verb} in {count:,} of {counted(len(known), 'participant')}"
    missing = len(change.values) - len(known)
    if missing and material.mode == "values":
        told += f" ({counted(missing, 'participant')} without a change left out)"
    return f"{told}."
