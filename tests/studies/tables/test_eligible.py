"""The table of eligibility."""

from clarion.studies.definition import Criterion
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.eligible import eligibility_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import texts

NAN = float("nan")
CRITERIA = (
    Criterion(id="adult", label="Adults", rule="age >= 18 years"),
    Criterion(id="high", label="High protein", rule="proteinuria > 1 g/24h"),
    Criterion(id="old", label="Over eighty", kind="exclusion", rule="age > 80 years"),
    Criterion(id="biopsy", label="Biopsy"),
)


def test_each_criterion_is_counted_where_it_has_a_rule():
    found = eligibility_table(
        trial(eligibility=CRITERIA), observed([[0, 2000, 0, 0, 0], [0, NAN, 0, 0, 0]], ages=[17, 81]), open_ledger()
    )
    assert texts(found) == {
        "Adults": ["1 (50.0 %)", "1 (50.0 %)", "0"],
        "High protein": ["1 (100.0 %)", "0 (0.0 %)", "1"],
        "Over eighty (excludes from taking part)": ["1 (50.0 %)", "1 (50.0 %)", "0"],
        "Biopsy": ["not checked", "", ""],
    }


def test_a_study_without_criteria_has_no_table():
    assert eligibility_table(trial(), observed([[1] * 5]), open_ledger()) is None


def test_the_public_is_not_told_of_a_few():
    observations = observed([[0, 2000, 0, 0, 0]] * 20, ages=[17] * 2 + [30] * 18)
    found = eligibility_table(trial(eligibility=CRITERIA[:2]), observations, Ledger(5, extremes=False))
    assert texts(found)["Adults"] == ["withheld"] * 3
    assert texts(found)["High protein"] == ["20 (100.0 %)", "0 (0.0 %)", "0"]
