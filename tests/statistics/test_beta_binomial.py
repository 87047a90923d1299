import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

from clarion.statistics.answer import StatisticsError
from clarion.statistics.beta_binomial import predicted_responders, probability_above, rate_posterior

parts = st.integers(0, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
priors = st.tuples(st.sampled_from([0.5, 1.0, 2.0, 7.5]), st.sampled_from([0.5, 1.0, 2.0, 7.5]))


def test_seven_of_nine_after_a_uniform_prior():
    posterior = rate_posterior(7, 9)
    assert (posterior.a, posterior.b, posterior.mean) == (8, 3, 8 / 11)
    # P(rate > 1/2) is that of fewer than 8 among 10 tosses: the tail of a Beta is a binomial tail.
    assert probability_above(posterior, 0.5) == pytest.approx(sum(math.comb(10, k) for k in range(8)) / 2**10)


def test_all_responders_have_closed_forms():
    posterior = rate_posterior(4, 4)
    assert posterior.equal_tailed.low == pytest.approx(0.025 ** (1 / 5))
    assert (posterior.highest_density.low, posterior.highest_density.high) == (pytest.approx(0.05 ** (1 / 5)), 1)
    assert probability_above(posterior, 0.7) == pytest.approx(1 - 0.7**5)
    assert predicted_responders(posterior, 2) == pytest.approx([2 / 42, 10 / 42, 30 / 42])


def test_a_uniform_prior_expects_every_number_of_responders_alike():
    assert predicted_responders(rate_posterior(0, 0), 4) == pytest.approx([0.2] * 5)


@given(parts, priors, st.sampled_from([0.5, 0.8, 0.95]))
def test_both_intervals_hold_their_probability_and_the_highest_density_is_shorter(part, prior, level):
    posterior = rate_posterior(*part, prior=prior, level=level)
    equal, highest = posterior.equal_tailed, posterior.highest_density
    assert beta.cdf(equal.high, posterior.a, posterior.b) - beta.cdf(equal.low, posterior.a, posterior.b) == (
        pytest.approx(level, abs=1e-9)
    )
    if highest is None:
        assert posterior.a < 1
        assert posterior.b < 1
        return
    assert beta.cdf(highest.high, posterior.a, posterior.b) - beta.cdf(highest.low, posterior.a, posterior.b) == (
        pytest.approx(level, abs=1e-9)
    )
    assert highest.high - highest.low <= equal.high - equal.low + 1e-9


@given(parts.filter(lambda part: 0 < part[0] < part[1]))
def test_the_density_is_equal_at_both_ends_of_the_highest_density_interval(part):
    posterior = rate_posterior(*part)
    low, high = posterior.highest_density.low, posterior.highest_density.high
    assert beta.pdf(low, posterior.a, posterior.b) == pytest.approx(beta.pdf(high, posterior.a, posterior.b), rel=1e-6)


@given(parts, priors)
def test_counting_the_others_mirrors_the_posterior(part, prior):
    x, n = part
    one, other = rate_posterior(x, n, prior=prior), rate_posterior(n - x, n, prior=prior[::-1])
    assert one.mean == pytest.approx(1 - other.mean)
    assert one.equal_tailed.low == pytest.approx(1 - other.equal_tailed.high, abs=1e-9)
    if one.highest_density and one.a != one.b:
        assert one.highest_density.low == pytest.approx(1 - other.highest_density.high, abs=1e-6)


@given(parts, st.integers(0, 15))
def test_predictions_add_up_to_one_and_expect_the_mean_rate(part, m):
    posterior = rate_posterior(*part)
    chances = predicted_responders(posterior, m)
    assert chances.sum() == pytest.approx(1)
    assert chances @ np.arange(m + 1) == pytest.approx(m * posterior.mean)


@pytest.mark.parametrize(
    ("compute", "said"),
    [
        (lambda: rate_posterior(10, 9), "exchanged"),
        (lambda: rate_posterior(1, 0), "can't be"),
        (lambda: rate_posterior(1, 9, prior=(0, 1)), "a and b are above 0"),
        (lambda: probability_above(rate_posterior(1, 9), 20), "between 0 and 1"),
        (lambda: predicted_responders(rate_posterior(1, 9), -1), "at least 0"),
    ],
)
def test_what_cannot_be_is_refused(compute, said):
    with pytest.raises(StatisticsError, match=said):
        compute()
