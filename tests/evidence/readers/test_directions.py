"""Words of direction."""

import pytest

from clarion.evidence.readers.directions import directions
from tests.evidence.readers.passages import passage_of


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Pain decreased.", "down"),
        ("Pain was lower than before.", "down"),
        ("The score rose.", "up"),
        ("Rates were higher with syrup.", "up"),
        ("Pain did not differ.", "none"),
        ("Pain was not reduced.", "none"),
        ("There was no increase in pain.", "none"),
        ("Pain remained unchanged.", "none"),
        ("No significant difference was seen.", "none"),
        ("Nausea was less frequent.", "down"),
    ],
)
def test_each_word_has_its_way(text: str, way: str) -> None:
    assert [one.value for one in directions(passage_of(text))] == [way]


def test_the_subject_stands_before_the_word() -> None:
    (found,) = directions(passage_of("Urine protein levels significantly decreased in both."))
    assert found.subject == "Urine protein levels"


def test_aims_and_methods_report_no_direction() -> None:
    assert directions(passage_of("We hoped that pain decreased.", "OBJECTIVE")) == []


def test_words_within_words_are_none() -> None:
    assert directions(passage_of("The flowered wallpaper and the prose.")) == []
