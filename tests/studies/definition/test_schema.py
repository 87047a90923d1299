"""The published schema takes what is right, refuses what is wrong, and says what each key means."""

import json
import tomllib
from typing import Any

import jsonschema
import pytest

from clarion.studies.definition.schema import encoded
from tests.architecture.repository import ROOT
from tests.studies.definition.sample import TEXT

VALIDATOR = jsonschema.Draft202012Validator(json.loads(encoded()))


def content(text: str) -> Any:
    """A study file as a JSON document, in which dates are texts."""
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)


def test_right_study_files_are_valid():
    first = (ROOT / "examples" / "lupus-nephritis" / "study.toml").read_text(encoding="utf-8")
    assert [error.message for text in (first, TEXT) for error in VALIDATOR.iter_errors(content(text))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('design = "parallel"', 'design = "paralel"'),
        ('title = "A sample"', 'titel = "A sample"'),
        ("[20, 40]", "[20]"),
        ('kind = "summary"', 'kind = "sumary"'),
        ("day = 30", 'day = "30"'),
    ],
)
def test_wrong_ones_are_not(old: str, new: str):
    assert not VALIDATOR.is_valid(content(TEXT.replace(old, new)))


def test_allowed_values_stand_in_the_order_of_the_source_and_no_key_may_be_null():
    schedule = VALIDATOR.schema["$defs"]["Schedule"]["properties"]["out-of-window"]
    assert schedule["enum"] == ["refuse", "keep", "drop"]
    assert schedule["description"].startswith("A visit whose day is outside its window")
    assert '"null"' not in encoded().decode()
