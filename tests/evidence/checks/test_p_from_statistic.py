"""P values recomputed from test statistics."""

import csv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clarion.evidence.checks.distributions import two_sided
from clarion.evidence.checks.p_from_statistic import p_from_statistic
from clarion.evidence.claim import StatisticValue
from clarion.evidence.printed import Span
from tests.data import data_file
from tests.evidence.checks.readings import NOWHERE, number, only, p_value, reading, said


def statistic(test, value, df1=None, df2=None):
    return StatisticValue(span=NOWHERE, test=test, value=number(value), df1=df1, df2=df2, p=1)


@pytest.mark.parametrize(
    ("test", "value", "df1", "df2", "p"),
    [
        ("t", "2.20", 28, None, "0.036"),
        ("t", "-2.20", 28, None, "0.036"),
        ("F", "4.1", 2, 57, "0.022"),
        ("chi2", "3.9", 1, None, "0.048"),
        ("Q", "42.39", 16, None, "0.000"),
        ("z", "1.96", None, None, "0.05"),
        ("r", "0.36", 28, None, "0.05"),
        ("r", "1.00", 8, None, "0.000"),
        ("t", "0.00", 28, None, "1.00"),
    ],
)
def test_the_p_of_textbooks_holds(test, value, df1, df2, p):
    check = only(p_from_statistic(reading(statistic(test, value, df1, df2), p_value(p))))
    assert check.verdict == "holds", said(check)


def test_the_statistic_s_rounding_is_taken_into_account():
    """t(28) from 2.15 to 2.25 makes P from 0.0325 to 0.0403."""
    claims = (statistic("t", "2.2", 28), p_value("0.033"))
    assert only(p_from_statistic(reading(*claims))).verdict == "holds"
    claims = (statistic("t", "2.20", 28), p_value("0.033"))
    assert only(p_from_statistic(reading(*claims))).verdict == "cannot hold"


def test_half_of_p_may_be_a_one_sided_test():
    claims = (statistic("t", "2.20", 28), p_value("0.018"))
    check = only(p_from_statistic(reading(*claims)))
    assert check.verdict == "cannot tell"
    assert "one-sided" in str(check.explanations[0])
    declared = p_value("0.018", one_sided=True)
    assert only(p_from_statistic(reading(statistic("t", "2.20", 28), declared))).verdict == "holds"


def test_the_number_of_pairs_is_tried_in_place_of_degrees_of_freedom():
    check = only(p_from_statistic(reading(statistic("r", "-0.20", 17), p_value("0.44"))))
    assert check.verdict == "cannot tell"
    assert "how many pairs" in str(check.explanations[0])


def test_z_of_a_rank_test_may_stand_beside_an_exact_p():
    assert only(p_from_statistic(reading(statistic("z", "-3.0"), p_value("0.005")))).verdict == "cannot tell"
    assert only(p_from_statistic(reading(statistic("z", "-3.0"), p_value("0.05")))).verdict == "cannot hold"


def test_an_upper_tail_is_not_halved():
    claims = (statistic("F", "4.1", 2, 57), p_value("0.011"))
    assert only(p_from_statistic(reading(*claims))).verdict == "cannot hold"


def test_a_corrected_p_is_not_judged():
    claims = (statistic("t", "2.20", 28), p_value("0.108"))
    found = p_from_statistic(reading(*claims, text="with Bonferroni correction"))
    assert only(found).verdict == "cannot tell"


@pytest.mark.parametrize(
    ("p", "relation", "verdict"), [("0.05", "<", "holds"), ("0.01", "<", "cannot hold"), ("0.05", ">", "cannot hold")]
)
def test_bounds_of_p(p, relation, verdict):
    claims = (statistic("t", "2.20", 28), p_value(p, relation))
    assert only(p_from_statistic(reading(*claims))).verdict == verdict


def test_a_squared_correlation_is_none():
    claim = StatisticValue(span=Span(0, 9), test="r", value=number("0.69"), df1=2, p=1)
    assert p_from_statistic(reading(claim, p_value("0.0001", "<"), text="r2 = 0.69 (P < 0.0001)")) == []


def test_without_degrees_of_freedom_nothing_is_said():
    assert p_from_statistic(reading(statistic("t", "2.20"), p_value("0.5"))) == []
    assert p_from_statistic(reading(statistic("F", "2.20", 3), p_value("0.5"))) == []


@given(
    st.sampled_from(["t", "F", "chi2", "r", "z", "Q"]),
    st.floats(0.01, 12),
    st.integers(1, 80),
    st.integers(2, 200),
    st.integers(2, 3),
    st.integers(2, 4),
    st.booleans(),
)
def test_a_p_from_a_statistic_rounded_always_holds(test, value, df1, df2, decimals, p_decimals, cut):
    value = value / 12.5 if test == "r" else value
    p = two_sided(test, value, df1, df2)
    text = f"{value:.{decimals}f}"
    assume(p is not None and float(text) > 0)
    units = int(p * 10**p_decimals) if cut else round(p * 10**p_decimals)
    printed = p_value(f"{units / 10**p_decimals:.{p_decimals}f}")
    assert only(p_from_statistic(reading(statistic(test, text, df1, df2), printed))).verdict == "holds"


NAMES = {
    "t": "t",
    "F": "F",
    "Chi2": "chi2",
    "chi2": "chi2",
    "r": "r",
    "cor": "r",
    "z": "z",
    "Z": "z",
    "QT": "Q",
    "Q": "Q",
}


def test_statistics_extracted_by_hand_rarely_fail():
    """Published tables of psychology hold some true errors, and few."""
    with data_file("evidence/statcheck-manual.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    verdicts = []
    for row in rows:
        relation = row["p_comparison"].strip('"')
        if row["test_type"] not in NAMES or relation not in ("=", "<", ">") or not row["p"] or not row["test_value"]:
            continue
        freedom = [float(row[name]) if row[name] else None for name in ("df1", "df2")]
        first, second = freedom if freedom[0] is not None else freedom[::-1]
        claims = (statistic(NAMES[row["test_type"]], row["test_value"], first, second), p_value(row["p"], relation))
        verdicts += [one.verdict for one in p_from_statistic(reading(*claims))]
    assert len(verdicts) > 100
    assert verdicts.count("holds") > 0.85 * len(verdicts)
