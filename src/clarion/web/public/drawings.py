"""Small drawings of results as SVG: presentation attributes and classes only, as the security policy asks.

Every drawing is 320 units wide and its axis runs from left to right. Lengths are in the drawing's own units.
"""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

WIDTH = 320
LEFT, RIGHT = 10, 310
"""Ends of an axis."""
MOST_PEOPLE = 30
"""So many are drawn one by one; of more, each dot stands for one in a hundred."""
_DOT_ROWS, _DOT_COLUMNS = 4, 25
_FAR = 0.8
"""Two values whose ratio is above that lie too close together on an axis from zero."""


class Scale(NamedTuple):
    """An axis: its ends, and whether equal steps along it are equal ratios."""

    low: float
    high: float
    ratios: bool = False

    def __call__(self, value: float) -> float:
        """Where ``value`` stands; what lies beyond an end stands at it."""
        low, high, here = self.low, self.high, min(max(value, self.low), self.high)
        if self.ratios:
            low, high, here = math.log(low), math.log(high), math.log(here)
        return round(LEFT + (RIGHT - LEFT) * (here - low) / (high - low), 1)


class Label(NamedTuple):
    """A number or word at a value of the axis."""

    value: float
    text: str


PERCENT = Scale(0, 100)


def scale_of(values: Iterable[float], *, ratios: bool = False) -> Scale:
    """An axis that holds ``values`` with room at its sides.

    It begins at zero unless the values lie close together or some are below zero. ``ratios`` asks for a logarithmic
    one, which there is where all values are above zero.
    """
    found = sorted(values)
    low, high = found[0], found[-1]
    if ratios and low > 0:
        room = max(0.22 * math.log(high / low), math.log(1.3))
        return Scale(math.exp(math.log(low) - room), math.exp(math.log(high) + room), ratios=True)
    if low >= 0 and (high == 0 or low / high <= _FAR):
        return _round(0, (high or 1) * 1.06)
    room = 0.35 * (high - low) or 0.1 * abs(high) or 1
    return _round(low - room, high + room)


def _round(low: float, high: float) -> Scale:
    """An axis from ``low`` to ``high`` or a little farther, its ends of few digits."""
    step = 0.2 * 10.0 ** math.floor(math.log10(high - low))
    first, last = step * math.floor(low / step), step * math.ceil(high / step)
    return Scale(float(f"{first:.10g}"), float(f"{last:.10g}"))


def change(
    before: Label, after: Label, names: tuple[str, str], ends: tuple[str, str], scale: Scale, says: str
) -> Markup:
    """Two dots and an arrow from the first, which is open, to the second.

    ``names`` stand beside the numbers of the dots (``before``, ``after``), ``ends`` at the ends of the axis.
    """
    first, last = scale(before.value), scale(after.value)
    way = (last > first) - (last < first)
    parts = [_axis(56, ends)]
    if way and abs(last - first) > 14:
        tip = last - 7 * way
        parts += [
            _line("draw-arrow", first + 5 * way, 30, tip, 30),
            f'<path class="draw-tip" d="M{tip - 6 * way:g} 26l{6 * way} 4l{-6 * way} 4z"/>',
        ]
    parts += [
        f'<circle class="draw-open" cx="{first}" cy="30" r="4.5"/>',
        f'<circle class="draw-dot" cx="{last}" cy="30" r="5"/>',
        _text(first, 18, f"{before.text} {names[0]}", "draw-soft"),
        _text(last, 48, f"{after.text} {names[1]}", "draw-strong"),
    ]
    return _drawing(76, parts, says)


def share(
    percent: float,
    people: tuple[int, int] | None,
    interval: tuple[float, float] | None,
    ends: tuple[str, str],
    says: str,
) -> Markup:
    """A part of a whole above an axis from 0 to 100 per cent, with its interval.

    ``people`` are count and whole where the count is known: each of at most :data:`MOST_PEOPLE` is drawn, the part
    filled. Otherwise there are a hundred dots, of which the part, rounded, is filled.
    """
    few = people is not None and 0 < people[1] <= MOST_PEOPLE
    parts = list(_people(*people) if people is not None and few else _hundred(percent))
    parts.append(_axis(52, ends))
    middle = PERCENT(percent)
    if interval is not None:
        parts += _whisker(PERCENT(interval[0]), PERCENT(interval[1]), 52)
    parts.append(f'<circle class="draw-dot" cx="{middle}" cy="52" r="4.5"/>')
    return _drawing(72, parts, says)


def estimate(
    value: Label | None, low: Label | None, high: Label | None, no_effect: Label | None, scale: Scale, says: str
) -> Markup:
    """A point with its interval, and a line where there would be no effect."""
    parts = [_axis(48, None)]
    if no_effect is not None:
        place = scale(no_effect.value)
        parts += [_line("draw-none", place, 4, place, 52), _text(place, 65, no_effect.text, "draw-soft")]
    if low is not None and high is not None:
        parts += _whisker(scale(low.value), scale(high.value), 26)
        parts += [
            f'<text class="draw-soft" x="{scale(low.value) - 4:g}" y="41" text-anchor="end">{_said(low.text)}</text>',
            f'<text class="draw-soft" x="{scale(high.value) + 4:g}" y="41">{_said(high.text)}</text>',
        ]
    if value is not None:
        place = scale(value.value)
        parts += [
            f'<circle class="draw-dot" cx="{place}" cy="26" r="5"/>',
            _text(place, 14, value.text, "draw-strong"),
        ]
    return _drawing(70, parts, says)


def average(value: Label, spread: tuple[float, float] | None, ends: tuple[str, str], scale: Scale, says: str) -> Markup:
    """A point with its spread."""
    parts = [_axis(32, ends)]
    if spread is not None:
        parts += _whisker(scale(spread[0]), scale(spread[1]), 32)
    place = scale(value.value)
    parts += [f'<circle class="draw-dot" cx="{place}" cy="32" r="5"/>', _text(place, 18, value.text, "draw-strong")]
    return _drawing(52, parts, says)


def _drawing(height: int, parts: Iterable[str], says: str) -> Markup:
    start = Markup('<svg class="draw" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(WIDTH, height, says)
    return start + Markup("".join(parts)) + Markup("</svg>")  # noqa: S704  (numbers, and texts that are escaped)


def _axis(y: int, ends: tuple[str, str] | None) -> str:
    line = _line("draw-axis", LEFT, y, RIGHT, y)
    if ends is None:
        return line
    low, high = map(_said, ends)
    return (
        f'{line}<text class="draw-soft" x="{LEFT}" y="{y + 16}">{low}</text>'
        f'<text class="draw-soft" x="{RIGHT}" y="{y + 16}" text-anchor="end">{high}</text>'
    )


def _line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path class="{name}" d="M{x1:g} {y1:g}L{x2:g} {y2:g}"/>'


def _whisker(low: float, high: float, y: int) -> list[str]:
    """A line from end to end of an interval, with a stroke across each end."""
    return [f'<path class="draw-whisker" d="M{low:g} {y}H{high:g}M{low:g} {y - 4}v8M{high:g} {y - 4}v8"/>']


def _text(x: float, y: float, text: str, name: str) -> str:
    """A text about ``x``, moved inwards where it would stick out at a side."""
    half = 3.4 * len(text)
    anchor, place = "middle", x
    if x - half < 2:
        anchor, place = "start", max(2.0, x - 6)
    elif x + half > WIDTH - 2:
        anchor, place = "end", min(WIDTH - 2.0, x + 6)
    return f'<text class="{name}" x="{place:g}" y="{y:g}" text-anchor="{anchor}">{_said(text)}</text>'


def _said(text: str) -> str:
    """``text`` escaped."""
    return str(Markup.escape(text))


def _people(count: int, whole: int) -> Iterator[str]:
    """People in a row, the first ``count`` filled; the edge of the filled ones stands at their share of the axis."""
    step = (RIGHT - LEFT) / whole
    size = min(step * 0.8, 13.0)
    for name, places in (("draw-yes", range(count)), ("draw-no", range(count, whole))):
        figures = "".join(_person(LEFT + step * (place + 0.5), size) for place in places)
        if figures:
            yield f'<path class="{name}" d="{figures}"/>'


def _person(x: float, width: float) -> str:
    """A head above a body that stand at 40, about ``x``."""
    head, half = min(width * 0.34, 4.2), width / 2
    tall = min(23.0, 2.4 * width)
    neck = 40 - tall
    return (
        f"{_circle(x, neck - head - 1.5, head)}M{x - half:.1f} {neck + half:.1f}"
        f"a{half:.1f} {half:.1f} 0 0 1 {width:.1f} 0V40H{x - half:.1f}z"
    )


def _circle(x: float, y: float, radius: float) -> str:
    """A circle as a part of a path: two halves."""
    half = f"a{radius:.1f} {radius:.1f} 0 1 0"
    return f"M{x - radius:.1f} {y:.1f}{half} {2 * radius:.1f} 0{half} {-2 * radius:.1f} 0z"


def _hundred(percent: float) -> Iterator[str]:
    """A hundred dots by columns of four; the edge of the filled ones stands at their share of the axis."""
    filled = round(percent)
    step = (RIGHT - LEFT) / _DOT_COLUMNS
    for name, places in (("draw-yes", range(filled)), ("draw-no", range(filled, 100))):
        dots = "".join(
            _circle(LEFT + step * (place // _DOT_ROWS + 0.5), 5.5 + 9.6 * (place % _DOT_ROWS), 3.4) for place in places
        )
        if dots:
            yield f'<path class="{name}" d="{dots}"/>'
