"""The adverse-event table: participants, per cent, events; any grade and severe; the most frequent first."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Safety, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.adverse_events import (
    MILD,
    SEVERE,
    EventColumns,
    event_columns,
    term_key,
    totals_may_be_told,
)
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import suffering
from clarion.studies.tables.cells import WITHHELD, count_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns, counted

ANY, SERIOUS, RELATED = "Any adverse event", "Serious", "Related to treatment"


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a row counts."""

    label: str
    chosen: NDArray[np.bool_]
    kind: str = ""
    term: str = ""


class _Page(msgspec.Struct, frozen=True, kw_only=True):
    """What all rows share."""

    events: EventColumns
    columns: tuple[ArmColumn, ...]
    severe: int
    totals: bool
    """Whether it may be told how many events there were."""
    ledger: Ledger


def events_table(study: Study, observations: Observations, ledger: Ledger) -> Table | None:
    """Adverse events by term; None where the study file says nothing of safety or events were not looked for."""
    safety = study.safety
    if safety is None or not safety.monitored:
        return None
    events = event_columns(observations)
    page = _Page(
        events=events,
        columns=arm_columns(study, observations),
        severe=safety.severe,
        totals=totals_may_be_told(study, observations, events, ledger.threshold),
        ledger=ledger,
    )
    if not page.totals:
        ledger.withheld()
    above = (
        _Line(label=ANY, chosen=events.every),
        _Line(label=SERIOUS, chosen=events.serious == 1, kind="serious"),
        _Line(label=RELATED, chosen=events.related == 1, kind="related"),
    )
    rows = [row for line in above if (row := _row(page, line)) is not None]
    terms = [row for line in _terms(events) if (row := _row(page, line)) is not None]
    what = ("any grade", f"grade {safety.severe} and above", "number of events")
    heads = [f"{column.label}: {part}" if len(page.columns) > 1 else part for column in page.columns for part in what]
    return Table(
        id="adverse-events",
        title=f"Adverse events ({safety.dictionary})" if safety.dictionary != "none" else "Adverse events",
        sentence=_sentence(page.events, safety),
        head=("", *(head[:1].upper() + head[1:] if len(page.columns) == 1 else head for head in heads)),
        rows=(*rows, *terms),
        notes=_notes(page, left_out=len(terms) < len(events.names)),
    )


def _terms(events: EventColumns) -> list[_Line]:
    """A line for each term, that which most participants had first."""
    lines = [
        _Line(label=name, chosen=events.terms == place, term=term_key(name)) for place, name in enumerate(events.names)
    ]
    people = {line.label: np.unique(events.participants[line.chosen]).size for line in lines}
    return sorted(lines, key=lambda line: (-people[line.label], line.term))


def _row(page: _Page, line: _Line) -> Row | None:
    """A line's row; None for a term that may not be told of: its name beside the others' order would tell as well."""
    worst = page.events.worst(line.chosen, page.severe)
    graded = suffering(line.kind, line.term, [term_key(name) for name in page.events.names], worst)
    plain = msgspec.structs.replace(graded, parts=np.minimum(worst, MILD))
    told = counted(page.columns, graded, page.ledger)
    # Where those with a severe event are too few to be told of, all who had one may be enough.
    any_told = counted(page.columns, plain, page.ledger)
    whole = next(place for place, column in enumerate(page.columns) if column.is_whole)
    if line.term and not any_told[whole]:
        return None
    numbers = page.events.numbers(line.chosen)
    cells: list[Cell] = []
    for column, with_grades, without in zip(page.columns, told, any_told, strict=True):
        inside = worst[column.members]
        people = int((inside > 0).sum())
        cells += [
            count_cell(people, column.size) if without else WITHHELD,
            count_cell(int((inside == SEVERE).sum()), column.size) if with_grades else WITHHELD,
            Cell(text=f"{int(numbers[column.members].sum()):,}", n=people) if page.totals else WITHHELD,
        ]
    is_part = line.label in (SERIOUS, RELATED)
    return Row(label=line.label, indent=int(is_part), cells=tuple(cells), within="" if line.label == ANY else ANY)


def _sentence(events: EventColumns, safety: Safety) -> str:
    if not events.names:
        return "No adverse event was recorded."
    if not (events.grades >= safety.severe).any():
        return f"Adverse events were recorded; none was of grade {safety.severe} or above."
    return f"Adverse events were recorded, some of them of grade {safety.severe} or above."


def _notes(page: _Page, *, left_out: bool) -> tuple[str, ...]:
    notes = ["A participant with several events of a term is counted once; every event is counted as an event."]
    if (page.events.grades == 0).any():
        notes.append("Some events have no grade; they are counted among those of any grade alone.")
    for what, known in (("serious", page.events.serious), ("related to treatment", page.events.related)):
        if known.size and (known == -1).any():
            notes.append(f"Of some events it is not known whether they were {what}; they are not counted as such here.")
    if left_out:
        notes.append(
            f"Events that fewer than {page.ledger.threshold} participants had, or all but so few, are not listed."
        )
    return tuple(notes)
