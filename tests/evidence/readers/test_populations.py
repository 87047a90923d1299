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
