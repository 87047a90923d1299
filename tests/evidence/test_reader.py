"""Reading a whole text."""

import time

import pytest

from clarion.evidence import read
from clarion.evidence.claim import Design


@pytest.mark.parametrize("words", ["3 of 9 ", "12% ", "P = 0.05 "])
def test_a_text_that_never_ends_a_sentence_takes_time_in_proportion(words: str) -> None:
    started = time.process_time()
    read(words * (24_000 // len(words)))
    assert time.process_time() - started < 12


def test_a_title_without_end_is_read_as_far_as_a_sentence_goes() -> None:
    reading = read("Pain fell.", title="A randomised trial " + "of tea " * 20_000)
    assert [claim.value for claim in reading.claims if isinstance(claim, Design)] == ["randomised"]


@pytest.mark.parametrize(
    ("title", "design"),
    [("Tea for sleep: a randomised controlled trial", "randomised"), ("Tea for sleep", "controlled")],
)
def test_a_title_that_names_the_design_counts_before_a_text_that_only_hints_at_it(title: str, design: str) -> None:
    text = "Methods: Forty women received tea or water. The control group drank water. Results: Tea helped."
    reading = read(text, title=title)
    assert next(claim.value for claim in reading.claims if isinstance(claim, Design)) == design


def test_a_text_that_names_its_design_needs_no_title() -> None:
    reading = read("Forty women were randomly assigned to tea or water.", title="Tea: a randomised controlled trial")
    assert [claim.in_title for claim in reading.claims if isinstance(claim, Design)] == [False]
