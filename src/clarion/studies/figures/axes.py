"""Axes that several figures share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from clarion.studies.figures.theme import LABEL_SIZE, WIDTH, text_width
from clarion.studies.observations import Floats

if TYPE_CHECKING:
    import altair as alt

_PLOT_WIDTH = WIDTH - 60
"""What the axis at the left and the margins leave, about."""
_LONGEST_LABEL = 110


def visit_channel(labels: Sequence[str], padding: float = 0.4) -> "alt.X":
    """The visits from left to right, ``padding`` of the step between two of them at both sides."""
    import altair as alt  # noqa: PLC0415

    return alt.X(
        "visit:N", scale=alt.Scale(type="point", padding=padding, domain=list(labels)), axis=visit_axis(labels)
    )


def visit_axis(labels: Sequence[str]) -> "alt.Axis":
    """An axis of visits whose labels do not run into each other: on one line, in words below each other, or upright."""
    import altair as alt  # noqa: PLC0415

    room = _PLOT_WIDTH / max(len(labels), 1)
    if max(text_width(label) for label in labels) < room:
        return alt.Axis(title=None, labelAngle=0)
    words = [word for label in labels for word in label.split()]
    if max(text_width(word) for word in words) < room:
        return alt.Axis(title=None, labelAngle=0, labelExpr="split(datum.label, ' ')", labelLineHeight=LABEL_SIZE + 2)
    return alt.Axis(title=None, labelAngle=-90, labelLimit=_LONGEST_LABEL)


def value_scale(values: Floats) -> "alt.Scale":
    """A scale that begins at 0 where the values are not far from it, so that heights can be compared."""
    import altair as alt  # noqa: PLC0415

    finite = values[np.isfinite(values)]
    near_zero = finite.size > 0 and finite.min() >= 0 and finite.min() <= finite.max() / 2
    return alt.Scale(zero=bool(near_zero), nice=True)


def rank_channel(most: int) -> "alt.Y":
    """Ranks from the lowest to the highest of ``most``, both named."""
    import altair as alt  # noqa: PLC0415

    ticks = sorted({int(tick) for tick in np.linspace(1, max(most, 1), 5).round()})
    named = f"datum.value == 1 ? 'lowest' : datum.value == {most} ? 'highest' : datum.label"
    axis = alt.Axis(title=None, values=ticks, labelExpr=named)
    return alt.Y("value:Q", axis=axis, scale=alt.Scale(domain=[1, max(most, 2)], nice=False, padding=6))
