import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.answer import StatisticsError
from clarion.statistics.signed_rank import EXACT_PAIRS, signed_rank
from clarion.statistics.signed_rank_batch import signed_rank_batch

values = st.one_of(st.integers(-4, 4).map(float), st.just(float("nan")))
rows = st.integers(1, 7).flatmap(lambda n: st.lists(st.lists(values, min_size=n, max_size=n), min_size=1, max_size=8))


@settings(max_examples=80)
@given(
    rows,
    st.sampled_from(["two-sided", "less", "greater"]),
    st.sampled_from(["wilcoxon", "pratt"]),
    st.sampled_from(["auto", "asymptotic"]),
    st.booleans(),
)
def test_a_batch_gives_what_its_rows_give_one_by_one(samples, alternative, zeros, method, continuity):
    samples = [row for row in samples if not np.isnan(row).all()] or [[1.0]]
    chosen = {"alternative": alternative, "zeros": zeros, "method": method, "continuity": continuity}
    assert signed_rank_batch(samples, **chosen).tolist() == [signed_rank(row, **chosen).p for row in samples]


def test_noise_of_subtractions_is_rounded_off():
    noisy = np.array([[3.3 - 3.1, 0.5 - 0.3, -(10.7 - 10.3), 2.0]])
    assert signed_rank_batch(noisy).tolist() == [signed_rank([0.2, 0.2, -0.4, 2.0]).p]
    assert signed_rank_batch(noisy, decimals="unrounded").tolist() == [signed_rank([1, 2, -3, 4]).p]


def test_long_rows_are_asymptotic_as_they_are_one_by_one():
    sample = np.arange(1.0, EXACT_PAIRS + 2)
    assert signed_rank_batch([sample]).tolist() == [signed_rank(sample).p]


def test_ten_thousand_samples_of_twenty_take_seconds_at_most():
    samples = np.round(np.random.default_rng(6).normal(0.3, 3, (10_000, 20)))
    begun = time.process_time()
    p_values = signed_rank_batch(samples)
    assert time.process_time() - begun < 3  # a fifth of a second on an idle machine
    assert p_values[123] == signed_rank(samples[123]).p


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        ([1, 2], "two dimensions; this one has 1"),
        ([[1, 2], [np.inf, 1]], "Row 2 of the batch holds an infinite"),
        ([[1, 2], [np.nan, np.nan]], "Row 2 of the batch holds no difference"),
    ],
)
def test_a_row_that_cannot_be_tested_is_named(samples, words):
    with pytest.raises(StatisticsError, match=words):
        signed_rank_batch(samples)
