import pytest

from clarion.studies.definition import Friedman
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

FALLING = observed([[NAN, 9 + one, 6 + one, 3 + one, NAN] for one in range(4)])


def visits(**options: object) -> Friedman:
    asked = {"visits": ("baseline", "month1", "month3")} | options
    return Friedman(id="one", label="One", measure="proteinuria", **asked)  # type: ignore[arg-type]


def test_four_who_fall_from_visit_to_visit():
    found = run_one(visits(), FALLING)
    # Rank sums 12, 8, 4: χ² = 12 / (4 · 3 · 4) · 224 - 3 · 4 · 4 = 8; 6 of 6⁴ orders are as extreme.
    numbers = {name: number.value for name, number in found.numbers.items()}
    assert list(numbers) == [
        "n", "statistic", "df", "p", "p-baseline-month1", "p-baseline-month3", "p-month1-month3"
    ]  # fmt: skip
    assert (numbers["n"], numbers["statistic"], numbers["df"]) == (4, pytest.approx(8), 2)
    assert numbers["p"] == pytest.approx(6 / 6**4)
    # Each pair: exact P of four falls is 2/16, times three comparisons by Holm.
    assert numbers["p-baseline-month1"] == pytest.approx(0.375)
    assert "unadjusted P 0.125" in found.numbers["p-baseline-month1"].method
    assert "by Holm" in found.method


def test_the_approximation_stands_beside_the_exact_test():
    found = run_one(visits(method="asymptotic"), FALLING)
    assert found.numbers["p"].value == pytest.approx(0.018315639)
    assert {one.label: one.chosen for one in found.alternatives} == {
        "Friedman, exact": False,
        "Friedman, chi-squared approximation": True,
    }


def test_only_participants_with_every_value_count():
    data = observed([[NAN, 9, 6, 3, NAN], [NAN, 8, NAN, 2, NAN], [NAN, 7, 5, 4, NAN]])
    found = run_one(visits(), data)
    assert found.n == 2
    assert "missing for 1 at month1" in found.notes[0]


def test_nobody_with_every_value_is_a_refusal():
    found = run_one(visits(visits=("baseline", "month6")), FALLING)
    assert "No participant has Urine protein at every one of these visits." in found.refused


def test_one_visit_is_a_refusal():
    assert run_one(visits(visits=("baseline",)), FALLING).refused
