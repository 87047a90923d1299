"""What is told of analyses that count participants."""

import msgspec
import numpy as np
import pytest

from clarion.studies.definition import (
    Agreement,
    Characteristic,
    Dose,
    Dosing,
    Events,
    Product,
    ReleaseCriterion,
    Response,
    Safety,
    TimeToEvent,
)
from clarion.studies.observations import DoseGiven, Event
from tests.studies.privacy.telling_one import NAN, hidden, protein, tell, tell_one
from tests.studies.small_trial import observed

BETTER, SAME = -2000.0, 0.0


def response(id="r", **more):
    about = {"response": "renal", "response_level": "partial", "or_better": True, "at": "month1"}
    return Response(id=id, label=id, **(about | more))


def people(better, same, **more):
    return observed(protein(*[BETTER] * better, *[SAME] * same), **more)


@pytest.mark.parametrize(("better", "same", "told"), [(5, 15, True), (4, 16, False), (16, 4, False), (20, 0, True)])
def test_responders_are_told_where_they_and_the_others_are_many(better, same, told):
    result = tell_one(response(prior=(1, 1)), people(better, same))
    assert hidden(result) == (set() if told else {"count", "percent", "posterior-mean"})
    assert result.n == 20
    assert all(one.p.suppressed is not told for one in result.alternatives)


def test_the_parameters_of_a_posterior_are_not_told():
    assert not any(
        letter.isdigit() for letter in tell_one(response(prior=(1, 1)), people(8, 12)).numbers["posterior-mean"].method
    )


def test_where_a_few_are_not_known_nothing_is_told_of_responders():
    values = protein(*[BETTER] * 8, *[SAME] * 12)
    values[0][2] = values[19][2] = NAN
    result = tell_one(response(unknown="excluded"), observed(values))
    assert hidden(result) == set(result.numbers)
    assert result.n == 0


def test_complete_and_any_response_are_not_both_told_where_a_few_are_between():
    values = protein(*[BETTER] * 2, *[SAME] * 12) + [[3000, 3000, 100, 100, 100]] * 8
    told = [
        one.result for one in tell(observed(values), response("any"), response("complete", response_level="complete"))
    ]
    assert hidden(told[0]) == set()
    assert hidden(told[1]) == {"count", "percent"}


def test_arms_are_told_where_neither_has_a_few():
    analysis = response(arms=("cells", "control"))
    arms = [0, 1] * 20
    values = protein(*([BETTER, BETTER] * 6 + [SAME, SAME] * 14))
    assert hidden(tell_one(analysis, observed(values, arms=arms))) == set()
    few = protein(*([BETTER, BETTER] * 2 + [BETTER, SAME] * 4 + [SAME, SAME] * 14))
    result = tell_one(analysis, observed(few, arms=arms))
    assert hidden(result) == {
        *("first-count", "first-percent", "second-count", "second-percent", "risk-difference", "p")
    }
    assert result.numbers["count"].value == 8


def test_gaining_and_losing_a_response_is_told_where_both_are_many():
    analysis = Agreement(
        id="a", label="A", response="renal", response_level="partial", visit="month3", against="month1", or_better=True
    )
    many = [[3000, 3000, 900, 3000, 3000]] * 6 + [[3000, 3000, 3000, 900, 900]] * 6 + [[3000] * 5] * 8
    assert hidden(tell_one(analysis, observed(many))) == set()
    few = [[3000, 3000, 900, 3000, 3000]] * 2 + [[3000, 3000, 3000, 900, 900]] * 10 + [[3000] * 5] * 8
    result = tell_one(analysis, observed(few))
    assert hidden(result) == {"count", "against-count", "gained", "lost", "p"}
    assert all(one.p.suppressed for one in result.alternatives)


def with_events(count, *, people_there=20, term="Headache", grade=1):
    events = tuple(Event(participant=one, term=term, grade=grade, row=2, file="e.csv") for one in range(count))
    return msgspec.structs.replace(people(0, people_there), events=events)


@pytest.mark.parametrize(("count", "told"), [(0, True), (3, False), (8, True), (18, False)])
def test_adverse_events_are_told_where_many_had_one_and_many_none(count, told):
    result = tell_one(Events(id="e", label="E"), with_events(count), safety=Safety())
    assert hidden(result) == (set() if told else {"count", "percent", "events"})


def test_a_term_within_all_events_is_not_told_where_a_few_had_another():
    headache = with_events(8)
    both = msgspec.structs.replace(
        headache, events=(*headache.events, Event(participant=9, term="Fever", grade=1, row=9, file="e.csv"))
    )
    any_event, term = (
        one.result
        for one in tell(both, Events(id="e", label="E"), Events(id="h", label="H", term="headache"), safety=Safety())
    )
    assert "count" not in hidden(any_event)
    assert "events" in hidden(any_event)
    assert hidden(term) == {"count", "percent", "events"}


TIME = (
    Characteristic(id="time", label="Time", unit="days", decimals=0),
    Characteristic(id="ended", label="Ended", decimals=0),
)


@pytest.mark.parametrize(("events", "told"), [(10, True), (3, False)])
def test_times_to_an_event_are_told_where_many_had_it_and_many_did_not(events, told):
    observations = people(0, 20)
    numbers = {"time": np.arange(20.0) + 30, "ended": np.array([1.0] * events + [0.0] * (20 - events))}
    observations = msgspec.structs.replace(observations, numbers=observations.numbers | numbers)
    analysis = TimeToEvent(id="t", label="T", time="time", event="ended")
    result = tell_one(analysis, observations, characteristics=TIME)
    assert (hidden(result) == set()) is told
    assert told or hidden(result) == set(result.numbers) - {"n"}


def dosed(given, viability, people_there=20):
    doses = tuple(
        DoseGiven(
            participant=place, dose="d", amount=amount, unit="mg", attributes={"viability": alive}, row=2, file="d.csv"
        )
        for place, (amount, alive) in enumerate(zip(given, viability, strict=True))
    )
    return msgspec.structs.replace(people(0, people_there), doses=doses)


DOSES = {
    "products": (
        Product(
            id="p", label="P", release=(ReleaseCriterion(id="v", label="Alive", rule="viability >= 80"),),
        ),
    ),
    "doses": (Dose(id="d", product="p", amount=10, unit="mg"),),
}  # fmt: skip


def test_doses_are_told_but_for_the_smallest_and_the_greatest():
    result = tell_one(Dosing(id="g", label="G", dose="d"), dosed([10.0] * 14 + [20.0] * 6, [90] * 20), **DOSES)
    assert hidden(result) == {"minimum", "maximum"}


def test_a_few_deviations_and_failures_are_withheld():
    result = tell_one(Dosing(id="g", label="G", dose="d"), dosed([10.0] * 18 + [20.0] * 2, [90] * 19 + [70]), **DOSES)
    assert hidden(result) == {"minimum", "maximum", "deviations", "release-failures"}
    assert result.notes == ()


def test_a_few_without_a_dose_are_not_told_of():
    result = tell_one(Dosing(id="g", label="G", dose="d"), dosed([10.0] * 18, [90] * 18), **DOSES)
    assert {"n", "deviations"} <= hidden(result)
