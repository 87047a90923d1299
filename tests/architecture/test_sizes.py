"""What can't be read at one go is divided: files and functions have a size that they do not pass."""

import ast

from tests.architecture.repository import SOURCE, TESTS, modules, shown

FILE_LINES = 400
FUNCTION_LINES = 60


def test_no_file_is_too_long():
    long = {shown(path): len(path.read_text().splitlines()) for path in [*modules(), *modules(TESTS)]}
    assert {name: lines for name, lines in long.items() if lines > FILE_LINES} == {}


def test_no_function_is_too_long():
    long = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long[f"{shown(path)}:{node.lineno} {node.name}"] = lines
    assert long == {}


def test_templates_and_styles_are_of_readable_size():
    files = [path for ending in ("html", "css", "js") for path in SOURCE.rglob(f"*.{ending}")]
    long = {shown(path): len(path.read_text().splitlines()) for path in files}
    assert {name: lines for name, lines in long.items() if lines > FILE_LINES} == {}
