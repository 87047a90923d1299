"""Whether the files, as they are described, give all that the study names, and nothing twice."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from clarion.studies.data.conventions.plain import quantities
from clarion.studies.data.layouts.participants import Characteristics, Enrolment
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.roster import Roster
from clarion.studies.data.source import Source, as_column
from clarion.studies.definition import Study
from clarion.studies.definition.findings import suggestion
from clarion.studies.observations import Series

EVERY_FILE = "the data files"
"""In place of a file's name, in problems of all files together."""


def check_columns(study: Study, source: Source, problems: ProblemList) -> None:
    """Errors for columns that are named for something unknown, or for two things."""
    data = source.data
    known = quantities(study, data)
    if data.holds != "doses":
        for id in data.columns:
            if id not in known:
                message = f"`{id}` is nothing that a file of `{data.holds}` holds."
                problems.add("error", source.file, f"key columns.{id}", message, suggestion(id, known))
    asked = [as_column(column).column for column in data.columns.values()]
    if data.holds != "values":
        asked += [heading for heading in (data.participant, data.visit) if heading is not None]
    for heading, number in Counter(asked).items():
        if number > 1:
            message = f"The column `{heading}` is named for {number} things."
            problems.add("error", source.file, "key columns", message, "A column holds one thing.")


def check_categories(study: Study, problems: ProblemList) -> None:
    """Errors for measures whose categories have codes that are no numbers: series hold numbers."""
    for measure in study.measures:
        wrong = [code for code in measure.categories if not code.lstrip("-").replace(".", "", 1).isdecimal()]
        if wrong:
            message = f"The code `{wrong[0]}` of the measure `{measure.id}` is not a number."
            remedy = "Number the categories, and say in the column's `codes` what the file writes for each."
            problems.add("error", EVERY_FILE, f"measure {measure.id}", message, remedy)


def check_whole(
    study: Study,
    sources: Sequence[Source],
    known: Characteristics,
    enrolment: Enrolment | None,
    roster: Roster,
    problems: ProblemList,
) -> None:
    """Errors for what no file holds: measures, characteristics, arms, anybody at all."""
    headings = [heading for source in sources for heading in source.table.headings if heading]
    held = {id for source in sources for id in source.data.columns}
    for measure in study.measures:
        if measure.id not in held:
            message = f"No file has a column for the measure `{measure.id}`."
            remedy = f"{suggestion(measure.id, headings)} A column of another name is named in `columns`."
            problems.add("error", EVERY_FILE, f"measure {measure.id}", message, remedy)
    for one in study.characteristics:
        if one.id not in known.found and one.id not in held:
            message = f"No file of participants has a column for the characteristic `{one.id}`."
            remedy = f"{suggestion(one.id, headings)} A column of another name is named in `columns`."
            problems.add("error", EVERY_FILE, f"characteristic {one.id}", message, remedy)
    if not len(roster):
        problems.add("error", EVERY_FILE, "[[data]]", "The files name no participant.")
    elif enrolment is None and len(study.arms) > 1:
        remedy = 'Add one (holds = "participants") with a column `arm`.'
        message = "There are several arms and no file of participants that tells who is in which."
        problems.add("error", EVERY_FILE, "[[data]]", message, remedy)


def check_values(series: Mapping[str, Series], problems: ProblemList) -> None:
    """Warnings of measures that have a column and no value at all."""
    for id, one in series.items():
        if one.file and np.isnan(one.values).all():
            problems.add("warning", one.file, f"measure {id}", f"The measure `{id}` has no value at any visit.")
