"""Which matters are about the same."""

import numpy as np

from clarion.studies.privacy import matters
from tests.studies.small_trial import RENAL, observed, trial

STUDY, DATA = trial(), observed([[1, 2, 3, 4, float("nan")]] * 3)
NOBODY = np.zeros(3, dtype=np.int64)


def related(one, other):
    """Whether two divisions are held against each other."""
    return bool(one.matter.topics & other.matter.topics) and (
        one.matter.scope <= other.matter.scope or other.matter.scope <= one.matter.scope
    )


def test_a_truth_has_three_parts():
    assert matters.parts_of(np.array([0.0, 1.0, np.nan])).tolist() == [0, 1, matters.UNKNOWN]


def test_directions_have_four_parts():
    assert matters.directions(np.array([0.0, 2.0, -1.0, np.nan])).tolist() == [0, 1, 2, 3]


def test_who_has_a_value_is_told_from_the_data():
    assert matters.observed(DATA, "proteinuria", 4).parts.tolist() == [0, 0, 0]
    assert matters.observed(DATA, "proteinuria", 3).parts.tolist() == [1, 1, 1]


def test_a_response_at_a_visit_is_held_against_what_its_measure_did_there():
    response = matters.responding(STUDY, RENAL, ("month1",), NOBODY)
    change = matters.changed("proteinuria", ("month1", "baseline"), np.zeros(3))
    assert related(response, change)
    assert related(response, matters.observed(DATA, "proteinuria", 2))
    assert not related(response, matters.changed("proteinuria", ("month3", "baseline"), np.zeros(3)))
    assert not related(response, matters.changed("activity", ("month1", "baseline"), np.zeros(3)))


def test_a_response_at_a_visit_lies_within_that_over_several():
    within = matters.responding(STUDY, RENAL, ("month1", "month3"), NOBODY)
    assert related(within, matters.responding(STUDY, RENAL, ("month1",), NOBODY))
    assert not related(within, matters.responding(STUDY, RENAL, ("month6",), NOBODY))


def test_pairs_are_among_those_with_either_value():
    pairs = matters.used("proteinuria", ("baseline", "month1"), np.ones(3, dtype=bool))
    assert related(pairs, matters.observed(DATA, "proteinuria", 1))
    assert related(pairs, matters.seen(DATA, 2, NOBODY))
    assert not related(pairs, matters.observed(DATA, "proteinuria", 3))


def test_who_has_left_is_gone_at_all_later_visits():
    assert related(matters.gone(DATA, 2, np.ones(3, dtype=bool)), matters.gone(DATA, 4, np.ones(3, dtype=bool)))


def test_terms_serious_and_related_events_are_among_all_and_not_among_each_other():
    every, serious, linked, headache, fever = (
        matters.suffering(kind, term, ("headache", "fever"), NOBODY)
        for kind, term in (("", ""), ("serious", ""), ("related", ""), ("", "headache"), ("", "fever"))
    )
    assert all(related(every, one) for one in (serious, linked, headache, fever))
    assert not related(serious, linked)
    assert not related(serious, headache)
    assert not related(headache, fever)
