"""Data files hold what the study knows, in units that fit."""

import pytest

from tests.studies.definition.sample import TEXT, only, problems


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('M1 = "month1"', 'M1 = "moth1"', "data[2].visits.M1: There is no visit `moth1`. Did you mean `month1`?"),
        ('start = "started"\n', "", "data[2].date: Dates alone do not tell the study day."),
        (
            'start = "started"',
            'start = "starts"',
            "data[2].start: There is no characteristic `starts`. Did you mean `started`?",
        ),
        ('start = "started"', 'start = "age"', "data[2].start: `age` is of the kind `number`, and a date is needed."),
        (
            'start = "started"',
            'start = "started"\ndelimiter = ";;"',
            "data[2].delimiter: A delimiter is one character.",
        ),
        (
            "columns = { age =",
            "columns = { aeg =",
            "data[1].columns.aeg: There is no characteristic `aeg`. Did you mean `age`?",
        ),
        (
            "columns = { age =",
            "columns = { protein =",
            "data[1].columns.protein: There is no characteristic `protein`.",
        ),
        ('unit = "months"', 'unit = "kg"', "data[1].columns.age.unit: `kg` can't be converted to the unit of `age`"),
        ('unit = "months"', 'unit = "monts"', "data[1].columns.age.unit: "),
        (
            'file = "visits.csv"\nholds = "visits"',
            'file = "participants.csv"\nholds = "participants"',
            "data[2].file: `participants.csv` is named twice for `participants`.",
        ),
    ],
)
def test_what_a_data_file_can_t_be(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)


def test_the_column_of_the_arm_may_have_another_name():
    assert problems(("columns = { age =", 'columns = { arm = "GROUP", age =')) == ()


def test_no_data_at_all_is_a_warning():
    (one,) = problems((TEXT[TEXT.index("[[data]]") :], ""))
    assert (one.severity, one.place) == ("warning", "key data")


def test_an_empty_visit_leaves_rows_out_on_purpose():
    assert not any("visits" in one.place for one in problems(('M1 = "month1"', 'M1 = "month1", Unscheduled = ""')))
