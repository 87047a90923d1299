import pytest

from clarion.evidence.readers.sizes.sample_counts import Weigher
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def weighed(role, sentence, place=0):
    passage = abstract(**{role: sentence})
    return Weigher(lowered(passage.text)).weigh(statements(passage)[0], passage.numbers[place])


def test_a_verb_that_takes_in_makes_surer():
    bare = weighed("methods", "In the hall there were 60 singers and patients.")
    sure = weighed("methods", "A total of 60 patients were enrolled.")
    assert bare.confidence < sure.confidence


def test_the_same_words_count_less_in_the_background():
    told = "In many towns, 60 patients drink tea."
    assert weighed("background", told).confidence < weighed("methods", told).confidence


def test_the_name_of_an_arm_is_kept():
    assert weighed("methods", "There were 15 in the control group.").arm == "control group"


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        ("methods", "We looked back to 2010 and sang."),
        ("results", "One in 12 patients slept."),
        ("results", "We approached 60 patients."),
        ("results", "Sixty patients were assessed for eligibility."),
    ],
)
def test_what_counts_nobody_who_took_part_is_none(role, sentence):
    found = weighed(role, sentence, place=-1)
    assert found is None or found.confidence < 0.5


def test_what_is_said_of_all_is_not_said_of_some():
    assert weighed("results", "In all, 65 were randomised.").taken_in
    assert not weighed("results", "In all, 65 were randomised to tea and 33 to water.").taken_in


def test_few_without_a_verb_are_no_participants():
    assert weighed("methods", "Three patients helped us to choose tea.").confidence < 0.5
