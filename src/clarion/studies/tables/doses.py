"""The dose table: planned beside given."""

from clarion.studies.definition import Dose, Study
from clarion.studies.definition.analyses import Dosing
from clarion.studies.document import AnalysisResult, Cell, Number, Row, Table
from clarion.studies.tables.cells import EMPTY, WITHHELD, count_cell
from clarion.studies.units import shown

_LABELS = {
    "n": "Participants who had it",
    "median": "Given, median",
    "minimum": "Given, smallest",
    "maximum": "Given, largest",
    "deviations": "Participants whose dose deviated from the plan",
    "release-failures": "Doses that did not meet a release criterion",
}
_COUNTS = ("n", "deviations", "release-failures")
_PER = {"participant": "", "kg": " of body weight", "m2": " of body surface"}


def dose_table(study: Study, results: tuple[AnalysisResult, ...]) -> Table | None:
    """What the dosing analyses found; None where there is none."""
    doses = {one.id: one for one in study.doses}
    planned = {one.id: doses[one.dose] for one in study.analyses if isinstance(one, Dosing)}
    found = [one for one in results if one.id in planned and one.numbers]
    if not found:
        return None
    rows: list[Row] = []
    for one in found:
        rows.append(Row(label=one.label, heading=True, cells=(EMPTY,)))
        rows.append(Row(label="Planned", indent=1, cells=(Cell(text=_plan(planned[one.id])),)))
        for quantity, label in _LABELS.items():
            if (number := one.numbers.get(quantity)) is not None:
                rows.append(Row(label=label, indent=1, cells=(_cell(quantity, number),)))
    return Table(
        id="doses",
        title="Doses given",
        sentence="What was given, beside what was planned.",
        head=("", "Dose"),
        rows=tuple(rows),
        notes=tuple(dict.fromkeys(note for one in found for note in (one.method, *one.notes) if note)),
    )


def _plan(dose: Dose) -> str:
    """``2,000,000 cells/kg of body weight``."""
    return f"{dose.amount:,g} {shown(dose.unit)}{_PER[dose.per]}" if dose.amount < 1e6 else _large(dose)


def _large(dose: Dose) -> str:
    return f"{dose.amount:,.0f} {shown(dose.unit)}{_PER[dose.per]}"


def _cell(quantity: str, number: Number) -> Cell:
    if number.suppressed:
        return WITHHELD
    if number.value is None:
        return Cell(text=number.text)
    if quantity in _COUNTS:
        return (
            count_cell(int(number.value), number.of) if number.of else Cell(text=number.text, count=int(number.value))
        )
    return Cell(text=f"{number.text} {number.unit}".rstrip(), n=number.n, extreme=quantity != "median")
