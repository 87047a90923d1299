"""Ids are written so that rules can name them, and each is given once."""

import pytest

from tests.studies.definition.sample import only, problems


def test_the_sample_is_right():
    assert problems() == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "placebo"', 'id = "cells"', "arms[2].id: There is another arm `cells`."),
        ('id = "adult"', 'id = "Adult"', "eligibility[1].id: `Adult` can't be an id. Begin with a small letter"),
        ('id = "mixed"', 'id = "2nd"', "analyses[7].id: `2nd` can't be an id."),
        ('id = "friedman"', 'id = "paired"', "analyses[4].id: There is another analysis `paired`."),
        ('id = "viable"', 'id = "too viable"', "products[1].release[1].id: `too viable` can't be an id."),
        ('id = "partial"', 'id = "non-complete"', "responses[1].levels[2].id: `non-complete` can't be the id of"),
        ('id = "sex"', 'id = "change"', "characteristics[2].id: `change` means something else in rules."),
        (
            "per-protocol = ",
            'all = "age > 3 years"\nper-protocol = ',
            "population.sets.all: `all` is every participant",
        ),
    ],
)
def test_ids_that_are_wrong(old: str, new: str, said: str):
    found = [str(problem) for problem in problems((old, new))]
    assert any(said in one for one in found), found


def test_a_measure_and_a_characteristic_share_one_name_space():
    another = '[[characteristics]]\nid = "egfr"\nlabel = "eGFR"\n\n[[products]]\n'
    assert only(("[[products]]\n", another)).startswith(
        "characteristics[7].id: There is another measure, score or characteristic `egfr`."
    )


def test_a_level_can_t_be_called_as_a_measure_is():
    assert only(('id = "partial"', 'id = "protein"'), ('response-level = "partial"', 'response-level = "protein"')) == (
        "responses[1].levels[2].id: `protein` is a measure, score or characteristic as well: a rule could mean either. "
        "Choose another id for the level."
    )


def test_a_hyphen_is_a_minus_in_rules():
    said = only(
        ('id = "sex"', 'id = "sex-at-birth"'),
        ('score = "CKD-EPI 2021"', 'score = "CKD-EPI 2021"\ninputs = { sex = "sex-at-birth" }'),
    )
    assert said.startswith("characteristics[2].id: `sex-at-birth` can't be the id of something that rules name.")
