import numpy as np

from clarion.studies.figures.levels import Reached, reached
from tests.studies.sample_document import sample_material

NAMES = ("Marked relief", "Some relief", "No response", "Not known")


def test_names_end_with_no_response_and_not_known():
    material = sample_material(12)
    assert reached(material, material.study.responses[0]).names == NAMES


def test_a_value_that_is_missing_leaves_the_response_open():
    material = sample_material(3)
    material.observations.measures["pain"].values[:] = [
        [80, 30, 50, 80, np.nan],
        [80, 80, 80, 80, 80],
        [np.nan, 30, 30, 30, 30],
    ]
    codes = reached(material, material.study.responses[0]).codes
    assert codes[:, 1:].tolist() == [[0, 1, 2, 3], [2, 2, 2, 2], [3, 3, 3, 3]]


def test_the_best_over_visits_is_open_only_where_no_level_was_reached():
    response = Reached(names=NAMES, codes=np.array([[1, 3], [2, 3], [2, 2], [3, 3], [0, 2]]))
    assert response.best([0, 1]).tolist() == [1, 3, 2, 3, 0]
