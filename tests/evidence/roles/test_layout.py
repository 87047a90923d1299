"""Abstracts side by side."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.roles.layout import Layout


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.integers(-6, 6).filter(bool))
def test_a_neighbour_is_of_the_same_abstract_or_nothing(lengths: list[int], distance: int) -> None:
    layout = Layout.of(np.array(lengths))
    values = np.arange(1, sum(lengths) + 1, dtype=np.float32)[:, None]
    for place, found in enumerate(layout.beside(values, distance)[:, 0]):
        there = place + distance
        same = 0 <= there < len(values) and layout.abstract[there] == layout.abstract[place]
        assert found == (there + 1 if same else 0)


def test_totals_and_means_are_of_each_abstract() -> None:
    layout = Layout.of(np.array([2, 1]))
    values = np.array([[1, 2], [3, 4], [5, 6]], dtype=np.float32)
    assert layout.totals(values).tolist() == [[4, 6], [5, 6]]
    assert layout.means(values).tolist() == [[2, 3], [5, 6]]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5))
def test_a_place_is_told_by_shares_of_one_and_the_same_in_any_company(lengths: list[int]) -> None:
    places = Layout.of(np.array(lengths)).places()
    assert ((places >= 0) & (places <= 1)).all()
    assert np.array_equal(places[: lengths[0]], Layout.of(np.array(lengths[:1])).places())
