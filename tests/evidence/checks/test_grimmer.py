"""GRIMMER."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.grimmer import grimmer, sum_of_squares
from clarion.evidence.checks.rounding import nearest
from clarion.evidence.claim import GroupAverage
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, took_part


def spread(mean, sd, n=None, items=1):
    return GroupAverage(
        span=NOWHERE,
        measure="mean",
        spread="sd",
        value=number(mean),
        plus_minus=number(sd),
        n=None if n is None else number(str(n)),
        whole_numbers=True,
        items=items,
    )


@pytest.mark.parametrize(
    ("mean", "sd", "n", "verdict"),
    [
        ("3.44", "2.47", 18, "cannot hold"),  # the example of the R package scrutiny
        ("3.45", "1.85", 20, "holds"),  # 69 in all, squares 303 = 69²/20 + 19 · 1.85²
        ("2.00", "1.00", 3, "holds"),  # 1, 2, 3
        ("2.00", "1.22", 3, "cannot hold"),  # the squares would be 15, odd beside a sum of 6
        ("2.00", "0.00", 3, "holds"),
        ("2.33", "0.00", 3, "cannot hold"),
    ],
)
def test_standard_deviations_of_whole_numbers(mean, sd, n, verdict):
    check = only(grimmer(reading(spread(mean, sd, n))))
    assert check.verdict == verdict
    assert said(check)


def test_division_by_n_is_recognised():
    """1, 2, 3: 0.82 divided by n."""
    check = only(grimmer(reading(spread("2.00", "0.82", 3))))
    assert check.verdict == "cannot tell"
    assert "divided by n and" in str(check.explanations[0])


def test_where_rounding_leaves_everything_open_nothing_is_said():
    assert grimmer(reading(spread("20.0", "9.1", 30))) == []


def test_the_study_s_number_leaves_room_for_missing_values():
    assert only(grimmer(reading(spread("2.00", "1.22"), took_part(3)))).verdict == "cannot tell"


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=25), st.integers(1, 4), st.integers(1, 3))
def test_whole_numbers_always_pass(values, items, decimals):
    scores = [one / items for one in values]
    mean, deviation = (f"{one(scores):.{decimals}f}" for one in (statistics.fmean, statistics.stdev))
    claim = spread(mean, deviation, len(values), items)
    assert {one.verdict for one in grimmer(reading(claim))} <= {"holds"}


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12))
def test_the_sum_of_squares_found_has_the_parity_and_the_spread(values):
    printed = number(f"{statistics.stdev(values):.2f}")
    total, n = sum(values), len(values)
    found = sum_of_squares(nearest(printed), 1, n, total, divisor=n - 1)
    assert found is not None
    assert (found - total) % 2 == 0
    assert ((found - total**2 / n) / (n - 1)) ** 0.5 == pytest.approx(printed.value, abs=0.006)
