"""Sentences as numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.roles.words import SHAPES, Vocabulary, shape, tokens, vocabulary_of


def test_words_numbers_and_signs_are_told_apart_in_lower_case() -> None:
    assert tokens(["Pain fell 3.5% (P=.03)", "β-blockers\nhelp"]) == [
        *("pain", "fell", "3.5", "%", "(", "p", "=", ".", "03", ")", "\n", "β", "-", "blockers", "help", "\n")
    ]


@pytest.mark.parametrize(
    ("token", "taken_for"),
    [
        *[("0.05", "0.0"), ("12.5", "1.0"), ("1,200", "1.0"), ("2016", "2000"), ("1024", "#4"), ("7", "#1")],
        *[("1234567", "#5"), ("zyxing", "-ing"), ("zyxtion", "-tion"), ("zyx", "-"), ("zyxzyx", "----"), ("٣", "#1")],
    ],
)
def test_a_word_outside_the_vocabulary_is_known_by_its_shape(token: str, taken_for: str) -> None:
    assert shape(token) == taken_for
    stream = Vocabulary([]).stream([token])
    assert stream.ids.tolist() == [SHAPES.index(taken_for), 0]


def test_a_vocabulary_holds_what_is_usual_but_no_numbers() -> None:
    found = vocabulary_of(["Pain fell by 5.", "Pain rose by 5."], at_least=2)
    assert found.words == (".", "by", "pain")
    assert len(found) == len(SHAPES) + 3


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6))
def test_every_sentence_ends_once_and_its_pairs_do_not_depend_on_company(sentences: list[str]) -> None:
    known = Vocabulary(["pain"])
    stream = known.stream(sentences)
    assert len(stream.starts) == len(sentences)
    assert (stream.ids == 0).sum() == len(sentences)
    assert stream.counts.sum() == len(stream.ids)
    last = known.stream(sentences[-1:])
    assert np.array_equal(stream.pairs(1 << 10)[stream.starts[-1] :], last.pairs(1 << 10))
    assert stream.pairs(1 << 10).max() < 1 << 10
