"""What a number is of, from what stands before it."""

import pytest

from clarion.evidence.readers.names_before import label_in, name_from_before
from clarion.evidence.readers.numbers_in_sentences import placed
from clarion.evidence.readers.shares.percentages import percentages
from tests.evidence.readers.passages import passage_of


@pytest.mark.parametrize(
    ("inner", "label"),
    [
        ("calm 44% versus ", "calm"),
        ("nausea 17 and 15% vs 7%, yawning 14 and ", "yawning"),
        ("mean age, ", "mean age"),
        ("n = ", ""),
        ("95% CI ", ""),
        ("", ""),
        ("cough score: tea ", "cough score: tea"),
    ],
)
def test_what_a_bracket_calls_its_number(inner: str, label: str) -> None:
    assert label_in(inner) == label


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Reasons to leave were loss of interest (46.7%).", "loss of interest"),
        ("They had side effects such as hiccups (46.7%).", "hiccups"),
        ("Calm was reached by 46.7% of them.", "Calm"),
        ("With a cure rate of 46.7% it was good.", "cure rate"),
        ("It was set at 46.7% of patients.", ""),
    ],
)
def test_clause_item_and_noun(text: str, what: str) -> None:
    (claim,) = percentages(passage_of(text))
    (number,) = placed(text, 0, [claim])
    name_from_before(number, None)
    assert number.what == what
