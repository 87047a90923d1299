import msgspec
import numpy as np

from clarion.studies.definition import Characteristic, Dose, Dosing, Product, ReleaseCriterion
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import DoseGiven
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

CELLS = Dose(id="infusion", product="cells", amount=2e6, unit="cells/kg", per="kg", weight="weight")
VIABLE = Product(
    id="cells",
    label="Cells",
    kind="cell product",
    release=(ReleaseCriterion(id="viable", label="Viable", rule="viability >= 80 %"),),
)


def given(participant: int, amount: float, number: int, **attributes: float) -> DoseGiven:
    return DoseGiven(
        participant=participant,
        dose="infusion",
        amount=amount,
        unit="cells",
        attributes=dict(attributes),
        row=number,
        file="doses.csv",
    )


def dosed(
    *doses: DoseGiven,
    weights: tuple[float, ...] = (50, 60, 70),
    arms: list[int] | None = None,
    dose: Dose = CELLS,
    product: Product = VIABLE,
) -> AnalysisResult:
    data = observed([[NAN, 1, 1, 1, 1]] * len(weights), arms=arms)
    data = msgspec.structs.replace(data, doses=doses, numbers={"weight": np.array(weights)})
    return run_one(
        Dosing(id="one", label="One", dose="infusion"),
        data,
        doses=(dose,),
        products=(product,),
        characteristics=(Characteristic(id="weight", label="Weight", unit="kg"),),
    )


def test_doses_as_planned_are_shown_for_each_kg():
    found = dosed(given(0, 1e8, 2), given(1, 1.2e8, 3), given(2, 1.47e8, 4))
    texts = {name: number.text for name, number in found.numbers.items()}
    assert texts == {
        "n": "3",
        "median": "2,000,000",
        "minimum": "2,000,000",
        "maximum": "2,100,000",
        "deviations": "0",
        "release-failures": "n/a",
    }
    assert found.numbers["median"].unit == "cells/kg"
    assert found.numbers["median"].rows == "doses.csv: 2-4"
    assert "hold nothing" in found.numbers["release-failures"].why
    assert "Planned were 2,000,000 cells/kg; shown is what was given, for each kg" in found.method


def test_five_per_cent_off_is_within_the_tolerance_and_more_is_not():
    found = dosed(given(0, 1.05e8, 2), given(1, 1.27e8, 3), given(2, 1.32e8, 4))
    assert found.numbers["deviations"].value == 2
    assert found.numbers["deviations"].rows == "doses.csv: 3, 4"
    assert "Participants with a dose outside the tolerance: 2." in found.notes


def test_a_dose_that_was_planned_and_not_given_is_a_deviation():
    found = dosed(given(0, 1e8, 2), given(1, 1.2e8, 3))
    assert (found.numbers["deviations"].value, found.numbers["deviations"].of, found.n) == (1, 3, 2)
    assert found.notes == (
        "Participants for whom the dose was planned and not recorded: 1.",
        "Not checked, as the dose data hold nothing about it: Viable.",
    )


def test_a_dose_in_another_arm_is_a_deviation():
    dose = msgspec.structs.replace(CELLS, arms=("cells",))
    found = dosed(given(0, 1e8, 2), given(2, 1.4e8, 3), weights=(50, 60, 70), arms=[0, 1, 1], dose=dose)
    assert found.numbers["deviations"].value == 1
    assert found.numbers["deviations"].rows == "doses.csv: 3"
    assert "planned for other arms: 1" in found.notes[0]


def test_a_dose_in_two_rows_is_added_up_and_said():
    found = dosed(given(0, 0.6e8, 2), given(0, 0.4e8, 3), weights=(50,))
    assert (found.n, found.numbers["median"].value, found.numbers["deviations"].value) == (1, 2e6, 0)
    assert "Further rows of a participant who has one already, added to it: 1." in found.notes


def test_a_dose_whose_weight_is_not_known_cant_be_compared_and_is_said():
    found = dosed(given(0, 1e8, 2), given(1, 9e8, 3), weights=(50, NAN))
    assert (found.n, found.numbers["median"].n, found.numbers["deviations"].value) == (2, 1, 0)
    assert "can't be compared, as their weight or height is not known: 1." in found.notes[0]


def test_doses_that_fail_a_release_criterion_are_counted_by_their_rows():
    found = dosed(given(0, 1e8, 2, viability=79), given(1, 1.2e8, 3, viability=80), given(2, 1.4e8, 4))
    failures = found.numbers["release-failures"]
    assert (failures.value, failures.of, failures.rows) == (1, 3, "doses.csv: 2")
    assert found.notes == ("Viable: not met by 1 of 3 doses.", "Viable: the data of 1 of 3 doses do not tell.")


def test_a_product_without_criteria_says_so():
    product = Product(id="cells", label="Cells")
    found = dosed(given(0, 1e8, 2), weights=(50,), product=product)
    assert "names no release criterion" in found.numbers["release-failures"].why


def test_a_dose_that_nobody_had_is_refused():
    assert 'No dose "infusion"' in dosed().refused
