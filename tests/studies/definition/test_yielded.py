"""What an analysis yields depends on its kind and on what it was asked for."""

from clarion.studies.definition.quantities import QUANTITIES
from clarion.studies.definition.yielded import yielded
from tests.studies.definition.sample import study


def of(id: str, *changes: tuple[str, str]) -> tuple[str, ...]:
    """What the analysis ``id`` of the changed sample yields."""
    changed = study(*changes)
    return yielded(changed, next(one for one in changed.analyses if one.id == id))


def test_plain_kinds_yield_what_is_listed():
    assert of("paired") == QUANTITIES["paired"]
    assert of("dosing") == QUANTITIES["dosing"]


def test_pairs_of_visits_stand_in_the_order_of_the_analysis():
    assert of("friedman")[-3:] == ("p-baseline-month1", "p-baseline-month3", "p-month1-month3")


def test_of_two_arms():
    assert of("mixed") == (
        *("n", "change-month1-cells", "change-month1-placebo", "change-month3-cells", "change-month3-placebo"),
        *("difference-month1", "difference-month3", "p-month1", "p-month3"),
    )
    assert of("time") == ("n", "events", "median", "p", "median-cells", "median-placebo")
    assert "risk-difference" in of("response")


def test_of_one_arm():
    within = ('visits = ["month1", "month3"]', 'visits = ["month1", "month3"]\narm = "cells"')
    assert of("mixed", within) == ("n", "change-month1", "change-month3", "p-month1", "p-month3")
    one = ('event = "age"', 'event = "age"\narm = "cells"\ncompeting = true')
    assert of("time", one) == ("n", "events", "median", "median-cells", "incidence-cells")


def test_of_a_response_without_arms_and_with_a_prior():
    asked = ('mode = "best"\narms = ["cells", "placebo"]', 'mode = "best"\nprior = [1, 1]')
    claim = ('quantity = "p"\nless-than = "agreement"', 'quantity = "percent"\nabove = 3')
    assert of("response", asked, claim) == ("n", "count", "percent", "posterior-mean")
