import pytest

from clarion.evidence.readers.outcomes import outcomes
from tests.evidence.readers.abstracts import abstract


def named(passage):
    return [one.span.of(passage.text) for one in outcomes(passage)]


@pytest.mark.parametrize(
    ("methods", "outcome"),
    [
        ("The primary outcome was hours of sleep.", "hours of sleep"),
        ("The primary end point will be hours of sleep; secondary ones follow.", "hours of sleep"),
        ("The main outcome measure was the time to sleep, measured by a watch.", "time to sleep"),
        ("Primary outcome: hours of sleep.", "hours of sleep"),
        ("We measured hours of sleep (primary outcome) and mood.", "hours of sleep"),
        ("Hours of sleep was the primary outcome.", "Hours of sleep"),
    ],
)
def test_what_the_text_calls_primary(methods, outcome):
    assert named(abstract(methods=methods)) == [outcome]


def test_a_list_after_a_plural_gives_one_each():
    assert named(abstract(methods="The primary outcomes were sleep quality, mood score and daily pain.")) == [
        "sleep quality",
        "mood score",
        "daily pain",
    ]


@pytest.mark.parametrize(
    "methods", ["Secondary outcomes were mood and pain.", "The main reason was rain.", "Primary care was free."]
)
def test_other_outcomes_are_not_primary(methods):
    assert outcomes(abstract(methods=methods)) == []
