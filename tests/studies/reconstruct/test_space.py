from fractions import Fraction

import msgspec
import pytest

from clarion.studies.definition import Characteristic
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.space import grids
from tests.studies.reconstruct.tiny import STUDY


def of(allowed, decimals=0, **changes):
    measure = msgspec.structs.replace(STUDY.measures[0], range=allowed, decimals=decimals)
    return msgspec.structs.replace(STUDY, measures=(measure,), **changes)


def test_a_grid_holds_every_value_of_the_last_decimal_within_the_range():
    grid = grids(of((0.25, 1.5), decimals=1), {})["score"]
    assert [multiple * grid.size for multiple in (grid.low, grid.high)] == [Fraction(3, 10), Fraction(3, 2)]


def test_a_step_makes_a_grid_coarser():
    grid = grids(of((-7, 22)), {"score": 5})["score"]
    assert (grid.low, grid.high, grid.size) == (-1, 4, 5)


def test_what_has_no_range_has_no_grid():
    one = Characteristic(id="weight", label="Weight", unit="kg")
    assert grids(of(None, characteristics=(one,)), {}) == {}


@pytest.mark.parametrize(
    ("allowed", "steps", "message"),
    [
        ((0, 10), {"score": 2.5}, "no multiple"),
        ((0, 10), {"score": -1}, "no multiple"),
        ((0, 10), {"scare": 1}, "no measure scare"),
        ((11, 14), {"score": 5}, "lies within"),
        ((0, 1e15), {}, "too wide"),
    ],
)
def test_a_step_that_does_not_fit_is_refused(allowed, steps, message):
    with pytest.raises(StudyError, match=message):
        grids(of(allowed), steps)
