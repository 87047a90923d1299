import numpy as np
import pytest

from clarion.studies.definition import Arm, MixedModel
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

GENERATOR = np.random.default_rng(11)
OWN = GENERATOR.normal(0, 60, 30)


def measured(fall: float) -> list[list[float]]:
    """Thirty participants who fall by ``fall`` by month 1 and twice as much by month 3."""
    noise = np.random.default_rng(12).normal(0, 30, (30, 3))
    return [
        [NAN, round(1000 + own + one[0]), round(1000 + own - fall + one[1]), round(1000 + own - 2 * fall + one[2]), NAN]
        for own, one in zip(OWN, noise, strict=True)
    ]


MODEL = MixedModel(id="one", label="One", measure="proteinuria", visits=("month1", "month3"))
ONE_ARM = (Arm(id="cells", label="Cells"),)


def test_one_arm_has_its_changes_and_their_p():
    found = run_one(MODEL, observed(measured(100)), arms=ONE_ARM)
    assert list(found.numbers) == ["n", "change-month1", "p-month1", "change-month3", "p-month3"]
    change = found.numbers["change-month3"]
    assert change.value == pytest.approx(-200, abs=20)
    assert change.low < change.value < change.high
    assert found.numbers["p-month3"].text == "<0.001"


def test_two_arms_have_their_changes_and_the_difference_first_minus_second():
    data = observed(measured(100) + measured(0), arms=[0] * 30 + [1] * 30)
    found = run_one(MODEL, data)
    assert list(found.numbers)[:5] == [
        "n", "change-month1-cells", "change-month1-control", "difference-month1", "p-month1"
    ]  # fmt: skip
    assert found.numbers["difference-month3"].value == pytest.approx(-200, abs=25)
    assert "their difference" in found.method


def test_a_participant_with_one_visit_missing_still_counts():
    rows = measured(100)
    rows[0][3] = NAN
    rows[1][1] = NAN
    found = run_one(MODEL, observed(rows), arms=ONE_ARM)
    assert found.n == 29
    assert "missing for 1 at baseline, 0 at month1" not in found.notes[0]
    assert "missing for 1 at baseline and 1 at month3 of 30 participants" in found.notes[0]


def test_a_model_that_cant_be_fitted_is_refused_with_the_reason():
    found = run_one(MODEL, observed([[NAN, 3, 2, 1, NAN]]), arms=ONE_ARM)
    assert found.refused
    assert found.numbers == {}
    nobody = run_one(MODEL, observed([[NAN, 3, NAN, NAN, NAN]]), arms=ONE_ARM)
    assert nobody.refused == "No participant has Urine protein at baseline and at one of these visits."


def test_more_participants_than_can_be_fitted_in_time_are_refused():
    found = run_one(MODEL, observed([[NAN, 3, 2, 1, NAN]] * 2001), arms=ONE_ARM)
    assert "up to 2,000 participants" in found.refused
