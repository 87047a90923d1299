from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.rules.kleene import conjunction, disjunction, negation

truths = st.lists(st.sampled_from([0.0, 1.0, np.nan]), min_size=1, max_size=5)


def completions(values):
    """``values`` with every choice of true and false for the unknown ones."""
    return product(*[[0.0, 1.0] if np.isnan(value) else [value] for value in values])


def agreed(answers):
    """The answer that all give; NaN where they do not agree."""
    found = set(answers)
    return float(found.pop()) if len(found) == 1 else np.nan


@given(truths)
def test_a_join_is_known_where_all_completions_agree(values):
    arrays = [np.array([value]) for value in values]
    assert np.array_equal(conjunction(arrays), [agreed(map(all, completions(values)))], equal_nan=True)
    assert np.array_equal(disjunction(arrays), [agreed(map(any, completions(values)))], equal_nan=True)


def test_not_leaves_the_unknown_unknown():
    assert np.array_equal(negation(np.array([0.0, 1.0, np.nan])), [1.0, 0.0, np.nan], equal_nan=True)


def test_characteristics_are_joined_with_visits():
    joined = conjunction([np.array([[1.0], [0.0]]), np.array([[1.0, np.nan, 0.0]])])
    assert np.array_equal(joined, [[1, np.nan, 0], [0, 0, 0]], equal_nan=True)
