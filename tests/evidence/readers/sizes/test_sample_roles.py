import pytest

from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
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


def test_half_of_all_is_an_arm():
    told = sizes(methods="Sixty singers were recruited. Thirty singers were told to walk.")
    assert told == [(60, "enrolled"), (30, "arm")]


def test_people_counted_beside_their_eyes_are_no_half():
    assert sizes(methods="A total of 60 eyes of 30 singers were studied.")[-1] == (30, "enrolled")


@pytest.mark.parametrize(
    ("results", "role"),
    [
        ("Sixty singers were randomised and 51 commenced tea.", "enrolled"),
        ("Sixty singers were invited to sing and randomised. Then 51 singers were included.", "enrolled"),
        ("Sixty singers were randomised; 51 singers were included in the main analysis.", "analysed"),
        ("Sixty singers were randomised, 51 (85%) answered the questionnaire.", "analysed"),
    ],
)
def test_what_is_said_of_those_counted_later_tells_their_role(results, role):
    assert sizes(results=results)[-1] == (51, role)
