"""The diagram of a flow: a column of boxes for each group, joined by arrows, with the steps' names at the side."""

from collections.abc import Sequence

import msgspec

from clarion.studies.figures import theme
from clarion.studies.figures.material import MOST_CHARACTERS
from clarion.studies.figures.vega import Part, Rows, category, layer, layers, quantity
from clarion.studies.figures.wording import shortened

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


def flow_chart(columns: Columns, labels: Sequence[str]) -> Part:
    """The steps of every group; all groups have the same steps. ``labels`` are shown where there are several."""
    height = flow_height(columns)
    written, steps = _text_rows(columns), _name_rows(columns)
    numbers = [row for row in written if row["first"]]
    notes = [row for row in written if not row["first"]]
    text = {"x": _across("x"), "y": _down("y", height), "text": category("text")}
    look: Part = {"fontSize": theme.LABEL_SIZE, "color": theme.INK}
    return layers(
        *_boxes(_box_rows(columns), height),
        layer("text", text, rows=numbers, fontWeight="bold", **look),
        layer("text", text, rows=notes, **look),
        layer("text", text, rows=steps, align="left", **look),
        layer("text", text, rows=_label_rows(columns, labels), fontWeight="bold", **look),
    )


def _across(field: str) -> Part:
    """A place from left to right, in pixels."""
    return quantity(field, scale={"domain": [0, _WIDTH], "nice": False, "zero": False}, axis=None)


def _down(field: str, height: float) -> Part:
    """A place from the top downwards, in pixels."""
    return quantity(field, scale={"domain": [height, 0], "nice": False, "zero": False}, axis=None)


def _boxes(rows: Rows, height: float) -> list[Part]:
    """Boxes, and an arrow to each from the one above."""
    following = [row for row in rows if row["follows"]]
    box = {"x": _across("left"), "x2": {"field": "right"}, "y": _down("upper", height), "y2": {"field": "lower"}}
    arrow = {"x": _across("middle"), "y": _down("from", height), "y2": {"field": "tip"}}
    tip = {"x": _across("middle"), "y": _down("tip", height)}
    return [
        layer("rect", box, rows=rows, fill=theme.BOX, stroke=theme.BLUE, strokeWidth=1, cornerRadius=3),
        layer("rule", arrow, rows=following, color=theme.SOFT),
        layer("point", tip, rows=following, shape="triangle-down", filled=True, size=40, color=theme.SOFT, opacity=1),
    ]


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


def _box_rows(columns: Columns) -> Rows:
    """Where every box is."""
    rows: Rows = []
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


def _text_rows(columns: Columns) -> Rows:
    """What is written in every box, line by line, in its middle."""
    rows: Rows = []
    for number, column in enumerate(columns):
        across = _NAMES + number * _room(columns) + (_room(columns) - _GAP) / 2
        for place, step in enumerate(column):
            lines = _lines(step, columns)
            middle = _top(columns) + place * _step(columns) + _box(columns) / 2
            for at, line in enumerate(lines):
                height = middle + (at - (len(lines) - 1) / 2) * _LINE
                rows.append({"x": across, "y": height, "text": line, "first": at == 0})
    return rows


def _name_rows(columns: Columns) -> Rows:
    """The steps' names beside the first column."""
    middle = _top(columns) + _box(columns) / 2
    return [
        {"x": 0, "y": middle + place * _step(columns), "text": shortened(step.name, MOST_CHARACTERS)}
        for place, step in enumerate(columns[0])
    ]


def _label_rows(columns: Columns, labels: Sequence[str]) -> Rows:
    """The groups' labels above their columns; none where there is one group."""
    room = _room(columns)
    if len(columns) == 1:
        return []
    return [
        {"x": _NAMES + number * room + (room - _GAP) / 2, "y": _HEAD / 2 - 2, "text": shortened(label, MOST_CHARACTERS)}
        for number, label in enumerate(labels)
    ]
