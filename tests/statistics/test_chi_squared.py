import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from clarion.statistics.answer import StatisticsError
from clarion.statistics.chi_squared import chi_squared

tables = st.lists(st.lists(st.integers(1, 30), min_size=3, max_size=3), min_size=2, max_size=4)


@given(tables)
def test_it_agrees_with_scipy(table):
    theirs, ours = chi2_contingency(table, correction=False), chi_squared(table)
    assert (ours.statistic, ours.p) == pytest.approx((theirs.statistic, theirs.pvalue), rel=1e-9)
    assert ours.df == (theirs.dof,)


@given(st.lists(st.integers(1, 30), min_size=4, max_size=4))
def test_the_corrected_one_agrees_with_scipy(cells):
    table = (cells[:2], cells[2:])
    assert chi_squared(table, corrected=True).p == pytest.approx(chi2_contingency(table).pvalue, rel=1e-9)


def test_a_note_says_where_the_approximation_is_poor():
    assert chi_squared(((3, 1), (1, 3))).notes == (
        "4 of 4 expected counts are below 5: the approximation may be poor.",
    )
    assert chi_squared(((30, 10), (10, 30))).notes == ()


def test_only_a_two_by_two_table_is_corrected():
    with pytest.raises(StatisticsError, match="for 2 × 2 tables"):
        chi_squared(((1, 2, 3), (4, 5, 6)), corrected=True)
