"""Parts against wholes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.parts import parts
from clarion.evidence.claim import Design
from tests.evidence.checks.readings import NOWHERE, only, reading, said, share, took_part

TEXT = "497 children were randomised to two groups"


def test_arms_that_add_up_hold():
    claims = (took_part(497), took_part(91, "arm", "a"), took_part(406, "arm", "b"))
    check = only(parts(reading(*claims, text=TEXT)))
    assert (check.verdict, check.claims) == ("holds", (0, 1, 2))
    assert str(check.arithmetic) == "91 + 406 = 497."


@pytest.mark.parametrize(("first", "second"), [(91, 408), (81, 406), (91, 496)])
def test_all_arms_of_an_allocation_that_do_not_add_up_cannot_hold(first, second):
    claims = (took_part(497), took_part(first, "arm", "a"), took_part(second, "arm", "b"))
    check = only(parts(reading(*claims, text=TEXT)))
    assert check.verdict == "cannot hold"
    assert said(check)


def test_arms_that_may_not_be_all_say_nothing():
    claims = (took_part(497), took_part(91, "arm", "a"), took_part(200, "arm", "b"))
    assert parts(reading(*claims, text="497 children were screened; 91 and 200 completed")) == []
    three = parts(reading(*claims, text="497 children were randomised to three groups"))
    assert [one.verdict for one in three] == ["cannot tell"]


def test_numbers_of_which_some_add_up_hold():
    """Two arms, and the number of clusters."""
    claims = [took_part(one, "arm", f"arm {one}") for one in (320, 318, 50)]
    check = only(parts(reading(took_part(638), *claims, text="638 were assigned to two groups")))
    assert (check.verdict, check.claims) == ("holds", (0, 1, 2))


def test_a_sum_that_the_sentence_states_is_not_compared_with_another_number():
    claims = (took_part(50), took_part(18, "arm", "a"), took_part(18, "arm", "b"))
    assert parts(reading(*claims, text="Of 50 women, 36 were randomised: 18 and 18")) == []


def test_a_sentence_with_further_numbers_may_have_further_arms():
    claims = (took_part(81), took_part(33, "arm", "a"), took_part(34, "arm", "b"))
    text = "81 patients were randomly divided into a training set (33, 34) and a testing set (48)"
    assert {one.verdict for one in parts(reading(*claims, text=text))} <= {"cannot tell"}


def test_a_crossover_is_not_added_up():
    design = Design(span=NOWHERE, value="randomised", features=("crossover",))
    claims = (design, took_part(20), took_part(20, "arm", "a"), took_part(20, "arm", "b"))
    assert parts(reading(*claims, text=TEXT)) == []


def test_more_analysed_than_took_part_cannot_hold():
    check = only(parts(reading(took_part(30), took_part(31, "analysed"))))
    assert check.verdict == "cannot hold"
    assert only(parts(reading(took_part(30), took_part(30, "analysed")))).verdict == "holds"


def test_more_analysed_than_took_part_is_open_where_the_text_has_a_greater_number():
    claims = (took_part(210), took_part(364, "analysed"), share("62", 399, 646))
    assert only(parts(reading(*claims))).verdict == "cannot tell"


def test_many_numbers_of_arms_in_a_sentence_are_not_added():
    arms = [took_part(one, "arm", f"arm {one}") for one in (102, 103, 95, 48, 47)]
    assert parts(reading(took_part(364), *arms, text="Of 364 physicians 102 were randomised")) == []


def test_eyes_may_exceed_patients():
    assert parts(reading(took_part(30, unit="patients"), took_part(45, "analysed", unit="eyes"))) == []


def test_a_count_above_its_number_cannot_hold():
    check = only(parts(reading(share("", 12, 9))))
    assert check.verdict == "cannot hold"
    assert parts(reading(share("", 9, 9))) == []


def test_a_percentage_above_hundred_alone_may_be_a_ratio():
    assert only(parts(reading(share("154")))).verdict == "cannot tell"
    assert parts(reading(share("100"))) == []


def test_a_breakdown_adds_up_to_hundred():
    claims = (share("25", 30), share("50", 60), share("25", 30), took_part(120))
    check = only(parts(reading(*claims)))
    assert (check.verdict, check.claims) == ("holds", (0, 1, 2))
    claims = (share("25", 30), share("60", 60), share("25", 30), took_part(120))
    assert only(parts(reading(*claims))).verdict == "cannot hold"


def test_percentages_of_people_who_can_be_in_both_are_not_added():
    assert parts(reading(share("60", 6, 10), share("70", 7, 10))) == []


@given(st.lists(st.integers(1, 200), min_size=2, max_size=6), st.integers(0, 2))
def test_a_breakdown_of_true_counts_always_holds(counts, decimals):
    n = sum(counts)
    claims = [share(f"{100 * one / n:.{decimals}f}", one, n) for one in counts]
    assert only(parts(reading(*claims))).verdict == "holds"


@given(st.lists(st.integers(1, 300), min_size=2, max_size=5))
def test_true_arms_always_hold(arms):
    claims = [took_part(one, "arm", f"arm {at}") for at, one in enumerate(arms)]
    text = f"{sum(arms)} patients were randomised to {len(arms)} groups"
    assert only(parts(reading(took_part(sum(arms)), *claims, text=text))).verdict == "holds"


def test_many_more_analysed_than_took_part_are_most_likely_others():
    assert only(parts(reading(took_part(66), took_part(161, "analysed")))).verdict == "cannot tell"


def test_arms_far_from_the_study_s_number_count_something_else():
    arms = [took_part(10, "arm", "a"), took_part(10, "arm", "b")]
    assert parts(reading(took_part(1830), *arms, text="Of 1830 children two groups were randomised, 10 and 10")) == []


def test_percentages_of_groups_side_by_side_are_no_breakdown():
    shares = (share("23.0", 7, None), share("13.0", 4, None))
    together = reading(
        took_part(11), *shares, text="Seven (23.0%) responded to one, compared to four (13.0%) to the other"
    )
    assert [one for one in parts(together) if "add up" in str(one.says)] == []
