"""The safety boundary."""

from itertools import pairwise

import msgspec
import pytest
from scipy.stats import beta

from clarion.studies.definition import Safety, Stopping
from clarion.studies.observations import Event
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.stopping import MOST_STEPS, stopping_table
from tests.studies.small_trial import observed, trial


def table(people, events=(), *, ledger=None, monitored=True, **plan):
    safety = Safety(monitored=monitored, stopping=Stopping(**({"tolerable": 0.2} | plan)))
    observations = msgspec.structs.replace(observed([[1] * 5] * people), events=events)
    return stopping_table(trial(safety=safety), observations, ledger or open_ledger())


def event(participant, grade=3, related=True):
    return Event(participant=participant, term="X", grade=grade, related=related, row=2, file="e.csv")


def test_every_step_is_the_least_number_that_is_too_many():
    for row in table(20).rows[:-1]:
        first = int(row.label.split(" to ")[0])
        count = int(row.cells[0].text)
        assert beta.sf(0.2, 1 + count, 1 + first - count) > 0.95
        assert beta.sf(0.2, count, 2 + first - count) <= 0.95


def test_steps_follow_on_each_other_to_the_last_participant():
    ends = [[int(part) for part in row.label.split(" to ")] for row in table(20).rows[:-1]]
    assert ends[-1][-1] == 20
    assert all(later[0] == earlier[-1] + 1 for earlier, later in pairwise(ends))


def test_how_many_there_were_stands_below():
    found = table(9, (event(0), event(0), event(1, grade=2), event(2, related=None), event(3, related=False)))
    assert (found.rows[-1].label, found.rows[-1].cells[0].text) == ("Observed among 9 participants", "2")
    assert found.rows[-1].cells[0].count == 2


def test_the_public_is_not_told_of_a_few():
    assert table(20, (event(0),), ledger=Ledger(5, extremes=False)).rows[-1].cells[0].text == "withheld"
    assert table(20, ledger=Ledger(5, extremes=False)).rows[-1].cells[0].text == "0"


def test_a_long_boundary_is_told_in_part():
    found = table(200)
    assert len(found.rows) <= MOST_STEPS
    assert "Every fifth step is listed." in found.notes


def test_where_nobody_looked_for_events_none_are_counted():
    assert "Observed" not in table(9, monitored=False).rows[-1].label


@pytest.mark.parametrize("people", [1, 2])
def test_the_smallest_studies_have_a_boundary(people):
    found = table(people)
    assert found.rows
    assert table(people, tolerable=0.9).notes[-1] == "No number of events would have stopped so small a study."


def test_without_a_plan_there_is_no_table():
    assert stopping_table(trial(safety=Safety()), observed([[1] * 5]), open_ledger()) is None
