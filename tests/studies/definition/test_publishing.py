"""What is published about the study file is up to date."""

from pathlib import Path

from clarion.studies.definition.publishing import PAGE, SCHEMA, publish
from clarion.studies.definition.schema import encoded
from tests.architecture.repository import ROOT

FOLDER = ROOT / "docs" / "reference"
HOW = "run: python -m clarion.studies.definition.publishing docs/reference"


def test_the_published_schema_is_that_of_the_source():
    assert (FOLDER / SCHEMA).read_bytes() == encoded(), HOW


def test_the_page_is_as_the_source_makes_it(tmp_path: Path):
    page = (FOLDER / PAGE).read_text(encoding="utf-8")
    (tmp_path / PAGE).write_text(page, encoding="utf-8")
    publish(tmp_path)
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == page, HOW
