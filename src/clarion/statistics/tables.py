"""Contingency tables as arguments: rows and columns of counts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_count

Table = Sequence[Sequence[int]]
"""Counts by row and column."""


def counts(table: Table) -> NDArray[np.int64]:
    """``table`` as an array, shape (rows, columns), at least 2 × 2; a StatisticsError unless it is one of counts."""
    if len({len(row) for row in table}) != 1:
        raise StatisticsError("The rows of the table are not of one length.")
    rows = [
        [checked_count(value, f"count in row {at + 1}, column {place + 1}") for place, value in enumerate(row)]
        for at, row in enumerate(table)
    ]
    if len(rows) < 2 or len(rows[0]) < 2:
        raise StatisticsError("The table needs at least two rows and two columns.")
    return np.array(rows, dtype=np.int64)


def four_counts(table: Table) -> tuple[int, int, int, int]:
    """The counts a, b, c, d of a 2 × 2 table, row by row; a StatisticsError unless it is one."""
    array = counts(table)
    if array.shape != (2, 2):
        rows, columns = array.shape
        raise StatisticsError(f"The table is 2 × 2, not {rows} × {columns}.")
    a, b, c, d = (int(value) for value in array.ravel())
    return a, b, c, d


def occupied(table: Table) -> NDArray[np.int64]:
    """The rows and columns of ``table`` that hold anything; a StatisticsError where fewer than two of either do."""
    array = counts(table)
    array = array[np.ix_(array.sum(1) > 0, array.sum(0) > 0)]
    if min(array.shape) < 2:
        raise StatisticsError("Fewer than two rows or columns of the table hold anything: there is nothing to compare.")
    return array
