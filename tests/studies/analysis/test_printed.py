from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.analysis.printed import read_printed


@pytest.mark.parametrize(
    ("text", "number", "exponent"),
    [
        ("0.008", "0.008", -3),
        ("0.0080", "0.008", -4),
        ("1800", "1800", 0),
        ("1,020", "1020", 0),
        ("1,234,567.5", "1234567.5", -1),
        ("33.3%", "33.3", -1),
        ("33.3 %", "33.3", -1),
        ("−5.2", "-5.2", -1),
        ("2e6", "2000000", 6),
        ("2.0 × 10^6", "2000000", 5),
        ("2 × 10⁶", "2000000", 6),
        ("1.5 x 10⁻³", "0.0015", -4),
        (".05", "0.05", -2),
        ("12\u202f345", "12345", 0),
    ],
)
def test_a_printed_number_is_read_with_its_precision(text: str, number: str, exponent: int):
    found = read_printed(text)
    assert (found.number, found.exponent, found.relation) == (Decimal(number), exponent, "=")


@pytest.mark.parametrize(
    ("text", "relation"),
    [("<0.001", "<"), ("< 0.05", "<"), ("≤ 0.05", "<="), ("> 0.05", ">"), (">=5", ">="), ("≥5", ">=")],
)
def test_a_printed_relation_is_read(text: str, relation: str):
    assert read_printed(text).relation == relation


@pytest.mark.parametrize(
    "text", ["0,008", "12,5", "1,02", "n.s.", "", "0.008*", "1.2.3", "<", "5 10", "1,0200", "2 x 106"]
)
def test_what_is_no_number_is_refused_with_the_way_to_write_it(text: str):
    with pytest.raises(ValueError, match="point for decimals"):
        read_printed(text)


@given(st.decimals(-1000000, 1000000, places=3))
def test_what_is_printed_with_thousands_is_read_back(number: Decimal):
    assert read_printed(f"{number:,}").number == number
