"""Visits: one baseline, in order, windows that hold their day and no day of another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.definition.checking.schedule import check_schedule
from tests.studies.definition.sample import only, problems, study


def test_there_is_exactly_one_baseline():
    assert only(("baseline = true\n", "")) == (
        "visits: No visit is the baseline. Write `baseline = true` for the visit from which change is counted."
    )
    found = [str(one) for one in problems(("day = 91\n", "day = 91\nbaseline = true\n"))]
    assert any("visits[3].baseline: The visit `baseline` is the baseline already." in one for one in found)


def test_days_increase():
    found = [str(one) for one in problems(("day = 91", "day = 30"))]
    assert any("visits[3].day: Day 30 is not after day 30 of the visit before it, `month1`." in one for one in found)


def test_a_window_holds_its_own_day():
    assert only(("[20, 40]", "[31, 40]")) == "visits[2].window: The planned day 30 is not within days 31 to 40."
    assert problems(("[20, 40]", "[30, 30]")) == ()
    assert only(("[20, 40]", "[40, 20]")) == "visits[2].window: It ends (day 20) before it begins (day 40)."


@settings(max_examples=20, deadline=None)
@given(st.integers(92, 110), st.integers(70, 91))
def test_windows_share_no_day(last: int, first: int):
    changed = study(("[20, 40]", "[20, 30]"), ("[80, 100]", "[31, 100]"))
    assert list(check_schedule(changed)) == []
    (finding,) = problems(("[20, 40]", f"[20, {last}]"), ("[80, 100]", f"[{first}, 120]"))
    assert f"It shares days {first} to {last} with the window of `month1`." in finding.message
