import pytest

from clarion.evidence.readers.treatments.interventions import interventions
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


@pytest.mark.parametrize(
    ("objective", "treatment"),
    [
        ("To assess the effect of a brief, nurse-led tea lesson on sleep.", "brief, nurse-led tea lesson"),
        ("To assess the efficacy of teaine, a novel leaf extract, in singers.", "teaine"),
        ("To study the effect of teaine 1.5 mg/kg on sleep.", "teaine"),
        ("We assessed the effects of tea, milk and cocoa on sleep.", "tea, milk and cocoa"),
        ("We assessed the effect of adding teaine to usual drinks in singers.", "teaine"),
        ("We investigated the use of teaine for hoarseness.", "teaine"),
        ("To find out whether green tea improves sleep.", "green tea"),
        ("The aim was to assess the effect of a sleep prevention programme on mood.", "sleep prevention programme"),
        ("To determine whether, compared with usual care, usual care plus tea improves sleep.", "usual care plus tea"),
        ("To compare the effectiveness of green tea and warm milk on sleep.", "green tea"),
    ],
)
def test_a_name_ends_before_doses_explanations_and_what_it_is_tried_on(objective, treatment):
    assert named(abstract(objective=objective)) == [treatment]


@pytest.mark.parametrize(
    "words",
    [
        "To find out whether many singers report insomnia.",
        "To find out whether mortality differed between choirs.",
        "To study the effect of chronic laryngitis on sleep.",
    ],
)
def test_what_is_no_treatment_is_left_out(words):
    assert named(abstract(objective=words)) == []


def test_what_the_control_group_received_is_not_under_study():
    methods = "The control group received warm milk. The intervention group received green tea for 6 weeks."
    assert named(abstract(methods=methods)) == ["green tea"]


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
    assert named(abstract(methods="Sixty men were randomised to twelve cycles of weekly teaine.")) == ["weekly teaine"]
    assert named(abstract(methods="Sixty men were randomised to tea group or milk group.")) == ["tea"]
