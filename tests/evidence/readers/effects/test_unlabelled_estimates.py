"""Effects whose interval has no label."""

import pytest

from clarion.evidence.claim import Estimate
from clarion.evidence.readers.effects.estimates import estimates
from tests.evidence.readers.passages import passage_of, value


def read(text: str) -> list[tuple[str, float | None, float | None, float | None]]:
    return [four(one) for one in estimates(passage_of(text))]


def four(claim: Estimate) -> tuple[str, float | None, float | None, float | None]:
    return claim.measure, value(claim.value), value(claim.low), value(claim.high)


def test_a_difference_in_the_middle_of_its_bracket_is_read() -> None:
    assert read("There was no difference between the groups at six weeks [0.012 (-0.016, 0.041), p = 0.37].") == [
        ("MD", 0.012, -0.016, 0.041)
    ]
    assert read("The risk was not changed, and moods were better [-4.8 (-7.8, -1.8) points difference].") == [
        ("MD", -4.8, -7.8, -1.8)
    ]


def test_brackets_above_zero_are_read_where_the_text_has_an_interval_with_its_label() -> None:
    bare = "It showed a reduction in systolic (2.5 mmHg [0.5 to 4.5]) and diastolic pressure (3.9 mmHg [0.8 to 7.0])."
    found = read(f"The difference was 2.1 mmHg (95% CI 0.4 to 3.8). {bare}")
    assert found == [("MD", 2.1, 0.4, 3.8), ("MD", 2.5, 0.5, 4.5), ("MD", 3.9, 0.8, 7.0)]
    assert read(f"The risk was small. {bare}") == []


@pytest.mark.parametrize(
    "text",
    [
        "The risk was equal and no difference was seen: 1.9 [−0.1 to 3.9] and 0.6 [−1.2 to 2.4] fibres.",
        "The risk was equal; the difference was small (−1.6 (−8.5, 5.3)) for the syrup group.",
        "The median difference in risk was 1.9 [−0.1 to 3.9].",
        "The risk was equal and the difference was 1.9 [−0.1 to 2.2].",
        "The difference in risk was 19 [−1 to 39].",
        "The risk was equal; scores were 1.9 [−0.1 to 3.9].",
    ],
)
def test_brackets_that_may_hold_something_else_are_left(text: str) -> None:
    assert read(text) == []


def test_three_ratios_in_a_row_are_no_interval() -> None:
    assert ("OR", 1.5, 1.2, 1.9) not in read("The three had an OR of 1.5, 1.2 and 1.9.")
