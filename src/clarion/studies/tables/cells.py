"""Cells of tables: counts of participants, and what sums their values up."""

import msgspec
import numpy as np

from clarion.studies.analysis.decimals import needed_decimals, shown
from clarion.studies.document import Cell, Row
from clarion.studies.observations import Floats
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.single_values import is_shared

EMPTY = Cell(text="")
NONE = Cell(text="–")
"""Where there is nothing to sum up."""
WITHHELD = Cell(text="withheld", suppressed=True)
"""Where the public may not be told."""
DESCRIBED = "SD: standard deviation. Half of the values lie between the quartiles."
"""The note of a table that describes numbers."""


def count_cell(count: int, of: int) -> Cell:
    """How many of how many participants, with the percentage: ``3 (33.3 %)``."""
    text = f"{count:,} ({shown(100 * count / of, 1)} %)" if of else f"{count:,}"
    return Cell(text=text, count=count, of=of)


def number_cell(count: int) -> Cell:
    """How many participants there are."""
    return Cell(text=f"{count:,}", count=count)


def text_cell(text: str, n: int | None) -> Cell:
    """A text that sums up ``n`` participants; None where it is not told how many."""
    return Cell(text=text, n=n)


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """Values of one column of a table, and what of them may be told."""

    values: Floats
    """Those that are known."""
    counted: bool
    """Whether it may be told how many they are."""
    summed: bool
    """Whether their mean may be told."""


def describing_rows(columns: list[Described], decimals: int, ledger: Ledger) -> tuple[Row, ...]:
    """Rows that describe numbers: n, mean and SD, median, quartiles, range; one cell for each of ``columns``.

    Quartiles are those of the sample's quantile function of type 7 (Hyndman and Fan, 1996), as the analyses use.
    """
    kinds = {
        "Participants": tuple(number_cell(one.values.size) if one.counted else WITHHELD for one in columns),
        "Mean (SD)": tuple(_mean(one, decimals, ledger) for one in columns),
        "Median": tuple(_median(one, decimals, ledger) for one in columns),
        "Quartiles": tuple(_quartiles(one, decimals, ledger) for one in columns),
    }
    if ledger.extremes:
        kinds["Range"] = tuple(_range(one, decimals) for one in columns)
    else:
        ledger.withheld()
    return tuple(Row(label=label, indent=1, cells=cells) for label, cells in kinds.items())


def _mean(one: Described, decimals: int, ledger: Ledger) -> Cell:
    values = one.values
    if values.size == 0:
        return NONE
    if not one.summed or not ledger.enough(values.size):
        return WITHHELD
    spread = shown(float(np.std(values, ddof=1)), decimals + 1) if values.size > 1 else "–"
    return text_cell(f"{shown(float(np.mean(values)), decimals + 1)} ({spread})", _n(one))


def _median(one: Described, decimals: int, ledger: Ledger) -> Cell:
    if one.values.size == 0:
        return NONE
    if not ledger.enough(one.values.size):
        return WITHHELD
    return text_cell(_shown(float(np.median(one.values)), decimals), _n(one))


def _quartiles(one: Described, decimals: int, ledger: Ledger) -> Cell:
    if one.values.size == 0:
        return NONE
    low, high = (float(end) for end in np.quantile(one.values, [0.25, 0.75]))
    if not ledger.extremes and not is_shared(one.values, low, high, ledger.threshold):
        ledger.withheld()
        return WITHHELD
    return text_cell(f"{_shown(low, decimals)} to {_shown(high, decimals)}", _n(one))


def _range(one: Described, decimals: int) -> Cell:
    if one.values.size == 0:
        return NONE
    low, high = float(one.values.min()), float(one.values.max())
    return Cell(text=f"{_shown(low, decimals)} to {_shown(high, decimals)}", n=one.values.size, extreme=True)


def _n(one: Described) -> int | None:
    """How many values there are, where that may be told."""
    return one.values.size if one.counted else None


def _shown(value: float, decimals: int) -> str:
    """``value`` with one decimal more than the data only where it lies between two values."""
    return shown(value, needed_decimals(value, decimals, decimals + 1))
