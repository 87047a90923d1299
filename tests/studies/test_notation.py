import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies import notation, units
from clarion.studies.notation import Part, parts, shown, written

written_parts = st.builds(
    Part,
    divided=st.booleans(),
    exponent=st.none() | st.integers(-12, 12),
    number=st.none(),
    symbol=st.sampled_from(["mg", "mL", "m", "h", "cells", "%", "°C", "µmol", "cmH2O"]),
    power=st.sampled_from([1, 2, 3, -1]),
) | st.builds(Part, divided=st.booleans(), number=st.sampled_from(["24", "1.73", "100"]), symbol=st.just("h"))


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("mg/24h", "mg/24 h"),
        ("mg/24 h", "mg/24 h"),
        ("mg/m**2", "mg/m²"),
        ("mg/m2", "mg/m²"),
        ("mL/min/1.73m**2", "mL/min/1.73 m²"),
        ("10^9/L", "×10⁹/L"),
        ("10^6 cells/kg", "×10⁶ cells/kg"),
        ("umol/L", "µmol/L"),
        ("mcg", "µg"),
        ("μmol/l", "µmol/l"),
        ("ng*h/mL", "ng·h/mL"),
        ("/HPF", "1/HPF"),
        ("1/min", "1/min"),
        ("%", "%"),
        ("cmH2O", "cmH2O"),
        ("not a unit", "not a unit"),
        (None, ""),
    ],
)
def test_units_are_shown_as_readers_expect_them(unit, expected):
    assert shown(unit) == expected


def test_division_is_from_left_to_right():
    assert [(part.divided, part.number, part.symbol) for part in parts("a/b*24c")] == [
        (False, None, "a"),
        (True, None, "b"),
        (False, "24", "c"),
    ]


@given(st.lists(written_parts, min_size=1, max_size=5))
def test_what_is_written_is_read_as_it_was(made):
    assert parts(written(tuple(made))) == tuple(made)


@given(st.lists(written_parts, min_size=1, max_size=4))
def test_what_is_shown_means_the_same(made):
    unit = written(tuple(made))
    assert units.factor(shown(unit), unit) == 1.0


@pytest.mark.parametrize("text", ["mg and", "5", "", "24", "a b", "/", "mg/24"])
def test_what_is_not_written_as_a_unit_has_no_parts(text):
    assert notation.parts(text) is None
