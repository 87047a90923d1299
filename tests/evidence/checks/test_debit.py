"""DEBIT."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.debit import debit
from clarion.evidence.claim import GroupAverage
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, took_part


def spread(mean, sd, n=None, binary=True):
    return GroupAverage(
        span=NOWHERE,
        measure="mean",
        spread="sd",
        value=number(mean),
        plus_minus=number(sd),
        n=None if n is None else number(str(n)),
        binary=binary,
    )


@pytest.mark.parametrize(
    ("mean", "sd", "n", "verdict"),
    [
        ("0.5", "0.5", 100, "holds"),
        ("0.36", "0.11", 20, "cannot hold"),  # 7/20 has 0.489, and no count of 20 gives 0.36
        ("0.35", "0.11", 20, "cannot hold"),
        ("0.35", "0.49", 20, "holds"),
        ("0.00", "0.00", 20, "holds"),
        ("1.00", "0.00", 20, "holds"),
    ],
)
def test_standard_deviations_of_zeros_and_ones(mean, sd, n, verdict):
    check = only(debit(reading(spread(mean, sd, n))))
    assert check.verdict == verdict
    assert said(check)


def test_the_study_s_number_leaves_room_for_missing_values():
    assert only(debit(reading(spread("0.35", "0.11"), took_part(20)))).verdict == "cannot tell"


def test_other_values_are_left_alone():
    assert debit(reading(spread("0.35", "0.11", 20, binary=False))) == []


@given(st.lists(st.integers(0, 1), min_size=2, max_size=200), st.integers(1, 4))
def test_zeros_and_ones_always_pass(values, decimals):
    claim = spread(f"{statistics.fmean(values):.{decimals}f}", f"{statistics.stdev(values):.{decimals}f}", len(values))
    assert only(debit(reading(claim))).verdict == "holds"
