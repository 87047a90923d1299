import msgspec
import numpy as np
import pytest

from clarion.studies.definition import Characteristic, TimeToEvent
from clarion.studies.document import AnalysisResult
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

KNOWN = (
    Characteristic(id="time", label="Time", unit="months", decimals=0),
    Characteristic(id="outcome", label="Outcome"),
)


def followed(
    times: list[float], outcomes: list[float], arms: list[int] | None = None, **options: object
) -> AnalysisResult:
    data = observed([[NAN, 1, 1, 1, 1]] * len(times), arms=arms)
    data = msgspec.structs.replace(data, numbers={"time": np.array(times), "outcome": np.array(outcomes)})
    analysis = TimeToEvent(id="one", label="One", time="time", event="outcome", **options)  # type: ignore[arg-type]
    return run_one(analysis, data, characteristics=KNOWN)


def test_the_median_of_four_events_lies_between_the_second_and_the_third():
    found = followed([1, 2, 3, 4], [1, 1, 1, 1], arm="cells")
    assert (found.numbers["median"].text, found.numbers["median"].unit) == ("2.5", "months")
    assert found.numbers["median-cells"].value == 2.5
    assert (found.numbers["n"].value, found.numbers["events"].value) == (4, 4)
    assert "p" not in found.numbers


def test_two_arms_have_a_median_each_and_the_log_rank_test():
    found = followed([1, 2, 3, 4, 10, 11, 12, 13], [1] * 8, arms=[0] * 4 + [1] * 4)
    assert (found.numbers["median-cells"].value, found.numbers["median-control"].value) == (2.5, 11.5)
    assert found.numbers["p"].value < 0.01
    assert "log-rank" in found.method


def test_a_median_that_is_not_reached_says_so():
    found = followed([1, 2, 3, 4], [1, 0, 0, 0], arm="cells").numbers["median"]
    assert (found.value, found.text) == (None, "n/a")
    assert "not reached" in found.why


def test_no_event_at_all_is_no_crash():
    found = followed([1, 2, 3, 4], [0, 0, 0, 0], arms=[0, 0, 1, 1])
    assert found.numbers["events"].value == 0
    assert "not reached" in found.numbers["median"].why
    assert "no event" in found.numbers["p"].why


def test_competing_events_give_an_incidence_for_each_arm():
    # Of four, one has the event at 1 and one the competing one at 2: incidence 1/4 + 2/4 · 1/2 at 3.
    found = followed([1, 2, 3, 4], [1, 2, 1, 0], arm="cells", competing=True)
    assert found.numbers["incidence-cells"].value == pytest.approx(50)
    assert found.notes[-1] == "The incidence of Cells is at its longest follow-up, 4 months."
    assert "no median time" in found.numbers["median"].why


def test_an_arm_without_the_event_has_an_incidence_of_0():
    found = followed([1, 2, 3, 4], [1, 1, 2, 0], arms=[0, 0, 1, 1], competing=True)
    assert found.numbers["incidence-control"].value == 0
    assert found.numbers["incidence-cells"].value == 100


def test_a_competing_event_in_another_analysis_is_refused():
    assert "competing = true" in followed([1, 2], [1, 2]).refused


@pytest.mark.parametrize(("times", "outcomes", "why"), [([-1, 2], [1, 1], "negative"), ([1, 2], [1, 3], "none of 0")])
def test_what_is_no_time_or_outcome_is_refused(times: list[float], outcomes: list[float], why: str):
    assert why in followed(times, outcomes).refused


def test_who_has_no_time_is_left_out_and_said():
    found = followed([1, 2, 3, NAN], [1, 1, 1, 1], arm="cells")
    assert found.n == 3
    assert found.notes[0] == "Time or outcome is missing for 1 of 4 participants, who are left out."
    assert followed([NAN], [1]).refused == "No participant has both a time and an outcome."


def test_an_arm_of_which_nothing_is_known_says_so():
    found = followed([1, 2, NAN], [1, 1, 1], arms=[0, 0, 1])
    assert "Nobody in the arm" in found.numbers["median-control"].why
    assert found.numbers["p"].value is None
