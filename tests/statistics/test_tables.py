import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.tables import counts, four_counts, occupied


def test_rows_of_different_length_are_refused():
    with pytest.raises(StatisticsError, match="not of one length"):
        counts(((1, 2), (3,)))


def test_a_wrong_count_is_named_by_its_place():
    with pytest.raises(StatisticsError, match=r"The count in row 2, column 1 is a whole number, 0\.5 is not"):
        counts(((1, 2), (0.5, 3)))


@pytest.mark.parametrize("table", [((1, 2),), ((1,), (2,))])
def test_a_single_row_or_column_is_refused(table):
    with pytest.raises(StatisticsError, match="at least two rows and two columns"):
        counts(table)


def test_four_counts_come_row_by_row():
    assert four_counts(((1, 2), (3, 4))) == (1, 2, 3, 4)


def test_empty_rows_and_columns_are_left_out():
    assert occupied(((1, 0, 2), (0, 0, 0), (3, 0, 4))).tolist() == [[1, 2], [3, 4]]


def test_what_is_left_must_have_two_rows_and_columns():
    with pytest.raises(StatisticsError, match="nothing to compare"):
        occupied(((1, 2), (0, 0)))
