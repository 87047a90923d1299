import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.answer import Interval
from clarion.statistics.binomial import proportion
from clarion.studies.analysis.numbers import count_number, middle_number, number, p_number, percent_number


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.00768579, "0.008"),
        (0.001, "0.001"),
        (0.000999, "<0.001"),
        (0.0, "<0.001"),
        (0.9994, "0.999"),
        (0.9996, ">0.999"),
        (1.0, "1.000"),
    ],
)
def test_p_has_three_decimals_and_is_never_shown_as_0_or_falsely_as_1(p: float, text: str):
    assert p_number(p, n=9).text == text


@given(st.floats(0, 1))
def test_p_keeps_every_digit(p: float):
    assert p_number(p, n=9).value == p


def test_a_percentage_carries_its_interval():
    found = percent_number(proportion(3, 9))
    assert (found.text, found.unit, found.n) == ("33.3", "%", 9)
    assert (round(found.low, 1), round(found.high, 1)) == (7.5, 70.1)
    assert found.interval == "95 % Clopper-Pearson"


def test_an_end_that_is_infinite_is_left_out_and_said():
    interval = Interval(low=-math.inf, high=4.0, level=0.95, method="exact")
    found = number(1.0, 0, n=3, interval=interval, method="Hodges-Lehmann")
    assert (found.low, found.high) == (None, 4.0)
    assert found.method == "Hodges-Lehmann, the interval has no lower end"


def test_a_number_that_is_not_finite_says_so():
    found = number(math.nan, 1, n=3)
    assert (found.value, found.text) == (None, "n/a")
    assert "finite" in found.why


def test_a_middle_between_two_values_has_one_more_decimal():
    assert middle_number(16.5, 0, n=4).text == "16.5"
    assert middle_number(16.0, 0, n=4).text == "16"


def test_a_count_stands_beside_its_denominator():
    found = count_number(4, 9, rows="visits.csv: 2")
    assert (found.text, found.n, found.of, found.rows) == ("4", 9, 9, "visits.csv: 2")
