"""Where in the data the value is that a rule is about, for messages."""

from collections.abc import Collection

from clarion.studies.definition import Study
from clarion.studies.observations import Observations


def place_of(
    study: Study, observations: Observations, names: Collection[str], participant: int, visit: int
) -> tuple[str, str]:
    """The file and the place in it of what a rule with these ``names`` looked at, of one participant at one visit.

    The row and column of a measure's value; else those of a characteristic; else, for what was computed or is missing,
    a row of the participant's and the visit's id.
    """
    for name in sorted(names):
        series = observations.measures.get(name)
        if series is not None and series.rows[participant, visit] > 0:
            return series.file, f"row {series.rows[participant, visit]}, column {_heading(study, series.file, name)}"
    row = int(observations.participant_rows[participant])
    for name in sorted(names):
        if row and (name in observations.numbers or name in observations.categories):
            file = observations.participant_file
            return file, f"row {row}, column {_heading(study, file, name)}"
    files = [observations.measures[name].file for name in sorted(names) if name in observations.measures]
    file = next(filter(None, [*files, observations.participant_file]), "the data")
    return file, f"{person(observations, participant)}, visit {observations.visits[visit]}"


def person(observations: Observations, participant: int) -> str:
    """A participant by a row of theirs: a message names nobody's id."""
    row = int(observations.participant_rows[participant])
    if row:
        return f"the participant of row {row} of {observations.participant_file}"
    for series in observations.measures.values():
        rows = series.rows[participant]
        if series.file and rows.any():
            return f"the participant of row {int(rows[rows > 0].min())} of {series.file}"
    return f"participant number {participant + 1}"


def _heading(study: Study, file: str, name: str) -> str:
    """What ``file`` calls the column of ``name``."""
    for data in study.data:
        if data.file == file and name in data.columns:
            column = data.columns[name]
            return column if isinstance(column, str) else column.column
    return name
