import pytest

from clarion.evidence.readers.interventions import interventions
from tests.evidence.readers.abstracts import abstract, title


def named(passage):
    return [one.span.of(passage.text) for one in interventions(passage)]


@pytest.mark.parametrize(
    ("objective", "treatment"),
    [
        ("To investigate the effect of green tea on sleep.", "green tea"),
        ("To assess the efficacy and safety of teaine in women.", "teaine"),
        ("We evaluated the effects of a walking programme on mood.", "walking programme"),
    ],
)
def test_aims_name_the_treatment(objective, treatment):
    assert named(abstract(objective=objective)) == [treatment]


def test_what_people_were_assigned_to_where_no_aim_says():
    assert named(abstract(methods="Sixty men were randomised to green tea or water.")) != []


def test_there_is_one_at_most():
    assert len(interventions(abstract(objective="The effect of tea on sleep and the effect of milk on mood."))) == 1


def test_a_text_without_a_treatment_has_none():
    assert interventions(abstract(objective="How do singers sleep?")) == []


def test_a_title_is_read():
    assert named(title("Effects of green tea on sleep")) == ["green tea"]
