import numpy as np
import pytest

from clarion.studies.definition import Groups
from clarion.studies.document import AnalysisResult
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed


def groups(
    first: tuple[float, ...], second: tuple[float, ...], baseline: float = 100, **options: object
) -> AnalysisResult:
    data = observed(
        [[NAN, baseline, value, NAN, NAN] for value in (*first, *second)],
        arms=[0] * len(first) + [1] * len(second),
    )
    analysis = Groups(
        id="one",
        label="One",
        measure="proteinuria",
        visit="month1",
        arms=("cells", "control"),
        **options,  # type: ignore[arg-type]
    )
    return run_one(analysis, data)


def test_three_below_three():
    found = groups((1, 2, 3), (4, 5, 6))
    numbers = {name: number.value for name, number in found.numbers.items()}
    # 2 of the 20 ways to choose three of six ranks are as extreme.
    assert numbers == pytest.approx(
        {
            "n": 6,
            "first-median": 2,
            "second-median": 5,
            "first-mean": 2,
            "second-mean": 5,
            "estimate": -3,
            "statistic": 0,
            "p": 0.1,
        }
    )
    assert [one.label for one in found.alternatives if one.chosen] == ["Rank-sum, exact"]
    assert "Cells - Control" in found.method
    assert found.numbers["first-mean"].n == 3


def test_a_change_is_from_the_baseline():
    found = groups((90, 80), (100, 105), change=True)
    assert (found.numbers["first-mean"].value, found.numbers["second-mean"].value) == (-15, 2.5)
    assert "change of Urine protein" in found.method


def test_welchs_t_test():
    found = groups((1, 2, 3, 4.0), (4, 9, 6.0), test="t")
    assert found.numbers["estimate"].value == pytest.approx(2.5 - 19 / 3)
    assert "Welch" in found.method
    assert [one.label for one in found.alternatives if one.chosen] == ["Welch's t test"]


def test_an_arm_without_a_value_is_refused_by_its_name():
    assert groups((1, 2), (NAN,)).refused.startswith("No participant of Control has Urine protein at month1.")


def test_naming_one_arm_and_comparing_two_is_refused():
    assert "leave one of the two out" in groups((1, 2), (3,), arm="cells").refused


def test_the_asymptotic_test_of_large_groups_has_an_estimate():
    generator = np.random.default_rng(2)
    first, second = (tuple(np.round(generator.normal(centre, 10, 250))) for centre in (100, 104))
    found = groups(first, second, method="asymptotic")
    assert found.numbers["estimate"].value == pytest.approx(-4, abs=3)
    assert found.numbers["estimate"].low < found.numbers["estimate"].value < found.numbers["estimate"].high
    assert "take long" in found.notes[-1]
