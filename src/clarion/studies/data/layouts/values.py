"""A row is one value, with a column that tells of what."""

import msgspec
import numpy as np
import polars as pl
from numpy.typing import NDArray

from clarion.studies.data.measuring import kept, measured
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList, counted
from clarion.studies.data.readings import Readings
from clarion.studies.data.source import Source
from clarion.studies.data.text_table import TextTable
from clarion.studies.data.timing import occasions_of
from clarion.studies.data.withdrawing import hold_withdrawals
from clarion.studies.definition import Study
from clarion.studies.definition.findings import suggestion
from clarion.studies.observations import Floats

LISTED = 100
"""Codes that no measure has which are still listed. A column of more is none of codes, and may hold what is private."""


def read_values(study: Study, source: Source, people: People, problems: ProblemList) -> list[Readings]:
    """The values of every measure whose code is in ``source``; rows of other codes are noted, and not read."""
    data = source.data
    codes = source.cells(data.measure or "", problems)
    cells = source.cells(data.value or "", problems)
    if codes is None or cells is None:
        return []
    wanted = {source.column(measure.id).column: measure for measure in study.measures if measure.id in data.columns}
    _note_others(source, codes.texts, set(wanted), problems)
    table = _needed(source, [data.measure or "", data.value or ""]).kept(codes.texts.is_in(list(wanted)))
    source = Source(data=data, table=table)
    occasions = occasions_of(study, source, people, problems)
    found: list[tuple[str, NDArray[np.bool_], Floats]] = []
    holding = np.zeros(len(table), dtype=bool)
    for code, measure in wanted.items():
        here = table.columns[data.measure or ""] == code
        part = Source(data=data, table=table.kept(here))
        column = source.column(measure.id)
        values = measured(part, part.table.cells(data.value or ""), column, kept(measure), problems)
        mask = here.to_numpy()
        holding[mask] = ~np.isnan(values)
        found.append((measure.id, mask, values))
    if occasions is None:
        return []
    occasions = hold_withdrawals(occasions, people.withdrawn, holding, study, problems)
    return [
        Readings(measure=id, occasions=occasions.subset(mask), values=values, column=data.value or "")
        for id, mask, values in found
    ]


def _needed(source: Source, headings: list[str]) -> TextTable:
    """The columns that are read, since each measure takes its rows of all of them."""
    data = source.data
    units = [source.column(id).unit_column for id in data.columns]
    named = {*headings, data.participant, data.visit, data.day, data.date, data.unit, *units}
    columns = {heading: texts for heading, texts in source.table.columns.items() if heading in named}
    return msgspec.structs.replace(source.table, columns=columns)


def _note_others(source: Source, codes: pl.Series, wanted: set[str], problems: ProblemList) -> None:
    """A note that names the codes that no measure has; an error for each code that was asked for and is not there."""
    there = set(codes.unique())
    for code in sorted(wanted - there):
        remedy = suggestion(code, sorted(there - {""}))
        place = f"column {source.data.measure}"
        problems.add("error", source.file, place, f"No row is of the measure's code `{code}`.", remedy)
    others = sorted(there - wanted - {""})
    if others:
        listed = ", ".join(f"`{code}`" for code in others) if len(others) <= LISTED else f"{len(others)} of them"
        number = counted(int((~codes.is_in(list(wanted))).sum()), "row was", "rows were")
        message = f"{number} not read, of codes that no measure has: {listed}."
        problems.add("note", source.file, f"column {source.data.measure}", message)
    if "" in there:
        rows = source.table.cells(source.data.measure or "").where(codes == "")
        problems.refuse(
            source.file, rows, "The row does not tell of what its value is.", column=source.data.measure or ""
        )
