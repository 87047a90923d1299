"""CTCAE v5: every grade's two sides of its limit."""

import numpy as np
import pytest

from clarion.studies.scores.gradings import ctcae_v5
from clarion.studies.scores.registry import all_gradings


def grade(name, value, *, low=np.nan, high=np.nan, baseline=np.nan):
    one = all_gradings()[f"CTCAE v5 {name}"]
    return one.grade(np.array([value]), np.array([low]), np.array([high]), np.array([baseline])).item()


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1.0, 0), (1.01, 1), (1.5, 1), (1.51, 2), (3.0, 2), (3.01, 3), (6.0, 3), (6.01, 4)],
)
def test_creatinine_by_the_upper_limit(value, expected):
    assert grade("creatinine increased", value, high=1.0) == expected


@pytest.mark.parametrize(("value", "expected"), [(0.9, 0), (0.91, 2), (1.8, 2), (1.81, 3)])
def test_creatinine_by_the_baseline(value, expected):
    assert grade("creatinine increased", value, high=2.0, baseline=0.6) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(0.14, 0), (0.15, 1), (0.99, 1), (1.0, 2), (3.49, 2), (3.5, 3), (20.0, 3)]
)
def test_proteinuria_of_adults(value, expected):
    assert grade("proteinuria", value, high=0.15) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(40, 0), (41, 1), (120, 1), (121, 2), (200, 2), (201, 3), (800, 3), (801, 4)]
)
@pytest.mark.parametrize("name", ["alanine aminotransferase increased", "aspartate aminotransferase increased"])
def test_liver_enzymes_from_a_normal_baseline(name, value, expected):
    assert grade(name, float(value), high=40.0, baseline=30.0) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(149, 0), (150, 1), (300, 1), (301, 2), (500, 2), (501, 3), (2000, 3), (2001, 4)]
)
def test_liver_enzymes_from_an_abnormal_baseline(value, expected):
    assert grade("alanine aminotransferase increased", float(value), high=40.0, baseline=100.0) == expected


@pytest.mark.parametrize(
    ("name", "low", "steps"),
    [
        ("anemia", 12.0, [(12.0, 0), (11.9, 1), (10.0, 1), (9.9, 2), (8.0, 2), (7.9, 3), (3.0, 3)]),
        ("platelet count decreased", 150.0, [(150, 0), (149, 1), (75, 1), (74, 2), (50, 2), (49, 3), (25, 3), (24, 4)]),
        ("white blood cell decreased", 4.0, [(4.0, 0), (3.9, 1), (3.0, 1), (2.9, 2), (2.0, 2), (1.9, 3), (0.9, 4)]),
        ("neutrophil count decreased", 1.8, [(1.8, 0), (1.7, 1), (1.5, 1), (1.4, 2), (1.0, 2), (0.9, 3), (0.4, 4)]),
        ("hypoalbuminemia", 3.5, [(3.5, 0), (3.4, 1), (3.0, 1), (2.9, 2), (2.0, 2), (1.9, 3)]),
    ],
)
def test_values_that_are_worse_the_lower(name, low, steps):
    assert [grade(name, float(value), low=low) for value, _ in steps] == [expected for _, expected in steps]


def test_a_missing_value_has_no_grade():
    assert np.isnan(grade("anemia", np.nan, low=12.0))


def test_every_grading_names_its_source():
    assert all(one.source == ctcae_v5.SOURCE for one in all_gradings().values() if one.name.startswith("CTCAE v5"))
