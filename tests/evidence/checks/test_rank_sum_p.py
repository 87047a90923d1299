"""P values of rank-sum tests of small arms."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.rank_sum_p import rank_sum_p, rank_sum_p_values
from clarion.evidence.claim import PValue, SampleSize
from clarion.statistics.rank_sum import rank_sum
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said


def arm(n, name):
    return SampleSize(span=NOWHERE, value=n, role="arm", arm=name)


def p(text, relation="=", **more):
    return PValue(span=NOWHERE, p=number(text, relation=relation), test=more.pop("test", "mann-whitney"), **more)


@given(st.integers(2, 5), st.integers(2, 5))
def test_exact_p_values_are_those_of_every_order(m, n):
    table = rank_sum_p_values(m, n)
    orders = [sum(ranks) - m * (m + 1) // 2 for ranks in combinations(range(1, m + n + 1), m)]
    for u, found in enumerate(table.exact):
        assert found == pytest.approx(min(1, 2 * sum(one <= u for one in orders) / len(orders)))


def test_they_are_those_of_the_test_itself():
    low, high = [1.0, 2.0, 4.0, 5.0], [3.0, 6.0, 7.0, 8.0, 9.0]
    u = sum(one > other for one in low for other in high)
    assert rank_sum_p_values(4, 5).exact[u] == pytest.approx(rank_sum(low, high, method="exact").p)


@given(st.integers(2, 20), st.integers(2, 20))
def test_nothing_is_below_the_least(m, n):
    table = rank_sum_p_values(m, n)
    assert table.least <= min(table.exact.min(), table.approximate.min(), table.corrected.min())


def test_an_attainable_p_holds_and_names_its_u():
    check = only(rank_sum_p(reading(arm(5, "tea"), arm(5, "milk"), p("0.008"))))
    assert check.verdict == "holds"
    assert check.fits == ("rank-sum, exact, U = 0",)
    assert said(check)


def test_too_small_a_p_for_so_few_cannot_hold():
    check = only(rank_sum_p(reading(arm(3, "tea"), arm(3, "milk"), p("0.001", "<"))))
    assert check.verdict == "cannot hold"
    assert check.assumption is not None


def test_a_p_between_those_without_ties_may_come_from_ties():
    assert only(rank_sum_p(reading(arm(4, "tea"), arm(4, "milk"), p("0.0400")))).verdict == "cannot tell"


@pytest.mark.parametrize(
    "claims",
    [
        (arm(5, "a"), arm(5, "b"), p("0.008", test="t")),
        (arm(5, "a"), p("0.008")),
        (arm(5, "a"), arm(5, "b"), arm(5, "c"), p("0.008")),
        (arm(50, "a"), arm(50, "b"), p("0.008")),
        (arm(5, "a"), arm(5, "b"), p("0.05", "<")),
    ],
)
def test_nothing_is_said_of_other_tests_other_arms_or_bounds_that_can_be_kept(claims):
    assert rank_sum_p(reading(*claims)) == []
