import pytest

from clarion.evidence.readers.adverse_events import adverse_events
from tests.evidence.readers.abstracts import abstract


def said(**told):
    return [one.value for one in adverse_events(abstract(**told))]


@pytest.mark.parametrize(
    "results",
    [
        "The treatment resulted in no major adverse events.",
        "Tea was well tolerated.",
        "There were no serious side effects.",
        "Singers slept without any complications.",
        "Adverse events were not observed.",
        "No patient experienced nausea.",
    ],
)
def test_no_harm(results):
    assert said(results=results) == ["none"]


@pytest.mark.parametrize(
    "results",
    [
        "Adverse events occurred in 12% of singers.",
        "The incidence of nausea was higher with tea.",
        "The most common adverse events were cough and boredom.",
        "Two singers discontinued because of adverse events.",
    ],
)
def test_some_harm(results):
    assert said(results=results)[0] == "some"
    assert "none" not in said(results=results)


def test_what_was_looked_for_is_not_what_was_found():
    assert said(objective="To assess the safety and adverse events of tea.") == []
    assert said(methods="Adverse events were recorded daily.") == []


def test_no_difference_in_harm_is_not_no_harm():
    assert "none" not in said(results="There was no difference in adverse events between groups.")
