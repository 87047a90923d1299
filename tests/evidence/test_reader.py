"""Reading a whole text."""

import time

import pytest

from clarion.evidence import read


@pytest.mark.parametrize("words", ["3 of 9 ", "12% ", "P = 0.05 "])
def test_a_text_that_never_ends_a_sentence_takes_time_in_proportion(words: str) -> None:
    started = time.process_time()
    read(words * (24_000 // len(words)))
    assert time.process_time() - started < 12


def test_a_title_without_end_is_read_as_far_as_a_sentence_goes() -> None:
    reading = read("Pain fell.", title="A randomised trial " + "of tea " * 20_000)
    assert [claim.value for claim in reading.claims if claim.in_title and hasattr(claim, "features")] == ["randomised"]
