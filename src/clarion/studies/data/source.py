"""A data file that was read, with all that its [[data]] table leaves open filled in."""

import msgspec
import polars as pl

from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import Cells, TextTable
from clarion.studies.definition import Column, DataFile
from clarion.studies.definition.findings import suggestion


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file and what is where in it."""

    data: DataFile
    """The [[data]] table; what it does not say is filled in by the file's convention."""
    table: TextTable

    @property
    def file(self) -> str:
        """The file's name, as problems give it."""
        return self.table.file

    def column(self, id: str) -> Column:
        """The column that ``columns`` names for ``id``, which has to be there."""
        return as_column(self.data.columns[id])

    def cells(self, heading: str, problems: ProblemList) -> Cells | None:
        """The column of this heading; None, and an error, where there is none or more than one."""
        if heading in self.table.repeated:
            message = f"Several columns are called `{heading}`."
            problems.add("error", self.file, "the headings", message, "Give each a heading of its own.")
            return None
        if heading not in self.table.columns:
            remedy = self._instead(heading)
            problems.add("error", self.file, "the headings", f"There is no column `{heading}`.", remedy)
            return None
        return self.table.cells(heading)

    def _instead(self, heading: str) -> str:
        """What could have been meant by a ``heading`` that is not there."""
        boxes = [one for one in self.table.headings if one.startswith(f"{heading}___")]
        if boxes:
            return f"It is a question with boxes to tick; name one of its columns, such as `{boxes[0]}`."
        return suggestion(heading, [one for one in self.table.headings if one])


def as_column(column: Column | str) -> Column:
    """A column as a table of the study file, where only its heading is given."""
    return Column(column=column) if isinstance(column, str) else column


def missing_as_null(texts: pl.Series, missing: tuple[str, ...]) -> pl.Series:
    """``texts`` with null for each that stands for a missing value; an empty one always does."""
    gone = texts.is_in(list({"", *missing}))
    return texts.set(gone, None) if gone.any() else texts
