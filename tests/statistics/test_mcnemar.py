import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.mcnemar import mcnemar
from tests.data import data_file

pairs = st.tuples(st.integers(0, 25), st.integers(0, 25))
alternatives = st.sampled_from(["two-sided", "less", "greater"])


@pytest.mark.parametrize(
    ("column", "method"), [("exact_p", "exact"), ("p", "chi-squared"), ("p_cc", "chi-squared-corrected")]
)
def test_every_p_of_r_is_reproduced(column, method):
    cases = json.loads(data_file("stats/mcnemar_oracle.json").read_text())["cases"]
    found = [mcnemar(((case["a"], case["b"]), (case["c"], case["d"])), method=method).p for case in cases]
    assert found == pytest.approx([case[column] for case in cases], rel=0, abs=1e-10)


@pytest.mark.parametrize(("column", "method"), [("chi2", "chi-squared"), ("chi2_cc", "chi-squared-corrected")])
def test_every_statistic_of_r_is_reproduced(column, method):
    cases = json.loads(data_file("stats/mcnemar_oracle.json").read_text())["cases"]
    found = [mcnemar(((case["a"], case["b"]), (case["c"], case["d"])), method=method).statistic for case in cases]
    assert found == pytest.approx([case[column] for case in cases], rel=0, abs=1e-10)


@given(pairs)
def test_mid_p_counts_outcomes_as_far_as_the_observed_one_half(pair):
    b, c = pair
    n = b + c
    farther = sum(math.comb(n, k) for k in range(n + 1) if abs(2 * k - n) > abs(b - c))
    as_far = sum(math.comb(n, k) for k in range(n + 1) if abs(2 * k - n) == abs(b - c))
    expected = (farther + as_far / 2) / 2**n if n else 1
    assert mcnemar(((3, b), (c, 4)), method="mid-p").p == pytest.approx(expected, abs=1e-12)


@given(pairs, alternatives)
def test_mid_p_is_below_the_exact_p_unless_nothing_changed(pair, alternative):
    table = ((5, pair[0]), (pair[1], 0))
    mid, exact = (mcnemar(table, method=method, alternative=alternative).p for method in ("mid-p", "exact"))
    assert mid < exact or (sum(pair) == 0 and mid == exact == 1)


@given(pairs)
def test_exchanging_the_visits_exchanges_the_alternatives(pair):
    b, c = pair
    for method in ("exact", "mid-p"):
        one = mcnemar(((1, b), (c, 1)), method=method, alternative="less").p
        other = mcnemar(((1, c), (b, 1)), method=method, alternative="greater").p
        assert one == pytest.approx(other, abs=1e-12)


def test_participants_who_did_not_change_are_counted_but_not_used():
    answer = mcnemar(((6, 5), (14, 7)))
    assert (answer.n, answer.used, answer.statistic) == (32, 19, 5)


@pytest.mark.parametrize("method", ["exact", "mid-p", "chi-squared", "chi-squared-corrected"])
def test_without_change_p_is_one_and_a_note_says_so(method):
    answer = mcnemar(((4, 0), (0, 5)), method=method)
    assert (answer.p, answer.used) == (1, 0)
    assert answer.notes == ("No pair changed, so nothing speaks against the null hypothesis.",)


@pytest.mark.parametrize(
    ("table", "arguments", "said"),
    [
        (((0, 0), (0, 0)), {}, "holds no pairs"),
        (((1, 2, 3), (4, 5, 6)), {}, "2 × 2, not 2 × 3"),
        (((1, -2), (3, 4)), {}, "row 1, column 2 is at least 0"),
        (((1, 2), (3, 4)), {"method": "chi-squared", "alternative": "less"}, "two-sided"),
        (((1, 2), (3, 4)), {"method": "midp"}, "Known are: exact, mid-p"),
    ],
)
def test_what_cannot_be_computed_is_refused(table, arguments, said):
    with pytest.raises(StatisticsError, match=said):
        mcnemar(table, **arguments)
