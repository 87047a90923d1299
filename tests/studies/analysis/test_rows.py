import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.analysis.rows import row_ranges


def rows(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int32)


def listed(text: str) -> list[int]:
    """The numbers that a text of one file stands for."""
    found = []
    for part in text.partition(": ")[2].split(", "):
        first, last, step = re.fullmatch(r"(\d+)(?:-(\d+)(?: step (\d+))?)?", part).groups()
        found += range(int(first), int(last or first) + 1, int(step or 1))
    return found


def test_consecutive_rows_are_a_range_and_two_are_listed():
    assert row_ranges([("visits.csv", rows(2, 3, 4, 5, 8, 9, 12))]) == "visits.csv: 2-5, 8, 9, 12"


def test_a_visit_of_every_participant_is_a_range_with_a_step():
    assert row_ranges([("visits.csv", rows(3, 8, 13, 18))]) == "visits.csv: 3-18 step 5"
    assert row_ranges([("visits.csv", rows(3, 8, 13))]) == "visits.csv: 3, 8, 13"


def test_two_visits_of_many_participants_are_two_ranges():
    one = np.arange(2, 2002, 10, dtype=np.int32)
    assert row_ranges([("visits.csv", np.column_stack([one, one + 3]))]) == "visits.csv: 2-1992 step 10, 5-1995 step 10"


def test_files_are_named_in_order_and_rows_once():
    found = row_ranges([("visits.csv", rows(4, 4)), ("doses.csv", rows(2)), ("visits.csv", rows(7, 4))])
    assert found == "doses.csv: 2; visits.csv: 4, 7"


def test_what_is_computed_from_several_rows_has_none():
    assert row_ranges([("", rows(2, 3)), ("visits.csv", rows(0, 0))]) == ""
    assert row_ranges([]) == ""


@given(st.lists(st.integers(2, 60), min_size=1, max_size=30))
def test_the_ranges_stand_for_exactly_the_rows(numbers: list[int]):
    assert listed(row_ranges([("visits.csv", rows(*numbers))])) == sorted(set(numbers))


@given(st.lists(st.tuples(*[st.integers(2, 200)] * 3), min_size=1, max_size=12))
def test_the_ranges_of_several_visits_stand_for_exactly_the_rows(numbers: list[tuple[int, int, int]]):
    wanted = sorted({number for line in numbers for number in line})
    assert sorted(listed(row_ranges([("visits.csv", np.array(numbers, dtype=np.int32))]))) == wanted
