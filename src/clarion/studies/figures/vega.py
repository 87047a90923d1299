"""Vega-Lite's grammar of charts, as far as the figures need it: layers of marks whose channels are fields of rows.

A chart is written down as the JSON that it is (vega.github.io/vega-lite, version 6). Altair writes the same, but takes
longer to load and to check a chart than it takes to draw it; the tests let it check every kind of figure.
"""

from collections.abc import Mapping, Sequence

Json = str | float | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Part = Mapping[str, Json]
"""A part of a chart: a layer, a mark, a channel, a scale."""
Value = str | float | int | bool | None
Rows = list[dict[str, Value]]
"""A chart's data: one dictionary for each mark."""


def layer(mark: str, encoding: Part, *, rows: Rows | None = None, **look: Json) -> Part:
    """Marks of one kind, one for each row; ``look`` is what all of them share. Without ``rows``, those of the layers
    that it is put into.
    """
    one: Part = {"mark": {"type": mark, **look}, "encoding": encoding}
    return one if rows is None else {"data": {"values": rows}, **one}


def layers(*parts: Part, rows: Rows | None = None, encoding: Part | None = None) -> Part:
    """Layers on top of each other; ``rows`` and ``encoding`` are of all that have none of their own."""
    data: Part = {} if rows is None else {"data": {"values": rows}}
    return {**data, "encoding": encoding or {}, "layer": parts}


def quantity(field: str, **more: Json) -> Part:
    """A channel that shows a quantity."""
    return {"field": field, "type": "quantitative", **more}


def category(field: str, **more: Json) -> Part:
    """A channel that shows which of several it is."""
    return {"field": field, "type": "nominal", **more}


def matched(names: Sequence[str], values: Sequence[Json]) -> Part:
    """A scale that gives each of ``names`` its own of ``values``."""
    return {"domain": names, "range": values}
