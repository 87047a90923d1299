"""A row is a participant: who takes part, in which arm, and what is known of each."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.data.cells import codes_of, dates, meant
from clarion.studies.data.measuring import kept, measured
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.roster import NOBODY, Roster
from clarion.studies.data.source import Source
from clarion.studies.definition import Arm, Characteristic, Study
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


def enrol(study: Study, sources: Sequence[Source], roster: Roster, problems: ProblemList) -> Enrolment | None:
    """Put everyone whom the first of ``sources`` names on the ``roster``, and close it; find their arms in any of them.

    The further files can add characteristics, no participants. None where the first names nobody.
    """
    arm_source = next((source for source in sources if "arm" in source.data.columns), None)
    arms = _arms_by_id(study, arm_source, roster, problems) if arm_source is not None else {}
    places = [_enrolled(sources[0], roster, problems)]
    if places[0] is None:
        return None
    roster.closed = True
    places += [roster.of(source, problems) for source in sources[1:]]
    found = tuple(
        np.full(len(source.table), NOBODY) if at is None else at for source, at in zip(sources, places, strict=True)
    )
    used = tuple(_once(source, at, problems) for source, at in zip(sources, found, strict=True))
    if len(study.arms) > 1 and arm_source is None:
        remedy = "Add a column `arm`, or name the one that tells it: columns = { arm = … }."
        problems.add("error", sources[0].file, "the headings", "No column tells the participants' arms.", remedy)
    if len(study.arms) > 1 and arm_source is not None and arm_source is not sources[0]:
        _refuse_untold(arm_source, roster, problems)
    rows = np.zeros(len(roster), dtype=np.int32)
    first = used[0]
    rows[first[first >= 0]] = sources[0].table.rows[first >= 0]
    return Enrolment(arms=np.array([arms.get(id, 0) for id in roster.ids], dtype=np.int32), rows=rows, places=used)


def _enrolled(source: Source, roster: Roster, problems: ProblemList) -> Rows | None:
    """The places of the participants of a file that says who takes part; None where it names nobody."""
    cells = source.cells(source.data.participant or "", problems)
    if cells is None:
        return None
    ids = meant(cells, source.data, {}).texts
    problems.refuse(cells.file, cells.where(ids.is_null()), "The participant's id is missing.", column=cells.column)
    taking_part = [None if id is None or id in roster.left_out else id for id in ids]
    named = zip(taking_part, cells.rows, strict=True)
    return np.array(
        [NOBODY if id is None else roster.add(id, cells.file, int(row)) for id, row in named], dtype=np.int32
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


def _arms_by_id(study: Study, source: Source, roster: Roster, problems: ProblemList) -> dict[str, int]:
    """The place of the arm of each participant; those whose arm a code explains as nothing are left out.

    Two different arms of one participant, an unknown arm, and a missing one where there are several, are errors.
    """
    column = source.column("arm")
    cells = source.cells(column.column, problems)
    ids = source.cells(source.data.participant or "", problems)
    if cells is None or ids is None:
        return {}
    nothing = {code for code, value in column.codes.items() if value == ""}
    stated = meant(cells, source.data, {code: value for code, value in column.codes.items() if value != ""})
    arms: dict[str, tuple[int, int]] = {}
    for id, text, row in zip(ids.texts, stated.texts, cells.rows, strict=True):
        if text in nothing:
            roster.left_out.add(id)
            continue
        place = None if text is None else _arm(text, study.arms)
        if place is None:
            _refuse_arm(text, int(row), source, column.column, study.arms, problems)
            continue
        other, first = arms.setdefault(id, (place, int(row)))
        if id and other != place:
            message = "The same participant is in two arms."
            problems.refuse_together(source.file, [first, int(row)], message, column=column.column)
    out = cells.where(cells.texts.is_in(list(nothing)))
    message = "People whose arm is left out by the column's codes do not take part."
    problems.warn(source.file, out, message, column=column.column)
    return {id: place for id, (place, _) in arms.items()}


def _refuse_untold(source: Source, roster: Roster, problems: ProblemList) -> None:
    """Errors for participants whom the file that tells the arms does not name."""
    told = set(source.table.columns.get(source.data.participant or "", []))
    for id, named in zip(roster.ids, roster.named, strict=True):
        if id not in told:
            problems.refuse(
                named.file, [named.row], f"{source.file}, which tells the arms, does not name the participant."
            )


def _arm(text: str, arms: tuple[Arm, ...]) -> int | None:
    """The place of the arm of this id or label; None where there is none."""
    for names in ([arm.id for arm in arms], [arm.label for arm in arms]):
        for place, name in enumerate(names):
            if name.casefold() == text.casefold():
                return place
    return None


def _refuse_arm(
    text: str | None, row: int, source: Source, column: str, arms: tuple[Arm, ...], problems: ProblemList
) -> None:
    """An error for an arm that is missing or unknown."""
    if text is None and len(arms) == 1:
        return
    message = "The participant's arm is missing." if text is None else "The study has no such arm."
    known = ", ".join(f"`{arm.id}` ({arm.label})" for arm in arms)
    remedy = (
        f"Known are {known}. Other names are explained in the column's codes; an empty text there leaves people out."
    )
    problems.refuse(source.file, [row], message, remedy, column=column)


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
