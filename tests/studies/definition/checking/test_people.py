"""Design and arms, withdrawal, safety, privacy."""

import pytest

from tests.studies.definition.sample import only, problems


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            [('design = "parallel"', 'design = "single-arm"')],
            "study.design: The design is `single-arm`, and there are 2",
        ),
        (
            [('holds = "participants"\ncolumns = { age = { column = "AGE", unit = "months" } }', 'holds = "wide"')],
            "data: There are several arms, and no data file has a row for each participant",
        ),
        (
            [('withdrawn = "left"', 'withdrawn = "lefd"')],
            "population.withdrawn: There is no characteristic `lefd`. Did",
        ),
        ([('withdrawn = "left"', 'withdrawn = "sex"')], "population.withdrawn: `sex` is neither a number"),
        ([("[safety]\nsevere = 3", "[safety]\nsevere = 6")], "safety.severe: It has to be from 1 to 5, not 6."),
        ([("tolerable = 0.2", "tolerable = 20")], "safety.stopping.tolerable: It has to be between 0 and 1"),
        ([("tolerable = 0.2", "tolerable = 0.2\nconfidence = 1")], "safety.stopping.confidence: It has to be between"),
        ([("threshold = 5", "threshold = 0")], "privacy.threshold: It has to be 1"),
        (
            [("threshold = 5", 'participant-figures = "consented"\nconsent = " "')],
            "privacy.participant-figures: Figures show participants as they are",
        ),
    ],
)
def test_what_a_study_can_t_be(changes: list[tuple[str, str]], said: str):
    assert only(*changes).startswith(said)


def test_consent_needs_a_ground_and_is_right_with_one():
    consented = 'participant-figures = "consented"\nconsent = "All signed for it."'
    assert problems(("threshold = 5", consented)) == ()


def test_a_rule_for_withdrawal_without_withdrawal_is_a_warning():
    (one,) = problems(('withdrawn = "left"', 'after-withdrawal = "drop"'))
    assert one.severity == "warning"
    assert "population.after-withdrawal" in one.place
