import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.rules.evaluating import evaluate
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.kinds import Category, Number, Truth
from clarion.studies.rules.parsing import DEEPEST, MOST_OPERATIONS, parse
from clarion.studies.rules.scope import Scope

NAN = np.nan
VALUES = np.array([[2000.0, 999.0, 1000.0, 500.0], [0.0, NAN, 300.0, 0.0], [NAN, 600.0, 400.0, NAN]])


def around(values=VALUES, **others):
    """Three participants, four visits, the first the baseline; or other ``values`` in mg/24h."""
    kinds = {
        "proteinuria": Number(unit="mg/24h"),
        "grams": Number(unit="g/24h"),
        "age": Number(unit="years"),
        "stage": Number(codes={"3": "III", "4": "IV"}),
        "sex": Category(codes={"f": "Female", "m": "Male"}),
        "complete": Truth(),
    }
    count = len(values)
    found = {
        "proteinuria": values,
        "grams": values / 1000,
        "age": np.full((count, 1), 30.0),
        "stage": np.full((count, 1), 3.0),
        "sex": np.array([["f"], ["m"], [""]] * count, dtype=object)[:count],
        "complete": np.where(np.isnan(values), NAN, values < 500),
    }
    return Scope(kinds=kinds, values=found | others, shape=values.shape, baseline=0)


def truth(rule, scope=None):
    """What ``rule`` is, as a list of lists with None for unknown."""
    found = evaluate(parse(rule), scope or around()).truth
    return [[None if np.isnan(one) else bool(one) for one in row] for row in found]


def test_values_are_compared_in_one_unit():
    expected = [[False, False, False, False], [True, None, True, True], [None, False, True, None]]
    assert truth("proteinuria < 0.5 g/24h") == truth("grams < 500 mg/d") == truth("0.5 g/24h > grams") == expected


def test_arithmetic_keeps_its_units():
    assert truth("proteinuria + grams <= 1 g/24h") == truth("2 * proteinuria <= 1000 mg/24h")
    assert truth("proteinuria / grams = 1")[0] == [True] * 4
    assert truth("proteinuria * 2 d = 4 g")[0] == [True, False, False, False]
    assert truth("min(grams, 700 mg/24h) = 0.7 g/24h")[0] == [True, True, True, False]
    assert truth("abs(-grams) = max(grams, 0)")[0] == [True] * 4


def test_baseline_change_and_previous_look_at_other_visits():
    assert truth("proteinuria <= 0.5 * baseline(proteinuria)")[0] == [False, True, True, True]
    assert truth("change(proteinuria) <= -1 g/24h")[0] == [False, True, True, True]
    assert truth("percent_change(proteinuria) < -50 %")[0] == [False, True, False, True]
    assert truth("proteinuria > previous(proteinuria)")[0] == [None, False, True, False]
    assert truth("baseline(age) = age and change(age) = 0 and previous(age) = age")[0] == [True] * 4


def test_what_is_missing_is_unknown_unless_it_does_not_matter():
    assert truth("proteinuria < 0.5 g/24h or age > 20 years")[1] == [True] * 4
    assert truth("proteinuria < 0.5 g/24h and age > 20 years")[1] == [True, None, True, True]
    assert truth("proteinuria < 0.5 g/24h and age < 20 years")[1] == [False] * 4
    assert truth("not (proteinuria < 0.5 g/24h)")[1] == [False, None, False, False]
    assert truth("change(proteinuria) < 0")[2] == [None] * 4


def test_missing_tells_what_is_missing():
    expected = [[False] * 4, [False, True, False, False], [True, False, False, True]]
    assert truth("missing(proteinuria)") == truth("missing(complete)") == truth("missing(grams < 1 g/d)") == expected
    assert truth("missing(sex)") == [[False] * 4, [False] * 4, [True] * 4]
    assert truth("missing(change(proteinuria))")[2] == [True] * 4


def test_what_is_divided_by_zero_is_unknown():
    assert truth("percent_change(proteinuria) < 5 %")[1] == [None] * 4
    assert truth("1 / proteinuria > 0")[1] == [None, None, True, None]


def test_what_grows_beyond_all_numbers_is_unknown():
    assert truth("1e300 * 1e300 * age > 0") == [[None] * 4] * 3


def test_categories_are_compared_by_code_and_label():
    women = [[True] * 4, [False] * 4, [None] * 4]
    assert truth("sex = 'f'") == truth("'Female' = sex") == truth("sex != 'Male'") == women
    assert truth("stage = 'III'") == truth("stage = 3") == truth("stage != 'IV'") == [[True] * 4] * 3


def test_the_level_of_a_response_is_a_truth():
    assert truth("not complete") == truth("proteinuria >= 0.5 g/24h")


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("x - 1000 = 0.1", 1000.1),
        ("x - 0.1 = 0.2", 0.3),
        ("x + 0.2 = 0.3", 0.1),
        ("x - 100000 = 0.1", 100000.1),
        ("3 * x = 0.3", 0.1),
        ("x = 0.1 * 3", 0.3),
        ("not x < 0.1 * 3", 0.3),
        ("not x > 0.1 * 3", 0.3),
        ("x / 3 = 0.1", 0.3),
    ],
)
def test_the_noise_of_floats_moves_nothing(rule, value):
    scope = Scope(kinds={"x": Number()}, values={"x": np.array([[value]])}, shape=(1, 1))
    assert evaluate(parse(rule), scope).truth.tolist() == [[1.0]]


@given(st.integers(1, 10**6), st.integers(0, 3))
def test_half_of_any_decimal_is_exactly_half(number, decimals):
    whole = number / 10**decimals
    scope = around(np.array([[whole, number * 5 / 10 ** (decimals + 1)]]))
    for rule in ("proteinuria = 0.5 * baseline(proteinuria)", "percent_change(grams) = -50 %"):
        assert evaluate(parse(rule), scope).truth[0, 1] == 1
    found = evaluate(parse("proteinuria < 0.5 * baseline(grams)"), scope)
    assert (found.truth[0, 1], found.boundary[0, 1]) == (0, True)


def test_a_value_on_a_limit_is_told_with_its_comparison():
    found = evaluate(parse("complete or proteinuria < 0.5 * baseline(proteinuria)"), around())
    assert found.boundary.tolist() == [[False, False, True, False], [False] * 4, [False] * 4]
    assert [edge.equal.tolist()[0] for edge in found.edges] == [[False, False, True, False]]


def test_a_limit_that_decides_nothing_is_no_boundary():
    assert not evaluate(parse("proteinuria < 0.5 g/24h or age > 3 years"), around()).boundary.any()
    assert not evaluate(parse("proteinuria < 0.5 g/24h or proteinuria >= 500 mg/24h"), around()).boundary.any()
    assert not evaluate(parse("proteinuria <= 0.5 g/24h"), around()).boundary.any()
    assert evaluate(parse("not (proteinuria > 0.5 g/24h)"), around()).boundary[0].tolist() == [False] * 3 + [True]


@given(
    st.lists(st.sampled_from([NAN, 100.0, 500.0, 900.0]), min_size=4, max_size=4),
    st.sampled_from(
        [
            "proteinuria < 500 mg/d and not (previous(proteinuria) > 500 mg/d)",
            "missing(proteinuria) or proteinuria < 0.5 * baseline(proteinuria) or complete",
            "not complete and 100 mg/d < proteinuria <= 0.9 g/d",
        ]
    ),
)
def test_every_participant_stands_alone(row, rule):
    alone = evaluate(parse(rule), around(np.array([row])))
    among = evaluate(parse(rule), around(np.array([row, [1.0, 2, 3, 4], row])))
    for place in (0, 2):
        assert np.array_equal(alone.truth[0], among.truth[place], equal_nan=True)
        assert np.array_equal(alone.boundary[0], among.boundary[place])


def test_a_rule_that_does_not_fit_is_refused_before_it_is_evaluated():
    with pytest.raises(RuleError, match="do not measure the same"):
        evaluate(parse("age > 3 kg"), around())


def test_the_largest_rule_needs_no_deep_stack():
    depth = DEEPEST - 12
    rule = "(" * depth + "-".join(["age"] * MOST_OPERATIONS) + " < 3 years and complete" + " or complete)" * depth
    frame, used = sys._getframe(), 0
    while frame is not None:
        frame, used = frame.f_back, used + 1
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(used + 600)
    try:
        assert evaluate(parse(rule), around()).truth.shape == (3, 4)
    finally:
        sys.setrecursionlimit(limit)
