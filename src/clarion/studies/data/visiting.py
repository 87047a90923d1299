"""Which visit a row is of, and what becomes of it where its day does not fit: the schedule's rules."""

import msgspec
import numpy as np
import polars as pl
from numpy.typing import NDArray

from clarion.studies.data.problem_list import NAMED, ProblemList
from clarion.studies.data.text_table import Cells
from clarion.studies.definition import Study, Visit
from clarion.studies.definition.findings import suggestion
from clarion.studies.observations import Floats, Rows

NO_VISIT = -1
"""In place of a visit: the row is not used."""


class Occasions(msgspec.Struct, frozen=True, kw_only=True):
    """Rows as participants at visits."""

    file: str
    participants: Rows
    visits: Rows
    days: Floats
    """The study day of each row, NaN where it does not state one."""
    rows: Rows

    def used(self) -> NDArray[np.bool_]:
        """Which rows have a participant and a visit."""
        return (self.participants >= 0) & (self.visits >= 0)

    def subset(self, mask: NDArray[np.bool_]) -> "Occasions":
        """The rows for which ``mask`` is true."""
        return Occasions(
            file=self.file,
            participants=self.participants[mask],
            visits=self.visits[mask],
            days=self.days[mask],
            rows=self.rows[mask],
        )

    def without(self, gone: NDArray[np.bool_]) -> "Occasions":
        """The same, where the rows of ``gone`` are not used."""
        return msgspec.structs.replace(self, visits=np.where(gone, np.int32(NO_VISIT), self.visits))


def folded(name: str) -> str:
    """The name of a visit without what is easily mistaken: capitals, hyphens and underscores for blanks."""
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def visit_of(name: str, study: Study, called: dict[str, str]) -> int | None:
    """The place of the visit ``name``: an id, a label, or a name of the file's own that ``called`` explains.

    ``NO_VISIT`` where ``called`` says that it is nothing (an empty text); None where it is unknown.
    """
    meant = called.get(name, name)
    if meant == "":
        return NO_VISIT
    ids = [visit.id for visit in study.visits]
    if meant in ids:
        return ids.index(meant)
    for names in ([visit.label for visit in study.visits], ids):
        same = [place for place, one in enumerate(names) if folded(one) == folded(meant)]
        if len(same) == 1:
            return same[0]
    return None


def by_name(cells: Cells, study: Study, called: dict[str, str], problems: ProblemList) -> Rows:
    """The visit that each of ``cells``, which are not null, names; ``NO_VISIT`` where it is unknown or left out."""
    names = cells.texts.unique(maintain_order=True).drop_nulls()
    places = {name: visit_of(name, study, called) for name in names}
    unknown = [name for name, place in places.items() if place is None]
    for name in unknown[:NAMED]:
        _refuse_name(name, cells, study, problems)
    if len(unknown) > NAMED:
        message = f"The column holds {len(unknown)} names that are no visits; is it the column of visits?"
        problems.add("error", cells.file, f"column {cells.column}", message)
    for name in (name for name, place in places.items() if place == NO_VISIT):
        rows = cells.where(cells.texts == name)
        problems.warn(cells.file, rows, f"Rows of `{name}` were left out, as `visits` says.", column=cells.column)
    found = cells.texts.replace_strict(places, default=None, return_dtype=pl.Int32).fill_null(NO_VISIT)
    return found.to_numpy().astype(np.int32)


def _refuse_name(name: str, cells: Cells, study: Study, problems: ProblemList) -> None:
    """One error for all rows of an unknown visit: it is mended in one place."""
    rows = cells.where(cells.texts == name)
    known = [visit.id for visit in study.visits]
    listed = ", ".join(f"`{visit.id}` ({visit.label})" for visit in study.visits)
    meant = suggestion(name, known) if len(known) > 1 else ""
    remedy = (
        f"{meant if meant.startswith('Did') else ''} Known are {listed}. A name of the file's own is explained in "
        f'`visits`, "{name}" = "{known[0]}", or left out by "{name}" = "".'
    )
    message = f"There is no visit `{name}`."
    problems.refuse_together(cells.file, rows, message, remedy.strip(), column=cells.column)


def by_day(days: Floats, study: Study) -> Rows:
    """The visit whose window holds each of ``days``; ``NO_VISIT`` where none does. Windows have no day in common."""
    visits = np.full(len(days), NO_VISIT, dtype=np.int32)
    for place, visit in enumerate(study.visits):
        first, last = visit.window or (visit.day, visit.day)
        visits[(days >= first) & (days <= last)] = place
    return visits


def hold_windows(
    occasions: Occasions, named: NDArray[np.bool_], study: Study, column: str, problems: ProblemList
) -> Occasions:
    """``occasions`` after the schedule's rule for days outside a visit's window.

    ``named`` tells the rows that name their visit. The others have a visit only where a window holds their day, so
    there is none that ``keep`` could keep them as: these are an error under ``refuse`` and ``keep`` alike.
    """
    rule = study.schedule.out_of_window
    known = ~np.isnan(occasions.days) & (occasions.participants >= 0)
    homeless = known & ~named & (occasions.visits == NO_VISIT)
    outside = known & named & _outside(occasions, study.visits)
    at = (occasions.file, column)
    if rule == "drop":
        gone = homeless | outside
        message = "Visits outside every window, or outside that of the visit they name, were left out."
        problems.warn(at[0], occasions.rows[gone], message, column=at[1])
        return occasions.without(gone)
    remedy = "Mend the day or the window; or state what becomes of such visits: `out-of-window` in [schedule]."
    message = "The day is in no visit's window, and the row names no visit."
    problems.refuse(at[0], occasions.rows[homeless], message, remedy, column=at[1])
    if rule == "keep":
        message = "Days outside the window of the visit that they name were kept as that visit."
        problems.warn(at[0], occasions.rows[outside], message, column=at[1])
        return occasions
    for place, visit in enumerate(study.visits):
        first, last = visit.window or (visit.day, visit.day)
        message = f"The day is outside the window of the visit `{visit.id}`, days {first} to {last}."
        problems.refuse(at[0], occasions.rows[outside & (occasions.visits == place)], message, remedy, column=at[1])
    return occasions


def _outside(occasions: Occasions, visits: tuple[Visit, ...]) -> NDArray[np.bool_]:
    """Which rows have a day outside the window of their visit; a visit without a window takes every day."""
    outside = np.zeros(len(occasions.rows), dtype=bool)
    for place, visit in enumerate(visits):
        if visit.window is not None:
            first, last = visit.window
            here = occasions.visits == place
            outside |= here & ((occasions.days < first) | (occasions.days > last))
    return outside
