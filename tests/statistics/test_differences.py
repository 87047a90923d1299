import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.differences import observations, paired_differences, whole_numbers


def test_incomplete_pairs_are_left_out_and_counted():
    differences = paired_differences([1, np.nan, 3, 4], [0, 1, None, 2])
    assert differences.values.tolist() == [1, 2]
    assert differences.missing == 2
    assert differences.notes() == ("2 pairs with a missing value were left out.",)


def test_complete_pairs_need_no_note():
    assert paired_differences([1.0], [2.0]).notes() == ()
    assert paired_differences([1.0, np.nan], [2.0, 1]).notes() == ("1 pair with a missing value was left out.",)


def test_differences_are_rounded_after_the_subtraction_to_the_more_precise_sample():
    differences = paired_differences([3.3, 0.5], [3.1, 0.35])
    assert differences.values.tolist() == [0.2, 0.15]
    assert differences.decimals == 2


def test_rounding_can_be_overruled():
    assert paired_differences([3.3], [3.1], "unrounded").values[0] == 3.3 - 3.1
    assert paired_differences([3.36], [3.1], 1).values.tolist() == [0.3]


def test_differences_may_be_given_as_such():
    assert paired_differences([0.5, -1.5]).values.tolist() == [0.5, -1.5]


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        ([1, 2], [1], "equally long; these have 2 and 1 values"),
        ([np.nan], [1], "No pair is complete"),
        ([], [], "No pair is complete"),
        ([1, np.inf], [1, 2], "Value 2 of the first sample is infinite"),
        ([1, 2], [-np.inf, 2], "Value 1 of the second sample is infinite"),
        ([[1, 2]], None, "differences must be one list of numbers; it has 2 dimensions"),
        (["many"], None, "differences must be a list of numbers"),
    ],
)
def test_what_cannot_be_paired_is_refused_with_its_place(x, y, words):
    with pytest.raises(StatisticsError, match=words):
        paired_differences(x, y)


def test_differences_count_in_units_of_their_last_decimal():
    assert whole_numbers(paired_differences([3.3, 0.1], [3.1, 0.35])).tolist() == [20, -25]


def test_more_digits_than_can_be_counted_are_refused():
    with pytest.raises(StatisticsError, match="cannot be taken to 15 decimals"):
        whole_numbers(paired_differences([1e6], None, 15))


def test_observations_are_named_in_messages():
    with pytest.raises(StatisticsError, match="Value 1 of the creatinine"):
        observations([np.inf], "creatinine")
