import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.rules.expression import All, Arithmetic, Comparison, Name, Quantity, RuleError, Some
from clarion.studies.rules.names import nodes
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.printing import text
from tests.studies.rules.trees import unplaced

HOSTILE = ["(" * 4000, "-" * 4000, "not " * 1000, "min(" * 1000, "a+" * 1999 + "a", "1/" * 2000, "a<" * 1999 + "a"]
HOSTILE += ["1 " + "a/" * 1999, "1 " + "1m/" * 1000, "a and " * 600 + "a", '"' * 3999, "1" * 4000, "x" * 4001]


def quantity_of(rule):
    """The first quantity of ``rule``."""
    return next(node for node in nodes(parse(rule)) if isinstance(node, Quantity))


@pytest.mark.parametrize(
    ("rule", "value", "unit"),
    [
        ("x < 0.5 g/24h", 0.5, "g/24h"),
        ("x < .5g/24 h", 0.5, "g/24 h"),
        ("dose <= 80 mg/m**2", 80, "mg/m**2"),
        ("x > 2e6 cells/kg", 2e6, "cells/kg"),
        ("x >= 80 %", 80, "%"),
        ("x >= 80%", 80, "%"),
        ("wbc < 4 10^9/L", 4, "10^9/L"),
        ("wbc < 4 x10^9/L", 4, "x10^9/L"),
        ("wbc < 10^9/L", 1, "10^9/L"),
        ("egfr >= 60 mL/min/1.73m**2", 60, "mL/min/1.73m**2"),
        ("x < 3 and y", 3, None),
        ("x < 3 mg and y", 3, "mg"),
        ("x < 3or y", 3, None),
        ("x < 0.5 * baseline(x)", 0.5, None),
        ("x < 0.5 g / y", 0.5, "g"),
    ],
)
def test_a_number_takes_its_unit_with_it(rule, value, unit):
    found = quantity_of(rule)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("rule", "same"),
    [
        ("a or b and c", "a or (b and c)"),
        ("not a and b", "(not a) and b"),
        ("not x < 3", "not (x < 3)"),
        ("x - y - z < 1", "(x - y) - z < 1"),
        ("x + y * z < 1", "x + (y * z) < 1"),
        ("-x * y < 1", "(-x) * y < 1"),
        ("80 <= x < 90", "80 <= x and x < 90"),
        ("a and 1 < x < 2", "a and (1 < x and x < 2)"),
        ("x ≤ 3", "x <= 3"),
        ("x ≥ 3", "x >= 3"),
        ("x ≠ 3", "x != 3"),
        ("x == 3", "x = 3"),
        ("x − y < 3", "x - y < 3"),
        ("sex = 'f'", 'sex = "f"'),
        ("x<3\n  and y", "x < 3 and y"),
    ],
)
def test_two_ways_to_write_the_same(rule, same):
    assert unplaced(parse(rule)) == unplaced(parse(same))


def test_the_tree_of_a_rule_with_its_places():
    rule = parse("not_a or x < 2 * y")
    assert isinstance(rule, Some)
    name, comparison = rule.operands
    assert name == Name(id="not_a", position=0)
    assert isinstance(comparison, Comparison)
    assert isinstance(comparison.right, Arithmetic)
    assert (comparison.position, comparison.right.position, comparison.right.right.position) == (9, 13, 17)


def test_a_chain_has_its_middle_twice():
    chain = parse("1 < x < 3")
    assert isinstance(chain, All)
    assert chain.operands[0].right == chain.operands[1].left


@pytest.mark.parametrize(
    ("rule", "position", "message"),
    [
        ("0.5 g/24h proteinuria", 10, "`0.5 g/24h` and `proteinuria` stand beside each other: an operator is missing"),
        ("2 baseline(x) < 3", 10, "an operator is missing"),
        ("sledia(x) < 3", 0, "There is no function `sledia`. There are baseline"),
        ("baselin(x) < 3", 0, "Did you mean `baseline`"),
        ("x < ", 4, "The rule ends where a value is wanted behind `<`"),
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("(x < 3", 0, "not closed"),
        ("x < 3)", 5, "Nothing is open"),
        ("x < 0,5", 5, "decimals have a point"),
        ("x < 3 AND y < 2", 6, "small letters: `and`"),
        ("x && y", 2, "Write `and`"),
        ("x <> 3", 2, "Write `!=`"),
        ("x => 3", 2, "Write `>=`"),
        ("x =< 3", 2, "Write `<=`"),
        ("x ** 2 < 3", 2, "no powers"),
        ("x < 10^9", 6, "no powers"),
        ("1 < x > 2", 6, "can't be in one chain"),
        ("1 != x != 2", 7, "can't be in one chain"),
        ("min(x) < 3", 0, "takes at least 2 values, not 1"),
        ("missing(x, y)", 0, "takes 1 value, not 2"),
        ("missing()", 0, "takes 1 value, not 0"),
        ("sex = 'f", 6, "does not end"),
        ("x < ٣", 4, "`٣` has no meaning"),
        ("x < 1e999", 4, "too large"),
        ("__import__('os')", 0, "There is no function `__import__`"),
        ("x.values < 3", 1, "`.` has no meaning"),
        ("x[0] < 3", 1, "`[` has no meaning"),
        ("f '('", 2, "an operator is missing"),
    ],
)
def test_a_fault_is_explained_where_it_is(rule, position, message):
    with pytest.raises(RuleError) as error:
        parse(rule)
    assert message in str(error.value)
    assert error.value.position == position


WORDS = ["(", ")", ",", "<", "<=", ">", "=", "!=", "+", "-", "*", "/", "and", "or", "not", "x", "baseline", "min"]
WORDS += ["missing", "3", "0.5", "g/24h", "%", "10^9/L", "'f'", '"', "80%", "≤", "−", "1e9", ".", "۳"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_is_a_rule_or_refused(rule):
    position = 0
    try:
        tree = parse(rule)
    except RuleError as error:
        position = error.position
    else:
        assert unplaced(parse(text(tree))) == unplaced(tree)
    assert 0 <= position <= len(rule)


def test_hostile_rules_need_no_deep_stack():
    frame, depth = sys._getframe(), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 320)
    try:
        for rule in HOSTILE:
            try:
                parse(rule)
            except RuleError:
                continue
    finally:
        sys.setrecursionlimit(limit)
