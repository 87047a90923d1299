"""Numbers in the words of checks."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import clarion.evidence.checks
from clarion.evidence.checks.wording import as_printed, grouped, listed, p_as_printed, p_text, percentage
from tests.evidence.checks.readings import number


def test_numbers_are_said_as_they_are_printed():
    assert as_printed(number("33.30")) == "33.30"
    assert percentage(number("33.3")) == "33.3 %"
    assert as_printed(number("1800")) == "1800"
    assert grouped(2_000_000) == "2,000,000"


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.0078125, "0.0078"),
        (0.03, "0.030"),
        (0.00001, "0.000010"),
        (3.21e-7, "0.00000032"),
        (1e-20, "0"),
        (0.5, "0.500"),
    ],
)
def test_computed_p_values(p, text):
    assert p_text(p) == text


def test_p_with_its_relation():
    assert p_as_printed(number("0.05", "<=")) == "P ≤ 0.05"


def test_long_lists_are_cut():
    assert listed(range(3)) == ("0", "1", "2")
    assert listed(range(9))[-1] == "…"


def templates() -> list[str]:
    """Every text that the checks mark for translation."""
    found = []
    for path in Path(clarion.evidence.checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                assert isinstance(node.args[0], ast.Constant), path
                found.append(node.args[0].value)
    return found


def test_templates_are_whole_sentences_with_named_fields():
    every = templates()
    assert len(every) > 80
    for one in every:
        fields = [name for _, name, _, _ in Formatter().parse(one) if name is not None]
        assert one.endswith("."), one
        assert one[0].isupper() or one.startswith("{"), one
        assert all(name.isidentifier() for name in fields), one
        assert "%" not in one.replace(" %", "", 1) or "100 %" in one, one
