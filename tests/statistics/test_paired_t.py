import json

import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.paired_t import paired_t, two_sample_t
from tests.data import data_file


def test_every_paired_t_test_of_r_is_reproduced():
    for case in json.loads(data_file("stats/wilcoxon_oracle.json").read_text())["cases"]:
        expected = case["R_paired_t"]
        answer = paired_t(case["x"], case["y"])
        assert answer.significance.statistic == pytest.approx(expected["t"], abs=1e-10)
        assert answer.significance.df == (expected["df"],)
        assert answer.significance.p == pytest.approx(expected["p"], abs=1e-10)
        interval = answer.difference.interval
        assert [interval.low, interval.high] == pytest.approx(expected["ci"], abs=1e-10)


def test_student_sleep_data():
    # The data of Student's paper; R's help prints t = -4.0621, P = 0.002833 and t = -1.8608, df = 17.776, P = 0.07939.
    first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    paired = paired_t(first, second).significance
    assert (paired.statistic, paired.p) == (pytest.approx(-4.0621, abs=5e-5), pytest.approx(0.002833, abs=5e-7))
    welch = two_sample_t(first, second)
    assert welch.significance.df[0] == pytest.approx(17.776, abs=5e-4)
    assert welch.significance.p == pytest.approx(0.07939, abs=5e-6)
    assert welch.difference.value == pytest.approx(-1.58)
    assert (welch.difference.interval.low, welch.difference.interval.high) == (
        pytest.approx(-3.3654832, abs=5e-8),
        pytest.approx(0.2054832, abs=5e-8),
    )
    pooled = two_sample_t(first, second, equal_variances=True).significance
    assert (pooled.test, pooled.df, pooled.p) == ("Student's t test", (18,), pytest.approx(0.07919, abs=5e-6))


def test_one_sided_p_are_halves_of_the_two_sided_and_the_interval_stays():
    both, less = (paired_t([1, 2, 4], [0, 3, 1], alternative=alternative) for alternative in ("two-sided", "less"))
    assert less.significance.p == pytest.approx(1 - both.significance.p / 2)
    assert less.difference.interval == both.difference.interval


def test_missing_values_are_left_out_and_noted():
    answer = paired_t([1, 2, 4, np.nan], [0, 3, 1, 1])
    assert answer.significance.n == 3
    assert answer.difference.notes == ("1 pair with a missing value was left out.",)
    apart = two_sample_t([1, 2, np.nan], [3, 5])
    assert (apart.significance.n, apart.significance.notes) == (4, ("Missing values left out: 1.",))


def test_differences_without_variation_have_no_t():
    with pytest.raises(StatisticsError, match="All differences are equal"):
        paired_t([1.1, 2.1, 3.1], [0.1, 1.1, 2.1])
    with pytest.raises(StatisticsError, match="all values are equal"):
        two_sample_t([1, 1], [2, 2])


def test_one_observation_is_too_few():
    with pytest.raises(StatisticsError, match="at least two complete pairs"):
        paired_t([1], [2])
    with pytest.raises(StatisticsError, match="at least 2"):
        two_sample_t([1], [2, 3])
