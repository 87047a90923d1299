import pytest

from clarion.evidence.readers.designs.pooled_work import pooled
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract


def found(**told):
    passage = abstract(**told)
    sign = pooled(lowered(passage.text), statements(passage))
    return None if sign is None else (sign.value, sign.confidence >= 0.9)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ({"objective": "Aims: to conduct a meta-analysis of trials of tea."}, "meta-analysis"),
        ({"methods": "Data of three randomised trials were combined through meta-analysis."}, "meta-analysis"),
        ({"methods": "A search was conducted in PubMed, Medline and a library of tunes."}, "review"),
        ({"background": "What is known of tea is put together in this review."}, "review"),
    ],
)
def test_pooling_that_is_the_texts_own_work(told, value):
    assert found(**told) == (value, True)


def test_a_meta_analysis_of_others_is_not_this_text():
    assert found(background="A recent meta-analysis has shown that tea helps.", methods="Singers drank tea.") is None
