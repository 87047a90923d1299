import pytest

from clarion.evidence.readers.populations import populations
from tests.evidence.readers.abstracts import abstract, title


def named(passage):
    return [one.span.of(passage.text) for one in populations(passage)]


def test_number_and_description_up_to_the_verb():
    passage = abstract(methods="Forty men with gout of the thumb were randomised to tea or water.")
    assert named(passage) == ["Forty men with gout of the thumb"]


def test_without_a_number_the_first_description():
    passage = abstract(objective="To test tea in women with migraine.", methods="We measured sleep.")
    assert named(passage) == ["women with migraine"]


def test_there_is_one_at_most():
    passage = abstract(methods="Forty men were enrolled. Then 20 women with gout were enrolled.")
    assert len(populations(passage)) == 1


def test_a_text_without_people_has_none():
    assert populations(abstract(methods="Tea was brewed.")) == []


def test_a_title_is_read():
    assert named(title("Tea in older people with insomnia")) == ["older people with insomnia"]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Forty women with gout drank their tea.", "Forty women with gout"),
        ("Forty women with gout completed two sessions.", "Forty women with gout"),
        ("We enrolled 40 women with early gout to assess sleep.", "40 women with early gout"),
        ("We enrolled women with gout and compared two teas.", "women with gout"),
        ("We enrolled 40 men with gout (20 in each group).", "40 men with gout"),
        ("We enrolled patients with untreated, advanced gout.", "patients with untreated, advanced gout"),
        ("We enrolled 40 men who completed a diary.", "40 men who completed a diary"),
    ],
)
def test_the_description_ends_where_something_else_begins(told, who):
    assert named(abstract(methods=told)) == [who]


def test_people_counted_for_an_outcome_are_not_who_was_studied():
    passage = abstract(
        objective="To compare the proportion of patients who achieved remission.",
        methods="Men with gout were asked.",
    )
    assert named(passage) == ["Men with gout"]


def test_a_bare_noun_is_no_description():
    assert named(abstract(methods="Participants who met the inclusion criteria drank tea.")) == []
