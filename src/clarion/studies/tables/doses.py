"""The dose table: planned beside given."""

from clarion.studies.definition import Study
from clarion.studies.definition.analyses import Dosing
from clarion.studies.document import AnalysisResult, Cell, Number, Row, Table


def dose_table(study: Study, results: tuple[AnalysisResult, ...]) -> Table | None:
    """What the dosing analyses found; None where there is none."""
    kinds = {one.id for one in study.analyses if isinstance(one, Dosing)}
    found = [one for one in results if one.id in kinds and one.numbers]
    if not found:
        return None
    labels = {
        "n": "Participants dosed",
        "median": "Median dose",
        "minimum": "Smallest dose",
        "maximum": "Largest dose",
        "deviations": "Outside the tolerance",
        "release-failures": "Release criterion not met",
    }
    rows: list[Row] = []
    for one in found:
        rows.append(Row(label=one.label, heading=True, cells=(Cell(text=""),)))
        for quantity, label in labels.items():
            if number := one.numbers.get(quantity):
                rows.append(Row(label=label, indent=1, cells=(_cell(quantity, number),)))
    return Table(
        id="doses",
        title="Doses given",
        sentence="Each dose as it was given, beside the plan.",
        head=("", "Given"),
        rows=tuple(rows),
        notes=tuple(one.method for one in found if one.method),
    )


def _cell(quantity: str, number: Number) -> Cell:
    text = f"{number.text} {number.unit}".rstrip()
    if quantity in {"n", "deviations", "release-failures"} and number.value is not None:
        return Cell(text=text, count=int(number.value), of=number.of)
    return Cell(text=text, n=number.n, extreme=quantity in {"minimum", "maximum"})
