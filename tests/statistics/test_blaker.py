import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from clarion.statistics.binomial import proportion
from clarion.statistics.blaker import blaker_interval

levels = st.sampled_from([0.8, 0.9, 0.95, 0.99])
parts = st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def acceptability(x, n, p):
    """By the definition: how probable it is to be as far in either tail as ``x``."""
    counts = np.arange(n + 1)
    tail = np.minimum(binom.cdf(counts, n, p), binom.sf(counts - 1, n, p))
    return binom.pmf(counts, n, p)[tail <= tail[x] * (1 + 1e-10)].sum()


@given(parts, levels)
@settings(max_examples=60)
def test_the_ends_are_where_acceptability_first_and_last_exceeds_the_level(part, level):
    x, n = part
    low, high = blaker_interval(x, n, level)
    for end, outwards in ((low, -1), (high, 1)):
        if 0 < end < 1:
            assert acceptability(x, n, end - outwards * 1e-9) > 1 - level - 1e-7
            beyond = [end + outwards * step for step in (1e-9, 1e-6, 1e-4, 1e-3, 1e-2, 3e-2, 0.1)]
            for rate in beyond:
                if 0 < rate < 1:
                    assert acceptability(x, n, rate) <= 1 - level + 1e-7


@given(parts, levels)
def test_it_lies_within_clopper_and_pearsons(part, level):
    exact = proportion(*part, method="clopper-pearson", level=level).interval
    low, high = blaker_interval(*part, level)
    assert exact.low - 1e-12 <= low
    assert high <= exact.high + 1e-12


@pytest.mark.parametrize(("x", "n"), [(3, 10), (7, 9), (1, 30), (40, 100)])
def test_no_grid_finds_an_acceptable_rate_outside(x, n):
    low, high = blaker_interval(x, n, 0.95)
    rates = np.linspace(0, 1, 4001)[1:-1]
    accepted = [rate for rate in rates if acceptability(x, n, rate) > 0.05]
    assert low - 1e-12 <= accepted[0] < low + 1 / 2000
    assert high - 1 / 2000 < accepted[-1] <= high + 1e-12


def test_the_whole_has_the_closed_form_of_one_tail():
    # For x = n the other tail can't be added before the level is reached.
    assert blaker_interval(3, 3, 0.95)[0] == pytest.approx(0.05 ** (1 / 3), abs=1e-14)


def test_the_published_example_is_reproduced():
    low, high = blaker_interval(3, 10, 0.95)
    assert (round(low, 4), round(high, 4)) == (0.0873, 0.6194)


def test_many_participants_take_no_longer():
    low, high = blaker_interval(50_000, 100_000, 0.95)
    assert math.isclose(high - low, 2 * 1.96 * 0.5 / math.sqrt(100_000), rel_tol=0.01)
