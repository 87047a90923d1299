"""How many participants are at each level of a response, visit by visit."""

from collections.abc import Sequence

import msgspec
import numpy as np

from clarion.studies.definition import Responses
from clarion.studies.document import Cell, Figure, Row
from clarion.studies.figures import theme
from clarion.studies.figures.levels import Reached
from clarion.studies.figures.making import ALL_WITHHELD, drawn, left_out, made
from clarion.studies.figures.material import Group, Material
from clarion.studies.figures.vega import Part, Rows, category, layer, layers, matched, quantity
from clarion.studies.figures.wording import inside, listed
from clarion.studies.privacy.suppression import suppressed_parts
from clarion.studies.tables.cells import EMPTY, count_cell, number_cell

WITHHELD = "Withheld: too few"
_LINE, _PLOT_WIDTH = 34, 255
_LONGEST_NAME = 110


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
    return drawn(
        material, figure, _chart(response, rows, lines), f"{responses.label}: participants", _LINE * len(lines)
    )


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
            Line(key=f"{number}:{material.ticks[visit]}", group=group, visit=visit) for visit in material.after_baseline
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
        for code, level in enumerate(response.names):
            cells = tuple(_cell(material, response, counts, code) for counts in columns)
            rows.append(
                Row(label=level, cells=cells, indent=1 if group.label else 0, part_of=f"response {group.label}")
            )
    return rows


def _cell(material: Material, response: Reached, counts: Sequence[int], code: int) -> Cell:
    """One count, with its percentage where that does not give a withheld one away: it tells how many are known."""
    if code == response.unknown or _hidden(material, counts):
        return number_cell(counts[code])
    return count_cell(counts[code], sum(counts[:-1]))


def _segments(material: Material, response: Reached, lines: Sequence[Line]) -> Rows:
    """The parts of every bar from left to right; those that may not be told apart are one part at its end."""
    rows: Rows = []
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
        for level, count in parts:
            percent = 100 * count / known if level in response.names[:-1] and not hidden else None
            text = "" if level == WITHHELD else _text(count, percent, _PLOT_WIDTH * count / widest)
            place = {"start": start, "end": start + count, "middle": start + count / 2}
            rows.append({"line": line.key, "series": level, "text": text, **place})
            start += count
    return rows


def _text(count: int, percent: float | None, room: float) -> str:
    """As much of ``4 (44 %)`` as there is room for."""
    plain = f"{count:,}"
    full = plain if percent is None else f"{plain} ({percent:.0f} %)"
    return next((text for text in (full, plain) if theme.text_width(text) < room - 4), "")


def _chart(response: Reached, rows: Rows, lines: Sequence[Line]) -> Part:
    """Stacked bars, lying, with their numbers in them."""
    colour_of = dict(zip(response.names, response.colours, strict=True)) | {WITHHELD: theme.PAPER}
    shown = {row["series"] for row in rows}
    names = [one for one in colour_of if one in shown]
    key = theme.legend(names, room=_PLOT_WIDTH + 20)
    dashes = [[3, 3] if one == WITHHELD else [1, 0] for one in names]
    numbers: Part = {"title": None, "grid": True, "tickMinStep": 1, "tickCount": 4}
    bar = {
        "x": quantity("start", axis=numbers),
        "x2": {"field": "end"},
        "fill": category("series", scale=matched(names, [colour_of[one] for one in names]), legend=key),
        "strokeDash": category("series", scale=matched(names, dashes), legend=key),
    }
    dark: Part = {"field": "series", "oneOf": [one for one in names if colour_of[one] == theme.BLUE]}
    ink: Part = {"condition": {"test": dark, "value": theme.PAPER}, "value": theme.INK}
    text = {"x": quantity("middle"), "text": category("text"), "color": ink}
    bars = layers(
        layer("bar", bar, stroke=theme.SOFT, strokeWidth=0.8),
        layer("text", text, fontSize=theme.LABEL_SIZE),
        rows=rows,
        encoding={"y": _line_channel(lines)},
    )
    return layers(bars, *_headings(lines))


def _line_channel(lines: Sequence[Line]) -> Part:
    """The chart's lines from top to bottom."""
    label = "slice(datum.label, indexof(datum.label, ':') + 1)"
    scale: Part = {"paddingInner": 0.28, "paddingOuter": 0.1, "domain": [line.key for line in lines]}
    return category("line", axis={"title": None, "labelLimit": _LONGEST_NAME, "labelExpr": label}, scale=scale)


def _headings(lines: Sequence[Line]) -> list[Part]:
    """The arms' labels above their bars."""
    rows: Rows = [{"line": line.key, "start": 0, "text": line.group.label} for line in lines if line.visit is None]
    if not rows:
        return []
    encoding = {"y": _line_channel(lines), "x": quantity("start"), "text": category("text")}
    look: Part = {"align": "left", "baseline": "middle", "dy": 5, "fontWeight": "bold"}
    return [layer("text", encoding, rows=rows, fontSize=theme.LABEL_SIZE, color=theme.INK, **look)]


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
