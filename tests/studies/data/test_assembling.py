"""Several values of one measure at one visit."""

import numpy as np
import pytest

from clarion.studies.definition import Measure, Schedule
from tests.studies.data.small import errors_of, of_visits, problems_of, read, small_study, warnings_of

TWICE = (
    "id,visit,day,protein,score\n"
    "P1,baseline,-10,100,1\n"
    "P1,month1,22,101,2\n"
    "P1,baseline,-3,105,\n"
    "P1,baseline,0,,4\n"
    "P1,baseline,-2,111,\n"
)


def study(rule, **changes):
    return small_study(schedule=Schedule(duplicates=rule), data=(of_visits(),), **changes)


def test_they_are_an_error_that_names_the_rows(tmp_path):
    found = errors_of(tmp_path, study("refuse"), {"visits.csv": TWICE})
    assert found == [
        "visits.csv, rows 2, 4, 6, column protein: One measure has several values at one visit. "
        "Take one out; or state which of them counts: `duplicates` in [schedule].",
        "visits.csv, rows 2, 5, column score: One measure has several values at one visit. "
        "Take one out; or state which of them counts: `duplicates` in [schedule].",
    ]


@pytest.mark.parametrize(
    ("rule", "protein", "protein_row", "score", "score_row"),
    [("first", 100, 2, 1, 2), ("last", 111, 6, 4, 5), ("mean", 105, 0, 3, 0), ("closest", 111, 6, 4, 5)],
)
def test_the_stated_rule_decides_for_each_measure(tmp_path, rule, protein, protein_row, score, score_row):
    found = read(tmp_path, study(rule), {"visits.csv": TWICE}).measures
    assert (found["protein"].values[0, 0], found["protein"].rows[0, 0]) == (protein, protein_row)
    # The mean of 1 and 4 is 2.5, which is kept to no decimals.
    assert (found["score"].values[0, 0], found["score"].rows[0, 0]) == (score, score_row)
    assert (found["protein"].values[0, 1], found["protein"].rows[0, 1]) == (101, 3)
    warning = warnings_of(tmp_path, study(rule), {"visits.csv": TWICE})
    assert warning[0].startswith(
        "visits.csv, rows 2, 4, 6, column protein: 1 visit has several values of the measure; "
    )


def test_of_two_equally_close_the_first_counts(tmp_path):
    lines = "id,visit,day,protein,score\nP1,month1,32,5,5\nP1,month1,28,6,6\n"
    assert read(tmp_path, study("closest"), {"visits.csv": lines}).measures["protein"].values[0, 1] == 5


def test_without_days_the_closest_can_not_be_told(tmp_path):
    lines = "id,visit,day,protein,score\nP1,month1,32,5,\nP1,month1,,6,\n"
    found = errors_of(tmp_path, study("closest"), {"visits.csv": lines})
    assert found[0].startswith("visits.csv, rows 2-3, column protein: Which of several values")


def test_categories_have_no_mean(tmp_path):
    stick = Measure(id="stick", label="Dipstick", decimals=0, categories={"0": "None", "1": "Some"})
    lines = "id,visit,stick\nP1,month1,0\nP1,month1,1\n"
    found = errors_of(tmp_path, study("mean", measures=(stick,)), {"visits.csv": lines})
    assert "Categories have no mean." in found[0]


def test_two_rows_are_no_duplicates_where_each_holds_other_measures(tmp_path):
    lines = "id,visit,day,protein,score\nP1,month1,28,5,\nP1,month1,30,,6\n"
    found = read(tmp_path, study("refuse"), {"visits.csv": lines})
    assert (found.measures["protein"].values[0, 1], found.measures["score"].values[0, 1]) == (5, 6)
    assert found.days[0, 1] == 28
    notes = [one.message for one in problems_of(tmp_path, study("refuse"), {"visits.csv": lines})]
    assert notes == ["1 visit has rows of several days; the first is its day."]


def test_what_no_row_holds_is_missing_and_of_no_row(tmp_path):
    found = read(tmp_path, study("refuse"), {"visits.csv": "id,visit,protein,score\nP1,month1,5,\nP2,baseline,,3\n"})
    series = found.measures["protein"]
    assert np.isnan(series.values).sum() == 5
    assert series.rows.tolist() == [[0, 2, 0], [0, 0, 0]]
    assert series.file == "visits.csv"
    assert np.isnan(found.days).all()
