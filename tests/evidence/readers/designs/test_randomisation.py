import pytest

from clarion.evidence.readers.designs.randomisation import randomised
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def lot(**told):
    passage = abstract(**told)
    found = randomised(lowered(passage.text), statements(passage))
    return 0.0 if found is None else found.confidence


@pytest.mark.parametrize(
    "methods",
    [
        "The choirs were cluster-randomised to tea or water.",
        "Forty singers were randomly selected to receive tea or water.",
        "Singers drank tea and water in a random, double-blind fashion.",
        "Each singer received randomised split-throat treatments.",
        "Previously untreated singers were randomised to tea or water.",
    ],
)
def test_an_allocation_by_lot_is_read_however_it_is_put(methods):
    assert lot(methods=methods) >= 0.7


@pytest.mark.parametrize(
    "methods",
    [
        "The recordings were randomly divided into a training set and a validation set.",
        "The cohort was divided randomly: half for training and half for testing.",
        "We reviewed RCT protocols of a research council.",
        "The purpose of the pilot was to inform the design of a full-scale randomised trial.",
        "Tea has been shown to help in a phase III randomised trial of the town council.",
        "Tone lengths were taken from a list; the pictures were randomised for each session.",
    ],
)
def test_lots_drawn_for_data_and_trials_that_are_spoken_of_are_none_of_this_study(methods):
    assert lot(methods=methods) < 0.5


def test_what_only_the_conclusions_speak_of_is_not_this_study():
    assert lot(methods="Singers drank tea.", conclusions="Tea could help if a randomised trial agrees.") < 0.5
    assert lot(methods="Singers drank tea.", conclusions="In this randomised trial tea helped.") >= 0.7


def test_a_trial_of_the_background_is_this_study_only_where_the_sentence_says_so():
    assert lot(background="HUMTEA is a randomised trial that compares tea with water.") < 0.5
    assert lot(background="The aim of this randomised trial was to compare tea with water.") >= 0.7


def test_several_trials_are_less_sure_than_one():
    assert lot(methods="Two randomised trials were conducted in choirs.") < lot(
        methods="A randomised trial was conducted in choirs."
    )
    assert lot(methods="In the largest of the randomised trials tea was not given.") < 0.5
