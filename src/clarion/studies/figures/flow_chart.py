"""The diagram of a flow: a column of boxes for each group, joined by arrows, with the steps' names at the side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from clarion.studies.figures import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    import altair as alt

_WIDTH = theme.WIDTH - 8
"""Of the plot."""
_NAMES, _GAP = 104, 10
"""Of the column with the steps' names, and between columns of boxes."""
_STEP, _BOX, _HEAD = 58, 38, 26
"""From box to box, of a box, and of the line with the groups' labels."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the flow, for one group of participants."""

    name: str
    count: int
    note: str = ""
    """What became of those who are missing: ``1 left, 2 not seen``."""


Columns = Sequence[Sequence[Step]]


def flow_height(columns: Columns) -> int:
    """Of the diagram, in pixels."""
    return _top(columns) + _STEP * len(columns[0]) - (_STEP - _BOX)


def flow_chart(columns: Columns, labels: Sequence[str]) -> "alt.LayerChart":
    """The steps of every group; all groups have the same steps. ``labels`` are shown where there are several."""
    import altair as alt  # noqa: PLC0415

    across = alt.Scale(domain=[0, _WIDTH], nice=False, zero=False)
    down = alt.Scale(domain=[flow_height(columns), 0], nice=False, zero=False)

    def placed(rows: theme.Rows, x: str, y: str) -> alt.Chart:
        return alt.Chart(theme.data(rows)).encode(
            x=alt.X(f"{x}:Q", scale=across, axis=None), y=alt.Y(f"{y}:Q", scale=down, axis=None)
        )

    return alt.layer(*_boxes(_box_rows(columns), placed), *_names(_name_rows(columns), _label_rows(columns, labels), placed))


def _top(columns: Columns) -> int:
    """Where the first box begins."""
    return _HEAD if len(columns) > 1 else 0


def _box_rows(columns: Columns) -> theme.Rows:
    """Where every box is, and what is in it."""
    room = (_WIDTH - _NAMES) / len(columns)
    rows: theme.Rows = []
    for number, column in enumerate(columns):
        left = _NAMES + number * room
        right = left + room - _GAP
        for place, step in enumerate(column):
            upper = _top(columns) + place * _STEP
            rows.append(
                {
                    "left": left, "right": right, "middle": (left + right) / 2, "upper": upper, "lower": upper + _BOX,
                    "count": f"{step.count:,}", "note": step.note, "tip": upper - 5,
                    "first": upper + (13 if step.note else _BOX / 2), "second": upper + 28, "from": upper - (_STEP - _BOX),
                    "follows": place > 0,
                }
            )  # fmt: skip
    return rows


def _name_rows(columns: Columns) -> theme.Rows:
    """The steps' names beside the first column."""
    middle = _top(columns) + _BOX / 2
    return [{"x": 0, "y": middle + place * _STEP, "text": step.name} for place, step in enumerate(columns[0])]


def _label_rows(columns: Columns, labels: Sequence[str]) -> theme.Rows:
    """The groups' labels above their columns; none where there is one group."""
    room = (_WIDTH - _NAMES) / len(columns)
    if len(columns) == 1:
        return []
    return [
        {"x": _NAMES + number * room + (room - _GAP) / 2, "y": _HEAD / 2 - 2, "text": label}
        for number, label in enumerate(labels)
    ]


def _boxes(rows: theme.Rows, placed: "Callable[[theme.Rows, str, str], alt.Chart]") -> list["alt.Chart"]:
    """Boxes with a number and a note, and an arrow to each from the one above."""
    text = {"fontSize": theme.LABEL_SIZE, "color": theme.INK}
    following = [row for row in rows if row["follows"]]
    return [
        placed(rows, "left", "upper")
        .mark_rect(fill="#f1f6fa", stroke=theme.BLUE, strokeWidth=1, cornerRadius=3)
        .encode(x2="right:Q", y2="lower:Q"),
        placed(rows, "middle", "first").mark_text(**text, fontWeight="bold").encode(text="count:N"),
        placed(rows, "middle", "second").mark_text(**text).encode(text="note:N"),
        placed(following, "middle", "from").mark_rule(color=theme.SOFT).encode(y2="tip:Q"),
        placed(following, "middle", "tip").mark_point(shape="triangle-down", filled=True, size=40, color=theme.SOFT, opacity=1),
    ]


def _names(
    names: theme.Rows, labels: theme.Rows, placed: "Callable[[theme.Rows, str, str], alt.Chart]"
) -> list["alt.Chart"]:
    """The steps' names and the groups' labels."""
    text = {"fontSize": theme.LABEL_SIZE, "color": theme.INK, "fontWeight": "bold"}
    layers = [placed(names, "x", "y").mark_text(fontSize=theme.LABEL_SIZE, color=theme.INK, align="left", limit=_NAMES - 6)]
    if labels:
        layers.append(placed(labels, "x", "y").mark_text(**text, limit=120))
    return [layer.encode(text="text:N") for layer in layers]
