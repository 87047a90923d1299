import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.adjustment import ADJUSTMENTS, adjusted
from clarion.statistics.answer import StatisticsError

some_p = st.lists(st.floats(0, 1), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("bonferroni", [0.05, 0.10, 0.15, 0.20, 1.0]),
        ("holm", [0.05, 0.08, 0.09, 0.09, 0.5]),
        ("hochberg", [0.05, 0.08, 0.08, 0.08, 0.5]),
        ("benjamini-hochberg", [0.05, 0.05, 0.05, 0.05, 0.5]),
    ],
)
def test_five_p_values_worked_out_by_hand(method, expected):
    assert adjusted([0.01, 0.02, 0.03, 0.04, 0.5], method).tolist() == pytest.approx(expected, abs=1e-15)


def test_answers_come_in_the_order_given():
    assert adjusted([0.5, 0.01], "holm").tolist() == [0.5, 0.02]


@given(some_p)
def test_adjustments_are_ordered_by_strictness(p_values):
    bonferroni, holm, hochberg, benjamini = (
        adjusted(p_values, method) for method in ("bonferroni", "holm", "hochberg", "benjamini-hochberg")
    )
    slack = 1e-12
    assert (bonferroni + slack >= holm).all()
    assert (holm + slack >= hochberg).all()
    assert (hochberg + slack >= benjamini).all()
    assert (benjamini + slack >= p_values).all()
    assert (bonferroni <= 1).all()


@given(some_p, st.sampled_from(ADJUSTMENTS))
def test_adjusting_keeps_the_order_of_p_values(p_values, method):
    after = adjusted(p_values, method)[np.argsort(p_values, kind="stable")]
    assert (np.diff(after) >= 0).all()


@given(st.floats(0, 1), st.sampled_from(ADJUSTMENTS))
def test_a_single_p_value_is_left_alone(p, method):
    assert adjusted([p], method).tolist() == [p]


def test_nothing_to_adjust_is_nothing():
    assert adjusted([]).tolist() == []


@pytest.mark.parametrize(
    ("p_values", "method", "words"),
    [
        ([0.1, 1.2], "holm", "P value 2 is 1.2"),
        ([float("nan")], "holm", "P value 1 is nan"),
        ([[0.1]], "holm", "one list; this one has 2 dimensions"),
        ([0.1], "sidak", "holm, hochberg, benjamini-hochberg, bonferroni"),
    ],
)
def test_what_cannot_be_adjusted_is_refused(p_values, method, words):
    with pytest.raises(StatisticsError, match=words):
        adjusted(p_values, method)
