"""What is shipped is found, and says where it comes from."""

import re

import pytest

from clarion.studies.scores.registry import all_criteria, all_gradings, names, scores


def test_the_scores_of_the_first_study_are_there():
    assert {"SLEDAI-2K", "CKD-EPI 2021", "PCR", "BMI", "BSA Mosteller", "BSA Du Bois"} <= set(names())
    assert "ISCT 2006" in all_criteria()
    assert "CTCAE v5 creatinine increased" in all_gradings()


@pytest.mark.parametrize(
    "one", [*scores().values(), *all_gradings().values(), *all_criteria().values()], ids=lambda one: one.name
)
def test_each_names_a_source_that_can_be_looked_up(one):
    assert re.search(r"\b(19|20)\d\d\b|By definition", one.source)


@pytest.mark.parametrize("name", names())
def test_inputs_of_a_score_are_named_once(name):
    ids = [one.id for one in scores()[name].inputs]
    assert len(ids) == len(set(ids))
