import pytest

from clarion.evidence.readers.sizes import sample_units as units
from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from tests.evidence.readers.abstracts import abstract


def sizes(**told):
    return [(one.value, one.role) for one in sample_sizes(abstract(**told))]


@pytest.mark.parametrize("methods", ["We randomised 16 villages to tea or water.", "Sixteen villages were randomised."])
def test_places_count_where_they_were_allocated(methods):
    assert sizes(methods=methods) == [(16, "enrolled")]


def test_places_where_people_were_seen_do_not_count():
    assert sizes(methods="In this cluster trial, tea was sold in many towns. All 80 centres were visited.") == []


def test_parts_of_the_body_count_where_the_text_is_of_them():
    assert sizes(methods="A total of 90 extracted incisors were randomised.") == [(90, "enrolled")]
    assert sizes(methods="We looked at 90 wounds of the choir.") == []


def test_schools_count_without_the_word_cluster():
    assert sizes(methods="Twenty schools took part.") == [(20, "enrolled")]


def test_mere_places_do_not_count_in_a_trial_of_clusters():
    told = "This cluster trial was conducted in 120 villages of five provinces."
    assert sizes(methods=told) == [(120, "enrolled")]


def test_both_sexes_are_found():
    assert set(units.SEXES.findall("30 men and 25 women")) == {"men", "women"}


def test_places_where_people_were_found_do_not_count_though_these_were_allocated():
    assert sizes(methods="Sixty singers from three schools were randomised to tea or honey.") == [(60, "enrolled")]


@pytest.mark.parametrize(
    "methods",
    [
        "A cluster randomised trial was conducted in 16 towns.",
        "This cluster trial took place in a study in 16 clinics.",
    ],
)
def test_places_of_a_trial_of_clusters_count_without_a_verb(methods):
    assert sizes(methods=methods) == [(16, "enrolled")]
