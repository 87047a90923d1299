import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import xlogy

from clarion.statistics.answer import StatisticsError
from clarion.statistics.risk import odds_ratio, risk_difference, risk_ratio

groups = st.integers(1, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((6, 7, 2, 7), 0.0582, 0.8062),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((0, 10, 0, 20), -0.1611, 0.2775),
        ((10, 10, 0, 10), 0.6075, 1.0000),
    ],
)
def test_newcombes_own_examples_are_reproduced(counts, low, high):
    interval = risk_difference(*counts).interval  # Stat Med 1998;17:873, table II
    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@given(groups, groups)
def test_exchanging_the_groups_turns_the_difference_round(one, other):
    first, second = risk_difference(*one, *other), risk_difference(*other, *one)
    assert first.value == pytest.approx(-second.value)
    assert first.interval.low == pytest.approx(-second.interval.high, abs=1e-12)
    assert -1 <= first.interval.low <= first.value <= first.interval.high <= 1


def score(x1, n1, x2, n2, ratio):
    """The score statistic of a risk ratio, its maximum of likelihood found by search."""
    most = min(1.0, 1 / ratio)

    def loss(p2):
        p1 = min(1.0, ratio * p2)
        return -(xlogy(x1, p1) + xlogy(n1 - x1, 1 - p1) + xlogy(x2, p2) + xlogy(n2 - x2, max(0.0, 1 - p2)))

    p2 = min((minimize_scalar(loss, bounds=(0, most), options={"xatol": 1e-13}).x, most * (1 - 1e-15)), key=loss)
    p1 = ratio * p2
    return (x1 / n1 - ratio * x2 / n2) / math.sqrt(p1 * (1 - p1) / n1 + ratio**2 * p2 * (1 - p2) / n2)


@pytest.mark.parametrize("x1", [0, 1, 5, 11, 12])
@pytest.mark.parametrize("x2", [0, 1, 4, 8])
def test_koopmans_ends_are_where_the_score_test_just_rejects(x1, x2):
    if x1 or x2:
        interval = risk_ratio(x1, 12, x2, 8).interval
        for end, z in ((interval.low, 1.959964), (interval.high, -1.959964)):
            if 0 < end < math.inf:
                assert score(x1, 12, x2, 8, end) == pytest.approx(z, abs=1e-5)
        assert (interval.low == 0) == (x1 == 0)
        assert (interval.high == math.inf) == (x2 == 0)


@given(groups, groups)
def test_exchanging_the_groups_inverts_the_ratio(one, other):
    if one[0] and other[0]:
        first, second = risk_ratio(*one, *other), risk_ratio(*other, *one)
        assert first.value * second.value == pytest.approx(1)
        assert first.interval.low * second.interval.high == pytest.approx(1, rel=1e-9)
        assert first.interval.low <= first.value * (1 + 1e-12)
        assert first.value <= first.interval.high * (1 + 1e-12)


def test_katz_and_woolf_have_their_closed_forms():
    ratio = risk_ratio(15, 60, 30, 60, method="katz")
    spread = 1.959963984540054 * math.sqrt(1 / 15 - 1 / 60 + 1 / 30 - 1 / 60)
    assert ratio.interval.low == pytest.approx(0.5 * math.exp(-spread))
    odds = odds_ratio(15, 60, 30, 60)
    assert odds.value == pytest.approx((15 / 45) / (30 / 30))
    spread = 1.959963984540054 * math.sqrt(1 / 15 + 1 / 45 + 1 / 30 + 1 / 30)
    assert odds.interval.high == pytest.approx(odds.value * math.exp(spread))


@pytest.mark.parametrize(
    ("compute", "said"),
    [
        (lambda: risk_ratio(0, 9, 0, 8), "not defined"),
        (lambda: risk_ratio(0, 9, 3, 8, method="katz"), "Use the method koopman"),
        (lambda: odds_ratio(9, 9, 3, 8), "conditional odds ratio"),
        (lambda: risk_difference(10, 9, 3, 8), "exchanged"),
    ],
)
def test_what_is_not_defined_is_refused_with_a_way_out(compute, said):
    with pytest.raises(StatisticsError, match=said):
        compute()


def test_a_ratio_without_events_in_the_second_group_is_infinite():
    answer = risk_ratio(3, 9, 0, 9)
    assert answer.value == math.inf
    assert answer.interval.low > 0.5
