"""Row numbers of data files as short text: ``visits.csv: 2-10, 12``."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

FEWEST_OF_RANGE = 3
"""So many consecutive rows are written as a range; two are listed."""
FEWEST_OF_STEPS = 4
"""So many rows at equal steps are written as a range with its step: a file of visits has one of each participant so."""

Source = tuple[str, NDArray[np.int32]]
"""A file's name and the numbers of rows in it, of any shape; 0 stands for no row."""


def row_ranges(sources: Iterable[Source]) -> str:
    """All rows of ``sources``, by file in the order of the files' names, each row once.

    Rows count as in a spreadsheet. Rows without a file, and row 0, stand for values computed from several rows and are
    left out; the text is empty where nothing else is there.

    >>> import numpy as np
    >>> row_ranges([("visits.csv", np.array([2, 3, 4, 9, 0], dtype=np.int32))])
    'visits.csv: 2-4, 9'
    """
    by_file: dict[str, list[NDArray[np.int32]]] = {}
    for file, rows in sources:
        if file:
            by_file.setdefault(file, []).append(rows)
    texts = [(file, _shortest(by_file[file])) for file in sorted(by_file)]
    return "; ".join(f"{file}: {text}" for file, text in texts if text)


def _shortest(parts: list[NDArray[np.int32]]) -> str:
    """The rows in ``parts`` in their order, or one column (visit) after the other where that takes fewer ranges.

    Two visits of ten thousand participants are two ranges of equal steps, and none at all once they are mixed.
    """
    together = _distinct(np.concatenate([part.ravel() for part in parts]))
    if len(parts) > 1 or parts[0].ndim < 2:
        return _ranges(together)
    columns = sorted((_distinct(column) for column in parts[0].T), key=lambda column: column[:1].tolist())
    apart = sum(column.size for column in columns) == together.size
    if apart and sum(map(_changes, columns)) < _changes(together):
        return ", ".join(text for column in columns if (text := _ranges(column)))
    return _ranges(together)


def _changes(rows: NDArray[np.int32]) -> int:
    """How often the step from row to row changes."""
    return int(np.count_nonzero(np.diff(rows, 2))) + 1


def _distinct(rows: NDArray[np.int32]) -> NDArray[np.int32]:
    """The numbers of rows in ``rows``, increasing, each once."""
    ordered = np.sort(rows[rows > 0])
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if ordered.size else ordered


def _ranges(rows: NDArray[np.int32]) -> str:
    """``rows``, increasing, as ranges."""
    if not rows.size:
        return ""
    steps = np.diff(rows)
    # Where a run of equal steps ends: at the row after which the step changes, or at the last row.
    changes = np.append(np.flatnonzero(np.diff(steps)) + 1, rows.size - 1)
    ends = changes[np.searchsorted(changes, np.arange(rows.size), side="right").clip(max=changes.size - 1)].tolist()
    numbers, step_of = rows.tolist(), steps.tolist()
    parts, at = [], 0
    while at < len(numbers):
        end = ends[at]
        step = step_of[at] if at < len(step_of) else 0
        if end - at + 1 >= (FEWEST_OF_RANGE if step == 1 else FEWEST_OF_STEPS):
            parts.append(f"{numbers[at]}-{numbers[end]}" + ("" if step == 1 else f" step {step}"))
            at = end + 1
        else:
            parts.append(str(numbers[at]))
            at += 1
    return ", ".join(parts)
