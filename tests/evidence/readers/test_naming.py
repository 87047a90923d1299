"""What the numbers of a sentence are of."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.readers.averages import averages
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.effects.estimates import estimates
from clarion.evidence.readers.naming import sentence_names
from clarion.evidence.readers.shares.percentages import percentages
from tests.evidence.readers.passages import passage_of

READERS = (percentages, averages, changes, estimates)


def named(text: str) -> list[tuple[str, str]]:
    """What and group of each number of a text of one sentence."""
    passage = passage_of(text)
    claims = sorted(
        (one for reader in READERS for one in reader(passage)), key=lambda one: (one.span.start, -one.span.end)
    )
    place = passage.sentences[0].span
    return [(one.what, one.group) for one in sentence_names(text, place, claims)]


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        ("Kettle failure occurred in 19 of 82.", ["Kettle failure"]),
        ("34 of 60 (56.7%) achieved calm.", ["achieved calm"]),
        ("The rate of sneezing was 12.5% at 4 weeks.", ["sneezing"]),
        ("Hiccups (12%), yawning (8%) and deep sleep (3%) were seen.", ["Hiccups", "yawning", "deep sleep"]),
        ("Of 40 singers, 30% were hoarse and 12% lost their voice.", ["were hoarse", "lost their voice"]),
        ("There was no significant difference in sneezing (12% versus 15%).", ["sneezing", "sneezing"]),
        ("Singers had hiccups (12%).", ["had hiccups"]),
        ("Whole calm (no sighs) and part calm (few sighs) were seen in 33% and 44%.", []),
        ("Mean (SD) cough score was 3.1 (1.2).", ["cough score"]),
        ("The median cough score fell from 16 at baseline to 6.", ["cough score"]),
        ("Tea reduced the mean weight from 16.2 to 6.1 g.", ["weight"]),
        ("Tea was associated with a lower risk of hiccups (OR 0.5, 95% CI 0.3 to 0.9).", ["hiccups"]),
        ("The hazard ratio for sneezing was 0.75 (95% CI 0.6 to 0.9).", ["sneezing"]),
    ],
)
def test_what_is_read_from_the_clause(text: str, whats: list[str]) -> None:
    found = [what for what, _ in named(text)]
    assert found == whats or (not whats and len(set(found)) == 1)


def test_a_list_with_respectively_is_shared_out() -> None:
    text = "Whole calm (no sighs) and partial calm (few sighs) were seen in 33.3% and 44.4% of them, respectively."
    assert [what for what, _ in named(text)] == ["Whole calm", "partial calm"]
    text = "Complete and partial calm were seen in 33.3% and 44.4% of them, respectively."
    assert [what for what, _ in named(text)] == ["Complete calm", "partial calm"]
    assert named("Hiccups were seen in 30% and 40% for tea and syrup, respectively.") == [
        ("Hiccups", "tea"),
        ("Hiccups", "syrup"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hiccups were seen in 17 of 30 (56.7%) with tea and 11 of 30 (36.7%) with syrup.",
        "Hiccups were seen in 56.7% (tea) and 36.7% (syrup) of them.",
        "Hiccups were rarer with tea than with syrup (36.7% versus 56.7%).",
    ],
)
def test_groups_stand_alike_beside_their_numbers(text: str) -> None:
    assert named(text) == [("Hiccups", "tea"), ("Hiccups", "syrup")]


def test_groups_that_are_called_so() -> None:
    assert named("Calm was reached by 80% in the tea group compared with 56% in the syrup group.") == [
        ("Calm", "tea group"),
        ("Calm", "syrup group"),
    ]
    assert named("In the tea group, 11 (65%) singers slept badly.") == [("slept badly", "tea group")]
    assert named("Sleep was better (cough score: placebo 3.1 ± 1.2, tea 4.2 ± 1.1).") == [
        ("cough score", "placebo"),
        ("cough score", "tea"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was 12% at 3 months.",
        "The rates were 10.2%, 9.7% and 6.7%, respectively.",
        "There was a 50% of it.",
        "Most (83%) came.",
        "Syrup was not needed in 10 (50%) and 12 (60%) of them.",
        "The difference was 3.1 (95% CI 1.2 to 5.0).",
    ],
)
def test_nothing_is_said_where_it_is_not_clear(text: str) -> None:
    assert {what for what, _ in named(text)} == {""}


def test_a_new_clause_has_a_subject_of_its_own() -> None:
    text = "Their mean (SD) age was 33.0 (8.5) years, 41% were men, and 85% of participants finished the race."
    assert [what for what, _ in named(text)] == ["age", "were men", "finished the race"]


PIECES = ["Hiccups were seen in ", "12 of 40 (30%)", " and ", "5 (12%)", "with tea", ", ", "(", ")", "; ",
          "from 3 to 2",
          " respectively",
          "The mean was 12.3 ± 4.5", "(OR 0.5, 95% CI 0.4 to 0.8)", " vs ",
          "[", "calm ", " of "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_names_are_words_of_the_text_and_no_numbers(text: str) -> None:
    if not passage_of(text).sentences:
        return
    for what, group in named(text):
        for name in (what, group):
            assert len(name) < 100
            assert all(word in text for word in re.findall("[A-Za-z]+", name))
