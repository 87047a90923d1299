"""Imports stand at the top of a file; one within a function says why in a comment above it."""

import ast

from tests.architecture.repository import modules, shown


def test_an_import_within_a_function_states_its_reason():
    unexplained = []
    for path in modules():
        source = path.read_text()
        lines = source.splitlines()
        for function in ast.walk(ast.parse(source)):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom) and not _explained(lines, node.lineno):
                    unexplained.append(f"{shown(path)}:{node.lineno}")
    assert unexplained == []


def _explained(lines: list[str], number: int) -> bool:
    """Whether a comment stands above the import in line ``number``, or above the imports it belongs with."""
    for line in reversed(lines[: number - 1]):
        stripped = line.strip()
        if stripped.startswith("#"):
            return True
        if stripped and not stripped.startswith(("import ", "from ", ")")) and not stripped.endswith(","):
            return False
    return False
