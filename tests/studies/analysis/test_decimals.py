from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.analysis.decimals import as_decimal, needed_decimals, plain, rounded_to, shown


def test_halves_are_rounded_up_as_on_paper():
    # 0.285 and 1.005 are a little less as floats, and Python's round goes to the even digit.
    assert shown(0.285, 2) == "0.29"
    assert shown(1.005, 2) == "1.01"
    assert shown(2.5, 0) == "3"
    assert shown(-2.5, 0) == "−3"


def test_the_noise_of_a_computation_is_not_shown():
    assert as_decimal(0.1 + 0.2) == Decimal("0.3")
    assert shown(100 * 0.285, 1) == "28.5"


def test_thousands_are_grouped_and_nothing_is_minus_zero():
    assert shown(1234567.891, 1) == "1,234,567.9"
    assert shown(-0.04, 1) == "0.0"


def test_cutting_digits_off_goes_towards_zero():
    assert rounded_to(0.0079, -3, "truncated") == Decimal("0.007")
    assert rounded_to(-0.0079, -3, "truncated") == Decimal("-0.007")


def test_rounding_to_thousands():
    assert rounded_to(1999500.0, 3) == Decimal("2000000")
    assert shown(2e6, 0) == "2,000,000"


@pytest.mark.parametrize(("value", "stated", "needed"), [(16.0, 0, 0), (16.5, 0, 1), (1.25, 1, 2), (1 / 3, 0, 1)])
def test_a_median_has_one_decimal_more_only_where_it_lies_between_two_values(value: float, stated: int, needed: int):
    assert needed_decimals(value, stated, stated + 1) == needed


def test_an_amount_is_shown_with_all_its_digits():
    assert plain(2e6) == "2,000,000"
    assert plain(0.5) == "0.5"


@given(st.decimals(-1000, 1000, places=4), st.integers(0, 4))
def test_rounding_a_number_written_with_few_digits_is_that_of_its_digits(number: Decimal, places: int):
    expected = number.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    assert rounded_to(float(number), -places) == expected
