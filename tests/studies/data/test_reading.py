"""Data files read as a whole: the same data in any layout and format give the same arrays; every problem is told."""

import io
import json
import re
import tempfile
from itertools import product
from pathlib import Path

import msgspec
import numpy as np
import polars as pl
import pyreadstat
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.definition import Arm, Characteristic, Column, DataFile, Safety
from clarion.studies.problems import StudyError
from tests.architecture.repository import ROOT
from tests.studies.data.small import (
    INFUSION,
    VISITS,
    errors_of,
    of_participants,
    of_visits,
    problems_of,
    read,
    small_study,
)

PEOPLE = ("P1", "P2", "P3")
IDS = [visit.id for visit in VISITS]

VALUES = st.none() | st.integers(0, 20_000)
TABLES = st.lists(st.tuples(VALUES, VALUES), min_size=9, max_size=9).filter(
    lambda table: all(any(one[of] is not None for one in table) for of in (0, 1))
)
"""Protein and score of three participants at three visits; each measure has a value somewhere."""


def records(table):
    """A record for each participant and visit."""
    return [
        {"id": id, "visit": visit, "day": float(VISITS[IDS.index(visit)].day), "protein": protein, "score": score}
        for (id, visit), (protein, score) in zip(product(PEOPLE, IDS), table, strict=True)
    ]


def csv_of(rows, headings):
    shown = [
        [
            ""
            if row.get(heading) is None
            else f"{row[heading]:g}"
            if isinstance(row[heading], float)
            else str(row[heading])
            for heading in headings
        ]
        for row in rows
    ]
    return "\n".join(",".join(line) for line in [headings, *shown])


def in_layouts(table):
    """The same values as visits, single values, and wide, by layout."""
    rows = records(table)
    single = [
        {"id": row["id"], "visit": row["visit"], "day": row["day"], "measure": measure, "value": row[measure]}
        for row in rows
        for measure in ("protein", "score")
    ]
    wide = [
        {"id": id}
        | {
            f"{what}_{row['visit']}": row[what]
            for row in rows
            if row["id"] == id
            for what in ("protein", "score", "day")
        }
        for id in PEOPLE
    ]
    return {
        "visits": csv_of(rows, ["id", "visit", "day", "protein", "score"]),
        "values": csv_of(single, ["id", "visit", "day", "measure", "value"]),
        "wide": csv_of(wide, ["id", *(f"{what}_{visit}" for visit in IDS for what in ("day", "protein", "score"))]),
    }


def same(one, other):
    assert one.participants == other.participants
    assert np.array_equal(one.days, other.days, equal_nan=True)
    for measure in ("protein", "score"):
        assert np.array_equal(one.measures[measure].values, other.measures[measure].values, equal_nan=True)


@given(TABLES)
@settings(max_examples=25, deadline=None)
def test_the_layout_does_not_matter(table):
    found = {}
    for layout, text in in_layouts(table).items():
        keys = {"day": "day_{visit}"} if layout == "wide" else {}
        study = small_study(data=(DataFile(file="data.csv", holds=layout, **keys),))
        with tempfile.TemporaryDirectory() as directory:
            found[layout] = read(Path(directory), study, {"data.csv": text})
    same(found["visits"], found["values"])
    same(found["visits"], found["wide"])
    expected = [[np.nan if one[0] is None else one[0] for one in table[place : place + 3]] for place in (0, 3, 6)]
    assert np.array_equal(found["visits"].measures["protein"].values, expected, equal_nan=True)


def excel_of(rows, headings):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        for at, row in enumerate([dict(zip(headings, headings, strict=True)), *rows]):
            for column, heading in enumerate(headings):
                if row[heading] is not None:
                    sheet.write(at, column, row[heading])
    return stream.getvalue()


def json_of(rows, headings):
    columns = [{"itemOID": heading, "name": heading, "label": heading, "dataType": "string"} for heading in headings]
    dataset = {"datasetJSONVersion": "1.1.0", "name": "DATA", "records": len(rows), "columns": columns}
    return dataset, [[row[heading] for heading in headings] for row in rows]


@given(TABLES)
@settings(max_examples=15, deadline=None)
def test_the_format_does_not_matter(table):
    rows, headings = records(table), ["id", "visit", "day", "protein", "score"]
    dataset, arrays = json_of(rows, headings)
    with tempfile.TemporaryDirectory() as place:
        directory = Path(place)
        schema = {"id": pl.String, "visit": pl.String, "day": pl.Float64, "protein": pl.Float64, "score": pl.Float64}
        pyreadstat.write_xport(pl.DataFrame(rows, schema=schema), directory / "data.xpt")
        files = {
            "data.csv": csv_of(rows, headings),
            "data.xlsx": excel_of(rows, headings),
            "data.json": json.dumps(dataset | {"rows": arrays}),
            "data.ndjson": "\n".join(json.dumps(one) for one in [dataset, *arrays]),
        }
        found = [
            read(directory, small_study(data=(DataFile(file=name, holds="visits"),)), files)
            for name in ("data.csv", "data.xlsx", "data.xpt", "data.json", "data.ndjson")
        ]
    for other in found[1:]:
        same(found[0], other)
        assert np.array_equal(found[0].measures["score"].rows, other.measures["score"].rows)


def test_xpt_and_dataset_json_are_sdtm_where_they_say_so(tmp_path):
    lb = pl.DataFrame(
        {
            "DOMAIN": ["LB"] * 2,
            "USUBJID": ["S-1"] * 2,
            "LBTESTCD": ["PROTEIN", "SCORE"],
            "LBSTRESN": [1.5, 3],
            "LBSTRESU": ["g/24h", ""],
            "VISIT": ["BASELINE"] * 2,
            "LBDY": [1.0, 1.0],
        }
    )
    pyreadstat.write_xport(lb, tmp_path / "lb.xpt", table_name="LB", file_format_version=5)
    dataset, arrays = json_of(lb.to_dicts(), lb.columns)
    files = {"lb.json": json.dumps(dataset | {"rows": arrays})}
    for name in ("lb.xpt", "lb.json"):
        found = read(tmp_path, small_study(data=(DataFile(file=name, holds="values"),)), files)
        assert (found.measures["protein"].values[0, 0], found.measures["score"].values[0, 0]) == (1500, 3)
        assert found.days[0, 0] == 0
    bds = lb.rename({"LBTESTCD": "PARAMCD", "LBSTRESN": "AVAL", "LBSTRESU": "AVALU", "VISIT": "AVISIT", "LBDY": "ADY"})
    pyreadstat.write_xport(bds.drop("DOMAIN"), tmp_path / "adlb.xpt", table_name="ADLB")
    found = read(tmp_path, small_study(data=(DataFile(file="adlb.xpt", holds="values"),)), {})
    assert (found.measures["protein"].values[0, 0], found.days[0, 0]) == (1500, 0)


def test_a_sheet_is_named_beside_its_file(tmp_path):
    rows = [{"id": "P1", "visit": "nowhere", "protein": 5, "score": 6}]
    study = small_study(data=(DataFile(file="data.xlsx", holds="visits", sheet="Data"),))
    found = errors_of(tmp_path, study, {"data.xlsx": excel_of(rows, ["id", "visit", "protein", "score"])})
    assert found[0].startswith("data.xlsx [Data], row 2, column visit: There is no visit `nowhere`.")


BROKEN = small_study(
    arms=(Arm(id="cells", label="Stromal cells"), Arm(id="placebo", label="Placebo")),
    characteristics=(
        Characteristic(id="weight", label="Weight", range=(30, 200)),
        Characteristic(id="born", label="Born", kind="date"),
    ),
    safety=Safety(),
    doses=(INFUSION,),
    data=(
        of_participants(),
        of_visits(),
        DataFile(file="events.csv", holds="events"),
        DataFile(file="doses.csv", holds="doses"),
    ),
)
FAULTY = {
    "participants.csv": "id,arm,weight,born\n"
    "Jane-Roe,cells,987.5,3.4.1961\njane-roe,cells,sixty,1961-04-03\nX-77,wrong-arm,60,\n",
    "visits.csv": "id,visit,day,protein,score\n"
    "Jane-Roe,month1,4711,<31,31337\nJohn-Doe,month1,30,5,6\nX-77,month1,30,8,1\nX-77,month1,31,9,1\n",
    "events.csv": "id,term,grade\nJane-Roe,Secret ailment,17\n",
    "doses.csv": "id,amount,unit\nJane-Roe,-31415,cells\n",
}
SECRETS = (
    "jane",
    "roe",
    "john",
    "x-77",
    "987",
    "1961",
    "sixty",
    "4711",
    "31337",
    "<31",
    "secret",
    "17",
    "31415",
    "wrong-arm",
)


def test_problems_tell_neither_who_nor_what(tmp_path):
    found = errors_of(tmp_path, BROKEN, FAULTY)
    assert len(found) >= 9
    text = "\n".join(str(one) for one in problems_of(tmp_path, BROKEN, FAULTY)).lower()
    assert [secret for secret in SECRETS if secret in text] == []


def test_all_problems_of_all_files_come_at_once(tmp_path):
    with pytest.raises(StudyError) as caught:
        read(tmp_path, BROKEN, FAULTY)
    assert {one.file for one in caught.value.problems} == set(FAULTY)
    assert all(str(one) in str(caught.value) for one in caught.value.problems if one.severity == "error")


def test_many_problems_of_a_kind_are_counted(tmp_path):
    lines = "\n".join(f"P{row},baseline,x,1" for row in range(200))
    found = errors_of(tmp_path, small_study(data=(of_visits(),)), {"visits.csv": f"id,visit,protein,score\n{lines}"})
    assert len(found) == 51
    assert found[-1] == "visits.csv, further rows: and 150 more like this: This is not a number."


ONE = {"visits.csv": "id,visit,protein,score,Albumin\nP1,baseline,5,6,4\n"}


def test_a_column_that_is_not_there_is_an_error_with_a_suggestion(tmp_path):
    study = small_study(data=(of_visits(columns={"protein": "protien"}),))
    assert errors_of(tmp_path, study, ONE) == [
        "visits.csv, the headings: There is no column `protien`. Did you mean `protein`?"
    ]
    study = small_study(data=(of_visits(participant="subject"),))
    assert errors_of(tmp_path, study, ONE)[0].startswith(
        "visits.csv, the headings: There is no column `subject`. Known are `id`"
    )


def test_a_measure_that_no_file_holds_is_an_error_with_a_suggestion(tmp_path):
    files = {"visits.csv": "id,visit,Protein,score\nP1,baseline,5,6\n"}
    found = errors_of(tmp_path, small_study(data=(of_visits(),)), files)
    assert found[0].startswith(
        "the data files, measure protein: No file has a column for the measure `protein`. Did you mean `Protein`?"
    )


def test_a_characteristic_that_no_file_holds_is_an_error(tmp_path):
    study = small_study(characteristics=(Characteristic(id="age", label="Age"),), data=(of_participants(), of_visits()))
    found = errors_of(tmp_path, study, ONE | {"participants.csv": "id,Age\nP1,30\n"})
    assert "No file of participants has a column for the characteristic `age`. Did you mean `Age`?" in found[0]


def test_one_column_for_two_things_and_two_columns_of_one_heading_are_errors(tmp_path):
    study = small_study(data=(of_visits(columns={"score": "protein"}),))
    assert "The column `protein` is named for 2 things." in errors_of(tmp_path, study, ONE)[0]
    twice = {"visits.csv": "id,visit,protein,score,protein\nP1,baseline,5,6,7\n"}
    assert "Several columns are called `protein`." in errors_of(tmp_path, small_study(data=(of_visits(),)), twice)[0]
    unread = {"visits.csv": "id,visit,protein,score,note,note\nP1,baseline,5,6,a,b\n"}
    assert errors_of(tmp_path, small_study(data=(of_visits(),)), unread) == []


def test_something_unknown_in_columns_is_an_error_with_a_suggestion(tmp_path):
    study = small_study(data=(of_visits(columns={"protien": "protein"}),))
    assert (
        "`protien` is nothing that a file of `visits` holds. Did you mean `protein`?"
        in errors_of(tmp_path, study, ONE)[0]
    )


def test_a_measure_of_two_files_is_an_error(tmp_path):
    study = small_study(data=(of_visits(), of_visits(file="more.csv")))
    found = errors_of(tmp_path, study, ONE | {"more.csv": "id,visit,score\nP1,month1,6\n"})
    assert found == [
        "more.csv, measure score: The measure `score` is in visits.csv as well. "
        "Put its values into one file, or name the column of one of them."
    ]


def test_measures_may_lie_in_several_files(tmp_path):
    study = small_study(data=(of_visits(), of_visits(file="more.csv")))
    found = read(
        tmp_path,
        study,
        {"visits.csv": "id,visit,protein\nP1,baseline,5\n", "more.csv": "id,visit,score\nP2,month1,6\n"},
    )
    assert found.participants == ("P1", "P2")
    assert (found.measures["protein"].file, found.measures["score"].file) == ("visits.csv", "more.csv")
    assert found.measures["score"].values[1, 1] == 6


def test_columns_that_are_not_read_are_named(tmp_path):
    found = read(tmp_path, small_study(data=(of_visits(),)), ONE)
    assert [str(one) for one in found.problems] == ["visits.csv, the headings: Not read: `Albumin`."]
    nameless = {"visits.csv": "id,visit,protein,score,,\nP1,baseline,5,6,4,\n"}
    found = read(tmp_path, small_study(data=(of_visits(),)), nameless)
    assert [one.message for one in found.problems] == ["Columns without a heading, not read: 2."]


def test_a_measure_without_any_value_is_a_warning(tmp_path):
    found = read(tmp_path, small_study(data=(of_visits(),)), {"visits.csv": "id,visit,protein,score\nP1,baseline,5,\n"})
    assert [str(one) for one in found.problems] == [
        "visits.csv, measure score: The measure `score` has no value at any visit."
    ]


def test_files_without_rows_and_studies_without_files_or_people_are_errors(tmp_path):
    assert errors_of(tmp_path, small_study(data=(of_visits(),)), {"visits.csv": "id,visit,protein,score\n"}) == [
        "visits.csv, the file: The file holds no rows."
    ]
    assert "The study file names no data files." in errors_of(tmp_path, small_study(measures=()), {})[0]
    study = small_study(measures=(), data=(DataFile(file="events.csv", holds="events"),))
    assert errors_of(tmp_path, study, {"events.csv": "id,term\n"}) == [
        "the data files, [[data]]: The files name no participant."
    ]


def test_several_arms_need_a_file_that_tells_them(tmp_path):
    study = small_study(arms=BROKEN.arms, data=(of_visits(),))
    assert "no file of participants that tells who is in which" in errors_of(tmp_path, study, ONE)[0]


def test_a_file_of_decimal_commas(tmp_path):
    text = "id;visit;protein;score\nP1;baseline;1,5;6\n"
    columns = {"protein": Column(column="protein", unit="g/24h")}
    found = read(tmp_path, small_study(data=(of_visits(decimal=",", columns=columns),)), {"visits.csv": text})
    assert found.measures["protein"].values[0, 0] == 1500


def test_every_example_of_the_page_about_data_is_a_data_table():
    page = (ROOT / "docs" / "how-to" / "bring-study-data.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```", page, re.M | re.S)
    tables = [table for block in blocks for table in msgspec.toml.decode(block)["data"]]
    assert len(tables) >= 6
    assert all(msgspec.convert(table, DataFile).file for table in tables)
