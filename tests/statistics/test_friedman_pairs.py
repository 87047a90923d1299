import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import f as f_distribution

from clarion.statistics.adjustment import adjusted
from clarion.statistics.answer import StatisticsError
from clarion.statistics.friedman import friedman
from clarion.statistics.friedman_pairs import friedman_pairs
from clarion.statistics.signed_rank import signed_rank

TABLE = [[5.1, 4.0, 3.2], [6.0, 5.2, 5.2], [4.4, 4.6, 3.1], [7.1, 6.0, 2.2], [5.0, 4.1, 4.0], [6.6, 6.1, 5.9]]


def test_every_two_columns_are_compared_by_the_signed_rank_test():
    pairs = friedman_pairs(TABLE)
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 1), (0, 2), (1, 2)]
    columns = np.array(TABLE).T
    for pair in pairs:
        assert pair.significance == signed_rank(columns[pair.first], columns[pair.second])


@pytest.mark.parametrize("adjustment", ["holm", "hochberg", "benjamini-hochberg", "bonferroni"])
@pytest.mark.parametrize("method", ["signed-rank", "conover"])
def test_p_is_adjusted_for_the_number_of_pairs(method, adjustment):
    pairs = friedman_pairs(TABLE, method=method, adjustment=adjustment)
    expected = adjusted([pair.significance.p for pair in pairs], adjustment)
    assert [pair.adjusted for pair in pairs] == expected.tolist()
    assert {pair.adjustment for pair in pairs} == {adjustment}


@given(st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=2, unique=True), min_size=2, max_size=9))
def test_with_two_columns_conover_squared_is_the_f_form_of_friedman(table):
    # Iman & Davenport: F = (n-1)χ² / (n(k-1) - χ²) with (k-1) and (k-1)(n-1) degrees of freedom.
    n, chi_squared = len(table), friedman(table, method="asymptotic").statistic
    (pair,) = friedman_pairs(table, method="conover")
    if chi_squared < n:
        expected = (n - 1) * chi_squared / (n - chi_squared)
        assert pair.significance.statistic**2 == pytest.approx(expected)
        assert pair.significance.p == pytest.approx(f_distribution.sf(expected, 1, n - 1))
    else:
        assert pair.significance.p == 0


def test_columns_in_complete_agreement_differ_beyond_measure():
    apart, same, _ = friedman_pairs([[1, 2, 1], [1, 2, 1]], method="conover")
    assert (apart.significance.statistic, apart.significance.p) == (-np.inf, 0)
    assert (same.significance.statistic, same.significance.p) == (0, 1)


def test_only_rows_complete_in_all_columns_are_compared():
    with_gap = [*TABLE, [1.0, 9.0, np.nan]]
    assert friedman_pairs(with_gap) == friedman_pairs(TABLE)


def test_conover_needs_two_rows():
    with pytest.raises(StatisticsError, match="at least two complete rows"):
        friedman_pairs([[1, 2, 3]], method="conover")


def test_an_unknown_comparison_is_refused_with_the_known_ones():
    with pytest.raises(StatisticsError, match="signed-rank, conover"):
        friedman_pairs(TABLE, method="nemenyi")
