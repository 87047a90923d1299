"""Words beside percentages."""

import pytest

from clarion.evidence.readers.shares.percentage_words import (
    CHANGE_BY,
    LEVEL_AFTER,
    OF_THINGS,
    OTHER_AFTER,
    OTHER_BEFORE,
)


@pytest.mark.parametrize("after", [" CI", " points", " ± 3", "–30%", " confidence interval", " CIs"])
def test_levels_spreads_and_points_follow(after: str) -> None:
    assert LEVEL_AFTER.match(after)


@pytest.mark.parametrize("after", [" of patients", " Clear", " with syrup"])
def test_other_words_are_no_levels(after: str) -> None:
    assert not LEVEL_AFTER.match(after)


@pytest.mark.parametrize(
    "after",
    [" lower", " relative reduction", " saline", " of the variance", " of peak power", " (SD 4)", " or more of it"],
)
def test_changes_strengths_and_measures_follow(after: str) -> None:
    assert OTHER_AFTER.match(after)


@pytest.mark.parametrize(
    "after",
    [
        " of the baseline participants",
        " without differences",
        " reported improvement",
        " or more of the women",
        " rinsed",
    ],
)
def test_what_people_are_or_do_is_none_of_these(after: str) -> None:
    assert not OTHER_AFTER.match(after)


@pytest.mark.parametrize(
    "before", ["Pain fell by ", "The mean share of it was ", "normal saline ", "VE was ", "(baseline "]
)
def test_changes_means_and_strengths_come_before(before: str) -> None:
    assert OTHER_BEFORE.search(before)


@pytest.mark.parametrize(
    "before", ["At baseline ", "mean age 7 ± 2 years and the ", "Severe complications were seen in "]
)
def test_times_and_means_of_other_things_do_not_matter(before: str) -> None:
    assert not OTHER_BEFORE.search(before)


def test_a_change_may_stand_some_words_after_its_size() -> None:
    assert CHANGE_BY.match(" (95% CI 10 to 40) relative risk reduction")
    assert not CHANGE_BY.match(" rate of reduction")


def test_things_are_counted_and_masses_are_not() -> None:
    assert OF_THINGS.match(" of prosthetic valves")
    assert not OF_THINGS.match(" of the airway lumen")
