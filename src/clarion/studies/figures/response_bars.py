"""How many participants are at each level of a response, visit by visit."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from clarion.studies.definition import Responses
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.levels import Reached
from clarion.studies.figures.making import ALL_WITHHELD, drawn, left_out, made
from clarion.studies.figures.material import Group, Material
from clarion.studies.figures.wording import inside, listed
from clarion.studies.privacy.suppression import suppressed_parts
from clarion.studies.tables.cells import EMPTY, count_cell, number_cell

if TYPE_CHECKING:
    import altair as alt

WITHHELD = "Withheld: too few"
_LINE, _PLOT_WIDTH = 34, 255
_LONGEST_NAME = 90


def response_bars(material: Material, responses: Responses, response: Reached) -> Figure:
    """The levels of a response at each visit after baseline."""
    figure = made(
        material,
        "responses",
        responses.id,
        title=f"{responses.label} over the visits",
        sentence=_sentence(material, responses, response),
        head=("", *(material.visits[visit] for visit in material.after_baseline)),
        rows=_rows(material, response),
        participants=False,
        notes=("Percentages are of the participants whose response is known.",),
    )
    lines = _lines(material)
    rows = _segments(material, response, lines)
    if all(row["series"] == WITHHELD for row in rows):
        return left_out(figure, ALL_WITHHELD)
    return drawn(material, figure, _chart(response, rows, lines), f"{responses.label}: participants", _LINE * len(lines))


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the chart: an arm's heading, or a bar."""

    key: str
    """What tells it from the others; its label is what follows the first colon."""
    group: Group
    visit: int | None
    """The column of the bar's visit; None for a heading."""


def _lines(material: Material) -> list[Line]:
    """A bar for each visit; where there are several arms, arm by arm under a heading."""
    lines = []
    for number, group in enumerate(material.groups):
        if group.label:
            lines.append(Line(key=f"{number}:", group=group, visit=None))
        lines += [
            Line(key=f"{number}:{material.visits[visit]}", group=group, visit=visit) for visit in material.after_baseline
        ]
    return lines


def counts_at(response: Reached, group: Group, visit: int) -> list[int]:
    """How many of a group are at each of the response's names at a visit."""
    found = np.bincount(response.codes[group.members, visit], minlength=len(response.names))
    return [int(count) for count in found]


def _hidden(material: Material, counts: Sequence[int]) -> set[int]:
    """Which of the counts at a visit are withheld. Those not known are a part of the whole like the others: their
    number would follow from the rest.
    """
    return suppressed_parts(counts, material.threshold)


def _rows(material: Material, response: Reached) -> list[Row]:
    """A row for each level, a column for each visit, arm by arm."""
    rows: list[Row] = []
    for group in material.groups:
        columns = [counts_at(response, group, visit) for visit in material.after_baseline]
        if group.label:
            rows.append(Row(label=group.label, cells=(EMPTY,) * len(columns), heading=True))
        for code, name in enumerate(response.names):
            cells = tuple(_cell(material, response, counts, code) for counts in columns)
            rows.append(Row(label=name, cells=cells, indent=1 if group.label else 0, part_of=f"response {group.label}"))
    return rows


def _cell(material: Material, response: Reached, counts: Sequence[int], code: int) -> Cell:
    """One count, with its percentage where that does not give a withheld one away: it tells how many are known."""
    if code == response.unknown or _hidden(material, counts):
        return number_cell(counts[code])
    return count_cell(counts[code], sum(counts[:-1]))


def _segments(material: Material, response: Reached, lines: Sequence[Line]) -> theme.Rows:
    """The parts of every bar from left to right; those that may not be told apart are one part at its end."""
    rows: theme.Rows = []
    widest = max(len(line.group.members) for line in lines)
    for line in lines:
        if line.visit is None:
            continue
        counts = counts_at(response, line.group, line.visit)
        hidden, known = _hidden(material, counts), sum(counts[:-1])
        parts = [(response.names[code], count) for code, count in enumerate(counts) if code not in hidden and count]
        if hidden:
            parts.append((WITHHELD, sum(counts[code] for code in hidden)))
        start = 0
        for name, count in parts:
            percent = 100 * count / known if name in response.names[:-1] and not hidden else None
            text = "" if name == WITHHELD else _text(count, percent, _PLOT_WIDTH * count / widest)
            place = {"start": start, "end": start + count, "middle": start + count / 2}
            rows.append({"line": line.key, "series": name, "text": text, **place})
            start += count
    return rows


def _text(count: int, percent: float | None, room: float) -> str:
    """As much of ``4 (44 %)`` as there is room for."""
    plain = f"{count:,}"
    full = plain if percent is None else f"{plain} ({percent:.0f} %)"
    return next((text for text in (full, plain) if theme.text_width(text) < room - 4), "")


def _chart(response: Reached, rows: theme.Rows, lines: Sequence[Line]) -> "alt.LayerChart":
    """Stacked bars, lying, with their numbers in them."""
    import altair as alt  # noqa: PLC0415

    colour_of = dict(zip(response.names, response.colours, strict=True)) | {WITHHELD: theme.PAPER}
    shown = {row["series"] for row in rows}
    names = [name for name in colour_of if name in shown]
    colours = alt.Scale(domain=names, range=[colour_of[name] for name in names])
    dashes = alt.Scale(domain=names, range=[[3, 3] if name == WITHHELD else [1, 0] for name in names])
    key = theme.legend(names, room=_PLOT_WIDTH)
    base = alt.Chart(theme.data(rows)).encode(y=_line_channel(lines))
    bars = base.mark_bar(stroke=theme.SOFT, strokeWidth=0.8).encode(
        x=alt.X("start:Q", axis=alt.Axis(title=None, grid=True, tickMinStep=1, tickCount=4)),
        x2="end:Q",
        fill=alt.Fill("series:N", scale=colours, legend=key),
        strokeDash=alt.StrokeDash("series:N", scale=dashes, legend=key),
    )
    dark = alt.FieldOneOfPredicate(field="series", oneOf=[name for name in names if colour_of[name] == theme.BLUE])
    text = base.mark_text(fontSize=theme.LABEL_SIZE).encode(
        x="middle:Q", text="text:N", color=alt.condition(dark, alt.value(theme.PAPER), alt.value(theme.INK))
    )
    return alt.layer(bars, text, *_headings(lines))


def _line_channel(lines: Sequence[Line]) -> "alt.Y":
    """The chart's lines from top to bottom."""
    import altair as alt  # noqa: PLC0415

    label = "slice(datum.label, indexof(datum.label, ':') + 1)"
    axis = alt.Axis(title=None, labelLimit=_LONGEST_NAME, labelExpr=label)
    scale = alt.Scale(paddingInner=0.28, paddingOuter=0.1, domain=[line.key for line in lines])
    return alt.Y("line:N", axis=axis, scale=scale)


def _headings(lines: Sequence[Line]) -> list["alt.Chart"]:
    """The arms' labels above their bars."""
    import altair as alt  # noqa: PLC0415

    rows: theme.Rows = [
        {"line": line.key, "start": 0, "text": line.group.label} for line in lines if line.visit is None
    ]
    if not rows:
        return []
    mark = alt.Chart(theme.data(rows)).mark_text(
        align="left", baseline="middle", dy=5, fontSize=theme.LABEL_SIZE, fontWeight="bold", color=theme.INK
    )
    return [mark.encode(y=_line_channel(lines), x="start:Q", text="text:N")]


def _sentence(material: Material, responses: Responses, response: Reached) -> str:
    """How many reached any level, visit by visit."""
    levels = listed([inside(level.label) for level in responses.levels]).replace(" and ", " or ")
    sentences = []
    for group in material.groups:
        told = []
        for visit in material.after_baseline:
            counts = counts_at(response, group, visit)
            if not _hidden(material, counts):
                responding = sum(counts[: response.none])
                told.append(f"{responding:,} of {sum(counts[:-1]):,} at {inside(material.visits[visit])}")
        start = f"{group.label}: {inside(responses.label)}" if group.label else responses.label
        if told:
            told[0] = told[0].replace(" at ", " participants at ", 1)
            sentences.append(f"{start} ({levels}) was reached by {listed(told)}.")
    return " ".join(sentences) or f"{responses.label}: the numbers of participants are too small to be told."
