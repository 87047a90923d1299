import numpy as np
import pytest
from scipy.stats import t, ttest_1samp, ttest_ind

from clarion.studies.analysis.rubin import pooled_difference, pooled_mean


def test_two_imputations_by_hand():
    # Means 2 and 3, W = 1/3, B = 1/2, T = 1/3 + 3/2 · 1/2 = 13/12; 9/13 of it is due to imputation.
    found = pooled_mean(np.array([[1.0, 2.0, 3.0], [2.0, 3.0, 4.0]]), 0.95)
    assert found.estimate.value == 2.5
    assert found.error == pytest.approx(np.sqrt(13 / 12))
    by_imputation, observed = 1 / (9 / 13) ** 2, 3 / 5 * 2 * 4 / 13
    freedom = by_imputation * observed / (by_imputation + observed)
    assert found.freedom == pytest.approx(freedom)
    assert found.estimate.interval.high == pytest.approx(2.5 + t.ppf(0.975, freedom) * np.sqrt(13 / 12))


def test_where_nothing_was_imputed_it_is_the_t_test():
    sample = np.array([1.0, 2.5, 4.0, 3.0])
    found, plain = pooled_mean(np.tile(sample, (5, 1)), 0.95), ttest_1samp(sample, 0)
    assert (found.statistic, found.freedom) == pytest.approx((plain.statistic, 3))
    assert found.p("two-sided") == pytest.approx(plain.pvalue)
    assert found.p("less") + found.p("greater") == pytest.approx(1)


def test_where_nothing_was_imputed_a_difference_is_welchs_t_test():
    first, second = np.array([1.0, 2.5, 4.0, 3.0]), np.array([5.0, 9.0, 4.5])
    found = pooled_difference(np.tile(first, (3, 1)), np.tile(second, (3, 1)), 0.9)
    plain = ttest_ind(first, second, equal_var=False)
    assert found.p("two-sided") == pytest.approx(plain.pvalue)
    interval = plain.confidence_interval(0.9)
    assert (found.estimate.interval.low, found.estimate.interval.high) == pytest.approx((interval.low, interval.high))
