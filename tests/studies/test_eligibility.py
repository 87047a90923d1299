import numpy as np

from clarion.studies.definition import Criterion
from clarion.studies.eligibility import eligibility
from tests.studies.small_trial import observed, trial

NAN = np.nan
CRITERIA = (
    Criterion(id="protein", label="Protein", rule="proteinuria > 1 g/24h"),
    Criterion(id="adult", label="Adult", rule="age >= 18 years and proteinuria > 0"),
    Criterion(id="biopsy", label="Biopsy"),
    Criterion(id="late", label="Late stage", kind="exclusion", rule="stage = 'Late'"),
)


def test_criteria_are_held_against_the_baseline_visit():
    data = observed(
        [[0, 1800, 0, 0, 0], [9000, 1000, 9000, 9000, 9000], [9000, NAN, 9000, 9000, 9000]], ages=[18, 17, 40]
    )
    found = {one.criterion.id: one for one in eligibility(trial(eligibility=CRITERIA), data)}
    assert np.array_equal(found["protein"].met, [1, 0, NAN], equal_nan=True)
    assert np.array_equal(found["adult"].met, [1, 0, NAN], equal_nan=True)
    assert np.array_equal(found["late"].met, [1, 1, 1])


def test_a_criterion_without_a_rule_is_not_checked():
    found = eligibility(trial(eligibility=CRITERIA), observed([[1, 1, 1, 1, 1]]))
    assert [one.checked for one in found] == [True, True, False, True]
    assert np.isnan(found[2].met).all()
