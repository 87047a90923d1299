"""What the text calls significant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import Significance
from clarion.evidence.readers.significance import significance
from tests.evidence.readers.passages import passage_of


def read(text: str, role: str = "RESULTS") -> list[Significance]:
    return significance(passage_of(text, role))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pain fell significantly.", True),
        ("There was a statistically significant fall.", True),
        ("There was no significant difference.", False),
        ("The groups did not differ significantly.", False),
        ("It was not significantly lower.", False),
        ("A non-significant fall was seen.", False),
        ("Significant differences were not observed there.", False),
        ("It did not reach statistical significance.", False),
        ("The syrup failed to show a significant effect.", False),
        ("Neither arm showed significant change.", False),
        ("There was no statistical difference.", False),
        ("The rate was statistically lower.", True),
        ("There was no harm, but pain fell significantly.", True),
    ],
)
def test_denied_significance_is_false(text: str, expected: bool) -> None:
    assert [one.value for one in read(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It is a significant burden.",
        "P < 0.05 was considered significant.",
        "The significance level was 0.05.",
        "Significance was tested by a rank test.",
        "The fall was clinically significant.",
        "We asked whether a significant fall would occur.",
        "There were no significant adverse events.",
        "It would have significantly better outcomes.",
    ],
)
def test_what_is_said_of_no_result_is_none(text: str) -> None:
    assert read(text) == []


def test_aims_call_nothing_significant() -> None:
    assert read("We hoped for a significant fall.", "OBJECTIVE") == []


def test_the_words_that_deny_belong_to_the_claim() -> None:
    text = "There was no statistically significant difference."
    assert read(text)[0].span.of(text) == "no statistically significant"


@given(st.text(alphabet="significantly no.,;:()nt statistical ly", max_size=80))
def test_any_text_is_read(text: str) -> None:
    for claim in read(text):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
