"""Channels that several figures share: visits across, values and ranks upwards."""

from collections.abc import Sequence

import numpy as np

from clarion.studies.figures.theme import LABEL_SIZE, WIDTH, text_width
from clarion.studies.figures.vega import Part, category, quantity
from clarion.studies.observations import Floats

_PLOT_WIDTH = WIDTH - 60
"""What the axis at the left and the margins leave, about."""
_LONGEST_LABEL = 110


def visit_channel(labels: Sequence[str], padding: float = 0.4) -> Part:
    """The visits from left to right, ``padding`` of the step between two of them at both sides."""
    return category("visit", scale={"type": "point", "padding": padding, "domain": labels}, axis=_visit_axis(labels))


def value_channel(field: str, values: Floats) -> Part:
    """Values upwards, from 0 where they are not far from it, so that heights can be compared."""
    finite = values[np.isfinite(values)]
    near_zero = finite.size > 0 and finite.min() >= 0 and finite.min() <= finite.max() / 2
    return quantity(field, scale={"zero": bool(near_zero), "nice": True}, axis={"title": None, "tickCount": 5})


def rank_channel(most: int) -> Part:
    """Ranks from the lowest to the highest of ``most``, both named."""
    ticks = sorted({int(tick) for tick in np.linspace(1, max(most, 1), 5).round()})
    named = f"datum.value == 1 ? 'lowest' : datum.value == {most} ? 'highest' : datum.label"
    scale: Part = {"domain": [1, max(most, 2)], "nice": False, "padding": 6}
    return quantity("value", axis={"title": None, "values": ticks, "labelExpr": named}, scale=scale)


def _visit_axis(labels: Sequence[str]) -> Part:
    """An axis of visits whose labels do not run into each other: on one line, in words below each other, or upright."""
    room = _PLOT_WIDTH / max(len(labels), 1)
    if max((text_width(label) for label in labels), default=0) < room:
        return {"title": None, "labelAngle": 0}
    if max(text_width(word) for label in labels for word in label.split()) < room:
        in_words = "split(datum.label, ' ')"
        return {"title": None, "labelAngle": 0, "labelExpr": in_words, "labelLineHeight": LABEL_SIZE + 2}
    return {"title": None, "labelAngle": -90, "labelLimit": _LONGEST_LABEL}
