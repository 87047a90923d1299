import math
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.survival import kaplan_meier, log_rank, survival_at

# Freireich et al., Blood 1963;21:699: weeks in remission, with 6-mercaptopurine (0 = still in remission) and placebo.
TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]

participants = st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=25).filter(
    lambda rows: any(event for _, event in rows)
)


def test_the_curve_of_6_mercaptopurine():
    curve = kaplan_meier(TREATED, RELAPSED)
    assert curve.times == (6, 7, 10, 13, 16, 22, 23)
    assert curve.at_risk == (21, 17, 15, 12, 11, 7, 6)
    assert curve.events == (3, 1, 1, 1, 1, 1, 1)
    assert [round(one, 3) for one in curve.estimate] == [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]
    assert [round(one, 4) for one in curve.standard_error] == [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    assert (round(curve.low[0], 3), round(curve.high[0], 3)) == (0.620, 0.952)


@pytest.mark.parametrize(("transform", "low", "high"), [("log-log", 13, math.inf), ("log", 16, math.inf)])
def test_the_median_of_6_mercaptopurine(transform, low, high):
    median = kaplan_meier(TREATED, RELAPSED, transform=transform).median
    assert (median.value, median.interval.low, median.interval.high) == (23, low, high)


@pytest.mark.parametrize(("transform", "low", "high"), [("log-log", 4, 11), ("log", 4, 12)])
def test_the_median_of_placebo(transform, low, high):
    median = kaplan_meier(PLACEBO, [1] * 21, transform=transform).median
    assert (median.value, median.interval.low, median.interval.high) == (8, low, high)


def test_the_log_rank_test_of_6_mercaptopurine():
    answer = log_rank(TREATED + PLACEBO, RELAPSED + [1] * 21, ["6-MP"] * 21 + ["placebo"] * 21)
    assert round(answer.statistic, 2) == 16.79
    assert answer.p == pytest.approx(4.17e-5, abs=5e-8)
    assert answer.df == (1,)
    assert answer.why == "Chi-squared approximation for 2 groups with 30 events."


@given(participants)
@settings(max_examples=60, deadline=None)
def test_the_curve_is_the_product_of_those_who_came_through(rows):
    times, observed = zip(*rows, strict=True)
    curve = kaplan_meier(times, observed)
    product = Fraction(1)
    for at, time in enumerate(curve.times):
        risk = sum(1 for one in times if one >= time)
        events = sum(1 for one, event in rows if event and one == time)
        product *= Fraction(risk - events, risk)
        assert (curve.at_risk[at], curve.events[at]) == (risk, events)
        assert curve.estimate[at] == pytest.approx(float(product), abs=1e-12)
        if product:
            assert curve.low[at] <= curve.estimate[at] + 1e-12
            assert curve.estimate[at] <= curve.high[at] + 1e-12
        else:
            assert math.isnan(curve.low[at])
    assert survival_at(curve, curve.times[-1]).value == curve.estimate[-1]


@pytest.mark.parametrize("transform", ["log-log", "log", "plain"])
def test_without_censoring_it_is_the_share_that_is_left(transform):
    curve = kaplan_meier([1, 2, 3, 4, 5], [1] * 5, transform=transform)
    assert curve.estimate == pytest.approx((0.8, 0.6, 0.4, 0.2, 0))
    assert curve.standard_error[1] == pytest.approx(math.sqrt(0.6 * 0.4 / 5))
    assert all(0 <= low < high <= 1 for low, high in list(zip(curve.low, curve.high, strict=True))[:-1])


def test_a_curve_at_exactly_one_half_has_its_median_in_the_middle_of_the_step():
    assert kaplan_meier([1, 2, 3, 4], [1] * 4).median.value == 2.5


def test_a_median_that_is_not_reached_is_infinite_and_said():
    median = kaplan_meier([3, 5, 5, 5, 5], [1, 0, 0, 0, 0]).median
    assert median.value == math.inf
    assert median.notes[0].startswith("The median is not reached")


def test_a_probability_before_any_event_is_one_and_beyond_follow_up_is_refused():
    curve = kaplan_meier(TREATED, RELAPSED)
    assert survival_at(curve, 5.9).value == 1
    assert survival_at(curve, 10).value == pytest.approx(0.753, abs=5e-4)
    with pytest.raises(StatisticsError, match="the longest follow-up is 35"):
        survival_at(curve, 36)
    assert survival_at(kaplan_meier(PLACEBO, [1] * 21), 50).value == 0


@given(participants, st.data())
@settings(max_examples=30, deadline=None)
def test_the_log_rank_test_does_not_mind_the_unit_or_the_order(rows, data):
    rows = [*rows, (3, True), (5, True)]
    groups = [data.draw(st.sampled_from("AB")) for _ in rows[2:]] + ["A", "B"]
    times, observed = zip(*rows, strict=True)
    answer = log_rank(times, observed, groups)
    backwards = log_rank([7 * one for one in reversed(times)], observed[::-1], groups[::-1])
    assert answer.statistic == pytest.approx(backwards.statistic, abs=1e-9)


@pytest.mark.parametrize(
    ("compute", "said"),
    [
        (lambda: kaplan_meier([1, 2], [0, 0]), "no event"),
        (lambda: kaplan_meier([1, 2], [1, 2]), "several kinds of event"),
        (lambda: kaplan_meier([1, 2], [1, 1], transform="logit"), "Known are: log-log, log, plain"),
        (lambda: log_rank([1, 2], [1, 1], ["A", "A"]), "all participants are in one"),
        (lambda: log_rank([1, 2], [1, 1], ["A"]), "2 participants, but 1 entries"),
    ],
)
def test_what_has_no_answer_is_refused(compute, said):
    with pytest.raises(StatisticsError, match=said):
        compute()


@pytest.mark.parametrize(("times", "observed"), [([5, 9], [0, 1]), ([3, 3, 3, 3], [1, 1, 1, 1])])
def test_groups_between_which_chance_had_no_choice_are_refused(times, observed):
    with pytest.raises(StatisticsError, match="no choice"):
        log_rank(times, observed, [place % 2 for place in range(len(times))])
