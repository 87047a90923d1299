"""GRIM."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clarion.evidence.checks.grim import grim
from clarion.evidence.claim import GroupAverage
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, took_part


def mean(value, n=None, items=1, **others):
    return GroupAverage(
        span=NOWHERE,
        measure="mean",
        value=number(value),
        n=None if n is None else number(str(n)),
        whole_numbers=True,
        items=items,
        **others,
    )


@pytest.mark.parametrize(
    ("value", "n", "items", "verdict"),
    [
        ("5.19", 28, 1, "cannot hold"),  # the example of Brown and Heathers: 145/28 = 5.18, 146/28 = 5.21
        ("5.18", 28, 1, "holds"),
        ("5.21", 28, 1, "holds"),
        ("5.17", 28, 1, "holds"),  # 145/28 = 5.1786, cut off
        ("5.19", 28, 3, "holds"),  # 436/84 = 5.190
        ("3.5", 2, 1, "holds"),
        ("3.4", 2, 1, "cannot hold"),
    ],
)
def test_means_of_whole_numbers(value, n, items, verdict):
    check = only(grim(reading(mean(value, n, items))))
    assert check.verdict == verdict
    assert said(check)


def test_where_every_mean_is_possible_nothing_is_said():
    assert grim(reading(mean("5.19", 100))) == []
    assert grim(reading(mean("5.19", 40, items=3))) == []


def test_the_study_s_number_leaves_room_for_missing_values():
    check = only(grim(reading(mean("5.19"), took_part(28))))
    assert (check.verdict, check.claims) == ("cannot tell", (0, 1))


def test_other_means_are_left_alone():
    claim = GroupAverage(span=NOWHERE, measure="mean", value=number("5.19"), n=number("28"))
    assert grim(reading(claim)) == []


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=60), st.integers(1, 5), st.integers(1, 3), st.booleans())
def test_a_mean_of_whole_numbers_always_holds(values, items, decimals, cut):
    parts, scale = len(values) * items, 10**decimals
    units = abs(sum(values)) * scale // parts * (1 if sum(values) > 0 else -1)
    assume(units or sum(values) >= 0)
    shortened = units / scale if cut else sum(values) / parts
    found = grim(reading(mean(f"{shortened:.{decimals}f}", len(values), items)))
    assert {one.verdict for one in found} <= {"holds"}
