import pytest
from hypothesis import given

from clarion.studies.rules.expression import Name, RuleError
from clarion.studies.rules.names import bound, names, nodes
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.printing import text
from tests.studies.rules.trees import trees


def test_names_within_functions_and_parentheses_count():
    rule = "not complete and (x < 0.5 * baseline(y) or max(x, z) > 3) and sex = 'f'"
    assert names(parse(rule)) == {"complete", "x", "y", "z", "sex"}


def test_bare_baseline_and_change_are_those_of_the_measure():
    rule = parse("not complete and (x < 0.5 * baseline or -change > 3 mg) and percent_change <= min(1 %, 2 %)")
    expected = (
        "not complete and (x < 0.5 * baseline(egfr) or -change(egfr) > 3 mg) and percent_change(egfr) <= min(1 %, 2 %)"
    )
    assert text(bound(rule, "egfr")) == expected


def test_bare_baseline_without_a_measure_is_refused_where_it_stands():
    with pytest.raises(RuleError, match=r"`change` of what\?") as error:
        bound(parse("x < 3 and change < 2"), None)
    assert error.value.position == 10


@given(trees)
def test_binding_touches_bare_names_only(tree):
    after = bound(tree, "measure")
    assert "baseline" not in names(after)
    assert names(after) - {"measure"} == names(tree) - {"baseline"}
    if "baseline" not in names(tree):
        assert after == tree


@given(trees)
def test_every_part_is_walked(tree):
    assert {node.id for node in nodes(tree) if isinstance(node, Name)} == names(tree)
    assert next(nodes(tree)) is tree
