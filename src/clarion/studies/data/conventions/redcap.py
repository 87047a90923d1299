"""Exports of REDCap: all forms in one file, a row for each record, event and repeat of an instrument.

What a row is about is told by what it holds: a row that is empty in all columns that were asked for belongs to another
form. So the rows of repeated instruments give events and doses, and those of the events give visits.

Source: the columns that REDCap adds (``redcap_event_name``, ``redcap_repeat_instrument``, ``<form>_complete``,
``<box>___<code>``) as its manual of the data export describes them.
"""

import re

import msgspec
import polars as pl

from clarion.studies.data.conventions.plain import filled, holding
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source, as_column, missing_as_null
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import DataFile, Study

_ARM = re.compile(r"_arm_\d+$|\s*\(Arm \d+:[^)]*\)$")
"""What REDCap puts behind the name of an event: ``month_3_arm_1``, ``Month 3 (Arm 1: Cells)``."""
_BOX = "___"


def described(study: Study, data: DataFile, table: TextTable, problems: ProblemList) -> Source:
    """An export as the file that ``data`` says it holds."""
    event = "redcap_event_name"
    if data.participant is None:
        data = msgspec.structs.replace(data, participant="record_id")
    if data.visit is None and data.holds in ("visits", "values") and event in table.columns:
        data = msgspec.structs.replace(data, visit=event)
    data = filled(study, data, table)
    if data.visit in table.columns:
        names = {name: _ARM.sub("", name) for name in table.columns[data.visit].unique() if name}
        data = msgspec.structs.replace(data, visits={**names, **data.visits})
    asked = [as_column(column).column for column in data.columns.values()]
    table = holding(data, _without_its_own(table, keep={data.participant, data.visit, *asked}), asked)
    if data.holds == "participants" and data.participant in table.columns:
        table = _merged(data, table, data.participant, asked, problems)
    return Source(data=data, table=table)


def _without_its_own(table: TextTable, keep: set[str | None]) -> TextTable:
    """``table`` without the columns that REDCap adds, but for those to ``keep``."""
    columns = {
        heading: texts
        for heading, texts in table.columns.items()
        if heading in keep or not (heading.startswith("redcap_") or heading.endswith("_complete"))
    }
    return msgspec.structs.replace(table, columns=columns)


def _merged(data: DataFile, table: TextTable, participant: str, asked: list[str], problems: ProblemList) -> TextTable:
    """One record for each participant, with what the events' rows say of them; two different answers are an error.

    A box counts as ticked where it is ticked in any row: in the rows of other events it stands as 0.
    """
    ids = table.columns[participant]
    first = ids.is_first_distinct()
    place = {id: at for at, id in enumerate(ids.filter(first))}
    at = [place[id] for id in ids]
    merged = table.kept(first)
    for heading in dict.fromkeys(asked):
        if heading not in table.columns:
            continue
        answers: list[str] = [""] * len(merged)
        for row, (where, text) in enumerate(
            zip(at, missing_as_null(table.columns[heading], data.missing), strict=True)
        ):
            known = answers[where]
            if text is None or text == known:
                continue
            box = _BOX in heading and {text, known} == {"0", "1"}
            if known and not box:
                message = "The rows of one record answer this question differently."
                both = [int(merged.rows[where]), int(table.rows[row])]
                problems.refuse_together(table.file, both, message, column=heading)
            answers[where] = "1" if box else known or text
        merged = merged.replaced(heading, pl.Series(answers, dtype=pl.String))
    return merged
