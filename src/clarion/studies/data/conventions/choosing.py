"""Which convention a file follows, and the file as that convention describes it."""

from clarion.studies.data.conventions import adam, plain, redcap, sdtm
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.source import Source
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import DataFile, Study


def described(study: Study, data: DataFile, table: TextTable, problems: ProblemList) -> Source | None:
    """``table`` with all that ``data`` leaves open filled in; None, and an error, where they contradict each other."""
    convention = data.format if data.format in ("redcap", "sdtm", "adam") else _found(data, table)
    if convention == "redcap":
        return redcap.described(study, data, table, problems)
    if convention == "sdtm":
        return sdtm.described(study, data, table, problems)
    if convention == "adam":
        return adam.described(study, data, table, problems)
    return Source(data=plain.filled(study, data, table), table=table)


def _found(data: DataFile, table: TextTable) -> str:
    """The convention of a file whose format is not stated: what XPT and Dataset-JSON hold is mostly SDTM or ADaM.

    SDTM names its domain in every record, ADaM names the subject alone.
    """
    exchanged = data.format is None and data.file.lower().endswith((".xpt", ".json", ".ndjson"))
    if not exchanged or "USUBJID" not in table.columns:
        return "plain"
    return "sdtm" if "DOMAIN" in table.columns else "adam"
