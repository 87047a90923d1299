"""Marking stretches of inline mark-up by their places in its plain text.

Places are offsets in what :func:`clarion.text.markup.plain` gives. A mark stays one element: where it begins or ends
within ``<i>`` or ``<sub>``, that element is closed before it and opened again after. A formula is never divided.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from clarion.text.markup import plain

Mark = tuple[int, int, str, str]
"""Start, end (not included), and the tags that are set there."""
_Element = tuple[str, str, int]
"""An open element: the tags that open and close it, and a number that tells it from its like."""
_Piece = tuple[str, tuple[_Element, ...]]
"""Text that nothing divides, and the elements in which it stands."""

_TOKENS = re.compile(r"<math[ >].*?</math>|<(/?)([a-z]+)[^>]*>|&(?:amp|lt|gt|quot);|[^<&]+|[<&]", re.DOTALL)


def marked(markup: str, spans: Sequence[Mark]) -> str:
    """``markup``, inline mark-up, with each of ``spans`` within its two tags; its plain text stays the same.

    A span within another is marked within it, and of two at one place the first is the outer one. Of two that cross,
    the shorter is marked whole and the longer gives way: it ends where the shorter begins, or begins where that ends. A
    span that reaches into a formula takes in all of it. Raises ValueError for a span that is empty or reaches beyond
    the text.
    """
    if not spans:
        return markup
    pieces = list(_pieces(markup))
    ends = list(accumulate(len(plain(text)) for text, _ in pieces))
    whole = ends[-1] if ends else 0
    for start, end, *_ in spans:
        if not 0 <= start < end <= whole:
            raise ValueError(f"there is no text from {start} to {end} in one of {whole} characters")
    placed = _uncrossed([_around_formulas(span, pieces, ends) for span in spans])
    return "".join(_written(_divided(pieces, {edge for span in placed for edge in span[:2]}), placed))


def _pieces(markup: str) -> Iterator[_Piece]:
    """The texts of ``markup`` in their elements; an escape and a formula are one piece each."""
    opened: list[_Element] = []
    for number, found in enumerate(_TOKENS.finditer(markup)):
        token, name = found[0], found[2]
        if not name:
            yield token, tuple(opened)
        elif not found[1]:
            opened.append((token, f"</{name}>", number))
        elif opened:
            opened.pop()


def _around_formulas(span: Mark, pieces: Sequence[_Piece], ends: Sequence[int]) -> Mark:
    """``span`` with the whole of each formula into which it reaches."""
    start, end, opening, closing = span
    before = 0
    for (text, _), after in zip(pieces, ends, strict=True):
        if text.startswith("<math"):
            start = before if before < start < after else start
            end = after if before < end < after else end
        before = after
    return start, end, opening, closing


def _uncrossed(spans: Sequence[Mark]) -> list[Mark]:
    """``spans`` without crossings, outer ones before those within them."""
    kept: list[tuple[int, int, int]] = []
    for number in sorted(range(len(spans)), key=lambda one: spans[one][1] - spans[one][0]):
        start, end = spans[number][:2]
        for first, last, _ in kept:
            start, end = (start, first) if start < first < end < last else (start, end)
            start, end = (last, end) if first < start < last < end else (start, end)
        kept.append((start, end, number))
    kept.sort(key=lambda one: (one[0], -one[1], one[2]))
    return [(start, end, *spans[number][2:]) for start, end, number in kept]


def _divided(pieces: Sequence[_Piece], edges: set[int]) -> Iterator[tuple[int, _Piece]]:
    """``pieces`` divided at ``edges``, each with the place where it begins."""
    place = 0
    for text, elements in pieces:
        if text[0] in "<&" and len(text) > 1:
            yield place, (text, elements)
            place += len(plain(text))
            continue
        cuts = sorted({0, len(text), *(edge - place for edge in edges if place < edge < place + len(text))})
        for start, end in pairwise(cuts):
            yield place + start, (text[start:end], elements)
        place += len(text)


def _written(pieces: Iterator[tuple[int, _Piece]], spans: Sequence[Mark]) -> Iterator[str]:
    """Each piece after the tags that lead from the elements of the one before to its own; marks stand outermost."""
    opened: tuple[_Element, ...] = ()
    for place, (text, elements) in pieces:
        marks = tuple((one[2], one[3], -number) for number, one in enumerate(spans, 1) if one[0] <= place < one[1])
        yield from _between(opened, (*marks, *elements))
        opened = (*marks, *elements)
        yield text
    yield from _between(opened, ())


def _between(opened: Sequence[_Element], wanted: Sequence[_Element]) -> Iterator[str]:
    """The end tags and start tags between two pieces."""
    shared = 0
    while shared < min(len(opened), len(wanted)) and opened[shared] == wanted[shared]:
        shared += 1
    yield from (closing for _, closing, _ in reversed(opened[shared:]))
    yield from (opening for opening, _, _ in wanted[shared:])
