"""Which percentages are proportions."""

import pytest

from clarion.evidence.readers.shares.proportions_told import Ruling, ruling
from tests.evidence.readers.passages import passage_of


def ruled(text: str, role: str = "RESULTS") -> Ruling:
    passage = passage_of(text, role)  # type: ignore[arg-type]
    number = next(one for one in passage.numbers if one.unit == "%")
    return ruling(passage, number, number.span.start, text.index("%") + 1, None)


@pytest.mark.parametrize(
    "text",
    [
        "It was seen in 40% of the patients.",
        "In all, 40% had nausea.",
        "Remission rates were 40%.",
        "The dropout rate was 12% with syrup.",
        "The trial was stopped early by 40% of the women.",
        "Adverse events were weight gain (12%) and cough.",
        "Rates of cure ranged from 12% in Leeds to 40% in York.",
    ],
)
def test_people_and_rates_make_a_proportion(text: str) -> None:
    assert ruled(text).confidence >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "It fell by 40%.",
        "It was 40% lower.",
        "40% CI",
        "It was 40 ± 3%.",
        "Given 40% glucose.",
        "A total of 140% took part.",
        "There was an improvement in morning stiffness (27%).",
        "Improvements were seen in the syrup group in the areas of fatigue (27%).",
        "Vaccine efficacy against cough was 72%.",
        "Treatment led to a 25% (10 to 40) relative risk reduction.",
        "They were treated with hypobaric bupivacaine 0.5%.",
        "They had 2% clindamycin cream.",
        "They were randomised at a TOF ratio of 90%.",
        "The diet had 60% grain.",
        "Recognition was better at 60% emotional intensity.",
        "Patients with HbA1c ≥ 7.0% took part.",
        "It was 12% (SD 4) with syrup.",
        "The percentage change in volume with syrup was 2%.",
        "Success was defined as completing 90% of the work.",
        "The score rose by 4 kg (12%) in all.",
    ],
)
def test_changes_levels_and_substances_make_none(text: str) -> None:
    assert ruled(text).confidence < 0.5


def test_a_change_and_a_level_are_told_apart() -> None:
    assert ruled("Pain fell by 40%.").told == "change before"
    assert ruled("There was a 40% reduction.").told == "change after"
    assert ruled("The 40% CI was wide.").told == "level"
    assert ruled("It was seen in 40% of women.").told == "share"


def test_two_numbers_in_the_brackets_after_a_change_are_shares_and_not_the_change() -> None:
    assert ruled("Cure was more frequent and nausea lower (40% vs 20%) in women.").confidence >= 0.5
    assert ruled("Pressure was lower (40%; P = 0.01) in women.").confidence == 0


def test_methods_are_doubted() -> None:
    assert ruled("The cut was at 40%.", "METHODS").confidence < 0.5
    assert ruled("Children took part (40% on pumps, 12 in all).", "METHODS").confidence >= 0.5


def test_upper_bounds_of_rates_are_results_and_lower_ones_thresholds() -> None:
    assert ruled("Adverse events were nausea (< 10%) and cough.").confidence >= 0.5
    assert ruled("Adverse events (incidence ≥ 10%) were nausea and cough.").confidence < 0.5
