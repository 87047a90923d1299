import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.rounding import rounded, stated_decimals


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        ([], 0),
        ([0, 0.0], 0),
        ([1, 2, 300], 0),
        ([1.5, 2.25], 2),
        ([-0.125, np.nan], 3),
        ([1e6, 0.001], 3),
        ([np.nan, np.inf], 0),
        ([123456789.5], 1),
    ],
)
def test_the_most_precise_value_tells_how_many_decimals_are_stated(values, decimals):
    assert stated_decimals(values) == decimals


def test_noise_beyond_twelve_digits_of_the_largest_value_is_not_taken_for_precision():
    assert stated_decimals([0.1 + 0.2]) == 12
    assert stated_decimals([5000.0, 1 / 3]) == 8
    assert stated_decimals([1e15 + 1]) == 0


def test_rounding_makes_equal_differences_equal():
    noisy = np.array([3.3, 0.5, 10.7]) - np.array([3.1, 0.3, 10.5])
    assert len(set(noisy)) == 3
    assert rounded(noisy).tolist() == [0.2, 0.2, 0.2]


def test_tiny_values_keep_their_digits():
    assert rounded([3e-10, 1e-10 / 3]).tolist() == pytest.approx([3e-10, 1e-10 / 3], rel=1e-10)
    assert rounded([1e-300]).tolist() == pytest.approx([1e-300], rel=1e-10)


def test_rounding_can_be_asked_for_or_left_out():
    assert rounded([1.26, 2.34], 1).tolist() == [1.3, 2.3]
    assert rounded([123.0], -1).tolist() == [120.0]
    assert rounded([0.1 + 0.2], "unrounded").tolist() == [0.1 + 0.2]


def test_zero_has_no_sign_after_rounding():
    assert str(rounded([-0.04], 1)[0]) == "0.0"


@given(st.lists(st.decimals(-9999, 9999, places=3), min_size=1, max_size=20))
def test_decimal_data_are_left_as_they_are(written):
    values = np.array([float(value) for value in written])
    assert stated_decimals(values) <= 3
    assert np.array_equal(rounded(values), values)
