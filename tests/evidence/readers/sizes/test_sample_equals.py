import pytest

from clarion.evidence.readers.sizes.sample_equals import OF_GROUP, n_equals
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def weighed(place=0, **told):
    passage = abstract(**told)
    small = lowered(passage.text)
    one, number = statements(passage)[0], passage.numbers[place]
    return n_equals(small, one, number, small[one.start : number.span.start])


@pytest.mark.parametrize(
    ("methods", "role"),
    [
        ("Singers with gout (n = 34) were randomised.", "enrolled"),
        ("Singers drank tea (n = 34) or water (n = 33).", "arm"),
        ("Singers drank tea for 8 weeks (n = 34) or water (n = 33).", "arm"),
        ("Group II patients (n = 34) drank tea.", "arm"),
        ("The ITT population (n = 34) drank tea.", "analysed"),
    ],
)
def test_the_words_before_tell_the_role(methods, role):
    place = next(at for at, one in enumerate(abstract(methods=methods).numbers) if one.value == 34)
    assert weighed(place, methods=methods).role == role


def test_each_group_of_a_list_in_brackets_is_an_arm():
    told = "They were 49 singers (tea group, n = 18; water group, n = 16)."
    assert [weighed(place, results=told).role for place in (1, 2)] == ["arm", "arm"]


def test_strengths_are_no_percentages_of_people_where_methods_are_told():
    assert weighed(1, methods="They drank tea 0.5% (n = 20) or water (n = 21).").role == "arm"
    assert weighed(1, results="Sleep came to 40% (n = 20).") is None


@pytest.mark.parametrize("results", ["Some died (n = 4).", "At 8 weeks (n = 40), all slept."])
def test_events_and_times_are_none(results):
    assert weighed(-1, results=results) is None


def test_the_name_of_a_group_is_told_from_a_number_per_group():
    assert OF_GROUP.search("the tea group ")
    assert not OF_GROUP.search("eight per group ")
