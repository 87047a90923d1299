import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, binom

from clarion.statistics.answer import StatisticsError
from clarion.statistics.stopping import StoppingBoundary, bayesian_boundary, pocock_boundary, stopping_outlook

rates = st.sampled_from([0.05, 0.1, 0.2, 0.3, 0.5])


@pytest.mark.parametrize("rate", [0.1, 0.3, 0.7])
def test_the_outlook_is_that_of_all_courses_a_trial_can_take(rate):
    boundary = StoppingBoundary(counts=(None, 2, 2, None, 3, 3, 4, None, 4), rule="invented")
    stopping, expected, by = 0.0, 0.0, [0.0] * 9
    for course in itertools.product((0, 1), repeat=9):
        chance = math.prod(rate if event else 1 - rate for event in course)
        stops = [k for k, count in enumerate(boundary.counts, 1) if count is not None and sum(course[:k]) >= count]
        expected += chance * (stops[0] if stops else 9)
        if stops:
            stopping += chance
            by = [before + chance * (stops[0] <= k) for k, before in enumerate(by, 1)]
    seen = stopping_outlook(boundary, [rate])[0]
    assert (seen.stopping, seen.expected) == pytest.approx((stopping, expected))
    assert seen.stopped_by == pytest.approx(by)


@given(st.integers(1, 25), rates, st.sampled_from([0.01, 0.05, 0.1, 0.3]))
@settings(max_examples=40, deadline=None)
def test_pococks_boundary_keeps_its_error_and_no_laxer_standard_would(n, rate, error):
    boundary = pocock_boundary(n, rate, error=error)
    seen = stopping_outlook(boundary, [rate, min(1, rate + 0.3)])
    assert seen[0].stopping <= error <= 1
    assert seen[1].stopping >= seen[0].stopping
    used = [binom.sf(count - 1, k, rate) for k, count in enumerate(boundary.counts, 1) if count is not None]
    standard = max(used, default=0)
    steps = {binom.sf(x - 1, k, rate) for k in range(1, n + 1) for x in range(1, k + 1)}
    laxer = min((step for step in steps if step > standard * (1 + 1e-9)), default=None)
    if laxer is not None:
        counts = tuple(
            next((x for x in range(1, k + 1) if binom.sf(x - 1, k, rate) <= laxer * (1 + 1e-12)), None)
            for k in range(1, n + 1)
        )
        assert stopping_outlook(StoppingBoundary(counts=counts, rule=""), [rate])[0].stopping > error


@given(st.integers(2, 30), rates)
@settings(max_examples=30, deadline=None)
def test_a_count_that_stops_rises_by_at_most_one_with_each_participant(n, rate):
    for boundary in (pocock_boundary(n, rate), bayesian_boundary(n, rate)):
        counts = [count for count in boundary.counts if count is not None]
        assert all(0 <= after - before <= 1 for before, after in itertools.pairwise(counts))


def test_the_bayesian_boundary_stops_at_the_first_count_that_is_certain_enough():
    boundary = bayesian_boundary(12, 0.25, certainty=0.9, prior=(0.5, 1.5))
    for k, count in enumerate(boundary.counts, 1):
        certain = [x for x in range(k + 1) if beta.sf(0.25, 0.5 + x, 1.5 + k - x) > 0.9]
        assert count == (certain[0] if certain else None)
    assert boundary.rule == (
        "Stop when the rate exceeds 0.25 with a posterior probability above 0.9 (prior Beta(0.5, 1.5))."
    )


def test_nothing_stops_before_the_first_look():
    assert bayesian_boundary(5, 0.2, first=3).counts[:2] == (None, None)
    early, late = pocock_boundary(12, 0.1), pocock_boundary(12, 0.1, first=4)
    assert late.counts[:3] == (None,) * 3
    assert late.counts[3] is not None
    assert early.counts[1] == 2


@pytest.mark.parametrize(
    ("compute", "said"),
    [
        (lambda: pocock_boundary(0, 0.2), "at least 1"),
        (lambda: pocock_boundary(9, 20), r"Write 0\.2 for 20 %"),
        (lambda: bayesian_boundary(9, 0.2, certainty=1), "between 0 and 1"),
        (lambda: bayesian_boundary(9, 0.2, prior=(0, 1)), "above 0"),
        (lambda: stopping_outlook(pocock_boundary(5, 0.2), [1.5]), "between 0 and 1"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(compute, said):
    with pytest.raises(StatisticsError, match=said):
        compute()
