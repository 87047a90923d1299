"""ADaM: ADSL, datasets of the basic structure (BDS) and ADAE, by the names of their variables.

Source: CDISC ADaM Implementation Guide 1.1 and the ADaM structure for occurrence data 1.0.
"""

import polars as pl

from clarion.studies.data.conventions.cdisc import (
    Columns,
    counted_from_0,
    filled_from,
    first_of,
    in_capitals,
    named,
    with_columns,
)
from clarion.studies.data.conventions.plain import filled
from clarion.studies.data.problem_list import ProblemList, counted
from clarion.studies.data.source import Source, as_column
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import DataFile, Study

DERIVED_UNIT = "AVALU"
"""The column of units: a variable that sponsors add, or made here from the parameters' labels: ``Protein (g/24h)``."""


def described(study: Study, data: DataFile, table: TextTable, problems: ProblemList) -> Source | None:
    """A dataset of ADaM as the file that ``data`` says it holds; None, and an error, where it holds something else."""
    holds = "values" if "PARAMCD" in table.columns else "events" if _has_events(table) else "participants"
    if data.holds != holds:
        message = f"A row of this dataset is one of `{holds}`, not of `{data.holds}`."
        problems.add("error", table.file, "key holds", message, f'Write holds = "{holds}".')
        return None
    data = with_columns(data, {}, participant="USUBJID")
    if holds == "participants":
        columns = in_capitals((one.id for one in study.characteristics), table.columns)
        data = with_columns(data, columns | named(table, arm=("TRT01P", "ARM", "TRT01A")))
    elif holds == "events":
        table = filled_from(table, "AEDECOD", "AETERM")
        data = with_columns(data, _event_columns(table))
    else:
        data, table = _parameters(study, data, table, problems)
    data = filled(study, data, table)
    return Source(data=data, table=counted_from_0(data, table, problems))


def _has_events(table: TextTable) -> bool:
    """Whether the dataset is one of adverse events."""
    return "AEDECOD" in table.columns or "AETERM" in table.columns


def _event_columns(table: TextTable) -> Columns:
    """The columns of ADAE."""
    return named(
        table,
        term=("AEDECOD",),
        system=("AEBODSYS", "AESOC"),
        grade=("ATOXGR", "AETOXGR", "ATOXGRN"),
        related=("AREL", "AEREL"),
        serious=("AESER",),
        start=("ASTDY", "AESTDY"),
        end=("AENDY", "AEENDY"),
        outcome=("AEOUT",),
    )


def _parameters(study: Study, data: DataFile, table: TextTable, problems: ProblemList) -> tuple[DataFile, TextTable]:
    """A dataset of the basic structure. Derived records (``DTYPE``) are no observations: they are left out."""
    if "DTYPE" in table.columns:
        derived = table.columns["DTYPE"] != ""
        rows = table.cells("DTYPE").where(derived)
        message = f"{counted(len(rows), 'record was', 'records were')} derived, not observed, and left out."
        problems.warn(table.file, rows, message, column="DTYPE")
        table = table.kept(~derived)
    codes = in_capitals((one.id for one in study.measures), table.columns["PARAMCD"].unique())
    data = with_columns(
        data,
        codes,
        measure="PARAMCD",
        value="AVAL",
        visit=first_of(table, "AVISIT"),
        day=first_of(table, "ADY"),
    )
    if data.value == "AVAL":
        table = filled_from(table, "AVAL", "AVALC")
    if data.unit is None:
        table = _with_units(study, data, table)
        data = with_columns(data, {}, unit=DERIVED_UNIT)
    return data, table


def _with_units(study: Study, data: DataFile, table: TextTable) -> TextTable:
    """``table`` with a column of units; where it has none, made from the labels of parameters that need a unit."""
    if DERIVED_UNIT in table.columns:
        return table
    empty = pl.repeat("", len(table), dtype=pl.String, eager=True)
    if "PARAM" not in table.columns:
        return table.replaced(DERIVED_UNIT, empty)
    units = table.columns["PARAM"].str.extract(r"\(([^()]+)\)\s*$").fill_null("")
    with_unit = {one.id for one in study.measures if one.unit is not None}
    codes = [as_column(column).column for id, column in data.columns.items() if id in with_unit]
    stated = table.columns["PARAMCD"].is_in(codes)
    return table.replaced(DERIVED_UNIT, pl.select(pl.when(stated).then(units).otherwise(empty)).to_series())
