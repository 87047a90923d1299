"""Numbers in a measure's unit, precision and range."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.data.measuring import rounded
from clarion.studies.definition import Column, Measure
from tests.studies.data.small import errors_of, of_visits, problems_of, read, small_study, warnings_of


def one_measure(measure=None, **column):
    measure = measure or Measure(id="protein", label="Urine protein", unit="mg/24h", decimals=0, range=(0, 20_000))
    columns = {"protein": Column(column="protein", **column)}
    return small_study(measures=(measure,), data=(of_visits(columns=columns),))


def of(*lines, heading="id,visit,protein,unit"):
    return {"visits.csv": "\n".join([heading, *lines])}


@given(st.integers(-(10**9), 10**9), st.integers(0, 4), st.integers(0, 3))
def test_rounding_is_that_of_decimals_by_hand(whole, written, kept):
    value = float(Decimal(whole).scaleb(-written))
    by_hand = Decimal(whole).scaleb(-written).quantize(Decimal(1).scaleb(-kept), rounding=ROUND_HALF_UP)
    assert rounded(np.array([value]), kept)[0] == float(by_hand)


@given(st.floats(-1e12, 1e12), st.integers(0, 6))
def test_rounding_twice_is_rounding_once(value, decimals):
    once = rounded(np.array([value]), decimals)
    assert np.array_equal(rounded(once, decimals), once)


def test_rounding_gives_no_negative_zero_and_keeps_what_is_missing():
    found = rounded(np.array([-0.2, np.nan]), 0)
    assert not np.signbit(found[0])
    assert np.isnan(found[1])


def test_the_unit_of_a_column_is_converted_and_noted(tmp_path):
    study = one_measure(unit="g/24h")
    found = read(tmp_path, study, of("P1,baseline,1.825,", "P2,baseline,0.5,"))
    assert found.measures["protein"].values[:, 0].tolist() == [1825, 500]
    notes = [str(one) for one in found.problems if "converted" in one.message]
    assert notes == ["visits.csv, column protein: 2 values converted from g/24h to mg/24h."]


def test_the_unit_of_a_row_goes_before_that_of_the_column(tmp_path):
    study = one_measure(unit="g/24h", unit_column="unit")
    found = read(tmp_path, study, of("P1,baseline,1.5,", "P2,baseline,1500,mg/24h", "P3,baseline,2,g/24h"))
    assert found.measures["protein"].values[:, 0].tolist() == [1500, 1500, 2000]


def test_without_any_stated_unit_the_measures_own_is_meant(tmp_path):
    found = read(tmp_path, one_measure(), of("P1,baseline,1500,"))
    assert found.measures["protein"].values[0, 0] == 1500


def test_a_missing_unit_is_an_error_that_names_the_row(tmp_path):
    study = one_measure(unit_column="unit")
    found = errors_of(tmp_path, study, of("P1,baseline,1500,mg/24h", "P2,baseline,1.5,", "P3,baseline,,"))
    assert len(found) == 1
    assert found[0].startswith("visits.csv, row 3, column unit: The unit is missing beside a value.")


def test_a_measure_without_unit_needs_none_beside_its_values(tmp_path):
    study = one_measure(Measure(id="protein", label="Score", decimals=0), unit_column="unit")
    assert read(tmp_path, study, of("P1,baseline,5,")).measures["protein"].values[0, 0] == 5
    assert "has no unit" in errors_of(tmp_path, study, of("P1,baseline,5,kg"))[0]


@pytest.mark.parametrize("unit", ["kg", "mg/dL", "foo"])
def test_a_unit_that_does_not_fit_is_an_error_that_names_the_row(tmp_path, unit):
    study = one_measure(unit_column="unit")
    found = errors_of(tmp_path, study, of("P1,baseline,1500,mg/24h", f"P2,baseline,5,{unit}"))
    assert len(found) == 1
    assert found[0].startswith("visits.csv, row 3, column protein: ")
    assert unit in found[0]


def test_a_column_of_many_different_units_is_not_one_of_units_and_not_told(tmp_path):
    study = one_measure(unit_column="unit")
    found = errors_of(tmp_path, study, of(*(f"P{n},baseline,5,Person {n}" for n in range(30))))
    assert found == ["visits.csv, column unit: The column that should hold units holds 30 different texts."]


def test_values_are_rounded_after_the_conversion_and_finer_ones_are_named(tmp_path):
    study = one_measure(unit_column="unit")
    lines = of(
        "P1,baseline,1825.4,mg/24h", "P2,baseline,1.8255,g/24h", "P3,baseline,1.825,g/24h", "P4,baseline,7,mg/24h"
    )
    assert read(tmp_path, study, lines).measures["protein"].values[:, 0].tolist() == [1825, 1826, 1825, 7]
    assert warnings_of(tmp_path, study, lines) == [
        "visits.csv, rows 2-3, column protein: "
        "2 values were written with more decimals than the 0 of the study file, and rounded to them."
    ]


def test_decimals_that_a_conversion_makes_are_no_slip_of_the_writer(tmp_path):
    weight = Measure(id="protein", label="Weight", unit="kg", decimals=1)
    found = problems_of(tmp_path, one_measure(weight, unit="lb"), of("P1,baseline,150,"))
    assert [one.severity for one in found if one.place == "column protein"] == ["note"]
    assert (
        read(tmp_path, one_measure(weight, unit="lb"), of("P1,baseline,150,")).measures["protein"].values[0, 0] == 68.0
    )


@pytest.mark.parametrize(("value", "allowed"), [("0", True), ("20000", True), ("-1", False), ("20001", False)])
def test_the_ends_of_the_range_are_allowed_and_no_more(tmp_path, value, allowed):
    found = errors_of(tmp_path, one_measure(), of("P1,baseline,5,", f"P2,baseline,{value},"))
    assert found == [] if allowed else len(found) == 1
    if not allowed:
        assert found[0].startswith(
            "visits.csv, row 3, column protein: The value is outside the allowed range, 0 to 20000 mg/24h."
        )


def test_categories_of_a_measure_are_the_numbers_of_their_codes(tmp_path):
    study = one_measure(Measure(id="protein", label="Dipstick", decimals=0, categories={"0": "None", "2": "Much"}))
    found = read(tmp_path, study, of("P1,baseline,none,", "P2,baseline,2.0,", "P3,baseline,0,", "P4,baseline,,"))
    assert found.measures["protein"].values[:3, 0].tolist() == [0, 2, 0]
    errors = errors_of(tmp_path, study, of("P1,baseline,1,"))
    assert errors[0].startswith("visits.csv, row 2, column protein: This is not among the categories")


def test_categories_of_a_measure_have_to_be_numbered(tmp_path):
    study = one_measure(Measure(id="protein", label="Class", decimals=0, categories={"III": "Class III"}))
    assert (
        "The code `III` of the measure `protein` is not a number."
        in errors_of(tmp_path, study, of("P1,baseline,III,"))[0]
    )
