import numpy as np
import pytest

from clarion.studies.definition import Groups, Paired, Summary
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.document import AnalysisResult
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

GENERATOR = np.random.default_rng(21)
FIRST = GENERATOR.normal(1000, 150, 40).round()
SECOND = (0.6 * FIRST + GENERATOR.normal(0, 20, 40)).round()
ABOUT = {"id": "one", "label": "One", "measure": "proteinuria", "missing": "multiple-imputation"}


def run(analysis: AnyAnalysis, gaps: int, arms: list[int] | None = None) -> AnalysisResult:
    """With the second value of the ``gaps`` participants missing who began lowest."""
    second = SECOND.copy()
    second[np.argsort(FIRST)[:gaps]] = NAN
    rows = [[NAN, one, other, NAN, NAN] for one, other in zip(FIRST, second, strict=True)]
    return run_one(analysis, observed(rows, arms=arms))


def test_imputation_comes_nearer_to_the_mean_than_what_was_observed():
    found = run(Summary(visit="month1", **ABOUT), 15)
    observed_only = SECOND[np.argsort(FIRST)[15:]].mean()
    mean = found.numbers["mean"]
    assert abs(mean.value - SECOND.mean()) < 8 < abs(observed_only - SECOND.mean())
    assert mean.low < SECOND.mean() < mean.high
    assert found.n == 40
    assert found.numbers["median"].why == "Multiple imputation gives means only."
    assert "missing for 15 at month1 of 40 participants; 20 draws (seed 1)" in found.notes[0]


def test_without_gaps_it_is_the_t_test_of_what_was_observed():
    imputed = run(Paired(visit="month1", test="t", **ABOUT), 0)
    plain = run(Paired(visit="month1", test="t", **(ABOUT | {"missing": "observed"})), 0)
    for quantity in ("mean", "against-mean", "mean-change", "estimate", "statistic", "p"):
        assert imputed.numbers[quantity].value == pytest.approx(plain.numbers[quantity].value)
    assert imputed.numbers["estimate"].low == pytest.approx(plain.numbers["estimate"].low)
    assert list(imputed.numbers) == list(plain.numbers)


def test_gaps_make_the_interval_of_a_change_wider_than_complete_data_do():
    def width(gaps: int) -> float:
        change = run(Paired(visit="month1", test="t", **ABOUT), gaps).numbers["mean-change"]
        return change.high - change.low

    assert width(20) > width(0)


def test_two_groups_are_compared_by_their_means():
    arms = [0, 1] * 20
    analysis = Groups(visit="month1", arms=("cells", "control"), test="t", **ABOUT)
    found = run(analysis, 10, arms)
    plain = run(
        Groups(visit="month1", arms=("cells", "control"), test="t", **(ABOUT | {"missing": "observed"})), 0, arms
    )
    assert found.numbers["estimate"].value == pytest.approx(plain.numbers["estimate"].value, abs=25)
    complete = run(analysis, 0, arms)
    assert complete.numbers["p"].value == pytest.approx(plain.numbers["p"].value)
    assert "Welch" in found.method


def test_tests_by_ranks_are_refused():
    assert "signed-rank test is not one of means" in run(Paired(visit="month1", **ABOUT), 5).refused
    assert "rank-sum" in run(Groups(visit="month1", arms=("cells", "control"), **ABOUT), 5, [0, 1] * 20).refused


def test_a_measure_that_nobody_has_is_refused():
    found = run_one(Summary(visit="month1", **ABOUT), observed([[NAN] * 5, [NAN] * 5]))
    assert "Fewer than two participants" in found.refused
