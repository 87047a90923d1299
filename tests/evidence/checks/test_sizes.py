"""How many took part."""

from clarion.evidence.checks.sizes import single_group, sizes
from clarion.evidence.claim import Design
from tests.evidence.checks.readings import NOWHERE, reading, took_part


def test_one_number_is_the_whole():
    found = sizes(reading(took_part(9), took_part(9, "analysed"), took_part(20, planned=True)))
    assert found.whole.n == 9
    assert {one.n for one in found.every} == {9}


def test_two_numbers_are_none():
    assert sizes(reading(took_part(9), took_part(8, "analysed"))).whole is None


def test_an_arm_is_found_by_its_name():
    found = sizes(reading(took_part(10, "arm", "Placebo"), took_part(12, "arm", "drug")))
    assert found.of_arm("placebo ").n == 10
    assert found.of_arm("") is None
    assert found.of_arm("other") is None
    twice = sizes(reading(took_part(10, "arm", "drug"), took_part(12, "arm", "drug")))
    assert twice.of_arm("drug") is None


def test_reviews_count_studies_too():
    review = Design(span=NOWHERE, value="meta-analysis")
    assert sizes(reading(review, took_part(12))).whole is None


def test_which_texts_are_of_one_group():
    alone = reading(took_part(9))
    assert single_group(alone, sizes(alone))
    for other in (took_part(4, "arm", "a"), Design(span=NOWHERE, value="case-control")):
        several = reading(took_part(9), other)
        assert not single_group(several, sizes(several))
