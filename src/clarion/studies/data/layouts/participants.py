"""A row is a participant: who takes part, and what is known of each."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.data.arms import Arms, refuse_untold
from clarion.studies.data.cells import codes_of, dates, meant
from clarion.studies.data.measuring import kept, measured
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.roster import NOBODY, Roster
from clarion.studies.data.source import Source
from clarion.studies.definition import Characteristic, Study
from clarion.studies.observations import Floats, Rows


class Enrolment(msgspec.Struct, frozen=True, kw_only=True):
    """The participants as the files of participants tell them."""

    arms: Rows
    """Of each participant: the place of their arm."""
    rows: Rows
    """Of each participant: their row in the first of these files."""
    places: tuple[Rows, ...]
    """Of each of these files: the place of the participant of each row, ``NOBODY`` for a row that is not used."""


class Characteristics(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the participants, by the characteristic's id."""

    numbers: dict[str, Floats]
    categories: dict[str, NDArray[Any]]
    found: set[str]
    """The characteristics that a file has a column for."""


def enrol(
    study: Study, sources: Sequence[Source], arms: Arms | None, roster: Roster, problems: ProblemList
) -> Enrolment | None:
    """Put everyone whom the first of ``sources`` names on the ``roster``, and close it.

    The further files can add characteristics, no participants. None where the first has no column of participants.
    """
    first = roster.of(sources[0], problems)
    if first is None:
        return None
    roster.closed = True
    others = [roster.of(source, problems) for source in sources[1:]]
    nobody = [np.full(len(source.table), NOBODY, dtype=np.int32) for source in sources]
    found = [blank if at is None else at for at, blank in zip([first, *others], nobody, strict=True)]
    places = tuple(_once(source, at, problems) for source, at in zip(sources, found, strict=True))
    if arms is not None:
        refuse_untold(study, arms, roster, problems)
    elif len(study.arms) > 1:
        remedy = "Add a column `arm`, or name the one that tells it: columns = { arm = … }."
        problems.add("error", sources[0].file, "the headings", "No column tells the participants' arms.", remedy)
    told = {} if arms is None else arms.places
    rows = np.zeros(len(roster), dtype=np.int32)
    rows[places[0][places[0] >= 0]] = sources[0].table.rows[places[0] >= 0]
    return Enrolment(
        arms=np.array([told.get(id, 0) for id in roster.ids], dtype=np.int32),
        rows=rows,
        places=places,
    )


def _once(source: Source, places: Rows, problems: ProblemList) -> Rows:
    """``places`` with ``NOBODY`` for a participant's second row, which is an error."""
    first: dict[int, int] = {}
    single = places.copy()
    for at, place in enumerate(places):
        if place == NOBODY:
            continue
        if int(place) in first:
            both = [int(source.table.rows[first[int(place)]]), int(source.table.rows[at])]
            remedy = "One row a participant; take one out."
            problems.refuse_together(source.file, both, "The same participant stands in two rows.", remedy)
            single[at] = NOBODY
        first.setdefault(int(place), at)
    return single


def characteristics(
    study: Study, sources: Sequence[Source], places: Sequence[Rows], size: int, problems: ProblemList
) -> Characteristics:
    """The characteristics of ``size`` participants that ``sources`` hold; missing for all where no file holds them."""
    numbers: dict[str, Floats] = {}
    categories: dict[str, NDArray[Any]] = {}
    found: dict[str, str] = {}
    for one in study.characteristics:
        if one.kind in ("number", "date"):
            numbers[one.id] = np.full(size, np.nan)
        else:
            categories[one.id] = np.full(size, "", dtype=object)
    for source, at in zip(sources, places, strict=True):
        for one in study.characteristics:
            if one.id not in source.data.columns:
                continue
            if one.id in found:
                message = f"`{one.id}` is in {found[one.id]} as well."
                problems.add(
                    "error", source.file, f"column {source.column(one.id).column}", message, "Name one of them."
                )
                continue
            found[one.id] = source.file
            values = _values(one, source, problems)
            if values is not None:
                target = numbers[one.id] if one.id in numbers else categories[one.id]
                target[at[at >= 0]] = values[at >= 0]
    return Characteristics(numbers=numbers, categories=categories, found=set(found))


def _values(characteristic: Characteristic, source: Source, problems: ProblemList) -> NDArray[Any] | None:
    """What the rows of ``source`` hold of a characteristic; None where the column is not there."""
    column = source.column(characteristic.id)
    cells = source.cells(column.column, problems)
    if cells is None:
        return None
    if characteristic.kind == "number":
        return measured(source, cells, column, kept(characteristic), problems)
    present = meant(cells, source.data, column.codes)
    if characteristic.kind == "date":
        return dates(present, problems)
    categories = characteristic.categories if characteristic.kind == "category" else {}
    return codes_of(present, categories, problems).fill_null("").to_numpy(allow_copy=True).astype(object)
