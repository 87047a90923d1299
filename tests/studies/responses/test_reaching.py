from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.responses import NOT_EVALUATED, UNKNOWN, Levels, reached

VISITS = ("baseline", "m1", "m2", "m3", "m4")
IDS = ("complete", "partial", "minor")
NONE = len(IDS)


def made(*rows):
    """Levels of participants at the four visits after baseline."""
    values = np.array([[NOT_EVALUATED, *row] for row in rows], dtype=np.int8)
    return Levels(response="renal", ids=IDS, labels=IDS, visits=VISITS, values=values)


def holds(row, columns, wanted, or_better, mode):
    """The definition, read out on one participant whose every level is known; ``row`` begins with the baseline."""
    hits = [level <= wanted if or_better else level == wanted for level in row]
    among = [hits[column] for column in columns]
    if mode == "at":
        return among[0]
    if mode == "best":
        best = min(row[column] for column in columns)
        return best <= wanted if or_better else best == wanted
    if mode == "sustained":
        return True in among and all(among[among.index(True) :])
    return any(hits[column] and hits[column + 1] for column in columns if column + 1 < len(row))


def completions(row):
    """``row`` with every choice of a level, or none, for the unknown visits."""
    return product(*[range(NONE + 1) if level == UNKNOWN else [level] for level in row])


rows = st.lists(st.integers(UNKNOWN, NONE), min_size=4, max_size=4)


@given(
    st.lists(rows, min_size=1, max_size=3),
    st.sets(st.integers(1, 4), min_size=1),
    st.sampled_from(range(NONE)),
    st.booleans(),
    st.sampled_from(["at", "best", "sustained", "confirmed"]),
)
def test_an_answer_is_known_exactly_where_all_completions_agree(participants, columns, wanted, or_better, mode):
    chosen = sorted(columns)[:1] if mode == "at" else sorted(columns)
    found = reached(
        made(*participants),
        [VISITS[column] for column in chosen],
        level=IDS[wanted],
        or_better=or_better,
        mode=mode,
    )
    for row, answer in zip(participants, found.tolist(), strict=True):
        possible = {holds((9, *one), chosen, wanted, or_better, mode) for one in completions(row)}
        assert np.isnan(answer) if len(possible) == 2 else answer == possible.pop()


def test_partial_with_a_visit_unknown_is_open_exactly_and_known_or_better():
    levels = made([1, UNKNOWN, 3, 3], [0, UNKNOWN, 3, 3])
    exactly = reached(levels, ("m1", "m2"), level="partial", mode="best")
    assert np.array_equal(exactly, [np.nan, 0], equal_nan=True)
    assert reached(levels, ("m1", "m2"), level="partial", or_better=True, mode="best").tolist() == [1, 1]


def test_confirmation_comes_at_the_next_planned_visit_even_outside_the_window():
    levels = made([3, 1, 1, 3], [1, 3, 1, 3])
    assert reached(levels, ("m1", "m2"), level="partial", mode="confirmed").tolist() == [1, 0]


def test_the_last_visit_can_t_be_confirmed():
    assert reached(made([3, 3, 3, 0]), ("m4",), level="complete", mode="confirmed").tolist() == [0]


def test_the_order_of_the_visits_does_not_matter():
    levels = made([3, 1, 1, 0])
    for mode in ("best", "sustained", "confirmed"):
        one, other = (reached(levels, visits, level="partial", mode=mode) for visits in (VISITS[1:], VISITS[:0:-1]))
        assert one.tolist() == other.tolist()


@pytest.mark.parametrize(
    ("visits", "level", "message"),
    [
        (("m1", "m2"), "complete", "one visit"),
        (("baseline",), "complete", "after baseline"),
        (("m9",), "complete", "no visit `m9`"),
        ((), "complete", "At least one visit"),
        (("m1",), "perfect", "`perfect` is no level of the response `renal`"),
    ],
)
def test_what_can_t_be_asked_is_refused(visits, level, message):
    with pytest.raises(ValueError, match=message):
        reached(made([0, 0, 0, 0]), visits, level=level)
