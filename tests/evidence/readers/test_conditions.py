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


@pytest.mark.parametrize(
    "told",
    [
        "Women with asthma filled in the Global Assessment of Cancer Therapy twice.",
        "Women with asthma wrote to the Stroke Research Network.",
        "Women with asthma and a vaccine; hepatitis B surface antigen was sought.",
        "Women with asthma wore hearing aids.",
        "Women with asthma but without diabetes drank tea.",
        "Tea reduces the risk of migraine in women with asthma.",
        "Asthma patients drank tea, and the outcomes were a pain score and headache.",
    ],
)
def test_names_measures_and_what_people_do_not_have_are_no_condition(told):
    assert [each.casefold() for each in named(abstract(methods=told))] == ["asthma"]


@pytest.mark.parametrize(
    ("told", "condition"),
    [
        ("To prevent oesophagitis, peptic ulcers and gastritis by tea.", "oesophagitis, peptic ulcers and gastritis"),
        ("To test tea in men with gout (GT) or psoriasis.", "gout (GT) or psoriasis"),
        ("To test tea for postoperative nausea and vomiting.", "postoperative nausea and vomiting"),
        ("To test tea in women with pregnancy induced hypertension.", "pregnancy induced hypertension"),
    ],
)
def test_what_is_told_in_one_breath_is_one_condition(told, condition):
    assert named(abstract(objective=told)) == [condition]


def test_what_the_people_have_comes_before_the_background():
    passage = abstract(
        background="Tea is a treatment for dementia.",
        objective="To test tea in adults with mild stroke.",
        methods="Adults with mild stroke drank tea.",
    )
    assert named(passage) == ["mild stroke"]


def test_a_bare_word_stands_for_the_fuller_name():
    passage = abstract(background="Diabetes is common.", objective="To test tea in men with type 2 diabetes.")
    assert named(passage) == ["type 2 diabetes"]


def test_a_disease_mentioned_in_passing_is_not_taken():
    assert conditions(abstract(background="Sugar is associated with caries.", methods="Ten men drank tea.")) == []
