"""Body mass index and body surface, beside values worked out by hand."""

import numpy as np
import pytest

from clarion.studies.scores.shipped.body_size import BMI, BSA_DU_BOIS, BSA_MOSTELLER


def value(score, weight, height):
    return score.compute({"weight": np.array([[weight]]), "height": np.array([[height]])}, {}).item()


@pytest.mark.parametrize(
    ("score", "weight", "height", "expected"),
    [(BMI, 70.0, 175.0, 22.857), (BSA_MOSTELLER, 70.0, 175.0, 1.8447), (BSA_DU_BOIS, 70.0, 175.0, 1.8481)],
)
def test_values(score, weight, height, expected):
    assert value(score, weight, height) == pytest.approx(expected, abs=6e-4)


def test_mosteller_is_exact_for_36_kg_and_1_m():
    assert value(BSA_MOSTELLER, 36.0, 100.0) == 1.0


@pytest.mark.parametrize("score", [BMI, BSA_MOSTELLER, BSA_DU_BOIS])
@pytest.mark.parametrize(("weight", "height"), [(0.0, 170.0), (70.0, 0.0), (np.nan, 170.0), (-1.0, 170.0)])
def test_impossible_bodies_have_no_value(score, weight, height):
    assert np.isnan(value(score, weight, height))
