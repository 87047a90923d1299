import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.fisher import conditional_odds_ratio, fisher

four = st.tuples(*[st.integers(0, 20)] * 4).filter(
    lambda cells: all((cells[0] + cells[1], cells[2] + cells[3], cells[0] + cells[2], cells[1] + cells[3]))
)
JOB_SATISFACTION = ((1, 2, 1, 0), (3, 3, 6, 1), (10, 10, 14, 9), (6, 7, 12, 11))
"""Agresti, Categorical Data Analysis, 2nd edition, table 2.8: black males by income and job satisfaction."""


def test_the_lady_tasting_tea():
    tea = ((3, 1), (1, 3))
    assert fisher(tea).p == pytest.approx(34 / 70)
    assert fisher(tea, alternative="greater").p == pytest.approx(17 / 70)
    odds = conditional_odds_ratio(tea).value
    assert odds == pytest.approx(6.408309, abs=2e-5)  # R's fisher.test, to the tolerance of its search
    assert odds**4 - 36 * odds**2 - 32 * odds - 3 == pytest.approx(0, abs=1e-8)  # where the mean count is 3


def test_the_convictions_of_twins():
    # Fisher 1962: like-sex twins of criminals; R's documentation prints P and the interval of this one-sided test.
    twins = ((2, 15), (10, 3))
    assert fisher(twins, alternative="less").p == pytest.approx(0.00046518, abs=1e-8)
    assert conditional_odds_ratio(twins).value == pytest.approx(0.04693661, abs=1e-7)
    assert conditional_odds_ratio(twins, level=0.9).interval.high == pytest.approx(0.2849601, abs=1e-5)


@given(four)
def test_two_sided_p_sums_the_tables_no_more_probable(cells):
    a, b, c, d = cells
    row, column, total = a + b, a + c, sum(cells)
    ways = {
        k: math.comb(row, k) * math.comb(total - row, column - k)
        for k in range(max(0, row + column - total), min(row, column) + 1)
    }
    expected = sum(number for number in ways.values() if number <= ways[a]) / sum(ways.values())
    assert fisher(((a, b), (c, d))).p == pytest.approx(expected, rel=1e-9)


@given(four)
def test_exchanging_the_rows_exchanges_the_alternatives(cells):
    a, b, c, d = cells
    less, greater = fisher(((a, b), (c, d)), alternative="less").p, fisher(((c, d), (a, b)), alternative="greater").p
    assert less == pytest.approx(greater, rel=1e-9)


@given(four)
@settings(max_examples=30, deadline=None)
def test_the_odds_ratio_lies_in_its_interval_and_turns_with_the_rows(cells):
    a, b, c, d = cells
    one, other = conditional_odds_ratio(((a, b), (c, d))), conditional_odds_ratio(((c, d), (a, b)))
    assert one.interval.low <= one.value <= one.interval.high
    if 0 < one.value < math.inf:
        assert one.value * other.value == pytest.approx(1, rel=1e-6)
    if one.interval.low > 0:
        assert one.interval.low * other.interval.high == pytest.approx(1, rel=1e-6)


def test_many_tables_are_drawn_and_agree_with_going_through_them():
    answer = fisher(JOB_SATISFACTION)
    assert answer.method == "Monte Carlo"
    assert answer.p == pytest.approx(0.7827, abs=0.005)  # 0.7827 in R, which goes through all of them
    assert answer == fisher(JOB_SATISFACTION)
    assert answer.p != fisher(JOB_SATISFACTION, seed=2).p


def test_few_tables_are_gone_through_and_agree_with_drawing_them():
    table = ((3, 2, 1, 0), (1, 4, 5, 1), (0, 2, 3, 6))
    exact, drawn = fisher(table), fisher(table, method="monte-carlo")
    assert (exact.method, drawn.method) == ("exact", "Monte Carlo")
    assert drawn.p == pytest.approx(exact.p, abs=4 * math.sqrt(exact.p / 100_000))
    assert "seed 1" in drawn.why


def test_going_through_a_two_by_two_table_drawn_at_random_agrees():
    table = ((8, 2), (1, 5))
    assert fisher(table, method="monte-carlo").p == pytest.approx(fisher(table).p, abs=0.003)


@pytest.mark.parametrize(
    ("table", "arguments", "said"),
    [
        (((1, 2), (0, 0)), {}, "nothing to compare"),
        (((1, 2, 0), (3, 0, 4)), {"alternative": "less"}, "one-sided"),
        (((1, 2), (3, 4)), {"method": "fast"}, "Known are: auto, exact, monte-carlo"),
        (((1, 2), (3, 4)), {"method": "monte-carlo", "samples": 0}, "at least 1"),
    ],
)
def test_what_cannot_be_tested_is_refused(table, arguments, said):
    with pytest.raises(StatisticsError, match=said):
        fisher(table, **arguments)


def test_an_odds_ratio_needs_both_rows_and_columns():
    with pytest.raises(StatisticsError, match="not defined"):
        conditional_odds_ratio(((0, 3), (0, 4)))


def test_a_zero_count_leaves_one_end_open():
    interval = conditional_odds_ratio(((0, 9), (4, 5))).interval
    assert interval.low == 0
    assert 0 < interval.high < 2
