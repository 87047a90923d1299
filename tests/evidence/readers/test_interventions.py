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


def test_titles_that_begin_with_the_treatment_are_read():
    assert named(title("Green tea for sleepless singers: a randomised trial")) == ["Green tea"]
    assert named(title("Green tea versus warm milk in singers")) == ["Green tea"]
    assert named(title("Comparison of green tea and warm milk in singers: a randomised trial")) == ["green tea"]


@pytest.mark.parametrize(
    "words",
    [
        "The effect of a single infusion fades within months: a randomised trial",
        "Prevalence of insomnia in singers",
        "Sleep in singers: a randomised trial of patients with cough",
        "Tea improves sleep in singers: a randomised trial",
    ],
)
def test_clauses_and_outcomes_in_titles_are_no_treatments(words):
    assert named(title(words)) == []


def test_the_first_mention_counts_and_abbreviations_lead_to_it():
    passage = abstract(
        background="Gentle tea bathing (GTB) is popular.", objective="To investigate the effect of GTB on sleep."
    )
    assert named(passage) == ["Gentle tea bathing (GTB)"]


def test_amounts_and_groups_are_no_part_of_the_name():
    assert named(abstract(methods="Sixty men were randomised to 200 mg of teaine daily for 6 weeks.")) == ["teaine"]
    assert named(abstract(methods="Sixty men were randomised to tea group or milk group.")) == ["tea"]
