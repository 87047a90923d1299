import pytest

from clarion.evidence.readers.follow_up import follow_up
from tests.evidence.readers.abstracts import abstract


def lengths(**told):
    return [(one.length.value, one.unit) for one in follow_up(abstract(**told))]


@pytest.mark.parametrize(
    ("methods", "found"),
    [
        ("Patients were followed for 12 months.", (12, "month")),
        ("Patients received tea daily for six weeks.", (6, "week")),
        ("In this 26‐week trial, singers drank tea.", (26, "week")),
        ("The trial had a follow-up of 2 years.", (2, "year")),
        ("Singers were treated with tea during 10 days.", (10, "day")),
        ("The 24-week intervention was free.", (24, "week")),
    ],
)
def test_how_long_they_were_treated_or_followed(methods, found):
    assert lengths(methods=methods) == [found]


def test_a_median_follow_up_in_the_results_counts():
    assert lengths(results="The median follow-up was 5.8 years.") == [(5.8, "year")]


@pytest.mark.parametrize(
    "methods",
    [
        "Adults aged 18 years took part.",
        "Women older than 60 years were asked.",
        "They had had gout for at least 3 months.",
        "Tea was given every 8 hours.",
        "A 15-month-old child is young.",
        "Each session lasted 20 minutes.",
    ],
)
def test_ages_histories_and_intervals_are_no_follow_up(methods):
    assert lengths(methods=methods) == []


def test_the_background_is_not_ours():
    assert lengths(background="Gout lasts for 10 years in many.") == []


def test_days_of_a_length():
    (found,) = follow_up(abstract(methods="Patients were followed for 2 weeks."))
    assert found.days == 14
