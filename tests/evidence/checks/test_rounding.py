"""What a printed number was before it was shortened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.rounding import (
    counts_fitting,
    nearest,
    percent_shortening,
    probabilities,
    shortened,
    wholes_fitting,
)
from tests.evidence.checks.readings import number


@pytest.mark.parametrize(
    ("count", "whole", "percent", "how"),
    [
        (1, 3, "33.3", "rounded"),
        (2, 3, "66.7", "rounded"),
        (2, 3, "66.6", "cut off"),
        (1, 8, "12", "rounded"),  # a half goes down to the even digit
        (1, 8, "13", "rounded"),  # and up by the rule of schools
        (227, 1298, "18", "rounded twice"),  # 17.488: 17.5, then 18
        (26, 642, "4.1", "rounded twice"),  # 4.0498
        (35, 40, "88.0", "padded"),  # 87.5, 88
        (10, 46, "21.70", "padded"),
        (35, 40, "89.0", None),
        (25, 30, "87", None),
        (3, 9, "34.3", None),
        (0, 10, "0", "rounded"),
        (10, 10, "100", "rounded"),
    ],
)
def test_how_a_share_becomes_its_percentage(count, whole, percent, how):
    assert percent_shortening(count, whole, number(percent)) == how


@given(st.integers(1, 400), st.integers(0, 3), st.data())
def test_counts_and_wholes_that_fit_are_those_that_shorten_to_the_percentage(whole, decimals, data):
    printed = number(f"{data.draw(st.integers(1, 100 * 10**decimals)) / 10**decimals:.{decimals}f}")
    every = [count for count in range(whole + 1) if percent_shortening(count, whole, printed)]
    assert list(counts_fitting(whole, printed)) == every
    count = data.draw(st.integers(1, whole))
    every = [one for one in range(count, 2 * whole) if percent_shortening(count, one, printed)]
    assert list(wholes_fitting(count, printed, 2 * whole - 1)) == every


def test_a_count_of_nobody_fits_any_number():
    assert not wholes_fitting(0, number("0"), 100)
    assert list(counts_fitting(5, number("0"))) == [0]


@given(st.floats(-1000, 1000), st.integers(0, 4))
def test_a_number_lies_in_the_interval_of_what_it_is_rounded_to(value, decimals):
    printed = number(f"{value:.{decimals}f}")
    assert nearest(printed).holds(value)
    assert shortened(printed).holds(value)


@given(st.integers(-100_000, 100_000))
def test_a_number_lies_in_the_interval_of_what_it_is_cut_off_to(thousandths):
    whole, rest = divmod(abs(thousandths), 100)
    text = ("-" if thousandths < 0 and whole else "") + f"{whole // 10}.{whole % 10}"
    if thousandths >= 0 or whole:
        assert shortened(number(text)).holds(thousandths / 1000), rest


@pytest.mark.parametrize(
    ("relation", "low", "high"), [("<", 0, 0.05), ("<=", 0, 0.05), (">", 0.05, 1), (">=", 0.05, 1)]
)
def test_a_bound_of_p_is_taken_as_it_stands(relation, low, high):
    found = probabilities(number("0.05", relation))
    assert (found.low, found.high) == (low, high)


def test_a_p_of_zero_is_no_negative_one():
    assert probabilities(number("0.000")).low == 0
