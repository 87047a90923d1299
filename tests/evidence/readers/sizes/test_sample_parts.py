import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
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


@pytest.mark.parametrize(
    "sentence",
    [
        "In total, 100 singers were recruited: 30 in the hall, 33 in the choir, and 37 in the opera.",
        "We recruited 100 singers aged 20 to 60 years (30 tea group (TG), 33 milk group (MG) and 37 water group (WG)).",
        "100 singers were randomly assigned to three groups: A (tea + honey) = 30, B (milk) = 33, C (water) = 37.",
    ],
)
def test_a_list_after_the_whole_that_adds_up_is_of_arms(sentence):
    assert sizes(results=sentence) == [(100, "enrolled"), (30, "arm"), (33, "arm"), (37, "arm")]


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
        "We enrolled 100 singers; 60 will have a cold and 40 will have a cough.",
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


def test_shares_that_add_up_are_arms_by_what_was_given():
    told = "Sixty-one (61%) received tea before supper and 39 (39%) water."
    assert sizes(methods="We enrolled 100 singers.", results=told)[1:] == [(61, "arm"), (39, "arm")]


def test_shares_that_add_up_are_none_by_what_happened():
    told = "Sixty-one (61%) slept well and 39 (39%) badly."
    assert sizes(methods="We enrolled 100 singers.", results=told) == [(100, "enrolled")]


def test_a_whole_told_after_its_arms_is_enrolled():
    told = "Singers were randomised into tea (n = 61) and water (n = 39) groups (N = 100)."
    assert sizes(methods=told) == [(61, "arm"), (39, "arm"), (100, "enrolled")]


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


def test_a_whole_that_underwent_something_is_no_arm_of_its_arms():
    told = "In spring, 100 patients underwent randomisation; 61 were assigned to tea and 39 to water."
    assert sizes(results=told) == [(100, "enrolled"), (61, "arm"), (39, "arm")]


def test_women_are_arms_where_all_are_women():
    told = "Sixty women were enrolled and allocated to tea (31 women) and water (29 women)."
    assert sizes(methods=told) == [(60, "enrolled"), (31, "arm"), (29, "arm")]


def test_parts_of_those_analysed_are_arms():
    told = "The intention-to-treat population included 98 patients (tea, n=50; water, n=48)."
    assert sizes(results=told) == [(98, "analysed"), (50, "arm"), (48, "arm")]
