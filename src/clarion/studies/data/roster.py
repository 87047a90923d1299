"""Who takes part: the participants that the files name, in the order in which they first do."""

import msgspec
import numpy as np
import polars as pl

from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source, missing_as_null
from clarion.studies.data.text_table import Cells
from clarion.studies.observations import Rows

NOBODY = -1
"""In place of a participant: the row has an error."""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Where a participant is first named."""

    file: str
    row: int


def folded(id: str) -> str:
    """``id`` without what is easily mistaken: case, blanks, zeros in front of a number."""
    bare = "".join(id.split()).casefold()
    return bare.lstrip("0") if bare.isdecimal() else bare


class Roster:
    """The participants; closed once the files of participants have been read, if there are any."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        """The place of each participant, by id."""
        self.named: list[Named] = []
        """Of each participant: where they are first named."""
        self.left_out: set[str] = set()
        """Ids of people whose arm is none."""
        self.closed = False

    def __len__(self) -> int:
        """How many participants there are."""
        return len(self.places)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the participants."""
        return tuple(self.places)

    def add(self, id: str, file: str, row: int) -> int:
        """The place of the participant ``id``, who is added where they are new."""
        if id not in self.places:
            self.places[id] = len(self.places)
            self.named.append(Named(file=file, row=row))
        return self.places[id]

    def of(self, source: Source, problems: ProblemList) -> Rows | None:
        """The place of the participant of each row of ``source``; ``NOBODY`` where there is an error.

        None where the file has no column of participants.
        """
        heading = source.data.participant or ""
        cells = source.cells(heading, problems)
        if cells is None:
            return None
        ids = missing_as_null(cells.texts, source.data.missing)
        message = "The participant's id is missing."
        problems.refuse(cells.file, cells.where(ids.is_null()), message, column=heading)
        if not self.closed:
            for at in ids.arg_unique().sort():
                if ids[at] is not None:
                    self.add(ids[at], cells.file, int(cells.rows[at]))
        places = ids.replace_strict(self.places, default=NOBODY, return_dtype=pl.Int32).fill_null(NOBODY)
        self._refuse(ids.is_not_null() & (places == NOBODY), ids, cells, problems)
        return places.to_numpy().astype(np.int32)

    def remaining(self, source: Source, problems: ProblemList) -> Source:
        """``source`` without the rows of people who are left out; a warning names these."""
        ids = source.table.columns.get(source.data.participant or "")
        if not self.left_out or ids is None:
            return source
        gone = ids.is_in(list(self.left_out))
        message = "Rows of people whose arm is none, by the codes of its column, were left out."
        problems.warn(source.file, source.table.rows[gone.to_numpy()], message)
        return msgspec.structs.replace(source, table=source.table.kept(~gone))

    def _refuse(self, strangers: pl.Series, ids: pl.Series, cells: Cells, problems: ProblemList) -> None:
        """Errors for rows of people whom no file of participants names."""
        if not strangers.any():
            return
        alike = {folded(id): place for id, place in reversed(self.places.items())}
        for id, row in zip(ids.filter(strangers), cells.where(strangers), strict=True):
            remedy = "Add the participant there, or mend the id."
            if (place := alike.get(folded(id))) is not None:
                first = self.named[place]
                remedy = f"An id in {first.file}, row {first.row} differs in capitals, blanks or zeros in front alone."
            message = "The file of participants does not name this participant."
            problems.refuse(cells.file, [row], message, remedy, column=cells.column)

    def warn_of_alike(self, problems: ProblemList) -> None:
        """Warnings of participants whose ids differ in capitals, blanks or zeros in front alone."""
        first: dict[str, Named] = {}
        for id, named in zip(self.places, self.named, strict=True):
            other = first.setdefault(folded(id), named)
            if other is not named:
                message = "Two ids differ in capitals, blanks or zeros in front alone; they count as two participants."
                remedy = f"The other is in {other.file}, row {other.row}. If they are one person, write them alike."
                problems.warn(named.file, [named.row], message, remedy)
