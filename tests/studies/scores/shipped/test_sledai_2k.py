"""SLEDAI-2K: items, weights, the window, and what is not known."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.scores.shipped.sledai_2k import SLEDAI_2K, WEIGHTS

ITEMS = tuple(WEIGHTS)


def score(present, **parameters):
    """The score of one visit at which the items ``present`` are present and all others absent."""
    values = {item: np.array([[1.0 if item in present else 0.0]]) for item in ITEMS}
    return SLEDAI_2K.compute(values, {**SLEDAI_2K.parameters, **parameters}).item()


def test_there_are_24_items_of_the_published_weights():
    assert Counter(WEIGHTS.values()) == {8: 8, 4: 6, 2: 7, 1: 3}
    assert sum(WEIGHTS.values()) == 105


def test_no_item_scores_zero_and_all_items_score_105():
    assert score(()) == 0
    assert score(ITEMS) == 105


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_alone_scores_its_weight(item):
    assert score((item,)) == WEIGHTS[item]


def test_alopecia_scores_two():
    assert score(("alopecia",)) == 2


@given(st.sets(st.sampled_from(ITEMS)))
def test_items_add_up(present):
    assert score(present) == sum(WEIGHTS[item] for item in present)


@pytest.mark.parametrize(
    ("days", "window", "expected"),
    [(0, 10, 8), (10, 10, 8), (11, 10, 0), (28, 28, 8), (29, 28, 0), (30, 30, 8), (31, 30, 0), (-1, 30, 0)],
)
def test_an_item_counts_within_the_window_and_not_a_day_longer(days, window, expected):
    values = {item: np.zeros((1, 1)) for item in ITEMS if item != "seizure"}
    values["seizure_days"] = np.array([[float(days)]])
    assert SLEDAI_2K.compute(values, {**SLEDAI_2K.parameters, "window-days": window}).item() == expected


def test_an_unknown_item_makes_the_score_unknown():
    values = {item: np.zeros((1, 1)) for item in ITEMS}
    values["rash"] = np.array([[np.nan]])
    assert np.isnan(SLEDAI_2K.compute(values, SLEDAI_2K.parameters)).all()


def test_an_unknown_item_counts_as_absent_only_where_the_study_says_so():
    values = {"arthritis": np.array([[1.0]])}
    assert np.isnan(SLEDAI_2K.compute(values, SLEDAI_2K.parameters)).all()
    assert SLEDAI_2K.compute(values, {**SLEDAI_2K.parameters, "missing-as-absent": 1}).item() == 4
