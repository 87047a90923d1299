"""Columns that nothing reads: named, since a misspelt heading would be among them."""

from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source
from clarion.studies.definition import Study

STANDARDS = ("redcap", "sdtm", "adam")
"""Formats whose files always have more columns than a study reads."""


def note_unused(study: Study, source: Source, problems: ProblemList) -> None:
    """A note that names the columns of ``source`` that are not read; none for formats that always have such."""
    data = source.data
    if data.holds == "doses" or data.format in STANDARDS or data.participant == "USUBJID":
        return
    named = {data.participant, data.visit, data.day, data.date, data.unit, data.measure, data.value}
    for id in data.columns:
        column = source.column(id)
        named |= {column.column, column.unit_column}
    calls = [*(visit.id for visit in study.visits), *data.visits]
    read = {heading.replace("{visit}", called) for heading in named if heading for called in calls}
    unused = [heading for heading in source.table.headings if heading not in read]
    nameless = unused.count("")
    if any(unused):
        listed = ", ".join(f"`{heading}`" for heading in unused if heading)
        problems.add("note", source.file, "the headings", f"Not read: {listed}.")
    if nameless:
        problems.add("note", source.file, "the headings", f"Columns without a heading, not read: {nameless}.")
