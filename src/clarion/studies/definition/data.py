"""Where the participants' data are, and which column is what."""

from typing import Literal

import msgspec

from clarion.studies.definition.table import Table


class Column(Table, frozen=True, kw_only=True):
    """A column of a data file."""

    column: str
    """The column's heading; with ``holds = "wide"``, a pattern with ``{visit}`` in it."""
    unit: str | None = None
    """The unit of the values, where it is not the measure's own."""
    unit_column: str | None = None
    """The column that holds the unit of each value."""
    codes: dict[str, float | str] = msgspec.field(default_factory=dict)
    """What the file's codes stand for: ``{ yes = 1, no = 0 }``. Of arms, an empty text leaves people out."""


class DataFile(Table, frozen=True, kw_only=True):
    """A file of participants' data (``[[data]]``)."""

    file: str
    """Its path, relative to the study file."""
    holds: Literal["participants", "visits", "values", "wide", "events", "doses"]
    """What a row is: a participant; a participant at a visit; one value; a participant with a column for each visit;
    an adverse event; a dose given."""
    format: Literal["csv", "excel", "redcap", "sdtm", "adam", "dataset-json"] | None = None
    """Read from the file's name where it is not given."""
    sheet: str | None = None
    """The sheet of a workbook; its first where not given."""
    participant: str | None = None
    """The column that holds the participant's id (``id``; of SDTM and ADaM: ``USUBJID``; of REDCap: ``record_id``)."""
    visit: str | None = None
    """The column that holds the visit's id."""
    visits: dict[str, str] = msgspec.field(default_factory=dict)
    """What the file calls the visits: its name = the visit's id; an empty text leaves rows of that name out."""
    day: str | None = None
    """The column that holds the study day."""
    date: str | None = None
    """The column that holds the date; the study day is counted from ``start``."""
    start: str | None = None
    """The characteristic that holds the date of the participant's day 0; needed with ``date``."""
    measure: str | None = None
    """With ``values``: the column that holds the measure's code."""
    value: str | None = None
    """With ``values``: the column that holds the value."""
    unit: str | None = None
    """With ``values``: the column that holds the unit."""
    columns: dict[str, Column | str] = msgspec.field(default_factory=dict)
    """What is where, when a column is not called as the measure or characteristic is: ``proteinuria = "UPROT"`` or
    ``proteinuria = { column = "UPROT", unit = "g/24h" }``; with ``values``, the measure's code in the file."""
    missing: tuple[str, ...] = ("", "NA", "N/A", ".")
    """What stands for a value that is missing."""
    delimiter: str | None = None
    """Of CSV; found from its first lines where not given."""
    decimal: Literal[".", ","] = "."
    """What stands before the decimals."""
