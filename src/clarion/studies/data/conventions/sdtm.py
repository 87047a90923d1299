"""SDTM: the domains DM, AE, EX and DS, and every domain of findings (VS, LB, QS …), by the names of their variables.

Source: CDISC SDTM Implementation Guide 3.3.
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
    with_units,
)
from clarion.studies.data.conventions.plain import filled
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import Column, DataFile, Study

HOLDS = {"DM": "participants", "DS": "participants", "AE": "events", "EX": "doses"}
"""What a row of these domains is; a row of any other is a value."""


def described(study: Study, data: DataFile, table: TextTable, problems: ProblemList) -> Source | None:
    """A dataset of SDTM as the file that ``data`` says it holds; None, and an error, where it holds something else."""
    domain = _domain(table)
    holds = HOLDS.get(domain, "values")
    if data.holds != holds:
        message = f"A row of the domain {domain or 'of findings'} is one of `{holds}`, not of `{data.holds}`."
        problems.add("error", table.file, "key holds", message, f'Write holds = "{holds}".')
        return None
    data = with_columns(data, {}, participant="USUBJID")
    if domain == "DS":
        data, table = _disposition(study, data, table)
    elif holds == "participants":
        table = _small_unit_of_age(table)
        data = with_columns(data, _demographics(study, table))
    elif holds == "events":
        table = filled_from(table, "AEDECOD", "AETERM")
        data = with_columns(data, _event_columns(data, table))
    elif holds == "doses":
        columns = named(table, dose=("EXTRT",) if len(study.doses) > 1 else (), amount=("EXDOSE",))
        data = with_columns(data, columns, unit=first_of(table, "EXDOSU"), **_when(data, table, "EXSTDY", "EXSTDTC"))
    else:
        data, table = _findings(study, data, table, domain)
    data = filled(study, data, table)
    return Source(data=data, table=counted_from_0(data, table, problems))


def _domain(table: TextTable) -> str:
    """The two letters of the domain; empty where it is not told."""
    if "DOMAIN" in table.columns and len(table):
        return str(table.columns["DOMAIN"][0])
    code = next((heading for heading in table.headings if heading.endswith("TESTCD")), "")
    return code.removesuffix("TESTCD") or next((one for one in HOLDS if f"{one}SEQ" in table.columns), "DM")


def _demographics(study: Study, table: TextTable) -> Columns:
    """The columns of DM."""
    columns = in_capitals((one.id for one in study.characteristics), table.columns)
    if "age" in columns and "AGEU" in table.columns:
        columns["age"] = Column(column="AGE", unit_column="AGEU")
    return columns | named(table, arm=("ARM", "ARMCD"))


def _small_unit_of_age(table: TextTable) -> TextTable:
    """``table`` with the unit of age as units are written: SDTM has ``YEARS``."""
    return table.replaced("AGEU", table.columns["AGEU"].str.to_lowercase()) if "AGEU" in table.columns else table


def _event_columns(data: DataFile, table: TextTable) -> Columns:
    """The columns of AE; dates where there are no study days and ``data`` says from when they count."""
    dated = data.start is not None
    return named(
        table,
        term=("AEDECOD",),
        system=("AEBODSYS", "AESOC"),
        grade=("AETOXGR",),
        related=("AEREL",),
        serious=("AESER",),
        start=("AESTDY", "AESTDTC") if dated else ("AESTDY",),
        end=("AEENDY", "AEENDTC") if dated else ("AEENDY",),
        outcome=("AEOUT",),
    )


def _findings(study: Study, data: DataFile, table: TextTable, domain: str) -> tuple[DataFile, TextTable]:
    """A domain of findings: numeric results in standard units, and the text of a result that is no number."""
    number, unit = f"{domain}STRESN", f"{domain}STRESU"
    if data.value is None:
        table = filled_from(table, number, f"{domain}STRESC")
    if data.unit is None:
        table = with_units(table, unit)
    code = data.measure or f"{domain}TESTCD"
    codes = table.columns[code].unique() if code in table.columns else pl.Series([], dtype=pl.String)
    data = with_columns(
        data,
        in_capitals((one.id for one in study.measures), codes),
        measure=code,
        value=number,
        unit=unit,
        visit=first_of(table, "VISIT"),
        **_when(data, table, f"{domain}DY", f"{domain}DTC"),
    )
    return data, table


def _when(data: DataFile, table: TextTable, day: str, date: str) -> dict[str, str | None]:
    """The column of study days, or that of dates where there is none and ``data`` says from when they count."""
    if day in table.columns or data.start is None:
        return {"day": first_of(table, day)}
    return {"date": first_of(table, date)}


def _disposition(study: Study, data: DataFile, table: TextTable) -> tuple[DataFile, TextTable]:
    """DS: the day, or the date, on which those left the study who did not complete it."""
    withdrawn = study.population.withdrawn
    kinds = {one.id: one.kind for one in study.characteristics}
    if "DSCAT" in table.columns:
        table = table.kept(table.columns["DSCAT"] == "DISPOSITION EVENT")
    if "DSDECOD" in table.columns:
        table = table.kept(table.columns["DSDECOD"] != "COMPLETED")
    heading = "DSSTDTC" if withdrawn and kinds.get(withdrawn) == "date" else "DSSTDY"
    return with_columns(data, {withdrawn: heading} if withdrawn else {}), table
