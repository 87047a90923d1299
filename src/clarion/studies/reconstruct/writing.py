"""Data that were found, written as the files that the study file names, with a notice that nobody can overlook."""

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np

from clarion.studies.data.source import as_column
from clarion.studies.definition import Column, DataFile, Study
from clarion.studies.observations import DoseGiven, Observations
from clarion.studies.problems import Problem, StudyError
from clarion.studies.reconstruct.observed import observations
from clarion.studies.reconstruct.result import Reconstruction
from clarion.studies.units import UnitError, factor

NOTICE = "README-THESE-DATA-ARE-INVENTED.txt"
"""Where this file is, the data beside it were made by a search, and may be replaced by those of another."""

DEFAULT = tuple(DataFile(file=f"{holds}.csv", holds=holds) for holds in ("participants", "visits", "events", "doses"))
"""What is written where the study file names no data files."""

Row = list[str]


def write(study: Study, found: Reconstruction, out: Path) -> tuple[Path, ...]:
    """Write the data of ``found``, which has some, into the folder ``out``; the paths of the files written.

    Files are named and laid out as the study file says. Raises StudyError where that is another layout than CSV files
    of participants, visits, events and doses; FileExistsError, before anything is written, where data files are there
    that no search made.
    """
    data = observations(study, found)
    files = study.data or DEFAULT
    tables = {out / file.file: (file, _table(study, data, file)) for file in files}
    _refuse_to_replace(out, list(tables))
    out.mkdir(parents=True, exist_ok=True)
    (out / NOTICE).write_text(_notice(study, found), encoding="utf-8")
    for path, (file, rows) in tables.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=file.delimiter or ",", lineterminator="\n").writerows(rows)
    return (out / NOTICE, *tables)


def _refuse_to_replace(out: Path, paths: list[Path]) -> None:
    """Raise FileExistsError where a file of ``paths`` may hold real data."""
    if (out / NOTICE).exists():
        return
    for path in paths:
        if path.exists():
            raise FileExistsError(
                f"{path} is there, and no search made it; nothing was written. Choose another folder with --out."
            )


def _table(study: Study, data: Observations, file: DataFile) -> list[Row]:
    """The rows of a data file, the heading first."""
    made: dict[str, Callable[[Study, Observations, DataFile], Iterator[Row]]] = {
        "participants": _participants,
        "visits": _visits,
        "events": _events,
        "doses": _doses,
    }
    path = Path(file.file)
    plain = path.suffix.lower() in (".csv", ".txt") and file.format in (None, "csv")
    inside = not path.is_absolute() and ".." not in path.parts
    beside = any(as_column(one).unit_column for id, one in file.columns.items() if id != "amount")
    if file.holds not in made or not plain or not inside or beside or file.date is not None:
        problem = Problem(
            severity="error",
            file="study file",
            place=f"data, {file.file}",
            message="Data that were found are written as CSV files of participants, visits, events and doses only.",
            remedy="Describe such files in [[data]], within the study's folder, with days for dates and stated units.",
        )
        raise StudyError((problem,))
    return list(made[file.holds](study, data, file))


def _participants(study: Study, data: Observations, file: DataFile) -> Iterator[Row]:
    arm = ["arm"] if len(study.arms) > 1 else []
    columns = [_column(file, id) for id in (*arm, *(one.id for one in study.characteristics))]
    yield [file.participant or "id", *(column.column for column in columns)]
    for place, id in enumerate(data.participants):
        cells = [_coded(study.arms[data.arms[place]].id, _column(file, "arm"))] if arm else []
        for one in study.characteristics:
            column = _column(file, one.id)
            if one.id in data.categories:
                cells.append(_coded(str(data.categories[one.id][place]), column))
            else:
                cells.append(_number(float(data.numbers[one.id][place]), one.decimals or 0, one.unit, column, file))
        yield [id, *cells]


def _visits(study: Study, data: Observations, file: DataFile) -> Iterator[Row]:
    held = _held(study, file)
    called = {id: name for name, id in file.visits.items()}
    yield [
        file.participant or "id",
        file.visit or "visit",
        file.day or "day",
        *(_column(file, one).column for one in held),
    ]
    for place, id in enumerate(data.participants):
        for at, visit in enumerate(study.visits):
            cells = [
                _number(
                    float(data.measures[one.id].values[place, at]), one.decimals, one.unit, _column(file, one.id), file
                )
                for one in study.measures
                if one.id in held
            ]
            yield [id, called.get(visit.id, visit.id), str(visit.day), *cells]


def _held(study: Study, file: DataFile) -> list[str]:
    """The measures that a file of visits holds: those that it names; in the first such file those that none names."""
    files = [one for one in study.data if one.holds == "visits"]
    named = {id for one in files for id in one.columns}
    first = not files or file is files[0]
    return [one.id for one in study.measures if one.id in file.columns or (first and one.id not in named)]


def _events(study: Study, data: Observations, file: DataFile) -> Iterator[Row]:
    del study
    columns = [_column(file, id) for id in ("term", "grade", "related", "serious")]
    yield [file.participant or "id", *(column.column for column in columns)]
    for event in data.events:
        cells = (event.term, str(event.grade), _yes(event.related), _yes(event.serious))
        coded = [_coded(cell, column) for cell, column in zip(cells, columns, strict=True)]
        yield [data.participants[event.participant], *coded]


def _doses(study: Study, data: Observations, file: DataFile) -> Iterator[Row]:
    amount, dose = _column(file, "amount"), _column(file, "dose")
    yield [
        file.participant or "id",
        dose.column,
        amount.column,
        amount.unit_column or file.unit or "unit",
        file.day or "day",
    ]
    for given in data.doses:
        unit = _whole_unit(study, given)
        yield [
            data.participants[given.participant],
            _coded(given.dose, dose),
            _written(given.amount * factor(given.unit, unit), file),
            unit,
            "" if given.day is None else f"{given.day:.0f}",
        ]


def _whole_unit(study: Study, given: DoseGiven) -> str:
    """The unit of a whole amount, as a person would write it: ``cells`` of a dose in ``cells/kg``."""
    dose = next(one for one in study.doses if one.id == given.dose)
    short = dose.unit.rpartition("/")[0] if dose.per != "participant" else dose.unit
    try:
        factor(given.unit, short)
    except UnitError:
        return given.unit
    return short


def _column(file: DataFile, id: str) -> Column:
    """The column of a file that holds ``id``."""
    return as_column(file.columns.get(id, id))


def _coded(value: str, column: Column) -> str:
    """A category as the file's code for it."""
    return next((code for code, meant in column.codes.items() if str(meant) == value), value)


def _yes(truth: bool | None) -> str:
    return "yes" if truth else "no"


def _number(value: float, decimals: int, unit: str | None, column: Column, file: DataFile) -> str:
    """A number in the column's unit; empty where there is none."""
    if np.isnan(value):
        return ""
    if column.unit is not None and column.unit != unit:
        return _written(value * factor(unit, column.unit), file)
    return f"{value:.{decimals}f}".replace(".", file.decimal)


def _written(value: float, file: DataFile) -> str:
    """A number with the digits that it needs, without an exponent."""
    return f"{Decimal(f'{value:.12g}'):f}".replace(".", file.decimal)


def _notice(study: Study, found: Reconstruction) -> str:
    """What is to be known of the files."""
    arbitrary = ", ".join(one.label for one in study.characteristics if one.id in found.characteristics)
    lines = [
        "THESE DATA ARE INVENTED. THEY ARE NOBODY'S.",
        "",
        "No participant of any study stands behind a row of these files. A search (clarion study reconstruct) made",
        f"them so that they agree with what was reported of: {study.study.title}.",
        "Many other data agree with it as well. That these do shows that the reported numbers can hold together, and",
        "nothing else: nothing about the participants, and nothing that was not reported.",
        "",
        f"Participants: {found.participants}. Seed: {found.seed}. Claims met: {len(found.covered)}.",
        *(f"Not taken into account: {one.text} ({one.why})" for one in found.left_out),
        f"Drawn at random, and meaning nothing: {arbitrary}." if arbitrary else "",
        "Every visit is on its planned day, and every dose exactly as planned.",
    ]
    return "\n".join(lines) + "\n"
