"""Counts and wholes on their own."""

import pytest

from clarion.evidence.readers.shares.counted_parts import alone, is_count
from clarion.evidence.readers.shares.percentages import percentages
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


def test_a_number_behind_a_group_may_be_its_whole_and_is_not_taken_for_the_count() -> None:
    (one,) = percentages(passage_of("The response rate was 67.7% for chemotherapy (n = 31)."))
    assert one.count is None
    (other,) = percentages(passage_of("A response was seen in 40% of patients (n = 12)."))
    assert other.count.value == 12


def test_the_end_of_a_short_range_is_no_count() -> None:
    (one,) = percentages(passage_of("Most had a performance status of 0 to 1 (83.5%) at entry of patients."))
    assert one.count is None


def test_the_number_of_a_group_is_no_count() -> None:
    (one,) = percentages(passage_of("Drops were needed by those in group 1 (44.7%) of the patients."))
    assert one.count is None


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 patients in the tea group (12%) of whom some had nausea.",
        "Group 2 patients recovered in part (8%) and slept.",
        "At least one in the tea group (5%) had nausea.",
        "Nausea was seen at week 3 in the tea group (5%) of patients.",
        "We saw 193 patients (45% of whom were female).",
    ],
)
def test_wholes_names_and_times_are_no_counts(text: str) -> None:
    (one,) = percentages(passage_of(text))
    assert one.count is None


def test_a_count_of_a_whole_that_stands_far_off_is_joined_where_the_percentage_is_theirs() -> None:
    (one,) = percentages(passage_of("In all 5/24 subjects withdrew in the tea group (21%)."))
    assert (one.count.value, one.n.value) == (5, 24)
    found = percentages(passage_of("In all 5/24 subjects withdrew, and there was nausea with tea (60%)."))
    assert [(one.count is not None, one.percent is not None) for one in found] == [(True, False), (False, True)]


def test_a_list_in_brackets_names_whom_it_counts() -> None:
    first, second = percentages(passage_of("Eighteen stayed (syrup = 9, 82%; tea = 8, 75%) to the end."))
    assert (first.count.value, second.count.value) == (9, 8)


def test_many_arms_or_sites_can_be_counted_and_few_are_choices() -> None:
    assert alone(passage_of("Pain was less in 16 of 19 treatment arms."), 0) is not None
    assert alone(passage_of("They had one of three treatments."), 0) is None
    assert alone(passage_of("It was mixed (15/85, v/v) with water."), 0) is None


def test_how_many_times_more_is_no_count() -> None:
    (share,) = percentages(passage_of("Sleepers were 3 folds more in the tea group (53.0%)."))
    assert share.count is None
