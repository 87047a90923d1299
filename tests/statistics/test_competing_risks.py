import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight

from clarion.statistics.answer import StatisticsError
from clarion.statistics.competing_risks import cumulative_incidence
from clarion.statistics.survival import kaplan_meier

participants = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), min_size=2, max_size=30).filter(
    lambda rows: any(cause for _, cause in rows)
)


@given(participants)
@settings(max_examples=60, deadline=None)
def test_all_incidences_and_survival_add_up_to_one(rows):
    times, causes = zip(*rows, strict=True)
    ends = [curve.estimate[-1] for curve in cumulative_incidence(times, causes).values()]
    free = kaplan_meier(times, [cause > 0 for cause in causes]).estimate[-1]
    assert sum(ends) + free == pytest.approx(1, abs=1e-12)


@given(participants)
@example([(0, 0)] * 4 + [(0, 1)] * 2 + [(1, 0)] * 3 + [(1, 1)] * 3 + [(2, 1)])  # ends at 1 but for rounding
@settings(max_examples=40, deadline=None)
def test_with_one_kind_of_event_it_is_kaplan_meier_turned_over(rows):
    times, observed = [time for time, _ in rows], [cause > 0 for _, cause in rows]
    incidence, survival = cumulative_incidence(times, observed)[1], kaplan_meier(times, observed)
    assert incidence.estimate == pytest.approx([1 - one for one in survival.estimate], abs=1e-12)
    known = sum(1 for one in survival.estimate if one > 1e-12)
    assert incidence.standard_error[:known] == pytest.approx(survival.standard_error[:known], abs=1e-9)
    assert incidence.low[:known] == pytest.approx([1 - one for one in survival.high[:known]], abs=1e-7)
    assert incidence.high[:known] == pytest.approx([1 - one for one in survival.low[:known]], abs=1e-7)


def test_the_variance_is_that_of_statsmodels_where_it_has_one():
    random = np.random.default_rng(5)
    times, causes = np.ceil(random.exponential(8, 80)), random.choice([0, 1, 2], 80, p=[0.3, 0.4, 0.3])
    times, causes = np.append(times, 99), np.append(causes, 0)  # it has none where the last at risk have an event
    theirs = CumIncidenceRight(times, causes)
    for cause, curve in cumulative_incidence(times, causes).items():
        at = np.searchsorted(theirs.times, curve.times)
        assert curve.standard_error == pytest.approx(theirs.cinc_se[cause - 1][at], abs=1e-12)


def test_without_censoring_it_is_a_binomial_proportion():
    curves = cumulative_incidence([1, 2, 3, 4, 5, 6], [1, 2, 1, 2, 2, 1])
    assert curves[1].times == (1, 3, 6)
    assert curves[1].at_risk == (6, 4, 1)
    assert curves[1].estimate == pytest.approx((1 / 6, 2 / 6, 3 / 6))
    assert curves[1].standard_error == pytest.approx([math.sqrt(p * (1 - p) / 6) for p in (1 / 6, 2 / 6, 3 / 6)])
    assert all(low < p < high for low, p, high in zip(curves[2].low, curves[2].estimate, curves[2].high, strict=True))


def test_kinds_of_event_keep_their_numbers():
    assert list(cumulative_incidence([1, 2, 3], [7, 0, 2])) == [2, 7]


def test_without_events_there_is_nothing_to_estimate():
    with pytest.raises(StatisticsError, match="no event"):
        cumulative_incidence([1, 2], [0, 0])
