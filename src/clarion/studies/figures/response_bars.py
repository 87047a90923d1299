"""How many participants are at each level of a response, visit by visit."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from clarion.studies.definition import Responses
from clarion.studies.document import Figure, Row
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
_BAR, _PLOT_WIDTH = 34, 265
_LONGEST_NAME = 90


def response_bars(material: Material, responses: Responses, response: Reached) -> Figure:
    """The levels of a response at each visit after baseline."""
    bars = _bars(material, response)
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
    rows = _segments(material, response, bars)
    if all(row["series"] == WITHHELD for row in rows):
        return left_out(figure, ALL_WITHHELD)
    chart = _chart(response, rows, [label for label, _ in bars])
    return drawn(material, figure, chart, f"{responses.label}: participants", _BAR * len(bars))


def counts_at(response: Reached, group: Group, visit: int) -> list[int]:
    """How many of a group are at each of the response's names at a visit."""
    found = np.bincount(response.codes[group.members, visit], minlength=len(response.names))
    return [int(count) for count in found]


def _bars(material: Material, response: Reached) -> list[tuple[str, list[int]]]:
    """Label and counts of every bar: one for each visit, and each arm where there are several."""
    several = len(material.groups) > 1
    return [
        (
            f"{material.visits[visit]}, {group.label}" if several else material.visits[visit],
            counts_at(response, group, visit),
        )
        for visit in material.after_baseline
        for group in material.groups
    ]


def _rows(material: Material, response: Reached) -> list[Row]:
    """A row for each level, a column for each visit, arm by arm."""
    rows: list[Row] = []
    for group in material.groups:
        columns = [counts_at(response, group, visit) for visit in material.after_baseline]
        if group.label:
            rows.append(Row(label=group.label, cells=(EMPTY,) * len(columns), heading=True))
        for code, name in enumerate(response.names):
            known = code != response.unknown
            cells = tuple(
                count_cell(counts[code], sum(counts[:-1])) if known else number_cell(counts[code]) for counts in columns
            )
            # Those not known are a part of the whole like the others: their number would follow from the rest.
            rows.append(Row(label=name, cells=cells, indent=1 if group.label else 0, part_of=f"response {group.label}"))
    return rows


def _segments(material: Material, response: Reached, bars: Sequence[tuple[str, list[int]]]) -> theme.Rows:
    """The parts of every bar from left to right; those that may not be told apart are one part at its end."""
    rows: theme.Rows = []
    widest = max(sum(counts) for _, counts in bars)
    for label, counts in bars:
        hidden = suppressed_parts(counts, material.threshold)
        parts = [(response.names[code], count) for code, count in enumerate(counts) if code not in hidden and count]
        if hidden:
            parts.append((WITHHELD, sum(counts[code] for code in hidden)))
        start, known = 0, sum(counts[:-1])
        for name, count in parts:
            room = _PLOT_WIDTH * count / widest
            plain = f"{count:,}"
            full = f"{plain} ({100 * count / known:.0f} %)" if known and name in response.names[:-1] else plain
            fitting = next((text for text in (full, plain) if theme.text_width(text) < room - 4), "")
            text = "" if name == WITHHELD else fitting
            rows.append({"bar": label, "series": name, "start": start, "end": start + count, "text": text})
            start += count
    return rows


def _chart(response: Reached, rows: theme.Rows, labels: list[str]) -> "alt.LayerChart":
    """Stacked bars, lying, with their numbers in them."""
    import altair as alt  # noqa: PLC0415

    shown = {str(row["series"]) for row in rows}
    colour_of = dict(zip(response.names, response.colours, strict=True)) | {WITHHELD: theme.PAPER}
    names = [name for name in colour_of if name in shown]
    dashed = {name: [3, 3] if name == WITHHELD else [1, 0] for name in names}
    scale = alt.Scale(domain=names, range=[colour_of[name] for name in names])
    key = theme.legend(names)
    base = alt.Chart(theme.data(rows)).encode(
        y=alt.Y(
            "bar:N",
            sort=labels,
            axis=alt.Axis(title=None, labelLimit=_LONGEST_NAME),
            scale=alt.Scale(paddingInner=0.28, paddingOuter=0.1),
        ),
        x=alt.X("start:Q", axis=alt.Axis(title=None, grid=True, tickMinStep=1, tickCount=5)),
    )
    bars = base.mark_bar(stroke=theme.SOFT, strokeWidth=0.8).encode(
        x2="end:Q",
        fill=alt.Fill("series:N", scale=scale, legend=key),
        strokeDash=alt.StrokeDash("series:N", scale=alt.Scale(domain=names, range=list(dashed.values())), legend=key),
    )
    for row in rows:
        row["middle"] = (float(row["start"]) + float(row["end"])) / 2  # type: ignore[arg-type]
    white = alt.FieldOneOfPredicate(field="series", oneOf=[name for name in names if colour_of[name] == theme.BLUE])
    text = base.mark_text(fontSize=theme.LABEL_SIZE).encode(
        x="middle:Q",
        text="text:N",
        color=alt.condition(white, alt.value(theme.PAPER), alt.value(theme.INK)),
    )
    return bars + text


def _sentence(material: Material, responses: Responses, response: Reached) -> str:
    """How many reached any level, visit by visit."""
    levels = listed([inside(level.label) for level in responses.levels]).replace(" and ", " or ")
    sentences = []
    for group in material.groups:
        told = []
        for visit in material.after_baseline:
            counts = counts_at(response, group, visit)
            if not suppressed_parts(counts, material.threshold):
                responding = sum(counts[: response.none])
                told.append(f"{responding:,} of {sum(counts[:-1]):,} at {inside(material.visits[visit])}")
        start = f"{group.label}: participants" if group.label else "Participants"
        if told:
            sentences.append(f"{start} with a {levels}: {listed(told)}.")
    return " ".join(sentences) or f"{responses.label}: the numbers of participants are too small to be told."
