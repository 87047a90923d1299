"""Study days, from columns of days or from dates and each participant's day 0."""

import msgspec
import numpy as np
import polars as pl

from clarion.studies.data.cells import dates, look_like_dates, meant, numbers
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source
from clarion.studies.data.text_table import Cells
from clarion.studies.observations import Floats, Rows


def study_days(
    source: Source, day: str | None, date: str | None, participants: Rows, people: People, problems: ProblemList
) -> Floats:
    """The study day of each row of ``source``, NaN where it does not state one.

    ``day`` and ``date`` are headings. Where a row has both they have to agree.
    """
    days = np.full(len(source.table), np.nan)
    if day is not None and (cells := source.cells(day, problems)) is not None:
        days = numbers(meant(cells, source.data, {}), source.data.decimal, problems)
    if date is None or (cells := source.cells(date, problems)) is None:
        return days
    dated = _from_dates(meant(cells, source.data, {}), source, participants, people, problems)
    differ = (days != dated) & ~np.isnan(days) & ~np.isnan(dated)
    message = f"Day and date disagree, counted from `{source.data.start}`."
    problems.refuse(source.file, cells.where(differ), message, "Mend one of them.", column=date)
    return np.where(np.isnan(days), dated, days)


def days_or_dates(source: Source, heading: str, participants: Rows, people: People, problems: ProblemList) -> Floats:
    """The study days in a column that may hold days or dates, cell by cell; NaN where it states none."""
    cells = source.cells(heading, problems)
    if cells is None:
        return np.full(len(source.table), np.nan)
    present = meant(cells, source.data, {})
    dated = look_like_dates(present)
    if not dated.any():
        return numbers(present, source.data.decimal, problems)
    as_days = msgspec.structs.replace(present, texts=present.texts.set(dated.fill_null(False), None))
    as_dates = msgspec.structs.replace(present, texts=present.texts.set(~dated.fill_null(False), None))
    days = numbers(as_days, source.data.decimal, problems)
    return np.where(np.isnan(days), _from_dates(as_dates, source, participants, people, problems), days)


def _from_dates(cells: Cells, source: Source, participants: Rows, people: People, problems: ProblemList) -> Floats:
    """The days from each participant's day 0 to the dates that ``cells`` hold."""
    found = dates(cells, problems)
    start = source.data.start
    if start is None or start not in people.numbers:
        message = "Dates alone do not tell the study day."
        remedy = "Name as `start` the characteristic that holds the date of a participant's day 0."
        problems.add("error", source.file, f"column {cells.column}", message, remedy)
        return np.full(len(found), np.nan)
    starts = people.numbers[start]
    theirs = np.where(participants >= 0, starts[participants] if len(starts) else np.nan, np.nan)
    unknown = ~np.isnan(found) & np.isnan(theirs) & (participants >= 0)
    message = f"The day of this date can't be counted: the participant has no `{start}`."
    problems.refuse(cells.file, cells.where(pl.Series(unknown)), message, column=cells.column)
    return found - theirs
