import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies import units
from clarion.studies.units import UnitError, factor, shown

GROUPS = (
    ("mg/24h", "g/24h", "g/d", "mg/24 h", "ug/min", "kg/wk"),
    ("mg/dL", "g/L", "ug/mL", "mg/100mL", "kg/m**3"),
    ("umol/L", "mmol/L", "µM", "nmol/mL"),
    ("mL/min/1.73m**2", "mL/min/1.73 m²", "L/h/m2"),
    ("10^9/L", "x10^9/L", "10**9/L", "×10⁹/L", "/uL", "1/mm3"),
    ("cells/kg", "10^6 cells/kg", "10^6/kg"),
    ("years", "months", "weeks", "d", "hr"),
    ("mmHg", "kPa", "cmH2O"),
    ("%", "g/g", "mg/g", "1", "‰"),
    ("U/L", "nkat/mL", "kU/L"),
    ("kg/m2", "g/cm^2"),
)
pairs = st.sampled_from(GROUPS).flatmap(lambda group: st.tuples(*[st.sampled_from(group)] * 3))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("mg/24h", "g/24h", 0.001),
        ("g/24 h", "mg/day", 1000.0),
        ("10^9/L", "cells/uL", 1000.0),
        ("10^6 cells/kg", "cells/kg", 1e6),
        ("μg", "µg", 1.0),
        ("mL/min/1.73m**2", "mL/min/1.73 m²", 1.0),
        ("%", "g/g", 0.01),
        ("mmHg", "kPa", 0.133322387415),
        ("years", "months", 12.0),
        ("mm/h", "mm/hr", 1.0),
        ("U/L", "ukat/L", 1 / 60),
        ("bpm", "beats/min", 1.0),
        ("/HPF", "1/hpf", 1.0),
    ],
)
def test_factors_are_exact(source, target, expected):
    assert factor(source, target) == expected


def test_a_quantity_without_unit_converts_only_into_itself():
    assert factor(None, None) == factor(None, "") == 1.0
    with pytest.raises(UnitError, match="mg/24h and the other has no unit"):
        factor("mg/24h", None)
    with pytest.raises(UnitError, match="% and the other has no unit"):
        factor(None, "%")


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("g/24h", "g/g", ("g/24h (mass / time)", "g/g (a ratio)")),
        ("umol/L", "mg/dL", ("umol/L", "mg/dL", "substance", "Scores")),
        ("mg/mmol", "g/g", ("mg/mmol", "g/g", "substance")),
        ("mL/min", "mL/min/1.73m2", ("mL/min (volume / time)",)),
        ("cells/uL", "copies/uL", ("count of cells / volume", "count of copies / volume")),
        ("cells", "%", ("cells", "%")),
        ("°C", "°F", ("celsius", "fahrenheit")),
        ("U/L", "IU/L", ("U/L", "IU/L")),
    ],
)
def test_what_does_not_measure_the_same_is_refused_by_name(source, target, words):
    for one, other in ((source, target), (target, source)):
        with pytest.raises(UnitError) as error:
            factor(one, other)
        assert [word for word in words if word not in str(error.value)] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Mg/24h", "mg"), ("MG/DL", "mg"), ("Mmol/L", "mmol"), ("PG/mL", "pg"), ("KG", "kg"), ("u/L", "U"), ("G/L", "g")],
)
def test_a_slip_of_case_is_refused_with_what_was_meant(written, meant):
    with pytest.raises(UnitError, match=f"did you mean `{meant}`"):
        factor(written, "mg/dL")


def test_mega_is_for_what_medicine_counts_in_millions():
    assert factor("MU/L", "U/L") == factor("MBq", "kBq") * 1000 == 1e6


@pytest.mark.parametrize(
    "unit", ["proteinuria", "light_year", "mg/", "/", "m g", "g//L", "mg/24", "5", "g/-L", "**", "K"]
)
def test_what_is_no_unit_is_refused(unit):
    assert not units.known(unit)
    with pytest.raises(UnitError, match="unit"):
        factor(unit, unit)


@given(pairs)
def test_going_there_and_back_changes_nothing_and_a_way_round_is_no_shortcut(three):
    one, other, third = three
    assert factor(one, other) * factor(other, one) == pytest.approx(1, rel=1e-14)
    assert factor(one, other) * factor(other, third) == pytest.approx(factor(one, third), rel=1e-14)


@given(st.text(max_size=30) | st.text("mgL/24h*^ 10%.²µ", max_size=12))
def test_any_text_is_a_unit_or_refused(text):
    assert units.known(text) in (True, False)


def test_products_and_quotients_are_units_again():
    assert factor(units.product("mg/mL", "L"), "g") == 1.0
    assert factor(units.quotient("mg", "mg/24h"), "h") == 24.0
    assert factor(units.quotient("1", "10^6 cells/kg"), "kg/cells") == 1e-6
    assert units.is_number(units.quotient("g", "g"))


def test_numbers_and_proportions_are_told_apart():
    assert [units.is_proportion(one) for one in ("%", "mg/g", "g/g", "mg")] == [True, True, True, False]
    assert [units.is_number(one) for one in ("%", "mg/g", "g/g", "1", "mg")] == [False, False, True, True, False]


def test_units_are_shown_as_readers_expect_them():
    assert shown("mg/24h") == "mg/24 h"
    assert shown(None) == ""


@pytest.mark.parametrize("unit", ["/0J", "mg/0h", "0mg"])
def test_a_unit_of_none_of_something_is_refused(unit):
    with pytest.raises(UnitError, match="not written as a unit"):
        factor(unit, "mg")
