import pytest

from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from tests.evidence.readers.abstracts import abstract


def sizes(**told):
    return [(one.value, one.role) for one in sample_sizes(abstract(**told))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Singers were randomly assigned to tea 0.5% (n = 30) or honey for 8 weeks (n = 33).",
        "Singers were randomly assigned to tea twice per day (30 singers) or honey (33 singers).",
        "Singers were randomly assigned to tea (group A, 30 voices) or honey (group B, 33 voices).",
        "Singers with a cold (30) and controls (33) were compared in one evening.",
        "Singers were stratified by sex and randomised to tea (n = 30) or honey (n = 33).",
    ],
)
def test_each_number_of_a_list_of_arms_is_one(sentence):
    assert sizes(methods=sentence) == [(30, "arm"), (33, "arm")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We randomised 55 and 52 singers to tea and water, respectively.",
        "Fifty-five singers were randomised to the tea group and 52 to the water group.",
        "In all, 55 singers received tea and 52 water.",
        "Of all, 55 singers drank tea every morning (group 1), and 52 singers drank water (group 2).",
    ],
)
def test_numbers_side_by_side_are_both_arms(sentence):
    assert sizes(methods=sentence) == [(55, "arm"), (52, "arm")]


def test_numbers_of_two_studies_are_no_arms():
    told = "We conducted two crossover studies in 24 and 16 patients, respectively."
    assert "arm" not in [role for _, role in sizes(methods=told)]


def test_numbers_of_two_stages_are_no_arms():
    told = "In part 1, 24 patients received tea; in part 2, 36 patients received tea or water."
    assert sizes(methods=told) == [(24, "enrolled"), (36, "enrolled")]


def test_all_who_were_assigned_are_no_arm_of_those_that_follow():
    told = "Ninety patients were recruited in both choirs, and 46 were in the tea group."
    assert sizes(methods=told)[0] == (90, "enrolled")


def test_people_who_did_something_more_are_no_arm():
    told = "We enrolled 90 singers. In all, 80 singers underwent a hearing test and 60 also completed the diary."
    assert "arm" not in [role for _, role in sizes(results=told)]


def test_names_of_two_groups_in_brackets_say_nothing_of_the_whole():
    told = "Sixty patients were divided into two halves (group A and group B) of a choir."
    assert sizes(methods=told)[0] == (60, "enrolled")


@pytest.mark.parametrize(
    "sentence",
    [
        "Fifty-five patients with gout were compared with 52 people without.",
        "We compared 55 patients who sang with 52 patients who listened.",
        "The study group consisted of 55 patients and the control group consisted of 52 healthy volunteers.",
    ],
)
def test_people_who_are_compared_are_arms(sentence):
    assert sizes(methods=sentence) == [(55, "arm"), (52, "arm")]


def test_those_beside_the_rest_are_an_arm():
    told = "Ninety patients were enrolled. Forty patients received tea while the rest received water."
    assert sizes(methods=told) == [(90, "enrolled"), (40, "arm")]


@pytest.mark.parametrize(
    "methods",
    [
        "Singers came from choirs (30 intervention, 33 control) and sang.",
        "Tea was given to 30 singers (tea group, TG) and honey to 33 singers (honey group, HG).",
        "We treated 30 singers with tea and 33 singers with honey.",
        "Thirty singers (age: 8.3±3.1 years) in group I and 33 singers (age: 8.0±3.0 years) in group II sang.",
        "Group 1 consisted of 30 singers; group 2 consisted of 33 singers.",
        "Singers drank tea (T group, 30 singers) or honey (H group, 33 singers).",
    ],
)
def test_numbers_beside_the_names_of_their_groups_are_arms(methods):
    assert sizes(methods=methods) == [(30, "arm"), (33, "arm")]


def test_shares_in_named_groups_that_add_up_are_arms():
    told = sizes(results="In all, 101 singers were enrolled, 44 (43.6%) in group A and 57 (56.4%) in group B.")
    assert told == [(101, "enrolled"), (44, "arm"), (57, "arm")]


def test_the_one_number_of_a_sentence_that_a_group_opens_is_an_arm():
    told = sizes(
        methods="In the first group, a cup was given to 30 singers.", results="Group B: 33 singers drank honey."
    )
    assert told == [(30, "arm"), (33, "arm")]


def test_a_sentence_of_the_whole_group_opens_no_arm():
    assert sizes(methods="In the whole group, a cup was given to 30 singers.") == [(30, "enrolled")]
