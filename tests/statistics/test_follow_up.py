import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.follow_up import follow_up


def test_truth_values_and_whole_floats_are_statuses():
    assert follow_up([1, 2], [True, False])[1].tolist() == [1, 0]
    assert follow_up([1, 2], [2.0, 0.0])[1].tolist() == [2, 0]


@pytest.mark.parametrize(
    ("times", "ended_by", "said"),
    [
        ([1, 2], [1], "one time and one status"),
        ([], [], "one time and one status"),
        ([1, -2], [1, 0], "Time 2 is -2.0"),
        ([1, np.nan], [1, 0], "Time 2 is nan"),
        ([1, 2], [1, 0.5], r"Status 2 is 0\.5"),
        ([1, 2], [-1, 0], "Status 1 is -1"),
        ([1, 2], ["died", "alive"], "A status is 0"),
    ],
)
def test_what_is_no_follow_up_is_refused_by_its_place(times, ended_by, said):
    with pytest.raises(StatisticsError, match=said):
        follow_up(times, ended_by)
