"""Laboratory values by worst grade."""

import pytest

from clarion.studies.definition import Arm, Measure
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.problems import StudyError
from clarion.studies.tables.grades import grades_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import block

NAN = float("nan")
ONE_ARM = (Arm(id="cells", label="Cells"),)


def measure(**more):
    about = {"unit": "mg/dL", "grades": "CTCAE v5 creatinine increased", "upper_limit": 1.0}
    return Measure(id="proteinuria", label="Creatinine", decimals=1, **(about | more))


def table(values, ledger=None, **more):
    study = trial(arms=ONE_ARM, measures=(measure(**more),))
    return grades_table(study, observed(values), ledger or open_ledger())


def test_the_worst_grade_after_baseline_counts():
    found = table([[9.0, 0.8, 0.8, 2.5, 0.8], [0.8, 0.8, 0.9, 0.9, 0.9], [0.8, 0.8, NAN, NAN, NAN]])
    rows = block(found, "Creatinine")
    assert rows["No grade"] == ["1 (50.0 %)"], "the value of the screening visit does not count"
    assert rows["Grade 3"] == ["1 (50.0 %)"]
    assert rows["Not measured"] == ["1"]


def test_units_are_converted():
    found = table([[7.0, 7.0, 7.0, 7.0, 25.0]], unit="mg/L", upper_limit=10)
    assert block(found, "Creatinine")["Grade 3"] == ["1 (100.0 %)"]


def test_without_a_grading_there_is_no_table():
    assert grades_table(trial(), observed([[1] * 5]), open_ledger()) is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"upper_limit": None}, "needs upper-limit"),
        ({"unit": "mg"}, "is in"),
        ({"grades": "No such"}, "not a grading"),
    ],
)
def test_a_grading_that_can_not_be_applied_is_refused(changes, message):
    with pytest.raises(StudyError, match=message):
        table([[0.8] * 5], **changes)


def test_grades_of_a_few_are_withheld_together():
    values = [[0.8] * 5] * 18 + [[0.8, 0.8, 0.8, 0.8, 2.5]] * 2
    found = block(table(values, Ledger(5, extremes=False)), "Creatinine")
    assert {text for cells in found.values() for text in cells} == {"withheld"}
