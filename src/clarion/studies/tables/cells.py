"""Cells of tables, each with what privacy has to know of it: whom it counts, whom it sums up."""

import numpy as np

from clarion.studies.analysis.decimals import needed_decimals, shown
from clarion.studies.document import Cell, Row
from clarion.studies.observations import Floats

EMPTY = Cell(text="")
NONE = Cell(text="–")
"""Where there is nothing to sum up."""


def count_cell(count: int, of: int) -> Cell:
    """How many of how many participants, with the percentage: ``3 (33.3 %)``."""
    text = f"{count:,} ({shown(100 * count / of, 1)} %)" if of else f"{count:,}"
    return Cell(text=text, count=count, of=of)


def number_cell(count: int) -> Cell:
    """How many participants there are."""
    return Cell(text=f"{count:,}", count=count)


def text_cell(text: str, n: int) -> Cell:
    """A text that sums up ``n`` participants."""
    return Cell(text=text, n=n)


def describing_rows(columns: list[Floats], decimals: int) -> tuple[Row, ...]:
    """Rows that describe numbers: n, mean and SD, median and quartiles, range; one cell for each of ``columns``.

    Quartiles are those of the sample's quantile function of type 7 (Hyndman and Fan, 1996), as the analyses use.
    """
    known = [column[~np.isnan(column)] for column in columns]
    return (
        Row(label="Participants", indent=1, cells=tuple(number_cell(values.size) for values in known)),
        Row(label="Mean (SD)", indent=1, cells=tuple(_mean(values, decimals) for values in known)),
        Row(label="Median (quartiles)", indent=1, cells=tuple(_median(values, decimals) for values in known)),
        Row(label="Range", indent=1, cells=tuple(_range(values, decimals) for values in known)),
    )


def _mean(values: Floats, decimals: int) -> Cell:
    if values.size == 0:
        return NONE
    spread = shown(float(np.std(values, ddof=1)), decimals + 1) if values.size > 1 else "–"
    return text_cell(f"{shown(float(np.mean(values)), decimals + 1)} ({spread})", values.size)


def _median(values: Floats, decimals: int) -> Cell:
    if values.size == 0:
        return NONE
    low, middle, high = (float(one) for one in np.quantile(values, [0.25, 0.5, 0.75]))
    return text_cell(f"{_shown(middle, decimals)} ({_shown(low, decimals)} to {_shown(high, decimals)})", values.size)


def _range(values: Floats, decimals: int) -> Cell:
    if values.size == 0:
        return NONE
    low, high = float(values.min()), float(values.max())
    return Cell(text=f"{_shown(low, decimals)} to {_shown(high, decimals)}", n=values.size, extreme=True)


def _shown(value: float, decimals: int) -> str:
    """``value`` with one decimal more than the data only where it lies between two values."""
    return shown(value, needed_decimals(value, decimals, decimals + 1))
