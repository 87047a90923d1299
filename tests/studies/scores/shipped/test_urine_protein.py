"""Urine protein: ratio, collection, estimate."""

import numpy as np
import pytest

from clarion.studies.scores.shipped.urine_protein import PCR, PROTEIN_COLLECTED, PROTEIN_ESTIMATED


def test_the_ratio_of_like_concentrations_is_in_g_per_g():
    assert PCR.compute({"protein": np.array([[50.0]]), "creatinine": np.array([[100.0]])}, {}).item() == 0.5


def test_a_sample_without_creatinine_has_no_ratio():
    assert np.isnan(PCR.compute({"protein": np.array([[50.0]]), "creatinine": np.array([[0.0]])}, {})).all()


def test_concentration_times_volume_is_the_day_s_protein():
    # 50 mg/dL is 500 mg/L; in 1.5 L that is 750 mg.
    values = {"protein": np.array([[50.0]]), "volume": np.array([[1.5]])}
    assert PROTEIN_COLLECTED.compute(values, {}).item() == pytest.approx(750)


def test_the_estimate_takes_a_gram_of_creatinine_a_day_unless_told_otherwise():
    values = {"ratio": np.array([[0.5]])}
    assert PROTEIN_ESTIMATED.compute(values, PROTEIN_ESTIMATED.parameters).item() == 500
    assert PROTEIN_ESTIMATED.compute(values, {"creatinine-excretion": 1.2}).item() == pytest.approx(600)
