import json
import math
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.binomial import binomial_test, proportion
from tests.data import data_file

METHODS = ["clopper-pearson", "wilson", "wilson-corrected", "jeffreys", "blaker", "agresti-coull"]
EXACT = ["clopper-pearson", "blaker"]
OF_R = [
    ("clopper_pearson", "clopper-pearson", 0.95),
    ("cp_90", "clopper-pearson", 0.9),
    ("wilson", "wilson", 0.95),
    ("wilson_cc", "wilson-corrected", 0.95),
]

methods = st.sampled_from(METHODS)
levels = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99])
parts = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def ends(x, n, method, level=0.95):
    interval = proportion(x, n, method=method, level=level).interval
    return interval.low, interval.high


@cache
def oracle():
    return json.loads(data_file("stats/binom_oracle.json").read_text())["cases"]


@pytest.mark.parametrize(("column", "method", "level"), OF_R)
def test_every_interval_of_r_is_reproduced(column, method, level):
    missed = [
        case["id"]
        for case in oracle()
        if ends(case["x"], case["n"], method, level) != pytest.approx(case[column], rel=0, abs=1e-10)
    ]
    assert missed == []


def test_every_test_against_one_half_of_r_is_reproduced():
    assert [binomial_test(case["x"], case["n"]).p for case in oracle()] == pytest.approx(
        [case["p_half"] for case in oracle()], rel=0, abs=1e-10
    )


@pytest.mark.parametrize(("x", "low", "high"), [(3, 7.5, 70.1), (4, 13.7, 78.8), (7, 40.0, 97.2), (0, 0.0, 33.6)])
def test_intervals_of_nine_participants_are_those_of_printed_tables(x, low, high):
    assert [round(100 * end, 1) for end in ends(x, 9, "clopper-pearson")] == [low, high]


@given(parts, methods, levels)
def test_an_interval_holds_its_estimate_and_stays_within_zero_and_one(part, method, level):
    low, high = ends(*part, method, level)
    assert 0 <= low <= part[0] / part[1] <= high <= 1


@given(parts, methods, levels)
def test_counting_the_others_mirrors_the_interval(part, method, level):
    x, n = part
    low, high = ends(x, n, method, level)
    assert ends(n - x, n, method, level) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@given(parts, methods)
def test_more_responders_move_both_ends_up(part, method):
    x, n = part
    if x < n:
        before, after = ends(x, n, method), ends(x + 1, n, method)
        assert after[0] >= before[0] - 1e-12
        assert after[1] >= before[1] - 1e-12


@given(parts, methods)
def test_a_higher_level_gives_a_wider_interval(part, method):
    narrow, wide = ends(*part, method, 0.8), ends(*part, method, 0.95)
    assert wide[0] <= narrow[0] + 1e-12
    assert narrow[1] <= wide[1] + 1e-12


@pytest.mark.parametrize("method", EXACT)
@pytest.mark.parametrize("n", [1, 5, 9, 16])
def test_exact_intervals_cover_every_rate_as_often_as_they_say(method, n):
    intervals = [ends(x, n, method, 0.9) for x in range(n + 1)]
    edges = [edge + shift for each in intervals for edge in each for shift in (-1e-9, 1e-9)]
    for rate in [*(edge for edge in edges if 0 < edge < 1), *(step / 97 for step in range(1, 97))]:
        covered = sum(
            math.comb(n, x) * rate**x * (1 - rate) ** (n - x)
            for x, (low, high) in enumerate(intervals)
            if low <= rate <= high
        )
        assert covered >= 0.9 - 1e-7


@pytest.mark.parametrize("method", METHODS)
def test_none_and_all_reach_the_edge(method):
    assert ends(0, 12, method)[0] == 0
    assert ends(12, 12, method)[1] == 1
    assert ends(0, 12, method)[1] < 0.5


def test_none_of_n_has_the_closed_form():
    assert ends(0, 20, "clopper-pearson")[1] == pytest.approx(1 - 0.025 ** (1 / 20), abs=1e-14)


@given(parts, st.floats(0.05, 0.95))
def test_the_two_sided_test_sums_what_is_no_more_probable(part, rate):
    x, n = part
    probabilities = [math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)]
    expected = sum(one for one in probabilities if one <= probabilities[x] * (1 + 1e-7))
    assert binomial_test(x, n, rate).p == pytest.approx(min(1, expected), rel=1e-9)


@given(parts)
def test_the_one_sided_tests_share_only_the_observed_count(part):
    x, n = part
    both = binomial_test(x, n, 0.5, "less").p + binomial_test(x, n, 0.5, "greater").p
    assert both == pytest.approx(1 + math.comb(n, x) / 2**n)


def test_an_answer_says_what_was_summed():
    answer = binomial_test(2, 9, 0.5, "less")
    assert (answer.method, answer.statistic, answer.n) == ("exact", 2, 9)
    assert answer.why == (
        "Exact from the binomial distribution with n = 9 and rate 0.5: the probabilities of counts up to 2 are summed."
    )


@pytest.mark.parametrize("method", ["clopper pearson", "Wilson", ""])
def test_an_unknown_interval_is_refused_with_the_known_names(method):
    with pytest.raises(StatisticsError, match="Known are: clopper-pearson, wilson"):
        proportion(1, 9, method=method)
