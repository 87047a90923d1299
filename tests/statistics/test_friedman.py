import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.friedman import friedman
from tests.data import data_file

tables = st.lists(st.lists(st.integers(0, 5), min_size=3, max_size=3), min_size=1, max_size=6)


def test_every_friedman_test_of_r_is_reproduced():
    cases = json.loads(data_file("stats/friedman_oracle.json").read_text())["cases"]
    assert len(cases) == 40
    for case in cases:
        answer = friedman(case["m"], method="asymptotic")
        assert answer.statistic == pytest.approx(case["chi2"], abs=1e-10)
        assert answer.df == (case["df"],)
        assert answer.p == pytest.approx(case["p"], abs=1e-10)


def test_the_published_table_for_three_visits():
    # Friedman's table for k = 3, n = 4: chi-squared 6.5 has P = 0.042, 8.0 has P = 0.0046.
    agreed = friedman([[1, 2, 3]] * 4)
    assert (agreed.statistic, agreed.method) == (8, "exact")
    assert agreed.p == pytest.approx(1 / 216)
    nearly = friedman([[1, 2, 3]] * 3 + [[1, 3, 2]])
    assert nearly.statistic == 6.5
    assert nearly.p == pytest.approx(0.042, abs=5e-4)


@given(tables, st.permutations(range(3)), st.sampled_from([1, 0.1, 1e-5]), st.sampled_from(["exact", "asymptotic"]))
def test_neither_the_order_of_columns_nor_the_unit_matters(table, order, unit, method):
    moved = np.array(table)[::-1, order] * unit
    here, there = friedman(table, method=method), friedman(moved, method=method)
    assert there.statistic == pytest.approx(here.statistic, abs=1e-12)
    assert there.p == pytest.approx(here.p, abs=1e-12)


def test_rows_with_a_missing_value_are_left_out_and_noted():
    answer = friedman([[1, 2, 3], [1, np.nan, 3], [2, 1, 3]])
    assert (answer.n, answer.notes) == (2, ("Rows with a missing value left out: 1.",))
    assert answer.p == friedman([[1, 2, 3], [2, 1, 3]]).p


@pytest.mark.parametrize("method", ["exact", "asymptotic"])
def test_rows_that_say_nothing_give_p_one_and_a_note(method):
    answer = friedman([[1, 1, 1], [2, 2, 2]], method=method)
    assert (answer.p, answer.statistic) == (1, 0)
    assert "All values are equal within every row" in answer.notes[0]


def test_a_table_out_of_reach_is_asymptotic_and_says_why():
    table = np.random.default_rng(3).normal(size=(40, 6))
    answer = friedman(table)
    assert answer.method == "asymptotic"
    assert "the exact distribution has too many states" in answer.why
    assert "as asked for" in friedman(table[:3], method="asymptotic").why
    with pytest.raises(StatisticsError, match="40 rows and 6 columns is out of reach"):
        friedman(table, method="exact")


def test_ties_are_said():
    assert "1 of 2 rows hold ties" in friedman([[1, 1, 2], [1, 2, 3]]).why
    assert "no ties" in friedman([[1, 2, 3]]).why


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([1, 2, 3], "needs a table"),
        ([[1], [2]], "2 or more visits"),
        ([[1, np.nan]], "No row is complete"),
        ([[1, 2], [1, np.inf]], "Row 2 holds an infinite"),
    ],
)
def test_what_is_no_table_of_repeated_measurements_is_refused(table, words):
    with pytest.raises(StatisticsError, match=words):
        friedman(table)
