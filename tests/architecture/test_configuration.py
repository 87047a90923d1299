"""The configuration reference is complete: every key of ``clarion.toml`` and every variable of the environment."""

import re

import pytest

from clarion.instance.config import NETWORKS, Config, Server, fields
from clarion.instance.site import Site
from tests.architecture.repository import modules, text

REFERENCE = "docs/reference/configuration.md"
TABLES = {"": Config, "[[sites]]": Site, "[server]": Server}


@pytest.mark.parametrize("table", TABLES)
def test_the_reference_holds_every_key(table: str):
    reference = text(REFERENCE)
    assert table in reference
    assert [key for key in fields(TABLES[table]) if f"`{key}`" not in reference and f"[{key}]" not in reference] == []


def test_the_reference_holds_every_network():
    reference = text(REFERENCE)
    assert [network for network in NETWORKS if f"`{network}`" not in reference] == []


def test_the_reference_holds_every_variable_of_the_environment():
    used = {name for path in modules() for name in re.findall(r"\bCLARION_[A-Z_]+\b", path.read_text())}
    assert {"CLARION_HOME", "CLARION_DATABASE_URL"} <= used
    assert used - set(re.findall(r"`(CLARION_[A-Z_]+)", text(REFERENCE))) == set()


def test_the_reference_names_nothing_that_does_not_exist():
    known = {key for table in TABLES.values() for key in fields(table)} | set(NETWORKS)
    rows = re.findall(r"^\| `([a-z_]+)` \|", text(REFERENCE), re.M)
    assert rows, "the reference lists keys in tables, one a row"
    assert set(rows) - known == set()
