import numpy as np
import pytest

from clarion.studies.analysis.imputation import DRAWS, imputed
from clarion.studies.analysis.refusal import RefusalError


def two_visits(count: int, gaps: int) -> np.ndarray:
    """A second visit that is twice the first, but for a little noise; missing for the first ``gaps``."""
    generator = np.random.default_rng(7)
    first = generator.normal(100, 20, count)
    values = np.column_stack([first, 2 * first + generator.normal(0, 1, count)])
    values[:gaps, 1] = np.nan
    return values


def no_covariates(values: np.ndarray) -> np.ndarray:
    return np.empty((len(values), 0))


def test_draws_follow_the_other_visits():
    values = two_visits(60, 15)
    drawn = imputed(values, no_covariates(values), (1,))
    assert drawn.shape == (DRAWS, 60, 1)
    assert drawn[:, :15, 0].mean(axis=0) == pytest.approx(2 * values[:15, 0], abs=2.5)


def test_draws_differ_and_what_was_observed_does_not():
    values = two_visits(60, 15)
    drawn = imputed(values, no_covariates(values), (0, 1))
    assert (drawn[:, :15, 1].std(axis=0) > 0.3).all()
    assert (drawn[:, 15:, 1] == values[15:, 1]).all()
    assert (drawn[:, :, 0] == values[:, 0]).all()


def test_the_same_data_give_the_same_draws():
    values = two_visits(30, 5)
    assert np.array_equal(imputed(values, no_covariates(values), (1,)), imputed(values, no_covariates(values), (1,)))


def test_draws_follow_the_arm():
    generator = np.random.default_rng(8)
    arm = np.repeat([0.0, 1.0], 40)[:, None]
    values = np.column_stack([generator.normal(0, 1, 80), 10 * arm[:, 0] + generator.normal(0, 0.5, 80)])
    values[[0, 1, 40, 41], 1] = np.nan
    drawn = imputed(values, arm, (1,))[:, :, 0].mean(axis=0)
    assert drawn[[0, 1, 40, 41]] == pytest.approx([0, 0, 10, 10], abs=1)


def test_two_visits_that_say_the_same_do_not_stop_it():
    values = np.column_stack([two_visits(30, 5), two_visits(30, 0)[:, 0]])
    assert np.isfinite(imputed(values, no_covariates(values), (1,))).all()


def test_a_visit_that_hardly_anybody_had_is_left_out_of_the_model():
    values = np.column_stack([two_visits(30, 5), np.full(30, np.nan)])
    values[:2, 2] = [1.0, 2.0]
    without = imputed(values[:, :2], no_covariates(values), (1,))
    assert np.array_equal(imputed(values, no_covariates(values), (1,)), without)


def test_too_few_observed_values_are_refused():
    values = two_visits(10, 8)
    with pytest.raises(RefusalError, match="needs 4 observed values"):
        imputed(values, no_covariates(values), (1,))
