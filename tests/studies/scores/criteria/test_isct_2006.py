"""The criteria of the International Society for Cellular Therapy, read as rules."""

from clarion.studies.rules.parsing import parse
from clarion.studies.scores.criteria.isct_2006 import ISCT_2006


def test_every_condition_is_a_rule():
    for condition in ISCT_2006.conditions:
        parse(condition.rule)


def test_three_markers_are_present_five_absent_and_three_lineages_formed():
    rules = [one.rule for one in ISCT_2006.conditions]
    assert sum(">= 95" in rule for rule in rules) == 3
    assert sum("<= 2" in rule for rule in rules) == 5
    assert sum(rule.endswith("= 1") for rule in rules) == 1 + 3
