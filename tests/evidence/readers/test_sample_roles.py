import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.readers.sample_sizes import sample_sizes
from tests.evidence.readers.abstracts import abstract


def sizes(**told):
    return [(one.value, one.role) for one in sample_sizes(abstract(**told))]


@settings(max_examples=40, deadline=None)
@given(st.integers(10, 900), st.integers(10, 900))
def test_numbers_in_brackets_that_add_up_to_the_whole_before_are_arms(tea, water):
    assert sizes(results=f"We enrolled {tea + water} singers ({tea} tea; {water} water).") == [
        (tea + water, "enrolled"),
        (tea, "arm"),
        (water, "arm"),
    ]


def test_places_count_where_their_arms_follow_in_brackets():
    assert sizes(results="We visited 24 choirs (14 intervention and 10 control).") == [
        (24, "enrolled"),
        (14, "arm"),
        (10, "arm"),
    ]


def test_numbers_that_do_not_add_up_are_left():
    assert sizes(results="We enrolled 100 singers (40 tea; 50 water).") == [(100, "enrolled")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We enrolled 100 singers (60 men; 40 women).",
        "We enrolled 100 singers (males = 60, females = 40).",
        "We enrolled 100 singers; 60 responded and 40 did not.",
        "We enrolled 100 singers aged 60 years with a score of 40 in both groups.",
    ],
)
def test_what_adds_up_but_is_no_arm_is_left(sentence):
    assert sizes(results=sentence) == [(100, "enrolled")]


def test_arms_told_in_a_later_sentence_are_found_by_their_sum():
    found = sizes(methods="We enrolled 100 singers.", results="Tea was drunk by 61, and 39 were in the water group.")
    assert found[0] == (100, "enrolled")
    assert (61, "arm") in found
    assert (39, "arm") in found


def test_small_wholes_are_added_up_to_by_chance():
    assert sizes(methods="We enrolled 6 singers.", results="Tea helped at 4 and 2 in the groups.") == [(6, "enrolled")]


def test_conclusions_add_nothing():
    assert sizes(methods="We enrolled 22 singers.", conclusions="An ACR 20 response differed between two groups.") == [
        (22, "enrolled")
    ]


def test_a_part_of_a_part_stays_an_arm():
    found = sizes(
        methods="We randomised 90 singers to tea (n = 40) or water (n = 50). Water was cold (n = 30) or hot (n = 20)."
    )
    assert found == [(90, "enrolled"), (40, "arm"), (50, "arm"), (30, "arm"), (20, "arm")]


def test_what_is_left_later_is_analysed():
    assert sizes(methods="We enrolled 90 singers.", results="In all, 80 patients took tea.")[1] == (80, "analysed")


def test_no_number_is_told_twice():
    passage = abstract(
        methods="The 131 patients were assigned to two groups: 65 to take tea at 2 g (a lot) and 66 to take water."
    )
    found = [one.span for one in sample_sizes(passage)]
    assert len(found) == len(set(found))
