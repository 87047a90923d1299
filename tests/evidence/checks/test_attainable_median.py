"""Medians of so many values."""

import statistics

from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.attainable_median import attainable_median
from clarion.evidence.claim import Change, GroupAverage
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, took_part


def median(value, n=None, whole=True):
    return GroupAverage(
        span=NOWHERE,
        measure="median",
        value=number(value),
        n=None if n is None else number(str(n)),
        whole_numbers=whole,
    )


def test_with_nine_values_each_median_is_one_patient_s():
    change = Change(span=NOWHERE, before=number("1800"), after=number("1020"), measure="median")
    check = only(attainable_median(reading(change, took_part(9))))
    assert (check.verdict, check.claims) == ("holds", (0, 1))
    assert str(check.arithmetic) == "With 9 complete values each median is one person's value: 9 is odd."


def test_an_odd_number_of_whole_numbers_has_a_whole_median():
    check = only(attainable_median(reading(median("6.5", 9))))
    assert check.verdict == "cannot hold"
    assert said(check)
    assert only(attainable_median(reading(median("6.5", 10)))).verdict == "holds"
    assert only(attainable_median(reading(median("6.5"), took_part(9)))).verdict == "cannot tell"


def test_a_median_of_whole_numbers_ends_in_no_other_digit():
    assert only(attainable_median(reading(median("6.3", 10)))).verdict == "cannot hold"
    assert only(attainable_median(reading(median("6.3")))).verdict == "cannot hold"
    assert only(attainable_median(reading(median("6.3", 10, whole=False)))).verdict == "holds"


def test_of_many_people_nothing_is_said():
    assert attainable_median(reading(median("6", 21))) == []
    assert attainable_median(reading(median("6.0"))) == []


@given(st.lists(st.integers(0, 99), min_size=2, max_size=30))
def test_a_median_of_whole_numbers_always_holds(values):
    claim = median(f"{statistics.median(values):.1f}", len(values))
    assert {one.verdict for one in attainable_median(reading(claim))} <= {"holds"}
