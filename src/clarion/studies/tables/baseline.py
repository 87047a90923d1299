"""The baseline table: who took part."""

from clarion.studies.definition import Characteristic, Measure, Score, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import Observations
from clarion.studies.scores.deriving import decimals_of, measured, unit_of
from clarion.studies.tables.cells import EMPTY, count_cell, describing_rows, number_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns
from clarion.studies.units import shown as shown_unit


def baseline_table(study: Study, observations: Observations) -> Table:
    """Characteristics, and measures at the baseline visit, of each arm."""
    columns = arm_columns(study, observations)
    rows = [Row(label="Participants", cells=tuple(number_cell(int(one.members.sum())) for one in columns))]
    for characteristic in study.characteristics:
        if characteristic.baseline_table and characteristic.kind in {"number", "category"}:
            rows += _characteristic(characteristic, observations, columns)
    for measure in measured(study):
        if measure.baseline_table:
            rows += _measure(study, measure, observations, columns)
    missing = "Missing values are left out of each line." if len(rows) > 1 else ""
    return Table(
        id="baseline",
        title="Participants at baseline",
        sentence=_sentence(study, observations, columns),
        head=("", *(one.label for one in columns)),
        rows=tuple(rows),
        notes=(missing,) if missing else (),
    )


def _sentence(study: Study, observations: Observations, columns: tuple[ArmColumn, ...]) -> str:
    count = len(observations.participants)
    people = "participant" if count == 1 else "participants"
    if len(study.arms) == 1:
        return f"The study has {count:,} {people}."
    # How many are in each arm stands in the table, where privacy sees to it.
    return f"The study has {count:,} {people} in {len(columns) - 1} arms."


def _labelled(label: str, unit: str | None) -> str:
    return f"{label}, {shown_unit(unit)}" if unit else label


def _characteristic(one: Characteristic, observations: Observations, columns: tuple[ArmColumn, ...]) -> list[Row]:
    if one.kind == "category":
        return _categories(one, observations, columns)
    heading = Row(label=_labelled(one.label, one.unit), heading=True, cells=tuple(EMPTY for _ in columns))
    values = observations.numbers[one.id]
    return [heading, *describing_rows([values[column.members] for column in columns], one.decimals or 0)]


def _categories(one: Characteristic, observations: Observations, columns: tuple[ArmColumn, ...]) -> list[Row]:
    values = observations.categories[one.id]
    seen = [code for code in sorted(set(values.tolist())) if code and code not in one.categories]
    rows = [Row(label=one.label, heading=True, cells=tuple(EMPTY for _ in columns))]
    for code, label in (*one.categories.items(), *((code, code) for code in seen), ("", "Missing")):
        counts = [int((values[column.members] == code).sum()) for column in columns]
        if code or any(counts):
            cells: tuple[Cell, ...] = tuple(
                count_cell(count, int(column.members.sum())) for count, column in zip(counts, columns, strict=True)
            )
            rows.append(Row(label=label, indent=1, cells=cells, part_of=one.id))
    return rows


def _measure(
    study: Study, one: Measure | Score, observations: Observations, columns: tuple[ArmColumn, ...]
) -> list[Row]:
    heading = Row(label=_labelled(one.label, unit_of(study, one.id)), heading=True, cells=tuple(EMPTY for _ in columns))
    values = observations.measures[one.id].values[:, observations.visit(study.baseline.id)]
    return [heading, *describing_rows([values[column.members] for column in columns], decimals_of(study, one.id))]
