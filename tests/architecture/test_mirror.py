"""Tests mirror the source: tests/sources/test_inputs.py tests src/clarion/sources/inputs.py."""

from tests.architecture.repository import SOURCE, TESTS, shown

APART = {"architecture", "browser", "benchmarks"}
"""Folders of tests that are about the whole and not about one module."""


def test_every_test_stands_where_its_module_stands():
    astray = []
    for path in sorted(TESTS.rglob("test_*.py")):
        inner = path.relative_to(TESTS)
        if inner.parts[0] in APART:
            continue
        tested = SOURCE / inner.parent / inner.stem.removeprefix("test_")
        package = SOURCE / inner.parent
        if not (tested.with_suffix(".py").is_file() or tested.is_dir() or package.name == tested.name):
            astray.append(shown(path))
    assert astray == []
