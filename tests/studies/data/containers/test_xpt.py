"""SAS transport files."""

import datetime

import polars as pl
import pyreadstat
import pytest

from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.containers.xpt import read_xpt


@pytest.mark.parametrize("version", [5, 8])
def test_numbers_dates_and_missing_values_come_as_a_person_writes_them(tmp_path, version):
    frame = pl.DataFrame(
        {
            "USUBJID": ["P1", "P2", ""],
            "AVAL": [0.1, None, 1800.0],
            "ADT": [datetime.date(2020, 1, 2), None, datetime.date(2021, 3, 4)],
        }
    )
    pyreadstat.write_xport(frame, tmp_path / "adlb.xpt", table_name="ADLB", file_format_version=version)
    table = read_xpt(tmp_path / "adlb.xpt", "adlb.xpt", ".")
    assert {heading: texts.to_list() for heading, texts in table.columns.items()} == {
        "USUBJID": ["P1", "P2", ""],
        "AVAL": ["0.1", "", "1800"],
        "ADT": ["2020-01-02", "", "2021-03-04"],
    }
    assert table.rows.tolist() == [2, 3, 4]


def test_what_is_no_transport_file_is_refused(tmp_path):
    (tmp_path / "dm.xpt").write_text("USUBJID,ARM\nP1,A\n")
    with pytest.raises(UnreadableError, match="can't be read as a SAS transport file"):
        read_xpt(tmp_path / "dm.xpt", "dm.xpt", ".")
