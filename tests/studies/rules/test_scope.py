import numpy as np

from clarion.studies.definition import Characteristic, Score
from clarion.studies.rules.kinds import Category, Number
from clarion.studies.rules.scope import kinds, scope
from tests.studies.small_trial import observed, trial


def test_kinds_are_those_of_the_study_file():
    egfr = Score(id="egfr", label="eGFR", score="CKD-EPI 2021")
    entered = Characteristic(id="entered", label="Day of entry", kind="date")
    found = kinds(trial(scores=(egfr,), characteristics=(*trial().characteristics, entered)))
    assert found["proteinuria"] == Number(unit="mg/24h")
    assert found["stage"] == Number(codes={"1": "Early", "2": "Late"})
    assert found["egfr"] == Number(unit="mL/min/1.73m**2")
    assert found["entered"] == Number(unit="days")
    assert found["sex"] == Category(codes={"f": "Female", "m": "Male"})


def test_what_no_file_holds_is_missing_for_everybody():
    entered = Characteristic(id="entered", label="Day of entry", kind="date")
    smoker = Characteristic(id="smoker", label="Smoker", kind="category")
    around = scope(trial(characteristics=(entered, smoker)), observed([[1, 2, 3, 4, 5]]))
    assert np.isnan(around.values["entered"]).all()
    assert (around.values["smoker"] == "").all()


def test_measures_are_by_visit_and_characteristics_are_not():
    around = scope(trial(), observed([[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]))
    assert around.shape == around.values["proteinuria"].shape == (2, 5)
    assert around.values["age"].shape == around.values["sex"].shape == (2, 1)
    assert around.baseline == 1
