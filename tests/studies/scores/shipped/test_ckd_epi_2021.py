"""CKD-EPI 2021, at its knots and beside values worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.scores.shipped.ckd_epi_2021 import CKD_EPI_2021

FEMALE, MALE = 1.0, 0.0


def rate(creatinine, age, sex):
    values = {"creatinine": np.array([[creatinine]]), "age": np.array([[age]]), "sex": np.array([[sex]])}
    return CKD_EPI_2021.compute(values, {}).item()


@pytest.mark.parametrize(("sex", "kappa", "factor"), [(FEMALE, 0.7, 1.012), (MALE, 0.9, 1.0)])
def test_at_the_knot_only_age_and_sex_count(sex, kappa, factor):
    assert rate(kappa, 50.0, sex) == pytest.approx(142 * 0.9938**50 * factor, rel=1e-12)


@pytest.mark.parametrize(
    ("creatinine", "age", "sex", "expected"),
    # Worked out from the published equation with a desk calculator.
    [(1.0, 50, MALE, 91.7), (1.0, 50, FEMALE, 68.6), (0.5, 30, FEMALE, 129.3), (3.0, 70, MALE, 21.7)],
)
def test_it_gives_the_equation_s_values(creatinine, age, sex, expected):
    assert rate(creatinine, float(age), sex) == pytest.approx(expected, abs=0.06)


@given(st.floats(0.2, 15), st.floats(0.2, 15), st.floats(18, 100), st.sampled_from([FEMALE, MALE]))
def test_more_creatinine_never_means_a_higher_rate(one, other, age, sex):
    low, high = sorted((one, other))
    assert rate(high, age, sex) <= rate(low, age, sex) * (1 + 1e-12)


@pytest.mark.parametrize(
    ("creatinine", "age", "sex"), [(1.0, 17.99, MALE), (1.0, 50.0, np.nan), (np.nan, 50.0, MALE), (0.0, 50.0, MALE)]
)
def test_it_gives_nothing_for_children_and_where_something_is_missing(creatinine, age, sex):
    assert np.isnan(rate(creatinine, age, sex))


def test_it_begins_at_eighteen():
    assert rate(1.0, 18.0, MALE) > 0
