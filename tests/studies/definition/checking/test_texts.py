"""Texts that are needed say something, wherever they stand."""

import pytest

from tests.studies.definition.sample import only, problems


@pytest.mark.parametrize(
    ("old", "key"),
    [
        ('title = "A sample"', "study.title"),
        ('label = "Adults"', "eligibility[1].label"),
        ('label = "Viable"', "products[1].release[1].label"),
        ('done = "9"', "planned[1].done"),
    ],
)
def test_a_text_that_is_needed_and_empty(old: str, key: str):
    assert only((old, old.partition("=")[0] + '= " "')) == f"{key}: It is empty. Write what it is."


def test_a_text_that_is_not_needed_may_be_empty():
    assert problems(('title = "A sample"', 'title = "A sample"\nsummary = ""')) == ()
