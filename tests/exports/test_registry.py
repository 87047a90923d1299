"""The table of formats."""

import json

import pytest

from clarion.exports import EXPORTS
from tests.exports.samples import ARTICLE, CHAPTER, URL


def test_the_names_are_those_of_the_command_line() -> None:
    assert set(EXPORTS) == {"bibtex", "ris", "csl", "schemaorg"}


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_writes_one_and_many(name: str) -> None:
    export = EXPORTS[name]
    assert "heavy_water" in export.function(ARTICLE, URL).replace("\\", "")
    many = export.many([(ARTICLE, URL), (CHAPTER, URL)])
    assert many.count("growth") >= 2
    assert many.endswith("\n")
    assert "/" in export.media_type
    assert export.extension.isalnum()


def test_csl_is_a_list_as_reference_managers_import_it() -> None:
    assert len(json.loads(EXPORTS["csl"].function(ARTICLE, URL))) == 1
    assert len(json.loads(EXPORTS["csl"].many([(ARTICLE, URL), (CHAPTER, URL)]))) == 2
