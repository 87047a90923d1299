"""Who is in which arm, and who is left out because a code says that their arm is none."""

from collections.abc import Sequence

import msgspec

from clarion.studies.data.cells import meant
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.roster import Roster
from clarion.studies.data.source import Source
from clarion.studies.definition import Arm, Study


class Arms(msgspec.Struct, frozen=True, kw_only=True):
    """The arms as a file tells them."""

    file: str
    places: dict[str, int]
    """By the participant's id: the place of their arm in the study's arms."""
    told: set[str]
    """The ids that the file has a row of, also one with an error."""


def read_arms(study: Study, sources: Sequence[Source], roster: Roster, problems: ProblemList) -> Arms | None:
    """The arms, from the first of ``sources`` that has a column of them; None where none has.

    People whose arm the column's codes explain as an empty text are left out: the ``roster`` remembers them. Two
    different arms of one participant, an unknown arm, and a missing one where there are several, are errors.
    """
    source = next((source for source in sources if "arm" in source.data.columns), None)
    if source is None:
        return None
    column = source.column("arm")
    cells = source.cells(column.column, problems)
    ids = source.table.columns.get(source.data.participant or "")
    if cells is None or ids is None:
        return None
    nothing = {code for code, value in column.codes.items() if value == ""}
    stated = meant(cells, source.data, {code: value for code, value in column.codes.items() if value != ""})
    roster.left_out.update(ids.filter(cells.texts.is_in(list(nothing))))
    arms: dict[str, tuple[int, int]] = {}
    for id, text, row in zip(ids, stated.texts, cells.rows, strict=True):
        if id in roster.left_out:
            continue
        place = None if text is None else _arm(text, study.arms)
        if place is None:
            _refuse(text, int(row), source, column.column, study.arms, problems)
            continue
        other, first = arms.setdefault(id, (place, int(row)))
        if id and other != place:
            message = "The same participant is in two arms."
            problems.refuse_together(source.file, [first, int(row)], message, column=column.column)
    return Arms(file=source.file, places={id: place for id, (place, _) in arms.items()}, told=set(ids))


def refuse_untold(study: Study, arms: Arms, roster: Roster, problems: ProblemList) -> None:
    """Where there are several arms: errors for participants whom the file that tells them does not name."""
    if len(study.arms) == 1:
        return
    for id, named in zip(roster.ids, roster.named, strict=True):
        if id not in arms.told:
            message = f"{arms.file}, which tells the arms, does not name the participant."
            problems.refuse(named.file, [named.row], message)


def _arm(text: str, arms: tuple[Arm, ...]) -> int | None:
    """The place of the arm of this id or label; None where there is none."""
    for names in ([arm.id for arm in arms], [arm.label for arm in arms]):
        for place, name in enumerate(names):
            if name.casefold() == text.casefold():
                return place
    return None


def _refuse(
    text: str | None, row: int, source: Source, column: str, arms: tuple[Arm, ...], problems: ProblemList
) -> None:
    """An error for an arm that is unknown, or missing where there are several."""
    if text is None and len(arms) == 1:
        return
    message = "The participant's arm is missing." if text is None else "The study has no such arm."
    known = ", ".join(f"`{arm.id}` ({arm.label})" for arm in arms)
    remedy = f"Known are {known}. Codes of the column explain other names; an empty text there leaves people out."
    problems.refuse(source.file, [row], message, remedy, column=column)
