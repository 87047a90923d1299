"""Two values of one measure at two times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import Change
from clarion.evidence.readers.changes import changes
from tests.data import data_file
from tests.evidence.readers.passages import passage_of


def read(text: str) -> list[Change]:
    return [one for one in changes(passage_of(text)) if one.confidence >= 0.5]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The median score decreased from 16 at the baseline to 6.", 16, 6),
        ("It fell (baseline vs. month 1 (median): 1800 vs. 1020).", 1800, 1020),
        ("Protein fell from 1800 ± 300 to 1020 ± 200 mg.", 1800, 1020),
        ("The score improved from a mean of 17.3 at baseline to 11.0.", 17.3, 11.0),
        ("The score went 16 → 6 there.", 16, 6),
        ("The rate of cure rose from 31% to 50% of them.", 31, 50),
        ("Scores before and after it were 5.4 and 9.1 points.", 5.4, 9.1),
        ("The score was 16.2 at baseline and 12.1 at 12 weeks.", 16.2, 12.1),
        ("Weight decreased from 80.2 kg (SD 3.1) to 78.4 kg.", 80.2, 78.4),
        ("There was a decrement of it, from 6.02 ± 0.32 ng/ml before treatment to 5.50 ± 0.94 ng/ml.", 6.02, 5.5),
        ("Staining was 24.7% before and 10.4% after treatment.", 24.7, 10.4),
        ("Severity was 39.9±4.9 before treatment and 20.1±6.0 after 8 weeks.", 39.9, 20.1),
        ("Pain was seen in 22% at baseline, 16% at 3 months.", 22, 16),
        ("Pre- and postintervention values were 4.2 and 1.3 ppm.", 4.2, 1.3),
        ("Thickness was reduced with syrup (4.1 ± 1.3 to 3.6 ± 1.2 mm).", 4.1, 3.6),
        ("There was a reduction in HbA1c (8.76% to 7.43%).", 8.76, 7.43),
        ("The rate was as before, from the second day (17.6 ± 3.6) to fifth day (17.7 ± 3.3).", 17.6, 17.7),
    ],
)
def test_both_values_are_read(text: str, before: float, after: float) -> None:
    (claim,) = read(text)
    assert (claim.before.value, claim.after.value) == (before, after)
    assert claim.span.start <= claim.before.span.start < claim.after.span.end <= claim.span.end


@pytest.mark.parametrize(
    "text",
    [
        "Their ages ranged from 18 to 65 years.",
        "Women aged from 18 to 65 took part.",
        "Recruitment fell from 2005 to 2010.",
        "The scale goes from 0 to 10 points.",
        "The score was 16 with syrup versus 6 with placebo.",
        "The dose was raised after from 2 to 3 weeks.",
        "The distance from 3 to 5 was walked.",
        "We need 200 women to show a reduction in disease from 12 to 6%.",
        "With a power of 80%, a reduction from 12% to 6% can be found.",
        "The endpoint is the change from baseline to 8 weeks and to 16 weeks.",
        "There were two measurements, 1 month before and 4 months after the training.",
        "There was a reduction in pain (2.1 to 3.4 points).",
        "There was a reduction in pain (95% CI 3.4 to 2.1 points).",
        "Pain was 5.2 at baseline, 4.1 in the others.",
        "The ratio was small, and the interval 2.1 to 5.9.",
        "In all, 350 provided diaries at baseline and 284 at follow-up.",
        "Pre- and post-test scores of the two groups were 24.5 and 20.6, respectively.",
    ],
)
def test_ranges_years_and_arms_are_no_changes(text: str) -> None:
    assert read(text) == []


def test_direction_and_measure_are_kept() -> None:
    (claim,) = read("The median disease score decreased from 16 at the baseline to 6.")
    assert (claim.says, claim.measure) == ("down", "median")
    assert read("The score rose from 6 to 16.")[0].says == "up"


def test_further_pairs_of_a_list_need_no_word_of_their_own() -> None:
    text = (
        "There were decreases in 1) the feeling of obstruction from 90% to 45% (p < 0.01), 2) incomplete and difficult "
        "evacuation of the bowel in the morning or at any other time from 88% to 40% (p < 0.01), and 3) straining from "
        "70% to 65% with syrup and 60% to 50% with placebo."
    )
    assert [(one.before.value, one.after.value) for one in read(text)] == [(90, 45), (88, 40), (70, 65), (60, 50)]


def test_the_interval_of_a_change_is_no_further_change() -> None:
    found = read("Pain fell from 6.4 to 2.4 (difference 4.0, 2.1 to 5.9).")
    assert [(one.before.value, one.after.value) for one in found] == [(6.4, 2.4)]


def test_a_second_pair_under_the_same_labels_is_read() -> None:
    found = read("It fell (syrup, baseline vs 12 months: 40 ± 4 vs 24 ± 3 ng/mL; placebo, 46 ± 7 vs 34 ± 6 ng/mL).")
    assert [(one.before.value, one.after.value) for one in found] == [(40, 24), (46, 34)]


def test_the_page_of_the_first_study_has_its_two_changes() -> None:
    found = read(data_file("study/page.txt").read_text())
    assert [(one.before.value, one.after.value, one.says) for one in found] == [(1800, 1020, "down"), (16, 6, "down")]


@given(st.integers(0, 9999), st.integers(0, 9999), st.sampled_from(["fell", "rose", "decreased", "changed"]))
def test_a_change_that_is_printed_reads_back(before: int, after: int, verb: str) -> None:
    (claim,) = read(f"The score {verb} from {before / 10:.1f} to {after / 10:.1f} there.")
    assert (claim.before.value, claim.after.value) == (before / 10, after / 10)


@given(st.text(alphabet="0123456789. fromtbaselin→±%()vs,", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for claim in read(text):
        assert claim.span.end <= len(text)


def test_the_lower_half_of_a_blood_pressure_does_not_change_into_the_upper_one():
    found = changes(passage_of("Blood pressure decreased from 175 ± 18/80 ± 11 mmHg at baseline to 156 ± 20/76 ± 9."))
    assert all((one.before.value, one.after.value) != (80, 156) for one in found)


def test_a_direction_before_a_contrast_is_of_something_else():
    text = "Sleep (20.1 to 25.3) increased, whereas the scores of pain (16.7 ± 2.2 to 16.3 ± 2.5) hardly moved."
    assert changes(passage_of(text))[-1].says == ""
