"""Collecting problems."""

import pytest

from clarion.studies.data.problem_list import ProblemList, counted, in_words
from clarion.studies.problems import StudyError


def test_rows_are_told_as_ranges():
    assert in_words([7]) == "row 7"
    assert in_words([12, 2, 3, 4, 3]) == "rows 2-4, 12"


def test_after_fifty_ranges_the_rest_is_counted():
    text = in_words(range(0, 200, 2))
    assert text.startswith("rows 0, 2, 4")
    assert text.endswith(", 98 and 50 more")


def test_nouns_follow_their_number():
    assert counted(1, "value was", "values were") == "1 value was"
    assert counted(0, "row") == "0 rows"


def test_fifty_of_a_kind_are_listed_and_the_others_counted():
    problems = ProblemList()
    problems.refuse("a.csv", range(2, 42), "This is not a number.", column="x")
    problems.refuse("a.csv", range(2, 42), "This is not a number.", column="y")
    problems.refuse("b.csv", [5], "This is not a number.")
    listed = problems.all()
    assert len(listed) == 52
    assert str(listed[0]) == "a.csv, row 2, column x: This is not a number."
    assert str(listed[50]) == "a.csv, further rows: and 30 more like this: This is not a number."
    assert str(listed[51]) == "b.csv, row 5: This is not a number."


def test_warnings_alone_settle_and_an_error_does_not():
    problems = ProblemList()
    problems.warn("a.csv", [], "Nothing was averaged.")
    problems.warn("a.csv", [3, 4], "Averaged.", column="x")
    assert [one.place for one in problems.settled()] == ["rows 3-4, column x"]
    problems.refuse("a.csv", [9], "Wrong.", "Mend it.")
    with pytest.raises(StudyError, match=r"^a\.csv, row 9: Wrong\. Mend it\.$") as caught:
        problems.settled()
    assert len(caught.value.problems) == 2
