"""Which words name what was measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.readers.outcome_words import is_named, is_people, outcome_in


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The mean cough score", "cough score"),
        ("Results: At 12 weeks, the cough score", "cough score"),
        ("calm, measured by a scale", "calm"),
        ("The rate of sneezing in the tea group", "sneezing"),
        ("calm after 6 months", "calm"),
        ("The proportion of singers with controlled coughs", "controlled coughs"),
        ("The number of singers who achieved calm", "achieved calm"),
        ("increase in weight among women treated with tea", "increase in weight"),
        ("25⟨OH⟩D levels", "25(OH)D levels"),
        ("number of sneezes", "number of sneezes"),
        ("significant difference in sneezing", "sneezing"),
    ],
)
def test_articles_times_and_groups_go(words: str, name: str) -> None:
    assert outcome_in(words) == name


@pytest.mark.parametrize(
    "words",
    ["", "it", "the patients", "singers in the tea group", "the difference", "12 weeks", "which",
     "in the group",
     "months of tea", "results were",
     "a rate", "higher", "cough ≥ 3", "two groups", "slowly", "the majority of singers"],
)  # fmt: skip
def test_what_names_nothing_is_left_out(words: str) -> None:
    assert outcome_in(words) == ""


def test_those_who_took_part_are_no_outcome() -> None:
    assert is_people("Singers in the tea group")
    assert is_people("A higher proportion of women")
    assert not is_people("Pain in women")
    assert not is_people("")


@given(st.text(max_size=120))
def test_a_name_is_short_and_stands_alone(words: str) -> None:
    name = outcome_in(words)
    assert name == "" or (3 <= len(name) <= 80 and name.strip() == name)
    assert not is_named("")
