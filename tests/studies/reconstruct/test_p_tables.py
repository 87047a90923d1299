import json
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.ranks import signed_doubled_ranks
from clarion.statistics.signed_rank import signed_rank
from clarion.studies.analysis.decimals import as_decimal
from clarion.studies.definition import Claim
from clarion.studies.reconstruct.admissible import Admissible, admissible
from clarion.studies.reconstruct.p_tables import RankTest, asymptotic_rows, exact_rows, pattern_sizes
from tests.data import data_file

TESTS = st.builds(
    RankTest,
    exact=st.booleans(),
    continuity=st.booleans(),
    zeros=st.sampled_from(["wilcoxon", "pratt"]),
    alternative=st.sampled_from(["two-sided", "greater", "less"]),
)


def wanted(value: str) -> Admissible:
    found = admissible(Claim(id="p", text="", analysis="a", quantity="p", value=value))
    assert found is not None
    return found


def statistic(differences: list[int], test: RankTest) -> int:
    ranks = signed_doubled_ranks(differences, test.zeros)
    up, down = int(ranks[ranks > 0].sum()), -int(ranks[ranks < 0].sum())
    return abs(up - down) // 2 if test.alternative == "two-sided" else up


def code(differences: list[int]) -> int:
    sizes = sorted(abs(one) for one in differences)
    bits = [int(one != other) for one, other in pairwise(sizes)] + [int(sizes[0] == 0)]
    return sum(bit << k for k, bit in enumerate(bits))


@settings(max_examples=150, deadline=None)
@given(
    differences=st.lists(st.integers(-4, 4), min_size=1, max_size=7),
    test=TESTS,
    value=st.sampled_from(["0.03", "0.1", "0.13", "0.2", "0.5", "0.6", "1.0"]),
)
def test_a_table_allows_exactly_the_differences_whose_p_is_wanted(differences, test, value):
    method = "exact" if test.exact else "asymptotic"
    p = signed_rank(
        differences, alternative=test.alternative, method=method, zeros=test.zeros, continuity=test.continuity
    ).p
    n, found = len(differences), statistic(differences, test)
    if test.exact:
        allowed = [row[-2:] for row in exact_rows(n, test, wanted(value)) if row[0] == code(differences)]
    else:
        sizes = np.unique(np.abs([one for one in differences if one]), return_counts=True)[1]
        key = (int(sizes.sum()), int((sizes**3 - sizes).sum()))
        allowed = [row[-2:] for row in asymptotic_rows(n, test, wanted(value)) if row[:2] == key]
    expected = wanted(value).side(Fraction(as_decimal(p))) == 0
    assert any(least <= found <= greatest for least, greatest in allowed) == expected


def test_a_code_tells_the_groups_of_ties():
    assert pattern_sizes(0b000, 3) == (3,)
    assert pattern_sizes(0b011, 3) == (1, 1, 1)
    assert pattern_sizes(0b010, 3) == (2, 1)


@pytest.mark.parametrize("zeros", ["wilcoxon", "pratt"])
def test_nine_pairs_give_the_published_p_values_in_the_ways_that_were_counted_before(zeros):
    targets = json.loads(data_file("stats/n9_attainable.json").read_text())["targets"]
    test = RankTest(exact=True, continuity=False, zeros=zeros, alternative="two-sided")
    for value in ("0.007", "0.008"):
        # Without zeros both treatments are one, which is counted as Wilcoxon's.
        counted = {
            (one["nonzero"], one["zero"]): one["n_patterns"]
            for one in targets
            if one["method"] == "exact" and one["target"] == float(value)
        }
        rows = exact_rows(9, test, wanted(value))
        without_zeros = sum(row[0] < 2**8 for row in rows)
        one_zero = sum(row[0] >= 2**8 and pattern_sizes(row[0], 9)[0] == 1 for row in rows)
        assert without_zeros == counted.get((9, "wilcox"), 0)
        assert one_zero == counted.get((8, zeros[:6] if zeros == "wilcoxon" else zeros), 0)
        assert len(rows) == without_zeros + one_zero
