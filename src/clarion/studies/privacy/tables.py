"""A table, made public."""

from collections.abc import Callable, Sequence

import msgspec

from clarion.studies.document import Cell, Row, Table
from clarion.studies.privacy.suppression import is_small, suppressed_nested, suppressed_parts

HIDDEN = "withheld"


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
    return msgspec.structs.replace(table, rows=_without_empty(rows))


def is_suppressed(table: Table) -> bool:
    """Whether anything of ``table`` is suppressed."""
    return any(cell.suppressed for row in table.rows for cell in row.cells)


def _public(cell: Cell, threshold: int, *, hide: bool, extremes: bool) -> Cell:
    few = cell.n is not None and 0 < cell.n < threshold
    if hide or few or (cell.extreme and not extremes):
        return Cell(text=HIDDEN, suppressed=True)
    return cell


def _without_empty(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """``rows`` without those of which nothing but extremes was there, such as a range."""
    return tuple(
        row for row in rows if not (row.label == "Range" and row.cells and all(cell.suppressed for cell in row.cells))
    )


def _small(table: Table, threshold: int) -> set[tuple[int, int]]:
    return {
        (place, column)
        for place, row in enumerate(table.rows)
        for column, cell in enumerate(row.cells)
        if cell.count is not None and is_small(cell.count, cell.of, threshold)
    }


def _grouped(
    table: Table,
    groups: Sequence[Sequence[int]],
    threshold: int,
    choose: Callable[[Sequence[int], int], set[int]],
) -> set[tuple[int, int]]:
    """What ``choose`` hides among the rows of each of ``groups``, column by column."""
    hidden: set[tuple[int, int]] = set()
    for group in groups:
        for column in range(len(table.rows[group[0]].cells)):
            counted = [(place, table.rows[place].cells[column].count) for place in group]
            known = [(place, count) for place, count in counted if count is not None]
            for at in choose([count for _, count in known], threshold):
                hidden.add((known[at][0], column))
    return hidden


def _parts(table: Table, threshold: int) -> set[tuple[int, int]]:
    names = dict.fromkeys(row.part_of for row in table.rows if row.part_of)
    groups = [[place for place, row in enumerate(table.rows) if row.part_of == name] for name in names]
    return _grouped(table, groups, threshold, suppressed_parts)


def _nested(table: Table, threshold: int) -> set[tuple[int, int]]:
    """Rows within a row, and severe events within any: pairs whose difference must not be small."""
    labels = {row.label: place for place, row in enumerate(table.rows)}
    pairs = [[labels[row.within], place] for place, row in enumerate(table.rows) if row.within in labels]
    hidden = _grouped(table, pairs, threshold, suppressed_nested)
    for place, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells[:-1]):
            beside = row.cells[column + 1]
            # Columns of counts beside each other in one row (any grade, severe) are one within the other.
            if cell.count is not None and beside.count is not None and cell.of == beside.of and cell.of is not None:
                for at in suppressed_nested([cell.count, beside.count], threshold):
                    hidden.add((place, column + at))
    return hidden
