import numpy as np
import pytest

from clarion.studies.definition import Paired
from clarion.studies.document import AnalysisResult
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

BEFORE = (1800, 2500, 1200, 900, 3000, 1500, 1900, 2200, 1600)
AFTER = (1020, 1400, 480, 450, 1600, 1100, 930, 1050, 1300)
"""Nine who all fell, no two by as much."""


def pairs(before: tuple[float, ...] = BEFORE, after: tuple[float, ...] = AFTER, **options: object) -> AnalysisResult:
    data = observed([[NAN, one, other, NAN, NAN] for one, other in zip(before, after, strict=True)])
    analysis = Paired(id="one", label="One", measure="proteinuria", visit="month1", **options)  # type: ignore[arg-type]
    return run_one(analysis, data)


def p(found: AnalysisResult, label: str) -> float | None:
    return next(one.p.value for one in found.alternatives if one.label == label)


def test_nine_pairs_that_all_fall_give_the_two_p_values_of_the_signed_rank_test():
    asymptotic = pairs(method="asymptotic")
    assert asymptotic.numbers["p"].value == pytest.approx(0.0076857940)
    assert asymptotic.numbers["p"].text == "0.008"
    exact = pairs(method="exact")
    assert exact.numbers["p"].value == 2 / 512
    assert exact.numbers["p"].text == "0.004"
    assert "normal approximation without continuity correction, as the study file asks" in asymptotic.method
    assert "exact, as the study file asks" in exact.method
    assert "exact, as the sample allows" in pairs().method


def test_every_number_of_a_pair_of_visits():
    found = pairs()
    numbers = {name: number.value for name, number in found.numbers.items()}
    change = np.array(AFTER) - np.array(BEFORE)
    assert numbers == pytest.approx(
        {
            "n": 9,
            "median": 1050,
            "against-median": 1800,
            "mean": np.mean(AFTER),
            "against-mean": np.mean(BEFORE),
            "median-change": np.median(change),
            "mean-change": change.mean(),
            "estimate": np.median([(one + other) / 2 for at, one in enumerate(change) for other in change[at:]]),
            "statistic": 0,
            "p": 2 / 512,
            "fell": 9,
            "rose": 0,
            "unchanged": 0,
        }
    )
    assert found.numbers["median-change"].rows == "visits.csv: 3-43 step 5, 4-44 step 5"
    assert found.numbers["estimate"].interval == "95 % inverted exact signed-rank test"


def test_what_other_tests_give_stands_beside_the_chosen_one():
    found = pairs(method="asymptotic")
    assert [one.label for one in found.alternatives if one.chosen] == [
        "Signed-rank, normal approximation, no continuity correction"
    ]
    assert p(found, "Signed-rank, exact") == 2 / 512
    assert p(found, "Sign test, exact") == 2 / 512
    assert p(found, "Permutation of the mean difference") == 2 / 512
    assert p(found, "Signed-rank, normal approximation, continuity correction") == pytest.approx(0.0091517, abs=1e-7)


def test_the_treatment_of_zeros_is_told_apart_where_there_are_zeros():
    found = pairs((10, 10, 10, 10, 10), (10, 8, 7, 6, 11), zeros="pratt")
    assert [one.label for one in found.alternatives if one.chosen] == ["Signed-rank, exact, zeros by Pratt"]
    assert p(found, "Signed-rank, exact, zeros by Wilcoxon") == 2 * 2 / 16
    assert "ranked, then left out (Pratt)" in found.method
    assert found.numbers["unchanged"].value == 1
    assert found.numbers["unchanged"].rows == "visits.csv: 3, 4"


@pytest.mark.parametrize("test", ["signed-rank", "sign", "permutation", "t"])
@pytest.mark.parametrize("alternative", ["two-sided", "less", "greater"])
def test_exactly_one_alternative_is_marked_and_has_the_p_of_the_analysis(test: str, alternative: str):
    found = pairs(test=test, alternative=alternative)
    assert [one.p.value for one in found.alternatives if one.chosen] == [found.numbers["p"].value]


def test_a_one_sided_test_is_about_visit_minus_against():
    assert pairs(alternative="less").numbers["p"].value == 1 / 512
    assert pairs(alternative="greater").numbers["p"].value == 1
    assert "one-sided (less)" in pairs(alternative="less").method


def test_the_estimate_goes_with_the_test():
    assert pairs(test="t").numbers["estimate"].value == pairs().numbers["mean-change"].value
    assert pairs(test="sign").numbers["estimate"].value == pairs().numbers["median-change"].value


def test_another_visit_to_compare_with():
    data = observed([[NAN, 10, 20, 30, NAN], [NAN, 10, 25, 20, NAN]])
    analysis = Paired(id="one", label="One", measure="proteinuria", visit="month3", against="month1")
    assert run_one(analysis, data).numbers["mean-change"].value == 2.5


def test_a_pair_with_a_missing_value_is_left_out_and_said():
    found = pairs((*BEFORE, NAN, 700), (*AFTER, 500, NAN))
    assert found.n == 9
    assert found.notes[0].startswith("Urine protein is missing for 1 at month1 and 1 at baseline of 11 participants")


def test_no_whole_pair_is_a_refusal_and_no_crash():
    found = pairs((NAN, 2), (3, NAN))
    assert "No participant has Urine protein at both month1 and baseline." in found.refused


def test_a_t_test_of_equal_differences_is_refused_and_other_tests_are_not():
    assert "no t" in pairs((5, 6, 7), (4, 5, 6), test="t").refused
    found = pairs((5, 6, 7), (4, 5, 6))
    assert found.refused == ""
    untold = next(one for one in found.alternatives if one.label == "Paired t test")
    assert untold.p.value is None
    assert "no t" in untold.p.why


def test_a_method_that_a_test_does_not_have_is_refused():
    assert "no exact method" in pairs(test="t", method="exact").refused
    assert "no asymptotic method" in pairs(test="sign", method="asymptotic").refused


def test_a_single_pair_has_numbers_and_no_intervals():
    found = pairs((5,), (4,))
    assert (found.n, found.numbers["p"].text, found.numbers["estimate"].text) == (1, "1.000", "−1")
    assert found.numbers["mean"].low is None


def test_large_samples_leave_out_what_takes_long_and_say_so():
    generator = np.random.default_rng(1)
    before = np.round(generator.normal(100, 10, 700))
    after = np.round(before - generator.normal(3, 10, 700))
    found = pairs(tuple(before), tuple(after), method="asymptotic")
    assert "Signed-rank, exact" not in [one.label for one in found.alternatives]
    assert found.notes[-1].startswith("With 700 pairs, tests that take long were not run beside the chosen one")
    assert found.numbers["estimate"].value == pytest.approx(np.mean(after - before), abs=0.5)
