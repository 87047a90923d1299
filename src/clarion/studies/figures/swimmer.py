"""A lane for each participant: how long they were followed, what response they had when, and their adverse events."""

import numpy as np

from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.following import Followed, followed
from clarion.studies.figures.levels import Reached
from clarion.studies.figures.making import NO_CONSENT, NO_RANKS, TOO_MANY, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.vega import Part, Rows, category, layer, layers, matched, quantity
from clarion.studies.figures.wording import counted
from clarion.studies.privacy.suppression import is_small, suppressed_parts
from clarion.studies.tables.cells import count_cell

_DAYS_A_MONTH = 365.25 / 12
_MOST_DAYS = 120
"""Beyond this the axis counts months."""
EVENT, SEVERE, LEFT = "Adverse event", "Severe event", "Left the study"
_SHAPE_OF_LEFT = "M-1,-1L1,1M-1,1L1,-1"


def swimmer(material: Material, response: Reached) -> Figure:
    """The swimmer plot of all participants."""
    lanes = followed(material)
    with_values = material.few and material.mode == "values"
    figure = made(
        material,
        "swimmer",
        "",
        title="Follow-up, responses and adverse events",
        sentence=_sentence(material, lanes, response),
        head=("Participant", "Last seen, day", "Best response", "Adverse events")
        if with_values
        else ("", "Participants"),
        rows=_participant_rows(material, lanes, response) if with_values else _group_rows(material, lanes, response),
        participants=True,
        notes=_notes(material),
    )
    if not material.few:
        return left_out(figure, TOO_MANY)
    if material.mode != "values":
        return left_out(figure, NO_RANKS if material.mode == "ranks" else NO_CONSENT)
    chart, heading = _chart(material, lanes, response)
    height = max(18 * len(material.observations.participants), 120)
    return drawn(material, figure, chart, heading, height)


def _order(material: Material, lanes: Followed) -> list[tuple[str, int]]:
    """Name and place of each participant, the longest followed first."""
    named = [(f"P{number}", int(place)) for number, place in enumerate(shuffled(material.observations), start=1)]
    return sorted(named, key=lambda one: -lanes.last[one[1]])


def _chart(material: Material, lanes: Followed, response: Reached) -> tuple[Part, str]:
    """The chart and its heading."""
    order = _order(material, lanes)
    in_months = lanes.last.max(initial=0) > _MOST_DAYS
    unit = _DAYS_A_MONTH if in_months else 1.0
    scale: Part = {"domain": _domain(lanes, unit), "nice": False}
    ticks: Part = {"values": _ticks(lanes)} if in_months else {"tickCount": 7}
    across: Part = {"title": None, "grid": True, "format": "d", **ticks}
    y = category("participant", sort=[who for who, _ in order], axis={"title": None}, scale={"padding": 0.3})
    bars: Rows = [{"participant": who, "start": 0, "end": float(lanes.last[place]) / unit} for who, place in order]
    lane = {"y": y, "x": quantity("start", scale=scale, axis=across), "x2": {"field": "end"}}
    marks = layers(
        *_mark_layers(response, _series(material, lanes, response)),
        rows=_marks(material, lanes, response, unit),
        encoding={"y": y, "x": quantity("time", scale=scale)},
    )
    heading = f"Follow-up, {'months' if in_months else 'days'} since day 0"
    return layers(layer("bar", lane, rows=bars, color=theme.LANE, height=9), marks), heading


def _mark_layers(response: Reached, names: list[str]) -> tuple[Part, Part]:
    """Responses on the lanes, events above them, under one legend."""
    fills = dict(zip(response.names, response.colours, strict=True))
    fills |= {EVENT: theme.PAPER, SEVERE: theme.VERMILION, LEFT: theme.INK}
    shapes = dict(zip(response.names, response.shapes, strict=True))
    shapes |= {EVENT: "triangle-down", SEVERE: "triangle-down", LEFT: _SHAPE_OF_LEFT}
    key = theme.legend(names)
    encoding = {
        "fill": category("series", scale=matched(names, [fills[one] for one in names]), legend=key),
        "shape": category("series", scale=matched(names, [shapes[one] for one in names]), legend=key),
    }
    event: Part = {"field": "series", "oneOf": [EVENT, SEVERE]}
    on = layer("point", encoding, size=80, stroke=theme.INK, strokeWidth=1, opacity=1)
    above = layer("point", encoding, size=55, yOffset=-7, stroke=theme.INK, strokeWidth=1, opacity=1)
    return {**on, "transform": [{"filter": {"not": event}}]}, {**above, "transform": [{"filter": event}]}


def _series(material: Material, lanes: Followed, response: Reached) -> list[str]:
    """What the legend names: the levels, and of the rest what there is."""
    events = [event for event in material.observations.events if event.start is not None]
    severe = [_is_severe(material, event.grade) for event in events]
    rest = [(EVENT, not all(severe)), (SEVERE, any(severe)), (LEFT, bool(lanes.withdrawn.any()))]
    return [*response.names[: response.none + 1], *(one for one, there in rest if there)]


def _is_severe(material: Material, grade: int | None) -> bool:
    """Whether an event of this grade is severe by the study file."""
    limit = material.study.safety.severe if material.study.safety is not None else 3
    return grade is not None and grade >= limit


def _marks(material: Material, lanes: Followed, response: Reached, unit: float) -> Rows:
    """Responses at visits, events on their first day, and where somebody left."""
    rows: Rows = []
    name_of = {place: who for who, place in _order(material, lanes)}
    for place, who in name_of.items():
        for visit in material.after_baseline:
            code = int(response.codes[place, visit])
            if code != response.unknown and np.isfinite(lanes.days[place, visit]):
                rows.append(
                    {"participant": who, "time": lanes.days[place, visit] / unit, "series": response.names[code]}
                )
        if lanes.withdrawn[place]:
            rows.append({"participant": who, "time": lanes.last[place] / unit + 6 / unit, "series": LEFT})
    for event in material.observations.events:
        if event.start is not None:
            series = SEVERE if _is_severe(material, event.grade) else EVENT
            rows.append({"participant": name_of[event.participant], "time": event.start / unit, "series": series})
    return rows


def _domain(lanes: Followed, unit: float) -> list[float]:
    """From the first day or 0 to the last, with room for a mark at both ends."""
    first = float(np.nanmin(lanes.days, initial=0.0))
    last = float(lanes.last.max(initial=1.0))
    room = 0.04 * (last - first)
    return [(first - room) / unit, (last + room) / unit]


def _ticks(lanes: Followed) -> list[float]:
    """Months to mark: at most seven, a whole number of them apart."""
    months = float(lanes.last.max(initial=0.0)) / _DAYS_A_MONTH
    step = next((one for one in (1, 2, 3, 6, 12, 24) if months / one <= 6), 60)
    return [float(tick) for tick in range(0, int(months) + 1, step)]


def _participant_rows(material: Material, lanes: Followed, response: Reached) -> list[Row]:
    """A row for each lane."""
    best = response.best(material.after_baseline)
    rows = []
    for who, place in _order(material, lanes):
        events = sum(1 for event in material.observations.events if event.participant == place)
        cells = (f"{lanes.last[place]:.0f}", response.names[best[place]], f"{events:,}")
        rows.append(Row(label=who, cells=tuple(Cell(text=text) for text in cells)))
    return rows


def _group_rows(material: Material, lanes: Followed, response: Reached) -> list[Row]:
    """How many had which best response, had an adverse event, left."""
    n = len(material.observations.participants)
    best = response.best(material.after_baseline)
    rows = [
        Row(label=f"Best response: {level}", cells=(count_cell(int((best == code).sum()), n),), part_of="best")
        for code, level in enumerate(response.names)
    ]
    rows.append(Row(label="With an adverse event", cells=(count_cell(_with_event(material), n),)))
    rows.append(Row(label=LEFT, cells=(count_cell(int(lanes.withdrawn.sum()), n),)))
    return rows


def _with_event(material: Material) -> int:
    """How many participants had any adverse event."""
    return len({event.participant for event in material.observations.events})


def _notes(material: Material) -> tuple[str, ...]:
    """What could not be placed."""
    undated = sum(1 for event in material.observations.events if event.start is None)
    if not undated or material.mode != "values":
        return ()
    return (f"{counted(undated, 'adverse event')} without a day could not be placed.",)


def _sentence(material: Material, lanes: Followed, response: Reached) -> str:
    """How many responded at any visit, had an event, left."""
    n, best = len(material.observations.participants), response.best(material.after_baseline)
    told = []
    # Told together with the table's parts, the responders would give away the one that is withheld there.
    if not suppressed_parts(np.bincount(best, minlength=len(response.names)).tolist(), material.threshold):
        told.append(f"{int((best < response.none).sum()):,} had a response at any visit")
    others = ((_with_event(material), "had an adverse event"), (int(lanes.withdrawn.sum()), "left the study"))
    told += [f"{count or 'none'} {what}" for count, what in others if not is_small(count, n, material.threshold)]
    if not told:
        return "Too few participants for any number to be told."
    return f"Of {counted(n, 'participant')}, {', '.join(told)}."
