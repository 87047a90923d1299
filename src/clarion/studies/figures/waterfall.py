"""The best change of each participant within some visits, sorted; percentiles of it where there are many."""

from collections.abc import Sequence

import msgspec
import numpy as np

from clarion.studies.analysis.decimals import shown
from clarion.studies.analysis.measured import Measured
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import spread, spread_cells
from clarion.studies.figures.directions import direction_rows, directions
from clarion.studies.figures.levels import Codes, Reached
from clarion.studies.figures.making import ALL_WITHHELD, NO_CONSENT, NO_RANKS, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.vega import Part, Rows, category, layer, layers, matched, quantity
from clarion.studies.figures.wording import amount, counted, inside, listed
from clarion.studies.observations import Floats
from clarion.studies.tables.cells import EMPTY

_HEIGHT = 220
_MOST_NAMES = 14
"""Bars up to which each has its participant's name below."""
_STEP = 5
"""Between the percentiles that stand for many participants."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The best change of a variable within some visits."""

    variable: Measured
    by_percent: bool
    """Whether the change is in per cent of the baseline; else it is in the variable's unit."""
    values: Floats
    """Of each participant; NaN where it is not known."""
    within: str
    """The visits in words: ``month 1 and month 3``."""

    @property
    def unit(self) -> str:
        """The unit of the change, as it is shown."""
        return "%" if self.by_percent else self.variable.shown_unit

    def text(self, value: float) -> str:
        """A change as it is shown: ``−52.4 %``."""
        if self.by_percent:
            return f"{shown(value, 1)} %"
        return amount(value, self.variable.decimals, self.unit)

    @property
    def known(self) -> Floats:
        """The values that are known."""
        return self.values[np.isfinite(self.values)]


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
    within = listed([inside(material.visits[visit]) for visit in visits])
    return Change(variable=variable, by_percent=by_percent, values=best, within=within)


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
    if len(change.known) < max(material.threshold, 1):
        return left_out(figure, ALL_WITHHELD)
    heading = f"{variable.label}: best change from baseline, {change.unit}".rstrip(", ")
    chart = _bars(material, change, response, levels) if material.few else _percentiles(material, change)
    return drawn(material, figure, chart, heading, _HEIGHT)


def _sorted_places(material: Material, change: Change) -> list[tuple[str, int]]:
    """Name and place of the participants with a change, from the greatest rise to the greatest fall."""
    named = [(f"P{number}", int(place)) for number, place in enumerate(shuffled(material.observations), start=1)]
    known = [one for one in named if np.isfinite(change.values[one[1]])]
    return sorted(known, key=lambda one: -change.values[one[1]])


def _bars(material: Material, change: Change, response: Reached | None, levels: Codes | None) -> Part:
    """A bar for each participant, with the shape of its level at its end."""
    ordered = _sorted_places(material, change)
    rows: Rows = [{"participant": who, "change": float(change.values[place])} for who, place in ordered]
    named = len(ordered) <= _MOST_NAMES
    title = None if named else "Participants, in order of their change"
    axis: Part = {"title": title, "labels": named, "ticks": False, "labelAngle": 0}
    encoding = {
        "x": category("participant", sort=None, axis=axis, scale={"paddingInner": 0.25}),
        "y": _change_channel(),
    }
    if response is None or levels is None:
        return layers(layer("bar", {}, color=theme.BLUE), rows=rows, encoding=encoding)
    for row, (_, place) in zip(rows, ordered, strict=True):
        row["level"] = response.names[levels[place]]
    seen = sorted({int(levels[place]) for _, place in ordered})
    names = [response.names[code] for code in seen]
    key = theme.legend(names)
    fill = category("level", scale=matched(names, [response.colours[code] for code in seen]), legend=key)
    shape = category("level", scale=matched(names, [response.shapes[code] for code in seen]), legend=key)
    return layers(
        layer("bar", {}, stroke=theme.SOFT, strokeWidth=0.6),
        layer("point", {"shape": shape}, size=70, stroke=theme.INK, strokeWidth=1, opacity=1),
        rows=rows,
        encoding={**encoding, "fill": fill},
    )


def _change_channel() -> Part:
    """Changes with their sign, and room for a mark at the end of the longest bar."""
    signed = "datum.value == 0 ? '0' : format(datum.value, '+,')"
    axis: Part = {"title": None, "tickCount": 6, "labelExpr": signed}
    return quantity("change", axis=axis, scale={"padding": 8, "nice": True})


def _percentiles(material: Material, change: Change) -> Part:
    """For many: a bar for every fifth percentile, from the greatest rise to the greatest fall."""
    steps = np.arange(_STEP, 100, _STEP)
    behind = np.minimum(steps, 100 - steps) * len(change.known) / 100
    rows: Rows = [
        {"percentile": float(step), "change": float(np.quantile(change.known, 1 - step / 100))}
        for step in steps[behind >= material.threshold]
    ]
    axis: Part = {
        "title": "Per cent of participants with a greater rise or smaller fall",
        "values": [10, 25, 50, 75, 90],
    }
    x = quantity("percentile", scale={"domain": [0, 100]}, axis=axis)
    return layers(layer("bar", {"x": x, "y": _change_channel()}, rows=rows, color=theme.BLUE, width=10))


def _participant_rows(material: Material, change: Change, response: Reached | None, levels: Codes | None) -> list[Row]:
    """A row for each participant, in the order of the bars."""
    return [
        Row(
            label=who,
            cells=(
                Cell(text=change.text(float(change.values[place]))),
                Cell(text=response.names[levels[place]]) if response is not None and levels is not None else EMPTY,
            ),
        )
        for who, place in _sorted_places(material, change)
    ]


def _group_rows(material: Material, change: Change) -> list[Row]:
    """The change of each arm, and how many fell and rose."""
    rows = [
        Row(
            label=f"Best change, {group.label}" if group.label else "Best change",
            cells=spread_cells(spread(change.values[group.members], material.threshold), change.text),
        )
        for group in material.groups
    ]
    return rows + direction_rows(directions(change.values))


def _sentence(material: Material, change: Change) -> str:
    """How many fell, and the median of the best changes."""
    label, known = inside(change.variable.label), change.known
    if len(known) < max(material.threshold, 1):
        return f"Too few participants have a change in {label} to show."
    median = change.text(float(np.median(known)))
    told = f"At its best of {change.within}, {label} had changed by a median of {median} from baseline"
    found = directions(change.values)
    if found.told(material.threshold):
        rising = change.variable.better == "higher"
        count, verb = (found.counts[1], "risen") if rising else (found.counts[0], "fallen")
        told += f"; it had {verb} in {count:,} of {counted(len(known), 'participant')}"
    if found.unknown and material.mode == "values":
        told += f" ({counted(found.unknown, 'participant')} without a change left out)"
    return f"{told}."
