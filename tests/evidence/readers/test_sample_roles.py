import pytest

from clarion.evidence.readers.sample_sizes import sample_sizes
from tests.evidence.readers.abstracts import abstract


def sizes(**told):
    return [(one.value, one.role) for one in sample_sizes(abstract(**told))]


def test_what_is_left_later_is_analysed():
    assert sizes(methods="We enrolled 90 singers.", results="In all, 80 patients took tea.")[1] == (80, "analysed")


@pytest.mark.parametrize(
    "sentence",
    [
        "Data from 80 patients of three choirs were reviewed.",
        "We prospectively analysed 80 patients of three choirs.",
        "The questionnaire was completed by 80 patients of three choirs.",
        "The main analysis included 80 patients of three choirs.",
    ],
)
def test_those_whose_data_were_had_are_analysed(sentence):
    assert sizes(methods=sentence) == [(80, "analysed")]


def test_those_evaluated_are_analysed_in_results():
    assert sizes(results="A total of 80 patients were evaluated.") == [(80, "analysed")]


def test_the_same_people_in_other_units_have_the_same_role():
    told = "Forty glaucoma patients (52 eyes) were enrolled and followed for a year."
    assert sizes(methods=told) == [(40, "enrolled"), (52, "enrolled")]


def test_the_whole_told_again_is_the_whole():
    found = sizes(methods="We enrolled 60 patients.", results="A sore throat was felt by 18 of the 60 patients.")
    assert found == [(60, "enrolled"), (60, "enrolled")]


def test_the_same_number_of_something_else_is_not_told():
    found = sizes(
        methods="We enrolled 60 patients.", results="The score rose to 60 points, and tea was drunk 60 times."
    )
    assert found == [(60, "enrolled")]


def test_no_number_is_told_twice():
    passage = abstract(
        methods="The 131 patients were assigned to two groups: 65 to take tea at 2 g (a lot) and 66 to take water."
    )
    found = [one.span for one in sample_sizes(passage)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Outcome data were available for 80 patients (90%).", [(80, "analysed")]),
        ("We saw 80 of 95 patients (84%) completed the study.", [(80, "analysed"), (95, "enrolled")]),
    ],
)
def test_those_who_had_data_or_completed_are_analysed_with_their_share_too(sentence, found):
    assert sizes(methods="We enrolled 95 patients.", results=sentence)[1:] == found


def test_those_randomised_later_stay_enrolled():
    told = "In all, 96 patients were enrolled and 91 patients were randomised."
    assert sizes(results=told) == [(96, "enrolled"), (91, "enrolled")]
