"""Times as texts write them."""

import pytest

from clarion.evidence.plain_words.saying import When
from clarion.evidence.plain_words.times import when


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("month 1", 1, "month"),
        ("sixth months post-treatment", 6, "month"),
        ("the 3rd month", 3, "month"),
        ("at 12 weeks", 12, "week"),
        ("one-year", 1, "year"),
        ("Day 28", 28, "day"),
    ],
)
def test_one_time_is_number_and_unit(words, value, unit):
    assert when(words) == When(value=value, unit=unit)


@pytest.mark.parametrize("words", ["end of treatment", "3 and 6 months", "2-4 weeks", "12", ""])
def test_what_is_not_one_time_keeps_its_words(words):
    assert when(words) == When(words=words)
