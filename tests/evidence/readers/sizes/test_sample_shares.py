import pytest

from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from tests.evidence.readers.abstracts import abstract


def sizes(results):
    return [(one.value, one.role) for one in sample_sizes(abstract(results=results))]


@pytest.mark.parametrize(
    "results",
    [
        "A cough came to 9 (30%) of 30 with tea versus 4 (13%) of 31 with honey.",
        "Hoarseness was rarer with honey (13% [4 of 31] than with tea [nine of 30]).",
        "Of note, 9 of 30 singers in the tea group and 4 of 31 in the honey group coughed.",
    ],
)
def test_the_wholes_of_two_shares_that_are_compared_are_arms(results):
    assert sorted(sizes(results)) == [(30, "arm"), (31, "arm")]


@pytest.mark.parametrize(
    "results",
    [
        "A cough came to 9 (30%) of 30 with tea.",
        "Tea was better in 5 of 17 comparisons and honey in 16 of 19 comparisons.",
        "A cough came to 9 of 30 songs and 4 of 310 songs.",
    ],
)
def test_shares_that_are_not_of_two_arms_tell_none(results):
    assert [one for one in sizes(results) if one[1] == "arm"] == []
