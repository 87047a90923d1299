import numpy as np

from clarion.studies.definition import Column, DataFile
from clarion.studies.rules.places import place_of
from tests.studies.small_trial import observed, trial

DATA = observed([[900, 2000, 500, np.nan, 400], [800, 3000, 500, 600, 400]])


def test_a_measured_value_is_named_by_its_row():
    assert place_of(trial(), DATA, {"proteinuria", "sex"}, 1, 2) == ("visits.csv", "row 9, column proteinuria")


def test_the_column_is_called_as_the_file_calls_it():
    wide = DataFile(file="visits.csv", holds="visits", columns={"proteinuria": Column(column="UPROT", unit="g/24h")})
    assert place_of(trial(data=(wide,)), DATA, {"proteinuria"}, 0, 0) == ("visits.csv", "row 2, column UPROT")


def test_a_characteristic_is_named_by_the_participant_s_row():
    assert place_of(trial(), DATA, {"sex", "nothing"}, 1, 2) == ("participants.csv", "row 3, column sex")


def test_what_was_computed_or_is_missing_is_named_by_participant_and_visit():
    assert place_of(trial(), DATA, {"proteinuria"}, 0, 3) == (
        "visits.csv",
        "the participant of row 2 of participants.csv, visit month3",
    )
    assert place_of(trial(), DATA, {"activity"}, 0, 3) == (
        "participants.csv",
        "the participant of row 2 of participants.csv, visit month3",
    )
