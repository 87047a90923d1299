"""Which percentages are proportions."""

import pytest

from clarion.evidence.readers.proportions_told import proportion_confidence
from tests.evidence.readers.passages import passage_of


def sure(text: str, role: str = "RESULTS") -> float:
    passage = passage_of(text, role)  # type: ignore[arg-type]
    number = next(one for one in passage.numbers if one.unit == "%")
    return proportion_confidence(passage, number, text.index("%") + 1, None)


@pytest.mark.parametrize(
    "text", ["It was seen in 40% of the patients.", "In all, 40% had nausea.", "Remission rates were 40%."]
)
def test_people_and_rates_make_a_proportion(text: str) -> None:
    assert sure(text) >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "It fell by 40%.",
        "It was 40% lower.",
        "40% CI",
        "It was 40 ± 3%.",
        "Given 40% glucose.",
        "A total of 140% took part.",
    ],
)
def test_changes_levels_and_substances_make_none(text: str) -> None:
    assert sure(text) == 0


def test_methods_are_doubted() -> None:
    assert sure("The cut was at 40%.", "METHODS") < 0.5
