import math

import pytest

from clarion.statistics.alternatives import normal_p_value, p_value, t_p_value, z_score
from clarion.statistics.answer import StatisticsError


def test_two_sided_p_is_twice_the_smaller_tail_and_never_above_one():
    assert p_value(0.1, 0.95, "two-sided") == 0.2
    assert p_value(0.95, 0.1, "two-sided") == 0.2
    assert p_value(0.6, 0.6, "two-sided") == 1


def test_one_sided_p_is_its_tail():
    assert (p_value(0.1, 0.95, "less"), p_value(0.1, 0.95, "greater")) == (0.1, 0.95)


def test_the_correction_goes_towards_the_mean_and_leaves_the_mean_alone():
    assert z_score(3, 2, alternative="two-sided", continuity=True) == 1.25
    assert z_score(-3, 2, alternative="two-sided", continuity=True) == -1.25
    assert z_score(0, 2, alternative="two-sided", continuity=True) == 0
    assert z_score(3, 2, alternative="greater", continuity=True) == 1.25
    assert z_score(3, 2, alternative="less", continuity=True) == 1.75
    assert z_score(3, 2, alternative="less", continuity=False) == 1.5


def test_normal_tails():
    assert normal_p_value(1.959963984540054, "two-sided") == pytest.approx(0.05, abs=1e-15)
    assert normal_p_value(30, "greater") == normal_p_value(-30, "less") > 0


def test_tails_of_students_distribution():
    assert t_p_value(2.262157, 9, "two-sided") == pytest.approx(0.05, abs=1e-7)  # as tabulated
    assert t_p_value(2, 1, "greater") == pytest.approx(0.5 - math.atan(2) / math.pi, rel=1e-12)  # Cauchy's
    assert t_p_value(-2, 1, "less") == t_p_value(2, 1, "greater")
    assert t_p_value(math.inf, 4, "two-sided") == 0
    assert t_p_value(0, 2.5, "two-sided") == 1


def test_an_unknown_alternative_is_refused_with_the_known_ones():
    with pytest.raises(StatisticsError, match="two-sided, less, greater"):
        p_value(0.1, 0.9, "larger")
