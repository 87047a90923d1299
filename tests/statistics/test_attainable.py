import json
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.attainable import (
    TiePattern,
    attainable_p_values,
    p_values_of_pattern,
    patterns_giving,
    signed_rank_patterns,
)
from clarion.statistics.signed_rank import signed_rank
from tests.data import data_file

METHODS = {
    "exact": {"method": "exact"},
    "midp": {"method": "mid-P"},
    "asym_nocc": {"method": "asymptotic"},
    "asym_cc": {"method": "asymptotic", "continuity": True},
}
ZEROS = {"wilcox": "wilcoxon", "pratt": "pratt"}


@cache
def attainable():
    return json.loads(data_file("stats/n9_attainable.json").read_text())


def test_exact_p_without_ties():
    for n, rows in attainable()["exact_no_ties"].items():
        answers = attainable_p_values(int(n))
        assert [[answer.statistic, str(Fraction(answer.p)), answer.p] for answer in answers] == rows


def test_asymptotic_p_without_ties():
    for n, rows in attainable()["asymptotic_no_ties"].items():
        for column, continuity in ((1, False), (2, True)):
            answers = attainable_p_values(int(n), method="asymptotic", continuity=continuity)
            assert [answer.statistic for answer in answers] == [row[0] for row in rows]
            assert [answer.p for answer in answers] == pytest.approx([row[column] for row in rows], abs=1e-12)


def test_the_smallest_p_of_all_patterns_of_nine_pairs():
    for name, expected in attainable()["smallest_P"].items():
        size, zeros, method = name.split()
        nonzero = int(size.removeprefix("m="))
        found = {
            round(answer.p, 10)
            for pattern in signed_rank_patterns(nonzero, 9 - nonzero, ZEROS[zeros])
            for answer in p_values_of_pattern(pattern, **METHODS[method])
        }
        assert sorted(found)[: len(expected)] == pytest.approx(expected, abs=1e-10), name


def test_the_patterns_behind_a_reported_p():
    for row in attainable()["targets"]:
        size = {"n_nonzero": row["nonzero"], "n_zero": row["zeros"], "zeros": ZEROS[row["zero"]]}
        found = list(patterns_giving(row["target"], decimals=3, **size, **METHODS[row["method"]]))
        assert len({answer.pattern.groups for answer in found}) == row["n_patterns"]
        assert sorted({answer.statistic for answer in found}) == row["W_values"]
        p_values = [answer.p for answer in found]
        assert [min(p_values), max(p_values)] == pytest.approx(row["p_range"], abs=1e-12)
        assert sum(1 for _ in signed_rank_patterns(row["nonzero"])) == row["of_patterns"]


def differences_of(pattern, positive):
    """Differences with this pattern of ties; ``positive`` tells the sign of each."""
    sizes = [0.0] * pattern.n_zero
    signs = iter(positive)
    for value, count in enumerate(pattern.groups, 1):
        sizes += [value if next(signs) else -value for _ in range(count)]
    return sizes


@settings(max_examples=60)
@given(st.data(), st.sampled_from(["exact", "asymptotic"]), st.sampled_from(["two-sided", "less", "greater"]))
def test_whatever_a_test_gives_is_attainable(data, method, alternative):
    groups = tuple(data.draw(st.lists(st.integers(1, 3), min_size=1, max_size=4)))
    pattern = TiePattern(
        groups=groups, n_zero=data.draw(st.integers(0, 2)), zeros=data.draw(st.sampled_from(["wilcoxon", "pratt"]))
    )
    signs = data.draw(st.lists(st.booleans(), min_size=sum(groups), max_size=sum(groups)))
    continuity = data.draw(st.booleans())
    answer = signed_rank(
        differences_of(pattern, signs),
        method=method,
        alternative=alternative,
        zeros=pattern.zeros,
        continuity=continuity,
    )
    possible = p_values_of_pattern(pattern, method=method, alternative=alternative, continuity=continuity)
    statistic = answer.statistic
    if alternative == "two-sided":
        statistic = min(statistic, pattern.doubled_ranks().sum() / 2 - statistic)
    (match,) = [candidate for candidate in possible if candidate.statistic == statistic]
    assert match.p == pytest.approx(answer.p, abs=1e-14)


@given(st.integers(1, 8))
def test_patterns_are_all_ways_to_join_neighbours(n):
    groups = [pattern.groups for pattern in signed_rank_patterns(n)]
    assert len(groups) == len(set(groups)) == 2 ** (n - 1)
    assert {sum(sizes) for sizes in groups} == {n}
    assert groups[0] == (1,) * n


@given(st.integers(1, 12))
def test_mid_p_lies_below_exact_p(n):
    exact, middle = attainable_p_values(n), attainable_p_values(n, method="mid-P")
    assert all(half.p < whole.p or whole.p == 1 for half, whole in zip(middle, exact, strict=True))


def test_one_sided_p_cover_every_statistic():
    assert [answer.statistic for answer in attainable_p_values(2, alternative="less")] == [0, 1, 2, 3]
    assert [answer.p for answer in attainable_p_values(2, alternative="less")] == [0.25, 0.5, 0.75, 1]
    assert [answer.p for answer in attainable_p_values(2, alternative="greater")] == [1, 0.75, 0.5, 0.25]


@pytest.mark.parametrize("n", [0, -1, 2.5])
def test_a_number_of_pairs_that_cannot_be_is_refused(n):
    with pytest.raises(StatisticsError):
        list(signed_rank_patterns(n))
    with pytest.raises(StatisticsError):
        attainable_p_values(n)
