import msgspec
import numpy as np
import pytest

from clarion.studies.analysis.planned_dose import given_amounts, planned
from clarion.studies.definition import Characteristic, Dose, Measure, Study
from clarion.studies.observations import DoseGiven, Observations, Series
from clarion.studies.problems import StudyError
from tests.studies.analysis.running_one import NAN
from tests.studies.small_trial import observed, trial

BODY = (
    Characteristic(id="weight", label="Weight", unit="kg"),
    Characteristic(id="height", label="Height", unit="m"),
)


def study(**tables: object) -> Study:
    return trial(**({"characteristics": BODY} | tables))


def people(weights: list[float], heights: list[float] | None = None) -> Observations:
    data = observed([[NAN, 1, 1, 1, 1]] * len(weights))
    numbers = {"weight": np.array(weights), "height": np.array(heights or [1.8] * len(weights))}
    return msgspec.structs.replace(data, numbers=numbers)


def dose(**options: object) -> Dose:
    asked = {"id": "one", "product": "drug", "amount": 2.0, "unit": "mg"} | options
    return Dose(**asked)  # type: ignore[arg-type]


def row(participant: int, amount: float, unit: str = "mg", number: int = 2) -> DoseGiven:
    return DoseGiven(participant=participant, dose="one", amount=amount, unit=unit, row=number, file="doses.csv")


def test_a_dose_for_each_participant_is_the_same_for_all():
    assert planned(study(), people([50, 90]), dose()).amounts.tolist() == [2, 2]


def test_a_dose_for_each_kg_goes_with_the_weight():
    found = planned(study(), people([50, 90, NAN]), dose(unit="mg/kg", per="kg", weight="weight"))
    assert found.amounts[:2].tolist() == [100, 180]
    assert np.isnan(found.amounts[2])


def test_a_dose_for_each_m2_goes_with_mostellers_surface():
    # √(80 kg · 180 cm / 3600) = 2 m²
    options = {"amount": 75.0, "unit": "mg/m**2", "per": "m2", "weight": "weight", "height": "height"}
    assert planned(study(), people([80]), dose(**options)).amounts.tolist() == pytest.approx([150])


def test_a_cap_is_converted_and_holds():
    found = planned(study(), people([50, 90]), dose(unit="mg/kg", per="kg", weight="weight", cap=0.15, cap_unit="g"))
    assert found.amounts.tolist() == pytest.approx([100, 150])


def test_a_weight_that_is_a_measure_is_that_of_the_visit():
    measures = (
        Measure(id="proteinuria", label="P", decimals=0),
        Measure(id="weight", label="Weight", unit="g", decimals=0),
    )
    data = people([1])
    weights = Series(values=np.array([[NAN, 60000, NAN, 50000, NAN]]), rows=np.zeros((1, 5), dtype=np.int32), file="")
    data = msgspec.structs.replace(data, measures={**data.measures, "weight": weights})
    whole = study(measures=measures, characteristics=())
    by_kg = {"unit": "mg/kg", "per": "kg", "weight": "weight"}
    assert planned(whole, data, dose(**by_kg)).amounts.tolist() == pytest.approx([120])
    assert planned(whole, data, dose(visit="month3", **by_kg)).amounts.tolist() == pytest.approx([100])


def test_what_was_given_in_parts_is_added_up_in_one_unit():
    found = given_amounts(people([50, 60, 70]), [row(0, 100), row(0, 0.1, "g"), row(2, 5)], "mg")
    assert found[[0, 2]].tolist() == pytest.approx([200, 5])
    assert np.isnan(found[1])


def test_a_unit_that_cant_be_compared_is_refused_by_its_row():
    with pytest.raises(StudyError, match=r"doses\.csv, row 9.*mL.*mg"):
        given_amounts(people([50]), [row(0, 100), row(0, 1, "mL", 9)], "mg")
