"""The reference page: every table, every key, every quantity, and what stands between the marks made anew."""

import re

import pytest

from clarion.studies.definition.quantities import QUANTITIES
from clarion.studies.definition.reference import filled
from clarion.studies.definition.tables import tables
from clarion.studies.rules.checking import check_truth
from clarion.studies.rules.kinds import Category, Number, Truth
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.vocabulary import FEWEST_ARGUMENTS, KEYWORDS
from tests.architecture.repository import text

PAGE = text("docs/reference/study-file.md")


def test_every_table_has_its_place_on_the_page_once():
    marked = re.findall(r"<!-- keys of (\w+) -->", PAGE)
    assert sorted(marked) == sorted(table.struct.__name__ for table in tables())


def test_every_heading_of_a_table_is_one_of_the_page():
    headings = {table.heading for table in tables() if table.heading.startswith("[")}
    assert {heading for heading in headings if f"## `{heading}`" not in PAGE} == set()


def test_every_kind_of_analysis_has_its_quantities():
    assert [kind for kind in QUANTITIES if f"| `{kind}` |" not in PAGE or f'`kind = "{kind}"`' not in PAGE] == []


def test_every_word_of_the_rule_language_is_explained():
    language = PAGE[PAGE.index("## Rules") : PAGE.index("## What is computed")]
    assert [word for word in KEYWORDS if f"`{word}`" not in language] == []
    assert [word for word in FEWEST_ARGUMENTS if f"`{word}(" not in language] == []


def test_the_examples_of_rules_are_rules():
    kinds = {
        "proteinuria": Number(unit="mg/24h"),
        "age": Number(unit="years"),
        "sex": Category(codes={"f": "female", "m": "male"}),
        "sledai": Number(),
        "complete": Truth(),
    }
    block = re.search(r"## Rules\n.*?```\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    assert len(block[1].splitlines()) == 4
    for rule in block[1].splitlines():
        check_truth(parse(rule), kinds)


def test_what_stands_between_marks_is_made_anew_and_the_rest_kept():
    page = "Prose.\n<!-- keys of Visit -->\nstale\n<!-- end -->\nMore.\n<!-- quantities -->\n<!-- end -->\n"
    made = filled(page)
    assert made.startswith("Prose.\n<!-- keys of Visit -->\nA planned visit.\n\n| key |")
    assert "| `window` | list of two whole numbers | none | The first and last day" in made
    assert "stale" not in made
    assert "<!-- end -->\nMore.\n<!-- quantities -->\n| kind | quantities |" in made
    assert filled(made) == made


def test_a_mark_of_nothing_is_refused():
    with pytest.raises(KeyError, match="Vist"):
        filled("<!-- keys of Vist -->\n<!-- end -->\n")
