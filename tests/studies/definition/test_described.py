"""Every key of the study file is explained in the source."""

import msgspec
import pytest

from clarion.studies.definition import Paired, Visit
from clarion.studies.definition.described import about, described, in_markdown
from clarion.studies.definition.tables import tables


@pytest.mark.parametrize("struct", [table.struct for table in tables()])
def test_every_key_is_explained(struct: type[msgspec.Struct]):
    assert [key for key, said in described(struct).items() if not said] == []
    assert about(struct)


def test_what_a_base_says_of_a_key_holds_of_its_kinds():
    assert described(Paired)["arm"] == "Only this arm; all where not given."
    assert described(Visit)["window"] == "The first and last day that still count as this visit, both included."


def test_a_docstring_becomes_a_line_of_markdown():
    assert in_markdown("One ``a = 1``\n    line.\n\n    Another.") == "One `a = 1` line.\n\nAnother."
