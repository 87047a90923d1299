"""A data file as texts: every cell as it is written, with the row that it stands in."""

from collections import Counter
from collections.abc import Sequence

import msgspec
import numpy as np
import polars as pl
from numpy.typing import NDArray

from clarion.studies.observations import Rows


class Cells(msgspec.Struct, frozen=True, kw_only=True):
    """The cells of one column, and where they stand."""

    file: str
    column: str
    texts: pl.Series
    """Without blanks around; empty, or null once missing values are known, where there is nothing."""
    rows: Rows

    def where(self, mask: pl.Series | NDArray[np.bool_]) -> list[int]:
        """The rows of the cells for which ``mask`` is true; null counts as false."""
        chosen = mask.fill_null(False).to_numpy() if isinstance(mask, pl.Series) else mask
        return [int(row) for row in self.rows[chosen]]


class TextTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table of texts."""

    file: str
    """As problems name it."""
    headings: tuple[str, ...]
    """All of them, in the order of the file."""
    columns: dict[str, pl.Series]
    """By heading: the texts without blanks around, empty where there is nothing. Of several columns with the same
    heading the first."""
    rows: Rows
    """Of each record: its row, counted as a spreadsheet counts them."""

    def __len__(self) -> int:
        """How many records there are."""
        return len(self.rows)

    def cells(self, heading: str) -> Cells:
        """The column of this heading, which has to be there."""
        return Cells(file=self.file, column=heading, texts=self.columns[heading], rows=self.rows)

    @property
    def repeated(self) -> set[str]:
        """The headings that stand over several columns."""
        return {heading for heading, number in Counter(self.headings).items() if number > 1}

    def kept(self, mask: pl.Series) -> "TextTable":
        """The records for which ``mask`` is true."""
        return TextTable(
            file=self.file,
            headings=self.headings,
            columns={heading: texts.filter(mask) for heading, texts in self.columns.items()},
            rows=self.rows[mask.to_numpy()],
        )

    def replaced(self, heading: str, texts: pl.Series) -> "TextTable":
        """The table with other texts in the column of this heading, which may be new."""
        headings = self.headings if heading in self.columns else (*self.headings, heading)
        columns = {**self.columns, heading: texts}
        return TextTable(file=self.file, headings=headings, columns=columns, rows=self.rows)


def text_table(file: str, headings: Sequence[str], columns: Sequence[pl.Series], rows: Rows) -> TextTable:
    """A table from its columns of texts; blanks around are taken off, records without any text are left out."""
    stripped = [texts.fill_null("").str.strip_chars() for texts in columns]
    filled = np.zeros(len(rows), dtype=bool)
    for texts in stripped:
        filled |= (texts != "").to_numpy()
    named: dict[str, pl.Series] = {}
    for heading, texts in zip(headings, stripped, strict=True):
        named.setdefault(heading.strip(), texts)
    table = TextTable(file=file, headings=tuple(heading.strip() for heading in headings), columns=named, rows=rows)
    return table if filled.all() else table.kept(pl.Series(filled))
