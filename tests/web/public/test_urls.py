import pytest

from tests.web.public.reading import RETRACTED

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("nul", ["%00", "a%00b"])
@pytest.mark.parametrize(
    "path",
    [
        "/works/{}/",
        "/works/{}/a-title/",
        "/works/{}/cite/",
        "/works/{}/cite.bib",
        "/works/{}/study/report.html",
        "/works/abcd1234/study/{}",
        "/pubmed/{}/",
        "/pmc/{}/",
        "/doi/10.5555/{}/",
        "/types/{}/",
        "/people/{}/",
    ],
)
def test_an_address_with_a_nul_is_not_found_whatever_the_database(reader, path, nul):
    assert reader.open(path.format(nul)).status == 404


def test_a_doi_may_hold_slashes_and_anything_that_can_be_typed(reader):
    assert reader.open("/doi/10.5555/nothing(95)<1:2>/x;y").status == 404
    doi = reader.work(RETRACTED).meta("citation_doi")[0]
    assert reader.open(f"/doi/{doi}/").status == 301
