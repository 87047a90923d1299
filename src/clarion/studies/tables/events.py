"""The adverse-event table: participants, per cent, events; any grade and severe; the most frequent first."""

from collections.abc import Iterable

from clarion.studies.definition import Safety, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Event, Observations
from clarion.studies.tables.cells import count_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns

ANY, SERIOUS, RELATED = "Any adverse event", "Serious", "Related to treatment"


def events_table(study: Study, observations: Observations) -> Table | None:
    """Adverse events by term; None where the study file says nothing of safety or events were not looked for."""
    safety = study.safety
    if safety is None or not safety.monitored:
        return None
    columns = arm_columns(study, observations)
    severe = f"grade ≥ {safety.severe}"
    head = ("", *(f"{column.label}, {what}" for column in columns for what in ("any grade", severe, "events")))
    terms = sorted(
        {event.term for event in observations.events},
        key=lambda term: (-len(_people(one for one in observations.events if one.term == term)), term.casefold()),
    )
    lines: list[tuple[str, tuple[Event, ...], int, str]] = [
        (ANY, observations.events, 0, ""),
        (SERIOUS, tuple(one for one in observations.events if one.serious), 1, ANY),
        (RELATED, tuple(one for one in observations.events if one.related), 1, ANY),
        *((term, tuple(one for one in observations.events if one.term == term), 0, ANY) for term in terms),
    ]
    rows = tuple(
        Row(label=label, indent=indent, cells=_cells(events, safety, columns), within=within)
        for label, events, indent, within in lines
    )
    ungraded = sum(one.grade is None for one in observations.events)
    return Table(
        id="adverse-events",
        title=f"Adverse events ({safety.dictionary})" if safety.dictionary != "none" else "Adverse events",
        sentence=_sentence(observations, safety),
        head=head,
        rows=rows,
        notes=_notes(ungraded),
    )


def _people(events: Iterable[Event]) -> set[int]:
    return {one.participant for one in events}


def _cells(events: tuple[Event, ...], safety: Safety, columns: tuple[ArmColumn, ...]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for column in columns:
        inside = [one for one in events if column.members[one.participant]]
        size = int(column.members.sum())
        any_grade = len(_people(inside))
        severe = len(_people(one for one in inside if one.grade is not None and one.grade >= safety.severe))
        # An event is some participant's, so their number tells of as few people as had one.
        number = Cell(text=f"{len(inside):,}", n=any_grade)
        cells += [count_cell(any_grade, size), count_cell(severe, size), number]
    return tuple(cells)


def _sentence(observations: Observations, safety: Safety) -> str:
    if not observations.events:
        return "No adverse event was recorded."
    if not any(one.grade is not None and one.grade >= safety.severe for one in observations.events):
        return f"Adverse events were recorded; none was of grade {safety.severe} or above."
    return f"Adverse events were recorded, some of them of grade {safety.severe} or above."


def _notes(ungraded: int) -> tuple[str, ...]:
    counted = "A participant with several events of a term is counted once; every event is counted as an event."
    if not ungraded:
        return (counted,)
    return (counted, "Some events have no grade; they are counted among those of any grade alone.")
