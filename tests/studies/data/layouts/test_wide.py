"""A row is a participant, with a column for each measure and visit."""

import numpy as np

from clarion.studies.definition import Column, DataFile, Schedule
from tests.studies.data.small import PROTEIN, errors_of, problems_of, read, small_study


def study(**keys):
    return small_study(measures=(PROTEIN,), data=(DataFile(**({"file": "wide.csv", "holds": "wide"} | keys)),))


def of(*lines):
    return {"wide.csv": "\n".join(lines)}


def test_columns_called_as_measure_and_visit_need_no_words(tmp_path):
    found = read(tmp_path, study(), of("id,protein_baseline,protein_month1,protein_month3", "P1,5,6,", "P2,7,,8"))
    assert found.measures["protein"].values[0, :2].tolist() == [5, 6]
    assert found.measures["protein"].rows.tolist() == [[2, 2, 0], [3, 0, 3]]
    assert found.problems == ()


def test_a_pattern_with_names_units_and_days_of_the_files_own(tmp_path):
    of_study = study(
        columns={"protein": Column(column="PROT {visit}", unit_column="UNIT {visit}")},
        visits={"M0": "baseline", "M1": "month1", "M3": "month3"},
        day="DAY {visit}",
    )
    found = read(
        tmp_path,
        of_study,
        of("id,PROT M0,UNIT M0,DAY M0,PROT M1,UNIT M1,PROT month3,UNIT M3", "P1,1.5,g/24h,-3,900,mg/24h,800,mg/24h"),
    )
    assert found.measures["protein"].values[0].tolist() == [1500, 900, 800]
    assert found.days[0, 0] == -3
    assert np.isnan(found.days[0, 1:]).all()


def test_visits_without_a_column_are_noted(tmp_path):
    found = problems_of(tmp_path, study(), of("id,protein_baseline", "P1,5"))
    assert [str(one) for one in found] == [
        "wide.csv, the headings: There is no column of `protein` for month1, month3: it has no values there."
    ]


def test_a_heading_that_fits_the_pattern_and_names_no_visit_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(), of("id,protein_baseline,protein_moth1,protein_month3", "P1,5,6,7"))
    assert found[0].startswith(
        "wide.csv, the headings: The heading `protein_moth1` names no visit, and `protein` has no column for month1. "
        "Did you mean `month1`?"
    )


def test_a_pattern_that_fits_no_heading_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(columns={"protein": "PRT_{visit}"}), of("id,PROT_baseline", "P1,5"))
    assert found == [
        "wide.csv, the headings: There is no column `PRT_{visit}` for any visit. Did you mean `PROT_baseline`?"
    ]


def test_a_column_that_is_no_pattern_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(columns={"protein": "PROT"}), of("id,PROT", "P1,5"))
    assert found[0].startswith(
        "wide.csv, key columns.protein: With the layout `wide` the column of `protein` is a pattern"
    )


def test_a_column_of_units_that_is_not_there_is_an_error(tmp_path):
    of_study = study(columns={"protein": Column(column="protein_{visit}", unit_column="unit_{visit}")})
    found = errors_of(tmp_path, of_study, of("id,protein_baseline,protein_month1,protein_month3", "P1,5,,"))
    assert any("There is no column `unit_{visit}`." in one for one in found)


def test_a_participant_in_two_rows_is_a_duplicate_by_the_schedules_rule(tmp_path):
    lines = of("id,protein_baseline,protein_month1,protein_month3", "P1,5,6,", "P1,7,,8")
    found = errors_of(tmp_path, study(), lines)
    assert found[0].startswith(
        "wide.csv, rows 2-3, column protein_baseline: One measure has several values at one visit."
    )
    first = small_study(measures=(PROTEIN,), schedule=Schedule(duplicates="first"), data=study().data)
    assert read(tmp_path, first, lines).measures["protein"].values[0].tolist() == [5, 6, 8]


def test_a_day_outside_the_window_names_the_row(tmp_path):
    lines = of("id,protein_baseline,protein_month1,protein_month3,day_month1", "P1,5,6,7,46")
    found = errors_of(tmp_path, study(day="day_{visit}"), lines)
    assert found[0].startswith(
        "wide.csv, row 2, column day_month1: The day is outside the window of the visit `month1`"
    )
