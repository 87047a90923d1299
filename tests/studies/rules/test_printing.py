import pytest
from hypothesis import given

from clarion.studies.rules.parsing import parse
from clarion.studies.rules.printing import text
from tests.studies.rules.trees import trees, unplaced


@given(trees)
def test_what_is_printed_is_read_as_the_same_tree(tree):
    assert unplaced(parse(text(tree))) == unplaced(tree)


@pytest.mark.parametrize(
    "rule",
    [
        "proteinuria < 0.5 g/24h",
        "not complete and proteinuria > 0.5 g/24h and proteinuria < 0.5 * baseline(proteinuria)",
        "(a or b) and not (c and d)",
        "x - (y - z) < 1 or -(x + y) > 2",
        "wbc > 4 10^9/L",
        "percent_change(x) <= -50 %",
        'sex = "f" or max(x, y, 3) != 2000000',
    ],
)
def test_no_parentheses_are_added_or_lost(rule):
    assert text(parse(rule)) == rule
