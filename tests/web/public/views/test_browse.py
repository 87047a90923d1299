import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/years/", "/types/"])
def test_each_entry_leads_to_as_many_works_as_it_says(reader, path):
    answer = reader.open(path, queries=1)
    for link, tally in zip(answer.links(".tallies a"), answer.words(".tally"), strict=True):
        shown = reader.open(link, queries=2)
        assert shown.words(".lead") == [tally]


@pytest.mark.parametrize("path", ["/years/1700/", "/years/20161/", "/years/x/", "/types/poem/"])
def test_years_and_types_that_are_none_are_not_found(reader, path):
    assert reader.open(path).status == 404
