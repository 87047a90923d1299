"""The group that a number is of."""

import pytest

from clarion.evidence.readers import group_names


@pytest.mark.parametrize(
    ("after", "group"),
    [
        (" in the syrup group", "syrup group"),
        (" of patients in the control arm", "control arm"),
        (" with placebo", "placebo"),
        (" of those in Group B and", "Group B"),
        (" of it after 3 weeks", ""),
        (" in both groups", ""),
        (" than in the other", ""),
    ],
)
def test_a_group_that_is_called_so(after: str, group: str) -> None:
    assert group_names.group_after(after) == group


def test_any_name_with_how_it_is_joined() -> None:
    assert group_names.parallel_after(" with green tea and 5%") == ("with", "green tea")
    assert group_names.parallel_after(" (brand A) and") == ("(", "brand A")
    assert group_names.parallel_after(" (P = 0.02)")[1] == ""
    assert group_names.parallel_after(" after 12 weeks")[1] == ""


def test_groups_at_the_head_of_a_clause_and_before_a_bracket() -> None:
    assert group_names.group_leading("In the tea group, 12 ") == "tea group"
    assert group_names.group_leading("In both groups, 12 ") == ""
    assert group_names.group_before_bracket("was rarer in the tea group") == "tea group"
    assert group_names.group_before_bracket("was rarer in the morning") == ""


def test_two_groups_that_are_compared() -> None:
    assert group_names.compared("Pain was less with tea than with syrup") == ("tea", "syrup")
    assert group_names.compared("Pain was less with tea") is None


def test_lists_have_as_many_names_as_numbers() -> None:
    assert group_names.listed_after(" in tea, milk and syrup, respectively", 3) == ["tea", "milk", "syrup"]
    assert group_names.listed_after(" in tea and milk, respectively", 3) == []
    assert group_names.split("groups A and B", 2) == ["group A", "group B"]
    assert group_names.split("tea and milk groups", 2) == ["tea group", "milk group"]
    assert group_names.listed_before("calm in groups A and B", 2) == ("calm", ["group A", "group B"])
    assert group_names.listed_before("changes in weight and height", 2) == ("", [])
