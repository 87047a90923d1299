import pytest

from clarion.evidence.readers.blinding import blinding
from tests.evidence.readers.abstracts import abstract


def named(**told):
    return [one.value for one in blinding(abstract(**told))]


@pytest.mark.parametrize(
    ("methods", "value"),
    [
        ("In this double-blind trial, singers drank tea.", "double"),
        ("A double‐blinded study of tea was done.", "double"),
        ("This double masked trial was small.", "double"),
        ("A single-blind trial of tea was done.", "single"),
        ("A triple-blind trial of tea was done.", "triple"),
        ("This open-label trial was small.", "open"),
        ("An open labelled trial was done.", "open"),
        ("A non-blinded trial was done.", "open"),
        ("An assessor-blinded trial was done.", "assessor"),
        ("This observer-blind trial was small.", "assessor"),
        ("Outcomes were rated by blinded assessors.", "assessor"),
        ("Outcome assessors were blinded to the tea.", "assessor"),
        ("Both participants and investigators were blinded to the tea.", "double"),
        ("Patients were blinded to the tea.", "single"),
    ],
)
def test_who_did_not_know(methods, value):
    assert named(methods=methods) == [value]


def test_each_place_is_read():
    assert named(methods="This double-blind trial had an open-label part.") == ["double", "open"]


def test_trials_of_others_do_not_count():
    assert named(background="Few double-blind trials of tea have been published.") == []
    assert named(conclusions="A double-blind trial should be done.") == []


@pytest.mark.parametrize(
    "methods",
    ["Singers opened a blind door.", "The label of the tea was open to all.", "Colour blindness was measured."],
)
def test_other_uses_of_the_words_do_not_count(methods):
    assert named(methods=methods) == []
