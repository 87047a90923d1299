import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.arguments import checked_count, checked_level, checked_name, checked_part, checked_probability


@pytest.mark.parametrize("level", [0, 1, 95, -0.1, float("nan")])
def test_a_level_outside_zero_and_one_is_refused(level):
    with pytest.raises(StatisticsError, match=r"Write 0\.95 for 95 %"):
        checked_level(level)


def test_probabilities_include_zero_and_one():
    assert (checked_probability(0, "rate"), checked_probability(1, "rate")) == (0.0, 1.0)
    with pytest.raises(StatisticsError, match="The rate lies between 0 and 1, nan does not"):
        checked_probability(float("nan"), "rate")


@pytest.mark.parametrize("value", [1.0, "1", True, None])
def test_a_count_that_is_not_a_whole_number_is_refused(value):
    with pytest.raises(StatisticsError, match="is a whole number"):
        checked_count(value, "number")


def test_counts_from_arrays_are_counts():
    assert checked_part(np.int64(3), np.int32(9)) == (3, 9)


@pytest.mark.parametrize(("x", "n", "said"), [(-1, 9, "at least 0"), (0, 0, "at least 1"), (10, 9, "exchanged")])
def test_a_part_that_cannot_be_is_refused(x, n, said):
    with pytest.raises(StatisticsError, match=said):
        checked_part(x, n)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(StatisticsError, match=r"no method 'exakt'\. Known are: exact, asymptotic"):
        checked_name("exakt", ("exact", "asymptotic"), "method")
