"""What an effect estimate is of."""

import pytest

from clarion.evidence.readers.effects.estimate_names import outcome_of_estimate


@pytest.mark.parametrize(
    ("left", "inner", "own", "after", "name"),
    [
        ("The ", "", "odds ratio for sneezing was 2.1", ".", "sneezing"),
        ("There was no difference", "mean difference in cough scores ", "0.3", ").", "cough scores"),
        ("Tea was associated with a lower risk of hiccups", "", "OR 0.5", ".", "hiccups"),
        ("Singers on tea had a decreased risk of hiccups compared to others", "", "OR 0.5", ".", "hiccups"),
        ("Young age was prognostic for relapse", "", "HR 0.5", ".", "relapse"),
        ("Sneezing was rarer with tea", "", "OR 0.5", ".", "Sneezing"),
        ("Tea lowered blood pressure by ", "", "2 mm", ".", "blood pressure"),
        ("Old age", "", "OR 2.1", " and sex were associated with relapse.", "relapse"),
        ("It was so", "", "OR 2.1", ".", ""),
        ("Tea treatment was better", "", "OR 2.1", ".", ""),
    ],
)
def test_outcomes_of_estimates(left: str, inner: str, own: str, after: str, name: str) -> None:
    assert outcome_of_estimate(left, inner, own, after) == name
