import pytest

from clarion.evidence.readers.conditions import conditions
from tests.evidence.readers.abstracts import abstract, title


def named(passage):
    return [one.span.of(passage.text) for one in conditions(passage)]


@pytest.mark.parametrize(
    ("told", "condition"),
    [
        ({"objective": "To test tea in patients with chronic low back pain."}, "chronic low back pain"),
        ({"background": "Asthma is common.", "methods": "Sixty children with asthma drank tea."}, "Asthma"),
        ({"objective": "To assess tea for the treatment of rheumatoid arthritis (RA)."}, "rheumatoid arthritis"),
        ({"methods": "Adults with type 2 diabetes mellitus were asked."}, "type 2 diabetes mellitus"),
        ({"methods": "Patients with refractory lupus nephritis drank tea."}, "refractory lupus nephritis"),
    ],
)
def test_what_the_participants_have(told, condition):
    assert named(abstract(**told)) == [condition]


def test_what_is_treated_counts_more_than_what_is_mentioned():
    passage = abstract(
        background="Migraine may cause depression.",
        objective="To test tea for the prevention of migraine.",
        methods="Women with migraine drank tea.",
    )
    assert named(passage) == ["Migraine"]


def test_results_name_no_condition():
    assert conditions(abstract(results="Patients with nausea slept.")) == []


def test_methods_of_research_are_no_diseases():
    assert conditions(abstract(methods="An analysis of the hypothesis by dialysis of data.")) == []


def test_a_title_is_read():
    assert named(title("Tea for chronic heart failure")) == ["chronic heart failure"]
