import pytest

from clarion.studies.definition import Population, Summary
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

FIVE = observed([[NAN, value, NAN, NAN, NAN] for value in (5, 1, 4, 2, 3)])


def at(visit: str, **options: object) -> Summary:
    return Summary(id="one", label="One", measure="proteinuria", visit=visit, **options)  # type: ignore[arg-type]


def test_one_to_five_described():
    found = run_one(at("baseline"), FIVE)
    texts = {name: number.text for name, number in found.numbers.items()}
    assert texts == {
        "n": "5",
        "mean": "3.0",
        "sd": "1.6",
        "median": "3",
        "q1": "2",
        "q3": "4",
        "minimum": "1",
        "maximum": "5",
    }
    assert found.n == 5
    # 3 ± 2.776 · 1.581 / √5
    assert (found.numbers["mean"].low, found.numbers["mean"].high) == pytest.approx((1.0367568, 4.9632432))
    assert found.numbers["mean"].unit == "mg/24 h"
    assert found.numbers["median"].rows == "visits.csv: 3-23 step 5"


def test_five_values_are_too_few_for_an_interval_of_the_median_and_that_is_said():
    median = run_one(at("baseline"), FIVE).numbers["median"]
    assert (median.low, median.high) == (None, None)
    assert "no lower and no upper end" in median.method


def test_a_median_between_two_values_has_one_decimal_more():
    found = run_one(at("baseline"), observed([[NAN, value, NAN, NAN, NAN] for value in (1, 2)]))
    assert found.numbers["median"].text == "1.5"


def test_one_value_has_no_standard_deviation():
    found = run_one(at("baseline"), observed([[NAN, 7, NAN, NAN, NAN]]))
    assert (found.numbers["mean"].text, found.numbers["sd"].text) == ("7.0", "n/a")
    assert found.numbers["sd"].why == "One value has no standard deviation."


def test_a_visit_without_any_value_is_refused_and_says_whose():
    found = run_one(at("month6"), FIVE)
    assert found.refused.startswith("No participant has Urine protein at month6.")
    assert found.numbers == {}


def test_only_the_set_and_the_arm_count():
    data = observed([[NAN, value, NAN, NAN, NAN] for value in (10, 20, 30)], compliant=["1", "0", "1"], arms=[0, 0, 1])
    kept = Population(sets={"per-protocol": 'compliant = "1"'})
    assert run_one(at("baseline", set="per-protocol"), data, population=kept).numbers["mean"].value == 20
    assert run_one(at("baseline", arm="control"), data).numbers["mean"].value == 30
    nobody = run_one(at("baseline", arm="control", set="per-protocol"), observed([[1.0] * 5]), population=kept)
    assert nobody.refused == 'No participant of the arm "control" is in the set "per-protocol".'


def test_values_that_were_carried_count_and_are_said():
    data = observed([[NAN, 10, NAN, NAN, NAN], [NAN, 20, 40, NAN, NAN]])
    found = run_one(at("month1", missing="last-carried"), data)
    assert (found.n, found.numbers["mean"].value) == (2, 25)
    assert "stood in for 1" in found.notes[0]
