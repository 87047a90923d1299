"""One visit against another: a line from dot to dot for each participant, or the quantiles where there are many."""

from functools import partial

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.measured import Measured
from clarion.studies.definition import Paired
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.aggregates import HEAD, LEVELS, spread, spread_cells
from clarion.studies.figures.axes import rank_channel, value_channel, visit_channel
from clarion.studies.figures.directions import NAMES, VERBS, Directions, direction_rows, directions, place
from clarion.studies.figures.lines import ranks
from clarion.studies.figures.making import ALL_WITHHELD, NO_CONSENT, drawn, left_out, made
from clarion.studies.figures.material import Material
from clarion.studies.figures.pseudonyms import shuffled
from clarion.studies.figures.vega import Part, Rows, Value, category, layer, layers, matched
from clarion.studies.figures.wording import amount, counted, headed, inside, listed, moved
from clarion.studies.observations import Floats
from clarion.studies.sets import members

_HEIGHT = 230
_COLOURS = (theme.BLUE, theme.VERMILION, theme.SOFT)
_DASHES = ([1, 0], [6, 3], [2, 3])


class Pairs(msgspec.Struct, frozen=True, kw_only=True):
    """Two visits of the same participants."""

    variable: Measured
    against: str
    """The label of the earlier visit, from which change is counted."""
    visit: str
    ticks: tuple[str, str]
    """What the two are called in the chart."""
    values: Floats
    """Participants of the analysis x 2, NaN in both where one of them is missing."""
    members: NDArray[np.intp]
    """The places of these participants in ``Observations.participants``."""
    p: str
    """P of the analysis as it is shown; empty where there is none."""

    @property
    def complete(self) -> Floats:
        """Pairs x 2: those with both values."""
        return self.values[np.isfinite(self.values).all(axis=1)]

    @property
    def directions(self) -> Directions:
        """How many fell, rose, stayed."""
        return directions(self.values[:, 1] - self.values[:, 0])


def paired(material: Material, variable: Measured, analysis: Paired) -> Figure:
    """The visit of an analysis against the visit that it is compared with."""
    pairs = pairs_of(material, variable, analysis)
    with_values = material.few and material.mode == "values"
    figure = made(
        material,
        "paired",
        variable.id,
        title=f"{variable.label}, {inside(pairs.visit)} against {inside(pairs.against)}",
        sentence=_sentence(material, pairs),
        head=("Participant", pairs.against, pairs.visit, "Change") if with_values else HEAD,
        rows=_participant_rows(material, pairs) if with_values else _group_rows(material, pairs),
        participants=material.few,
    )
    if material.few and material.mode == "none":
        return left_out(figure, NO_CONSENT)
    if len(pairs.complete) < max(material.threshold, 1):
        return left_out(figure, ALL_WITHHELD)
    heading = headed(variable.label, variable.shown_unit)
    if not material.few:
        what = f"{heading}: median, quartiles, 10th to 90th percentile"
        return drawn(material, figure, _quantiles_chart(material, pairs), what, _HEIGHT)
    if material.mode == "ranks":
        return drawn(material, figure, _ranks_chart(material, pairs), f"{variable.label}: rank at each visit", _HEIGHT)
    return drawn(material, figure, _values_chart(material, pairs), heading, _HEIGHT)


def pairs_of(material: Material, variable: Measured, analysis: Paired) -> Pairs:
    """The observed pairs of an analysis, of its set and arm."""
    observations = material.observations
    against = analysis.against or material.study.baseline.id
    columns = [observations.visit(against), observations.visit(analysis.visit)]
    chosen = np.flatnonzero(members(material.study, observations, analysis.set, analysis.arm))
    values = material.values(variable.id)[chosen][:, columns]
    values[~np.isfinite(values).all(axis=1)] = np.nan
    result = material.result(analysis.id)
    p = result.numbers["p"].text if result is not None and "p" in result.numbers else ""
    return Pairs(
        variable=variable,
        against=material.visits[columns[0]],
        visit=material.visits[columns[1]],
        ticks=(material.ticks[columns[0]], material.ticks[columns[1]]),
        values=values,
        members=chosen,
        p=p,
    )


def _named(material: Material, pairs: Pairs, salt: str = "") -> list[tuple[str, int]]:
    """Name and row in ``Pairs.values`` of those with both values, in the order of their names."""
    row_of = {int(member): row for row, member in enumerate(pairs.members)}
    names = ((f"P{number}", int(one)) for number, one in enumerate(shuffled(material.observations, salt=salt), start=1))
    rows = [(who, row_of[one]) for who, one in names if one in row_of]
    return [(who, row) for who, row in rows if np.isfinite(pairs.values[row]).all()]


def _ranks_chart(material: Material, pairs: Pairs) -> Part:
    """A line from rank to rank; the names are not those of other figures, so that ranks can't be put together."""
    named = _named(material, pairs, salt=f"paired {pairs.variable.id}")
    rows = _marks(pairs, ranks(pairs.values, material.threshold), named)
    encoding = {"x": _sides(pairs), "y": rank_channel(len(pairs.complete)), "detail": category("participant")}
    line = layer("line", {}, color=theme.PARTICIPANT, strokeWidth=1.5)
    return layers(
        line, layer("point", {}, filled=True, size=50, color=theme.SOFT, opacity=1), rows=rows, encoding=encoding
    )


def _values_chart(material: Material, pairs: Pairs) -> Part:
    """A line from value to value, marked by where it went, with the medians at both sides."""
    seen = [which for which, count in enumerate(pairs.directions.counts) if count]
    names = [_direction_label(pairs, which) for which in seen]
    key = theme.legend(names, symbolType="stroke")
    colour = category("direction", scale=matched(names, [_COLOURS[which] for which in seen]), legend=key)
    dash = category("direction", scale=matched(names, [_DASHES[which] for which in seen]), legend=key)
    lines = layers(
        layer("line", {"strokeDash": dash}, strokeWidth=1.6),
        layer("point", {}, filled=True, size=50, opacity=1),
        rows=_marks(pairs, pairs.values, _named(material, pairs), told=True),
        encoding={
            "x": _sides(pairs),
            "y": value_channel("value", pairs.values),
            "detail": category("participant"),
            "color": colour,
        },
    )
    medians = np.median(pairs.complete, axis=0)
    rows: Rows = [
        {"visit": visit, "q50": float(median), "text": amount(float(median), pairs.variable.decimals)}
        for visit, median in zip(pairs.ticks, medians, strict=True)
    ]
    return layers(lines, *_median_ticks(pairs, rows), *_median_labels(pairs, rows, pairs.values))


def _sides(pairs: Pairs) -> Part:
    """The two visits, with room for a number beside each."""
    return visit_channel(pairs.ticks, padding=0.62)


def _marks(pairs: Pairs, values: Floats, named: list[tuple[str, int]], *, told: bool = False) -> Rows:
    """Two rows for each of ``named``; ``told``: with the direction in which they went."""
    rows: Rows = []
    for who, row in named:
        before, after = (float(value) for value in values[row])
        direction = {"direction": _direction_label(pairs, place(before, after))} if told else {}
        rows += [
            {"participant": who, "visit": visit, "value": value, **direction}
            for visit, value in zip(pairs.ticks, (before, after), strict=True)
        ]
    return rows


def _median_ticks(pairs: Pairs, rows: Rows) -> list[Part]:
    """The medians as short bars outside the lines."""
    encoding = {"x": _sides(pairs), "y": value_channel("q50", pairs.values)}
    return [
        layer(
            "tick", encoding, rows=[row], color=theme.INK, thickness=3, width=20, xOffset=away * 18, orient="horizontal"
        )
        for row, away in zip(rows, (-1, 1), strict=True)
    ]


def _median_labels(pairs: Pairs, rows: Rows, values: Floats) -> list[Part]:
    """The medians in figures, to the left of the first visit and to the right of the second."""
    encoding = {"x": _sides(pairs), "y": value_channel("q50", values), "text": category("text")}
    return [
        layer(
            "text", encoding, rows=[row], dx=away * 32, align=align, fontSize=theme.LABEL_SIZE, fontWeight="bold",
            color=theme.INK,
        )
        for row, away, align in zip(rows, (-1, 1), ("right", "left"), strict=True)
    ]  # fmt: skip


def _quantiles_chart(material: Material, pairs: Pairs) -> Part:
    """For many: bars from the 10th to the 90th and from the 25th to the 75th percentile, and the medians joined."""
    rows: Rows = []
    for side, visit in enumerate(pairs.ticks):
        one = spread(pairs.complete[:, side], material.threshold)
        quantiles: dict[str, Value] = {
            f"q{100 * level:g}": value if np.isfinite(value) else None
            for level, value in zip(LEVELS, one.quantiles, strict=True)
        }
        rows.append({"visit": visit, "text": amount(one.median, pairs.variable.decimals), **quantiles})
    ends = np.array([row[key] for row in rows for key in ("q10", "q25", "q75", "q90")], dtype=np.float64)
    middle = {"y": value_channel("q50", ends)}
    bars = layers(
        layer("rule", {"y": value_channel("q10", ends), "y2": {"field": "q90"}}, strokeWidth=3, color=theme.PALE_BLUE),
        layer("rule", {"y": value_channel("q25", ends), "y2": {"field": "q75"}}, strokeWidth=16, color=theme.PALE_BLUE),
        layer("line", middle, color=theme.BLUE, strokeWidth=2.5),
        layer("point", middle, filled=True, size=90, color=theme.BLUE, opacity=1),
        rows=rows,
        encoding={"x": _sides(pairs)},
    )
    return layers(bars, *_median_labels(pairs, rows, ends))


def _direction_label(pairs: Pairs, which: int) -> str:
    """``Fell: 8``."""
    return f"{NAMES[which]}: {pairs.directions.counts[which]}"


def _participant_rows(material: Material, pairs: Pairs) -> list[Row]:
    """Each participant's two values and their difference."""
    rows = []
    for who, row in _named(material, pairs):
        before, after = (float(value) for value in pairs.values[row])
        shown = (amount(one, pairs.variable.decimals) for one in (before, after, after - before))
        rows.append(Row(label=who, cells=tuple(Cell(text=text) for text in shown)))
    return rows


def _group_rows(material: Material, pairs: Pairs) -> list[Row]:
    """Both visits' quantiles, and how many went where."""
    text = partial(amount, decimals=pairs.variable.decimals)
    rows = [
        Row(label=visit, cells=spread_cells(spread(pairs.values[:, side], material.threshold), text))
        for side, visit in enumerate((pairs.against, pairs.visit))
    ]
    return rows + direction_rows(pairs.directions)


def _sentence(material: Material, pairs: Pairs) -> str:
    """How many fell and rose, and how the median went."""
    complete, variable, found = pairs.complete, pairs.variable, pairs.directions
    between = f"between {inside(pairs.against)} and {inside(pairs.visit)}"
    if found.known < max(material.threshold, 1):
        return f"Too few participants have {inside(variable.label)} at both visits to show."
    before, after = (float(median) for median in np.median(complete, axis=0))
    if before == after:
        median = f"median stayed at {amount(before, variable.decimals, variable.shown_unit)}"
    else:
        start = amount(before, variable.decimals, variable.shown_unit)
        median = f"median {moved(before, after)} from {start} to {amount(after, variable.decimals)}"
    p = f" (P {pairs.p if pairs.p[:1] in '<>' else '= ' + pairs.p})" if pairs.p else ""
    if not found.told(material.threshold):
        return f"{variable.label} {between}: the {median}{p}."
    parts = [f"{verb} in {count:,}" for verb, count in zip(VERBS, found.counts, strict=True) if count]
    return f"{variable.label} {listed(parts)} of {counted(found.known, 'participant')} {between}; the {median}{p}."
