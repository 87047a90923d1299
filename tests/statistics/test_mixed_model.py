import warnings

import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.mixed_model import random_intercept

WHO = np.repeat(np.arange(12), 4)
VISIT = np.tile(np.eye(4), (12, 1))


def balanced(between=3.0, seed=2):
    random = np.random.default_rng(seed)
    return VISIT @ [10.0, 12.0, 9.0, 5.0] + np.repeat(random.normal(0, between, 12), 4) + random.normal(0, 1, 48)


def test_balanced_data_have_the_closed_form_of_the_analysis_of_variance():
    response = balanced()
    table = response.reshape(12, 4)
    fit = random_intercept(response, VISIT, WHO)
    residual = table - table.mean(0) - table.mean(1, keepdims=True) + table.mean()
    within = (residual**2).sum() / (11 * 3)
    between = table.mean(1).var(ddof=1) - within / 4
    assert fit.coefficients == pytest.approx(table.mean(0), abs=1e-8)
    assert (fit.within, fit.between) == (pytest.approx(within, rel=1e-4), pytest.approx(between, rel=1e-4))
    difference = np.array([1, 0, 0, -1])
    assert difference @ fit.covariance @ difference == pytest.approx(2 * within / 12, rel=1e-4)
    assert fit.converged
    assert fit.notes == ()


def test_the_unit_changes_nothing_but_the_unit():
    small, large = random_intercept(balanced() / 1e4, VISIT, WHO), random_intercept(balanced() * 1e4, VISIT, WHO)
    assert large.coefficients == pytest.approx(small.coefficients * 1e8)
    assert large.between == pytest.approx(small.between * 1e16)
    assert small.notes == large.notes == ()


def test_what_statsmodels_warns_about_is_a_note():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fit = random_intercept(balanced(between=0, seed=4), VISIT, WHO)
    assert any("boundary" in note for note in fit.notes)


@pytest.mark.parametrize(
    ("response", "design"),
    [
        (np.ones(48), VISIT),
        (balanced(), np.column_stack([VISIT, np.ones(48)])),
        (balanced()[:5], np.random.default_rng(1).normal(size=(5, 4))),
    ],
)
def test_what_does_not_determine_a_model_is_refused(response, design):
    with pytest.raises(StatisticsError, match="can't determine"):
        random_intercept(response, design, WHO[: len(response)])


def test_data_without_residual_are_refused():
    response = VISIT @ [1.0, 2.0, 3.0, 4.0] + np.repeat(np.arange(12.0), 4)
    with pytest.raises(StatisticsError, match="hardly any residual"):
        random_intercept(response, VISIT, WHO)
