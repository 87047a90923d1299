"""The baseline table: who took part."""

import numpy as np

from clarion.studies.definition import Characteristic, Measure, Score, Study
from clarion.studies.document import Row, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import arms, characteristic, observed
from clarion.studies.scores.deriving import decimals_of, measured, unit_of
from clarion.studies.tables.cells import DESCRIBED, EMPTY, WITHHELD, count_cell, describing_rows, number_cell
from clarion.studies.tables.columns import ArmColumn, arm_columns, counted, described
from clarion.studies.units import shown as shown_unit

MISSING = "Missing"


def baseline_table(study: Study, observations: Observations, ledger: Ledger) -> Table:
    """Characteristics, and measures at the baseline visit, of each arm."""
    columns = arm_columns(study, observations)
    sizes_told = ledger.counts(arms(observations))
    rows = [
        Row(
            label="Participants",
            cells=tuple(number_cell(one.size) if sizes_told or one.is_whole else WITHHELD for one in columns),
        )
    ]
    for one in study.characteristics:
        if one.baseline_table and one.kind == "category":
            rows += _categories(one, observations, columns, ledger)
        elif one.baseline_table and one.kind == "number":
            rows += _numbers(one, observations, columns, ledger)
    for measure in measured(study):
        if measure.baseline_table:
            rows += _measure(study, measure, observations, columns, ledger)
    has_numbers = any(row.label == "Median" for row in rows)
    missing = ("Percentages are of all participants of the column, those with missing values included.",)
    return Table(
        id="baseline",
        title="Participants at the start of the study",
        sentence=_sentence(study, observations),
        head=("", *(one.label for one in columns)),
        rows=tuple(rows),
        notes=(missing if any(row.part_of for row in rows) else ()) + ((DESCRIBED,) if has_numbers else ()),
    )


def _sentence(study: Study, observations: Observations) -> str:
    count = len(observations.participants)
    people = f"{count:,} {'person' if count == 1 else 'people'} took part"
    # How many are in each arm stands in the table, where privacy sees to it.
    return f"{people}, in {len(study.arms)} arms." if len(study.arms) > 1 else f"{people}."


def _heading(label: str, unit: str | None, columns: tuple[ArmColumn, ...]) -> Row:
    text = f"{label}, {shown_unit(unit)}" if unit else label
    return Row(label=text, heading=True, cells=tuple(EMPTY for _ in columns))


def _numbers(
    one: Characteristic, observations: Observations, columns: tuple[ArmColumn, ...], ledger: Ledger
) -> tuple[Row, ...]:
    values = observations.numbers[one.id]
    division = characteristic(one.id, (~np.isnan(values)).astype(np.int64))
    cells = described(columns, values, division, f"characteristic {one.id}", ledger)
    return (_heading(one.label, one.unit, columns), *describing_rows(cells, one.decimals or 0, ledger))


def _categories(
    one: Characteristic, observations: Observations, columns: tuple[ArmColumn, ...], ledger: Ledger
) -> list[Row]:
    """A row for each category, those that the study file does not name last, and one for missing values."""
    values = observations.categories[one.id]
    others = [code for code in sorted(set(values.tolist())) if code and code not in one.categories]
    codes = [*one.categories, *others, ""]
    parts = np.array([codes.index(value) for value in values.tolist()], dtype=np.int64)
    told = counted(columns, characteristic(one.id, parts), ledger)
    rows = [_heading(one.label, None, columns)]
    for place, code in enumerate(codes):
        # What the data alone name may be a single person's word; it stands there only where all may be told.
        if (code in others and not all(told)) or (not code and all(told) and not (parts == place).any()):
            continue
        cells = tuple(
            count_cell(int((parts[column.members] == place).sum()), column.size) if may else WITHHELD
            for column, may in zip(columns, told, strict=True)
        )
        rows.append(Row(label=one.categories.get(code, code or MISSING), indent=1, cells=cells, part_of=one.id))
    return rows


def _measure(
    study: Study, one: Measure | Score, observations: Observations, columns: tuple[ArmColumn, ...], ledger: Ledger
) -> tuple[Row, ...]:
    baseline = observations.visit(study.baseline.id)
    values = observations.measures[one.id].values[:, baseline]
    cells = described(
        columns, values, observed(observations, one.id, baseline), f"{one.id} {study.baseline.id}", ledger
    )
    heading = _heading(one.label, unit_of(study, one.id), columns)
    return (heading, *describing_rows(cells, decimals_of(study, one.id), ledger))
