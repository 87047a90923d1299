import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.roots import root


@given(st.floats(-1e6, 1e6), st.sampled_from([-1, 1]))
def test_the_place_where_a_line_crosses_zero_is_found_to_the_last_digit(place, slope):
    assert root(lambda x: slope * (x - place), -2e6, 3e6) == pytest.approx(place, rel=1e-15, abs=1e-300)


def test_a_root_at_the_end_that_is_not_above_zero_is_found():
    assert root(lambda x: x, 0.0, 1.0) == pytest.approx(0, abs=1e-300)
    assert root(lambda x: x - 1, 0.0, 1.0000001) == 1


def test_a_curve_is_followed():
    assert root(math.cos, 0.0, 3.0) == pytest.approx(math.pi / 2, rel=1e-15)


def test_ends_of_the_same_sign_are_refused():
    with pytest.raises(ValueError, match=r"same sign at 1\.0 and 2\.0"):
        root(lambda x: x, 1.0, 2.0)
