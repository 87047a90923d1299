"""Texts as numbers, dates, codes, yes and no."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.data.cells import codes_of, dates, meant, numbers, truths
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import Cells
from clarion.studies.definition import DataFile


def cells(*texts):
    rows = np.arange(2, len(texts) + 2, dtype=np.int32)
    return Cells(file="visits.csv", column="protein", texts=pl.Series(texts, dtype=pl.String), rows=rows)


def parsed(of, *texts, **keys):
    problems = ProblemList()
    found = of(cells(*texts), problems=problems, **keys)
    return found, [str(one) for one in problems.all()]


@pytest.mark.parametrize(
    ("text", "value"),
    [("5", 5), ("+5", 5), ("-0.5", -0.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("2.5E-2", 0.025), ("007", 7)],
)
def test_numbers_as_people_and_programs_write_them(text, value):
    found, problems = parsed(numbers, text, decimal=".")
    assert (found.tolist(), problems) == ([value], [])


def test_a_decimal_comma_where_the_file_states_it():
    found, problems = parsed(numbers, "1,5", "-,5", "2", decimal=",")
    assert (found.tolist(), problems) == ([1.5, -0.5, 2], [])


@pytest.mark.parametrize(
    ("text", "decimal"),
    [("1,234", "."), ("1,5", "."), ("1.234", ","), ("1.5", ","), ("1 234", "."), ("1'234.5", "."), ("1.234,5", ".")],
)
def test_a_separator_that_could_mean_two_things_is_refused(text, decimal):
    found, problems = parsed(numbers, "5", text, decimal=decimal)
    assert np.isnan(found[1])
    assert len(problems) == 1
    assert problems[0].startswith("visits.csv, row 3, column protein: The number has a separator")
    assert "decimal = " in problems[0]


@pytest.mark.parametrize("text", ["<5", "> 1000", "<=5", "≤5", "<LOD"])
def test_a_censored_value_is_refused_with_its_row_and_remedy(text):
    _, problems = parsed(numbers, text, decimal=".")
    assert len(problems) == 1
    assert problems[0].startswith(
        "visits.csv, row 2, column protein: The value is only known to be below or above a limit"
    )
    assert "codes" in problems[0]


@pytest.mark.parametrize("text", ["abc", "1.2 g", "nan", "inf", "1_000", "0x10", "--1", "1e", "12e3.4", "١٢", "-", "+"])
def test_what_is_no_number_is_refused_and_not_shown(text):
    found, problems = parsed(numbers, text, decimal=".")
    assert np.isnan(found[0])
    assert len(problems) == 1
    assert problems[0].startswith("visits.csv, row 2, column protein: This is not a number.")
    assert f" {text}" not in problems[0]


def test_a_number_beyond_all_measure_is_refused():
    found, problems = parsed(numbers, "1e999", decimal=".")
    assert np.isnan(found[0])
    assert "too large" in problems[0]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_that_a_program_prints_is_read_back(value):
    found, problems = parsed(numbers, repr(value), decimal=".")
    assert (found[0], problems) == (value, [])


@given(st.text(max_size=6))
def test_a_text_is_a_number_or_an_error_never_silently_missing(text):
    found, problems = parsed(numbers, text, decimal=".")
    assert np.isnan(found[0]) == (len(problems) == 1)


def test_missing_values_and_codes():
    data = DataFile(file="visits.csv", holds="visits", missing=("NA", "-9"))
    codes = {"never": 0.0, "some": 2.5, "refused": "", "NA": 9}
    assert meant(cells("5", "", "-9", "never", "some", "refused", "NA", "."), data, {}).texts.to_list() == (
        ["5", None, None, "never", "some", "refused", None, "."]
    )
    assert meant(cells("5", "", "-9", "never", "some", "refused", "NA"), data, codes).texts.to_list() == (
        ["5", None, None, "0", "2.5", None, "9"]
    )


def test_codes_stand_for_numbers_whatever_the_decimal_mark_is():
    data = DataFile(file="visits.csv", holds="visits", decimal=",")
    found, problems = ProblemList(), ProblemList()
    assert numbers(meant(cells("some", "1,5"), data, {"some": 2.5}), ",", found).tolist() == [2.5, 1.5]
    assert found.all() == problems.all()


def test_dates_are_days_since_1970():
    found, problems = parsed(dates, "1970-01-02", "2020-02-29T10:30", "1969-12-31 08:00:00", None)
    assert found[:3].tolist() == [1, 18321, -1]
    assert np.isnan(found[3])
    assert problems == []


@pytest.mark.parametrize("text", ["2021-02-29", "2020-03", "03/04/2020", "3.4.2020", "2020-3-4", "20200304", "43832"])
def test_a_date_that_is_not_whole_or_not_iso_is_refused(text):
    found, problems = parsed(dates, text)
    assert np.isnan(found[0])
    assert problems == [
        "visits.csv, row 2, column protein: This is not a whole date of the calendar as ISO 8601 writes it. "
        "Write dates as 2020-03-31."
    ]


def test_yes_and_no():
    found, problems = parsed(truths, "Yes", "n", "1", "FALSE", "Not related", None)
    assert (found, problems) == ([True, False, True, False, False, None], [])


@pytest.mark.parametrize("text", ["maybe", "possibly related", "2", "unlikely"])
def test_what_is_neither_yes_nor_no_is_refused(text):
    found, problems = parsed(truths, "yes", text)
    assert found == [True, None]
    assert problems[0].startswith(
        "visits.csv, row 3, column protein: This is neither yes nor no. Write yes or no; or state"
    )


def test_categories_are_told_by_code_or_label():
    sexes = {"F": "Female", "M": "Male"}
    found, problems = parsed(codes_of, "F", "male", "FEMALE", None, categories=sexes)
    assert (found.to_list(), problems) == (["F", "M", "F", None], [])
    found, problems = parsed(codes_of, "f", "x", categories=sexes)
    assert found.to_list() == [None, None]
    assert [one.split(":")[0] for one in problems] == [
        "visits.csv, row 2, column protein",
        "visits.csv, row 3, column protein",
    ]
    assert "Allowed are `F` (Female), `M` (Male)." in problems[0]


def test_without_categories_every_text_is_its_own_code():
    assert parsed(codes_of, "x", None, categories={})[0].to_list() == ["x", None]
