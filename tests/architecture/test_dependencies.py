"""Every dependency states why it is there, and none is stated that is gone."""

import re
from collections.abc import Iterable

from tests.architecture.repository import project, text

DOCUMENT = "docs/explanation/dependencies.md"


def declared() -> set[str]:
    """The names of all that ``pyproject.toml`` asks for."""
    data = project()
    lists: list[Iterable[str]] = [
        data["project"]["dependencies"],
        *data["project"]["optional-dependencies"].values(),
        *data["dependency-groups"].values(),
        data["build-system"]["requires"],
    ]
    return {re.split(r"[\[<>=!~; ]", one)[0].lower() for each in lists for one in each}


def test_each_dependency_has_its_line():
    explained = set(re.findall(r"^\| `([A-Za-z0-9._-]+)` \|", text(DOCUMENT), re.M))
    assert {"missing": declared() - explained, "gone": explained - declared()} == {"missing": set(), "gone": set()}
