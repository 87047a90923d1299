"""Units after numbers."""

import pytest

from clarion.evidence.numbers.units import counted_after, unit_after


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" mg", "mg"),
        ("mg twice", "mg"),
        (" mg/kg/day", "mg/kg/day"),
        ("-month-old", "month"),
        (" h", "h"),
        (" had", ""),
        (" g-protein", ""),
        (" cells per kg", "cells per kg"),
        ("%", "%"),
        ("", ""),
        (" kg m−2", "kg"),
        (" sessions per week", "sessions per week"),
    ],
)
def test_a_unit_is_a_known_word_that_ends_there(text: str, unit: str) -> None:
    assert unit_after(text, 0)[0].startswith(unit)
    assert bool(unit_after(text, 0)[0]) == bool(unit)


def test_what_is_counted_may_stand_some_words_later() -> None:
    assert counted_after(" allogeneic fat-derived (AD) MSCs/kg and", 0)[0] == "MSCs/kg"
    assert counted_after(" to the patients of both groups", 0)[0] == ""
