"""Counts and wholes on their own."""

import pytest

from clarion.evidence.readers.counted_parts import alone, is_count
from clarion.evidence.readers.percentages import percentages
from tests.evidence.readers.passages import passage_of


@pytest.mark.parametrize("text", ["12.5", "12 mg", "−3", "12%", "< 12"])
def test_what_has_decimals_a_unit_or_a_bound_is_no_count(text: str) -> None:
    assert not is_count(passage_of(text).numbers[0])


def test_a_count_can_be_about_right() -> None:
    assert is_count(passage_of("about 12 patients").numbers[0])


def test_a_count_is_not_greater_than_its_whole() -> None:
    assert alone(passage_of("It was 40 of 12 patients."), 0) is None
    assert alone(passage_of("It was 12 of 12 patients."), 0) is not None


def test_a_slash_needs_brackets_or_people() -> None:
    assert alone(passage_of("It was 3/9 then."), 0) is None
    assert alone(passage_of("It was (3/9) then."), 0) is not None
    assert alone(passage_of("It was 3/9 patients."), 0) is not None


def test_a_grade_of_toxicity_is_no_count() -> None:
    assert alone(passage_of("There was more (3/4 grade) nausea."), 0) is None


def test_a_number_behind_a_group_may_be_its_whole_and_is_not_taken_for_the_count():
    (one,) = percentages(passage_of("The response rate was 67.7% for chemotherapy (n = 31)."))
    assert one.count is None
    (other,) = percentages(passage_of("A response was seen in 40% of patients (n = 12)."))
    assert other.count.value == 12


def test_the_end_of_a_short_range_is_no_count():
    (one,) = percentages(passage_of("Most had a performance status of 0 to 1 (83.5%) at entry of patients."))
    assert one.count is None


def test_the_number_of_a_group_is_no_count():
    (one,) = percentages(passage_of("Drops were needed by those in group 1 (44.7%) of the patients."))
    assert one.count is None
