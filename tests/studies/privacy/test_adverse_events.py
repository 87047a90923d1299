"""Adverse events as arrays, and when their totals may be told."""

import msgspec
import numpy as np
import pytest

from clarion.studies.definition import Safety
from clarion.studies.observations import Event
from clarion.studies.privacy.adverse_events import event_columns, totals_may_be_told
from tests.studies.small_trial import observed, trial

STUDY = trial(safety=Safety(severe=3))


def event(participant, term="Headache", grade=1, **more):
    return Event(participant=participant, term=term, grade=grade, row=2, file="events.csv", **more)


def with_events(*events, people=12, arms=None):
    return msgspec.structs.replace(observed([[1] * 5] * people, arms=arms), events=events)


def test_the_worst_event_counts():
    events = event_columns(with_events(event(0), event(0, grade=3), event(1), event(2, grade=None)))
    assert events.worst(events.every, 3)[:4].tolist() == [2, 1, 1, 0]
    assert events.numbers(events.every)[:4].tolist() == [2, 1, 1, 0]


def test_a_term_is_one_term_however_it_is_written():
    events = event_columns(with_events(event(0, "Headache"), event(1, " headache "), event(2, "Nausea")))
    assert events.names == ("Headache", "Nausea")
    assert events.of_term("HEADACHE").tolist() == [True, True, False]
    assert not events.of_term("Fever").any()


def test_what_is_not_known_of_an_event_is_neither_yes_nor_no():
    events = event_columns(with_events(event(0, related=True), event(1, related=False), event(2)))
    assert events.related.tolist() == [1, 0, -1]


def test_a_study_without_events_has_none():
    events = event_columns(with_events())
    assert events.names == ()
    assert events.worst(events.every, 3).tolist() == [0] * 12


def totals(observations, threshold=5):
    return totals_may_be_told(STUDY, observations, event_columns(observations), threshold)


@pytest.mark.parametrize(
    ("events", "may"),
    [
        ([event(one) for one in range(6)], True),
        ([event(one) for one in range(6)] + [event(7, "Nausea")], False),  # its one event is the rest of all
        ([event(one) for one in range(6)] + [event(0)], False),  # one of them had a second
        ([event(one) for one in range(6)] * 2, True),
        ([event(one) for one in range(5)] + [event(5, grade=4)], False),
        ([event(one) for one in range(9)], False),  # three without
        ([], True),
    ],
)
def test_totals_are_told_where_no_term_is_rare(events, may):
    assert totals(with_events(*events)) is may
    assert totals(with_events(*events), threshold=1)


def test_totals_of_a_term_that_is_rare_in_an_arm_are_not_told():
    arms = [0, 1] * 12
    observations = with_events(*(event(one) for one in range(0, 14, 2)), event(1), people=24, arms=arms)
    assert not totals(observations)
    assert np.array_equal(observations.arms, arms)
