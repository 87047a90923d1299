"""Tests mirror the source: tests/sources/test_inputs.py tests src/clarion/sources/inputs.py."""

from pathlib import Path

from tests.architecture.repository import SOURCE, TESTS

APART = {"architecture", "browser", "benchmarks"}
"""Folders of tests that are about the whole and not about one module."""
OF_SEVERAL = {
    "catalogue/actions/test_killed_import.py": "the import as a whole, cut off at any instant",
    "commands/test_cli.py": "every command, as other tools call it",
    "evidence/readers/test_laws_of_study_readers.py": "what every reader of a study's features owes to any text",
    "evidence/test_study_page.py": "one abstract from its words to its checks",
    "sources/test_pubmed_against_xpath.py": "the whole reader, beside an independent reading",
    "studies/privacy/test_attacks.py": "everything public of a study, in the hands of someone who wants to know more",
    "studies/reconstruct/test_against_every_data.py": "the whole search, beside trying everything",
    "web/test_query_counts.py": "every page",
}
"""Tests of several modules, which stand in the folder that these share, and what they are about."""


def has_module(inner: Path) -> bool:
    """Whether the module that ``inner``, a path below ``tests``, tests is there: a file, a package, or the folder."""
    tested = SOURCE / inner.parent / inner.stem.removeprefix("test_")
    return tested.with_suffix(".py").is_file() or tested.is_dir() or tested.name == tested.parent.name


def test_every_test_stands_where_its_module_stands():
    inner = [path.relative_to(TESTS) for path in sorted(TESTS.rglob("test_*.py"))]
    astray = {path.as_posix() for path in inner if path.parts[0] not in APART and not has_module(path)}
    assert astray == set(OF_SEVERAL)
