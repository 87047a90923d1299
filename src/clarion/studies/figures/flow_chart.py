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
_BETWEEN, _LINE, _HEAD = 18, 15, 26
"""Between boxes, of a line of text in a box, and of the line with the groups' labels."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the flow, for one group of participants."""

    name: str
    count: int
    notes: tuple[str, ...] = ()
    """What became of those who are missing: ``1 left``, ``2 not seen``."""


Columns = Sequence[Sequence[Step]]


def flow_height(columns: Columns) -> int:
    """Of the diagram, in pixels."""
    return _top(columns) + _step(columns) * len(columns[0]) - _BETWEEN


def flow_chart(columns: Columns, labels: Sequence[str]) -> "alt.LayerChart":
    """The steps of every group; all groups have the same steps. ``labels`` are shown where there are several."""
    import altair as alt  # noqa: PLC0415

    across = alt.Scale(domain=[0, _WIDTH], nice=False, zero=False)
    down = alt.Scale(domain=[flow_height(columns), 0], nice=False, zero=False)

    def placed(rows: theme.Rows, x: str, y: str) -> alt.Chart:
        return alt.Chart(theme.data(rows)).encode(
            x=alt.X(f"{x}:Q", scale=across, axis=None), y=alt.Y(f"{y}:Q", scale=down, axis=None)
        )

    return alt.layer(*_boxes(_box_rows(columns), placed), *_texts(columns, labels, placed))


def _top(columns: Columns) -> int:
    """Where the first box begins."""
    return _HEAD if len(columns) > 1 else 0


def _room(columns: Columns) -> float:
    """The width of a column of boxes with the gap beside it."""
    return (_WIDTH - _NAMES) / len(columns)


def _box(columns: Columns) -> int:
    """The height of a box, the same for all."""
    most = max(len(_lines(step, columns)) for column in columns for step in column)
    return 6 + _LINE * max(most, 2)


def _step(columns: Columns) -> int:
    """From the top of a box to the top of the next."""
    return _box(columns) + _BETWEEN


def _lines(step: Step, columns: Columns) -> list[str]:
    """What a box says, the notes in as few lines as it is wide enough for."""
    together = ", ".join(step.notes)
    fits = theme.text_width(together) < _room(columns) - _GAP - 8
    notes = [together] if together and fits else list(step.notes)
    return [f"{step.count:,}", *notes]


def _box_rows(columns: Columns) -> theme.Rows:
    """Where every box is."""
    rows: theme.Rows = []
    for number, column in enumerate(columns):
        left = _NAMES + number * _room(columns)
        right = left + _room(columns) - _GAP
        for place in range(len(column)):
            upper = _top(columns) + place * _step(columns)
            rows.append(
                {
                    "left": left, "right": right, "middle": (left + right) / 2, "upper": upper,
                    "lower": upper + _box(columns), "from": upper - _BETWEEN, "tip": upper - 5, "follows": place > 0,
                }
            )  # fmt: skip
    return rows


def _text_rows(columns: Columns) -> theme.Rows:
    """What is written in every box, line by line, in its middle."""
    rows: theme.Rows = []
    for number, column in enumerate(columns):
        across = _NAMES + number * _room(columns) + (_room(columns) - _GAP) / 2
        for place, step in enumerate(column):
            lines = _lines(step, columns)
            middle = _top(columns) + place * _step(columns) + _box(columns) / 2
            for at, line in enumerate(lines):
                height = middle + (at - (len(lines) - 1) / 2) * _LINE
                rows.append({"x": across, "y": height, "text": line, "first": at == 0})
    return rows


def _name_rows(columns: Columns) -> theme.Rows:
    """The steps' names beside the first column."""
    middle = _top(columns) + _box(columns) / 2
    return [{"x": 0, "y": middle + place * _step(columns), "text": step.name} for place, step in enumerate(columns[0])]


def _label_rows(columns: Columns, labels: Sequence[str]) -> theme.Rows:
    """The groups' labels above their columns; none where there is one group."""
    room = _room(columns)
    if len(columns) == 1:
        return []
    return [
        {"x": _NAMES + number * room + (room - _GAP) / 2, "y": _HEAD / 2 - 2, "text": label}
        for number, label in enumerate(labels)
    ]


def _boxes(rows: theme.Rows, placed: "Callable[[theme.Rows, str, str], alt.Chart]") -> list["alt.Chart"]:
    """Boxes, and an arrow to each from the one above."""
    following = [row for row in rows if row["follows"]]
    return [
        placed(rows, "left", "upper")
        .mark_rect(fill="#f1f6fa", stroke=theme.BLUE, strokeWidth=1, cornerRadius=3)
        .encode(x2="right:Q", y2="lower:Q"),
        placed(following, "middle", "from").mark_rule(color=theme.SOFT).encode(y2="tip:Q"),
        placed(following, "middle", "tip").mark_point(
            shape="triangle-down", filled=True, size=40, color=theme.SOFT, opacity=1
        ),
    ]


def _texts(
    columns: Columns, labels: Sequence[str], placed: "Callable[[theme.Rows, str, str], alt.Chart]"
) -> list["alt.Chart"]:
    """Numbers and notes in the boxes, the steps' names, the groups' labels."""
    written, heads = _text_rows(columns), _label_rows(columns, labels)
    numbers = [row for row in written if row["first"]]
    notes = [row for row in written if not row["first"]]
    size, ink = theme.LABEL_SIZE, theme.INK
    layers = [
        placed(numbers, "x", "y").mark_text(fontSize=size, color=ink, fontWeight="bold"),
        placed(notes, "x", "y").mark_text(fontSize=size, color=ink),
        placed(_name_rows(columns), "x", "y").mark_text(fontSize=size, color=ink, align="left", limit=_NAMES - 6),
        placed(heads, "x", "y").mark_text(fontSize=size, color=ink, fontWeight="bold", limit=120),
    ]
    return [layer.encode(text="text:N") for layer in layers]
