"""A single table cleared of small counts, as far as its own cells tell.

It is what figures begin with. What a table tells beside others, only the ledger knows.
"""

from collections.abc import Callable, Sequence

import msgspec

from clarion.studies.document import Cell, Table
from clarion.studies.privacy.suppression import is_small, suppressed_nested, suppressed_parts

HIDDEN = "withheld"

Places = set[tuple[int, int]]
"""Cells by row and column."""


def public_table(table: Table, threshold: int, *, extremes: bool) -> Table:
    """``table`` with small counts, and what sums up too few people, suppressed; values of single people left out.

    ``extremes``: whether every participant has consented to being shown, so that minima and maxima may stay.
    """
    hidden = _small(table, threshold) | _parts(table, threshold) | _nested(table, threshold)
    rows = tuple(
        msgspec.structs.replace(
            row,
            cells=tuple(
                _public(cell, threshold, hide=(place, column) in hidden, extremes=extremes)
                for column, cell in enumerate(row.cells)
            ),
        )
        for place, row in enumerate(table.rows)
    )
    return msgspec.structs.replace(table, rows=rows)


def _public(cell: Cell, threshold: int, *, hide: bool, extremes: bool) -> Cell:
    few = cell.n is not None and 0 < cell.n < threshold
    if hide or few or (cell.extreme and not extremes):
        return Cell(text=HIDDEN, suppressed=True)
    return cell


def _small(table: Table, threshold: int) -> Places:
    return {
        (place, column)
        for place, row in enumerate(table.rows)
        for column, cell in enumerate(row.cells)
        if cell.count is not None and is_small(cell.count, cell.of, threshold)
    }


def _parts(table: Table, threshold: int) -> Places:
    """What must be hidden of rows that divide participants among them."""
    names = dict.fromkeys(row.part_of for row in table.rows if row.part_of)
    groups = [[place for place, row in enumerate(table.rows) if row.part_of == name] for name in names]
    return _grouped(table, groups, threshold, suppressed_parts)


def _nested(table: Table, threshold: int) -> Places:
    """What must be hidden of rows within a row: their difference must not be small either."""
    labels = {row.label: place for place, row in enumerate(table.rows)}
    pairs = [[labels[row.within], place] for place, row in enumerate(table.rows) if row.within in labels]
    return _grouped(table, pairs, threshold, suppressed_nested)


def _grouped(
    table: Table,
    groups: Sequence[Sequence[int]],
    threshold: int,
    choose: Callable[[Sequence[int], int], set[int]],
) -> Places:
    """What ``choose`` hides among the rows of each of ``groups``, column by column."""
    hidden: Places = set()
    for group in groups:
        for column in range(min(len(table.rows[place].cells) for place in group)):
            counted = [(place, table.rows[place].cells[column].count) for place in group]
            known = [(place, count) for place, count in counted if count is not None]
            for at in choose([count for _, count in known], threshold):
                hidden.add((known[at][0], column))
    return hidden
