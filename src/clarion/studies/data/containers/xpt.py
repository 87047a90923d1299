"""SAS transport files (XPT, versions 5 and 8)."""

from pathlib import Path

import numpy as np
import polars as pl

from clarion.studies.data.containers.plain_texts import value_text
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.text_table import TextTable, text_table


def read_xpt(path: Path, file: str, decimal: str) -> TextTable:
    """The table in the file at ``path``. Its records count from row 2, as if the headings stood in row 1.

    Dates, which the format marks as such, become ISO dates. Raises UnreadableError.
    """
    # Slow to import.
    import pyreadstat  # noqa: PLC0415

    damaged = (pyreadstat.ReadstatError, pyreadstat.PyreadstatError)
    try:
        # Of a damaged file it may meet headings that are none, or dates beyond the calendar.
        frame, _ = pyreadstat.read_xport(str(path), output_format="polars")
    except (*damaged, TypeError, OverflowError, UnicodeDecodeError) as error:
        remedy = "Check that it was copied whole, in binary mode; or export it as CSV or Dataset-JSON."
        raise UnreadableError("The file can't be read as a SAS transport file.", remedy) from error
    columns = [pl.Series([value_text(value, decimal) for value in column], dtype=pl.String) for column in frame]
    return text_table(file, frame.columns, columns, np.arange(2, frame.height + 2, dtype=np.int32))
