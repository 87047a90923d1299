"""Scores, gradings and criteria of release are among those that Clarion ships, and get what they need."""

import pytest

from tests.studies.definition.sample import only, problems

SCORE = 'score = "CKD-EPI 2021"'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            SCORE,
            'score = "CKD-EPI"',
            "scores[1].score: There is no shipped score `CKD-EPI`. Did you mean `CKD-EPI 2021`?",
        ),
        (
            SCORE,
            SCORE + '\ninputs = { creatinin = "creatinine" }',
            "scores[1].inputs.creatinin: There is no input of the score",
        ),
        (
            SCORE,
            SCORE + '\ninputs = { age = "years" }',
            "scores[1].inputs.age: There is no measure, characteristic or score",
        ),
        (
            SCORE,
            SCORE + '\ninputs = { age = "weight" }',
            "scores[1].inputs.age: `weight` is in kg; the score needs year.",
        ),
        (
            SCORE,
            SCORE + "\nparameters = { kappa = 1 }",
            "scores[1].parameters.kappa: There is no parameter of the score",
        ),
        (
            'id = "sex"',
            'id = "gender"',
            "scores[1].inputs.sex: The score needs `sex` (Sex), and no measure or characteristic",
        ),
        ("creatinine increased", "creatinine raised", "measures[2].grades: There is no shipped grading"),
        ("upper-limit = 1.2\n", "", "measures[2].upper-limit: The grading `CTCAE v5 creatinine increased` needs it."),
        ('unit = "mg/dL"', 'unit = "mg"', "measures[2].grades: The grading is of values in mg/dL, the measure in mg."),
        (
            'criteria = "ISCT 2006"',
            'criteria = "ISCT 2007"',
            "products[1].criteria: There is no shipped set of criteria `ISCT 2007`. Did",
        ),
    ],
)
def test_what_is_not_shipped_or_lacks_something(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)


def test_an_input_may_have_another_name_or_unit():
    assert problems(('id = "sex"', 'id = "gender"'), (SCORE, SCORE + '\ninputs = { sex = "gender" }')) == ()
    assert problems(('unit = "years"', 'unit = "months"')) == ()
    assert (
        problems(
            ('unit = "mg/dL"\ndecimals = 2\ngrades = "CTCAE v5 creatinine increased"', 'unit = "umol/L"\ndecimals = 2')
        )
        == ()
    )
